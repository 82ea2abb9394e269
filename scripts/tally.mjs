// Counts what passed and failed over all kinds of tests and ends with the line `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const FOLDER = 'node_modules/.postil-results';
/** So much of a failure's own words is repeated at the end, where it is seen without the whole log. */
const LINES = 12;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal begin with one.
const COLOURS = /\u001b\[[0-9;]*m/g;

const briefly = (message = '') =>
  message.replace(COLOURS, '').split('\n').slice(0, LINES).join('\n    ');

/** The failed tests of a vitest report: file, name and what was said. */
function vitestFailures({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${name}\n    ${briefly(message)}`];
    return failed.map(
      ({ fullName, failureMessages }) =>
        `${name}\n    ${fullName}\n    ${briefly(failureMessages[0])}`,
    );
  });
}

/** The failed tests of a Playwright report: file, line, name and what was said. */
function playwrightFailures({ suites, errors = [] }) {
  const inSuite = ({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, line, title, tests }) => {
        const said = tests.flatMap(({ results }) => results).find(({ error }) => error)?.error;
        return `${file}:${line}\n    ${title}\n    ${briefly(said?.message)}`;
      }),
    ...inner.flatMap(inSuite),
  ];
  return [...suites.flatMap(inSuite), ...errors.map(({ message }) => briefly(message))];
}

export class Tally {
  passed = 0;
  failed = 0;
  failures = [];
  details = [];

  add(name, passed, failed) {
    this.passed += passed;
    this.failed += failed;
    if (failed > 0) this.failures.push(name);
  }

  /** One check that passes or fails as a whole. */
  step(name, attempt) {
    process.stdout.write(`\n== ${name}\n`);
    const code = attempt();
    this.add(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1);
  }

  vitest(name, attempt) {
    this.#report(name, attempt, vitestFailures, (json) => [
      json.numPassedTests,
      json.numFailedTests,
    ]);
  }

  playwright(name, attempt) {
    this.#report(name, attempt, playwrightFailures, ({ stats }) => [
      stats.expected + stats.flaky,
      stats.unexpected,
    ]);
  }

  /** Runs a test runner that writes a JSON report; a runner that fails without a failed test counts as one failure. */
  #report(name, attempt, failures, counts) {
    process.stdout.write(`\n== ${name}\n`);
    mkdirSync(FOLDER, { recursive: true });
    const file = `${FOLDER}/${name.replaceAll(' ', '-')}.json`;
    rmSync(file, { force: true });
    const code = attempt(file);
    const json = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    const [passed, failed] = json ? counts(json) : [0, 0];
    this.add(name, passed, code !== 0 && failed === 0 ? 1 : failed);
    if (json && code !== 0) this.details.push(...failures(json));
  }

  /** Says which tests failed and with what words, then the counts; ends this process. */
  end() {
    for (const detail of this.details) process.stdout.write(`\n✗ ${detail}\n`);
    if (this.failures.length > 0) process.stdout.write(`\nFailed: ${this.failures.join(', ')}\n`);
    process.stdout.write(`\n${this.passed} passed, ${this.failed} failed\n`);
    process.exit(this.failed > 0 ? 1 : 0);
  }
}
