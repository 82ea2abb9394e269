// Counts what passed and failed over all kinds of tests and ends with the line `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const FOLDER = 'node_modules/.postil-results';

export class Tally {
  passed = 0;
  failed = 0;
  failures = [];

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
    this.#report(name, attempt, (json) => [json.numPassedTests, json.numFailedTests]);
  }

  playwright(name, attempt) {
    this.#report(name, attempt, ({ stats }) => [stats.expected + stats.flaky, stats.unexpected]);
  }

  /** Runs a test runner that writes a JSON report; a runner that fails without a failed test counts as one failure. */
  #report(name, attempt, read) {
    process.stdout.write(`\n== ${name}\n`);
    mkdirSync(FOLDER, { recursive: true });
    const file = `${FOLDER}/${name.replaceAll(' ', '-')}.json`;
    rmSync(file, { force: true });
    const code = attempt(file);
    const [passed, failed] = existsSync(file)
      ? read(JSON.parse(readFileSync(file, 'utf8')))
      : [0, 0];
    this.add(name, passed, code !== 0 && failed === 0 ? 1 : failed);
  }

  end() {
    if (this.failures.length > 0) process.stdout.write(`\nFailed: ${this.failures.join(', ')}\n`);
    process.stdout.write(`\n${this.passed} passed, ${this.failed} failed\n`);
    process.exit(this.failed > 0 ? 1 : 0);
  }
}
