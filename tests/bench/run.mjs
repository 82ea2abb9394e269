// `npm run bench <name>`: a table, a JSON file in out/bench, and GOALS MET or GOALS MISSED at the end.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

const NAMES = ['page'];
/** Benches that later issues bring with their goals. */
const LATER = ['extract', 'detect', 'quotes', 'credits', 'anchor', 'paint', 'library', 'exchange'];

const [, , name = '', ...rest] = process.argv;
if (!NAMES.includes(name)) {
  const later = LATER.includes(name)
    ? `The bench "${name}" comes with the issue that sets its goals. `
    : '';
  process.stderr.write(`${later}There is: ${NAMES.join(', ')}\n`);
  process.exit(1);
}
const { run } = await import(`./${name}.mjs`);
const { rows, goals } = await run(rest);
const say = (line) => process.stdout.write(`${line}\n`);
const columns = Object.keys(rows[0] ?? {});
say(columns.join('\t'));
for (const row of rows) say(columns.map((column) => row[column]).join('\t'));
const folder = 'out/bench';
if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/${name}.json`, `${JSON.stringify({ rows, goals }, null, 2)}\n`);
for (const { what, goal, value } of goals)
  say(`${value <= goal ? 'met   ' : 'MISSED'} ${what}: ${value} (goal <= ${goal})`);
const missed = goals.filter(({ goal, value }) => value > goal).map(({ what }) => what);
say(missed.length === 0 ? 'GOALS MET' : `GOALS MISSED: ${missed.join(', ')}`);
