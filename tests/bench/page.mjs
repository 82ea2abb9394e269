// What Postil costs a page that is only loaded: the always-on script beside an empty one and beside nothing, and all of Postil
// for comparison. One browser an arm; arms in random order on the same pages; one warm-up, then the least of the repeats a page.
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/harness/server.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DIST = join(ROOT, '.output/chrome-mv3');
const REPEATS = 3;
const SETTLE_MS = 600;
const SAVED_PAGES = 11;
const LONG_TASK_MS = 50;

/** The made pages, and saved ones of the developers' corpus where it is there (first argument, else ../shared/corpus). */
function pagesOf(corpus) {
  const made = readdirSync(join(ROOT, 'tests/fixtures/pages')).filter((name) =>
    existsSync(join(ROOT, 'tests/fixtures/pages', name, 'page.html')),
  );
  const folder = join(corpus, 'wcxb-dev/html');
  if (!existsSync(folder)) return { paths: made.map((name) => `/${name}/`), extra: {} };
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.html.gz'))
    .sort();
  const step = Math.floor(files.length / SAVED_PAGES);
  const chosen = Array.from({ length: SAVED_PAGES }, (_, i) => files[i * step]);
  const extra = Object.fromEntries(
    chosen.map((file) => [
      `/saved/${file}`,
      gunzipSync(readFileSync(join(folder, file))).toString(),
    ]),
  );
  return { paths: [...made.map((name) => `/${name}/`), ...Object.keys(extra)], extra };
}

/** An extension that holds one content script and nothing else. */
function extensionWith(script) {
  const folder = mkdtempSync(join(tmpdir(), 'postil-arm-'));
  const manifest = {
    manifest_version: 3,
    name: 'arm',
    version: '1',
    content_scripts: [{ matches: ['http://*/*'], js: ['script.js'], run_at: 'document_idle' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  if (script === null) writeFileSync(join(folder, 'script.js'), ';\n');
  else copyFileSync(script, join(folder, 'script.js'));
  return folder;
}

async function openArm(name, extension) {
  const profile = mkdtempSync(join(tmpdir(), 'postil-bench-'));
  const load = extension
    ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
    : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...load,
      ...CHROMIUM_ARGS,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--js-flags=--expose-gc',
    ],
  });
  await context.addInitScript(
    `new PerformanceObserver((list) => { globalThis.longTasks = (globalThis.longTasks ?? 0) + list.getEntries().filter((e) => e.duration > ${LONG_TASK_MS}).length; }).observe({ type: 'longtask', buffered: true });`,
  );
  return { name, context };
}

/** CPU in ms of the page's main thread, heap in MB after a collection, long tasks; of one load. */
async function load({ context }, url) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE_MS);
  const longTasks = await page.evaluate('globalThis.longTasks ?? 0');
  const { metrics } = await cdp.send('Performance.getMetrics');
  await cdp.send('HeapProfiler.collectGarbage');
  const after = (await cdp.send('Performance.getMetrics')).metrics;
  await page.close();
  const of = (list, key) => list.find(({ name }) => name === key)?.value ?? 0;
  return {
    cpu: of(metrics, 'TaskDuration') * 1000,
    heap: of(after, 'JSHeapUsedSize') / 1e6,
    longTasks,
  };
}

const quantile = (values, q) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ??
  0;
const round = (value) => Math.round(value * 100) / 100;
const shuffled = (list) =>
  list
    .map((item) => [Math.random(), item])
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);

/** Runs the bench; the goals are the trust note's, section 5. */
export async function run([corpus = join(ROOT, '../shared/corpus')]) {
  const notice = join(DIST, 'notice.js');
  const { paths, extra } = pagesOf(corpus);
  const site = await serve(join(ROOT, 'tests/fixtures/pages'), extra);
  const arms = [
    await openArm('nothing', null),
    await openArm('empty script', extensionWith(null)),
    await openArm('always-on script', extensionWith(notice)),
    await openArm('all of Postil', DIST),
  ];
  const least = new Map(arms.map(({ name }) => [name, new Map()]));
  for (let round_ = 0; round_ <= REPEATS; round_++) {
    for (const path of paths) {
      for (const arm of shuffled(arms)) {
        const result = await load(arm, site.origin + encodeURI(path));
        if (round_ === 0) continue;
        const known = least.get(arm.name).get(path);
        least.get(arm.name).set(
          path,
          known
            ? {
                cpu: Math.min(known.cpu, result.cpu),
                heap: Math.min(known.heap, result.heap),
                longTasks: Math.min(known.longTasks, result.longTasks),
              }
            : result,
        );
      }
    }
  }
  for (const { context } of arms) await context.close();
  site.close();
  return judge(least, paths, gzipSync(readFileSync(notice)).length / 1000);
}

function judge(least, paths, kilobytes) {
  const added = (name, key, base) =>
    paths.map((path) => least.get(name).get(path)[key] - least.get(base).get(path)[key]);
  const long = (name) => paths.filter((path) => least.get(name).get(path).longTasks > 0).length;
  const rows = [...least.keys()].map((name) => ({
    arm: name,
    'added CPU ms median': round(quantile(added(name, 'cpu', 'nothing'), 0.5)),
    'added CPU ms p95': round(quantile(added(name, 'cpu', 'nothing'), 0.95)),
    'added heap MB median': round(quantile(added(name, 'heap', 'nothing'), 0.5)),
    'pages with a long task': `${long(name)} of ${paths.length}`,
  }));
  const over = (key, q) => round(quantile(added('always-on script', key, 'empty script'), q));
  const goals = [
    { what: 'always-on script, kB gzip', goal: 6, value: round(kilobytes) },
    { what: 'CPU over the empty script, ms median', goal: 3, value: over('cpu', 0.5) },
    { what: 'CPU over the empty script, ms p95', goal: 8, value: over('cpu', 0.95) },
    { what: 'heap over the empty script, MB median', goal: 0.3, value: over('heap', 0.5) },
    {
      what: 'pages with a new long task',
      goal: 0,
      value: Math.max(0, long('always-on script') - long('empty script')),
    },
  ];
  return { rows, goals };
}
