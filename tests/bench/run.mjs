// `npm run bench <name>`: a table, a JSON file in out/bench, and GOALS MET or GOALS MISSED at the end.
import { mkdirSync, writeFileSync } from 'node:fs';

const BENCHES = {
  page: () => import('./page.mjs'),
  extract: () => import('./extract.ts'),
  heavy: () => import('./heavy.ts'),
  'fit-body': () => import('./fit-body.ts'),
  detect: () => import('./detect.ts'),
  credits: () => import('./credits.ts'),
  fit: () => import('./fit.ts'),
  quotes: () => import('./quotes.ts'),
  anchor: () => import('./anchor.ts'),
  paint: () => import('./paint.ts'),
  exchange: () => import('./exchange.ts'),
  library: () => import('./library.ts'),
};
const [, , name = '', ...rest] = process.argv;
if (!Object.hasOwn(BENCHES, name)) {
  process.stderr.write(`There is: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(1);
}
const { run } = await BENCHES[name]();
const { rows, goals, skipped } = await run(rest);
const say = (line) => process.stdout.write(`${line}\n`);
if (skipped) {
  say(skipped);
  process.exit(0);
}
const columns = Object.keys(rows[0] ?? {});
say(columns.join('\t'));
for (const row of rows) say(columns.map((column) => row[column]).join('\t'));
mkdirSync('out/bench', { recursive: true });
writeFileSync(`out/bench/${name}.json`, `${JSON.stringify({ rows, goals }, null, 2)}\n`);
const isMet = ({ goal, value, atLeast }) => (atLeast ? value >= goal : value <= goal);
for (const one of goals)
  say(
    `${isMet(one) ? 'met   ' : 'MISSED'} ${one.what}: ${one.value} (goal ${one.atLeast ? '>=' : '<='} ${one.goal})`,
  );
const missed = goals.filter((one) => !isMet(one)).map(({ what }) => what);
say(missed.length === 0 ? 'GOALS MET' : `GOALS MISSED: ${missed.join(', ')}`);
