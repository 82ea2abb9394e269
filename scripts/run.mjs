// Every npm script: does its own set-up with built-ins only (Node 20 is enough), then hands over to the tools and their Node 24.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './browsers.mjs';
import { Tally } from './tally.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const [, , task = 'start', ...rest] = process.argv;
const env = {
  ...process.env,
  PATH: resolve('node_modules/.bin') + delimiter + process.env.PATH,
  WXT_TELEMETRY: '0',
};

/** Runs a command line; ends this process with its code if it fails. */
function run(command, ...args) {
  const code = attempt(command, ...args);
  if (code !== 0) process.exit(code);
}

function attempt(command, ...args) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env,
  });
  return status ?? 1;
}

/** Installs exactly what the lock says, once per lock and platform. */
function install() {
  const stampFile = 'node_modules/.postil-stamp';
  const lock = readFileSync('package-lock.json') + process.platform + process.arch;
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const flags = [
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  run('npm', 'ci', ...flags);
  writeFileSync(stampFile, stamp);
}

/** Finds a browser; as root on Debian or Ubuntu installs the package; else says what to do. */
function needBrowser(find, name, packages) {
  if (find()) return find();
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    process.stdout.write(`Installing ${packages.join(' ')} (no ${name} was found)\n`);
    attempt('apt-get', 'update', '-qq');
    const flags = ['-y', '-qq', '-o', 'DPkg::Lock::Timeout=300', '--no-install-recommends'];
    attempt('apt-get', 'install', ...flags, ...packages);
  }
  const found = find();
  if (!found) {
    process.stderr.write(
      `No ${name} was found. Install ${name}, or set ${name === 'Firefox' ? '$FIREFOX' : '$CHROMIUM'} to its program, and start again.\n`,
    );
    process.exit(1);
  }
  return found;
}

const chromium = () => {
  env.CHROMIUM = needBrowser(findChromium, 'Chromium', ['chromium', 'fonts-dejavu-core']);
};
const firefox = () => {
  env.FIREFOX = needBrowser(findFirefox, 'Firefox', ['firefox-esr', 'fonts-dejavu-core']);
};

const prepare = () => run('wxt', 'prepare');
const vitest = (tally, name, ...args) =>
  tally.vitest(name, (file) =>
    attempt(
      'vitest',
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ),
  );

function checks(tally) {
  tally.step('types', () => attempt('tsc', '--noEmit'));
  tally.step('lint and format', () => attempt('biome', 'check', '.'));
  vitest(tally, 'unit', '--project', 'node');
  vitest(tally, 'DOM', '--project', 'dom');
}

function builds(tally) {
  tally.step('build chrome-mv3', () => attempt('wxt', 'build'));
  tally.step('build edge-mv3', () => attempt('wxt', 'build', '-b', 'edge'));
  tally.step('build firefox-mv3', () => attempt('wxt', 'build', '-b', 'firefox', '--mv3'));
}

function ends(tally) {
  tally.playwright('end to end', (file) => {
    env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
    return attempt('playwright', 'test', '--reporter=list,json');
  });
  tally.step('Firefox', () => attempt('node', 'tests/e2e/firefox.mjs'));
}

const TASKS = {
  start() {
    chromium();
    prepare();
    run('wxt', 'build', '-b', 'chrome');
    run('node', 'scripts/start.mjs', ...rest);
  },
  test() {
    const tally = new Tally();
    chromium();
    firefox();
    prepare();
    checks(tally);
    builds(tally);
    ends(tally);
    tally.end();
  },
  check() {
    const tally = new Tally();
    chromium();
    prepare();
    checks(tally);
    tally.end();
  },
  e2e() {
    const tally = new Tally();
    chromium();
    firefox();
    prepare();
    builds(tally);
    ends(tally);
    tally.end();
  },
  dev: () => run('wxt', ...rest),
  build: () => run('wxt', 'build', ...rest),
  zip() {
    run('wxt', 'zip');
    run('wxt', 'zip', '-b', 'edge');
    run('wxt', 'zip', '-b', 'firefox', '--mv3');
  },
  bench() {
    chromium();
    prepare();
    run('wxt', 'build');
    run('node', 'tests/bench/run.mjs', ...rest);
  },
  new: () => run('node', 'scripts/new.mjs', ...rest),
};

const chosen = Object.hasOwn(TASKS, task) ? TASKS[task] : undefined;
if (!chosen) {
  process.stderr.write(`There is no "${task}". There are: ${Object.keys(TASKS).join(', ')}\n`);
  process.exit(1);
}
install();
chosen();
