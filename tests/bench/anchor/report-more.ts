/** The tables of the reader view and of the long page, with their goals. */
import type { Cell } from './bulk.ts';
import type { Name } from './contenders.ts';
import type { Crossed } from './reader.ts';
import { percent } from './report.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const round = (value: number) => Math.round(value * 100) / 100;
const isRight = ({ verdict }: Crossed) => verdict === 'ok' || verdict === 'refused';

/** Right % both ways. */
export function printCrossed(crossed: Crossed[], names: Name[]): void {
  if (crossed.length === 0) return;
  say(`\n${['reader view', 'n', ...names].join('\t')}`);
  for (const [way, group] of Map.groupBy(crossed, (one) => one.way)) {
    const shares = names.map((name) => {
      const own = group.filter((one) => one.name === name);
      return percent(own.filter(isRight).length, own.length);
    });
    say([way, group.length / names.length, ...shares].join('\t'));
  }
}

/** The goal of the reader view. */
export function goalsOfReader(crossed: Crossed[]) {
  const own = crossed.filter(({ name }) => name === 'postil');
  if (own.length === 0) return [];
  const value = percent(own.filter(isRight).length, own.length);
  return [{ what: 'reader view <-> page, right %', goal: 100, value, atLeast: true }];
}

/** Times and outcomes on the long page. */
export function printBulk(cells: Cell[]): void {
  if (cells.length === 0) return;
  say('\nlong page\thighlights\tms\tlongest block\tright\twrong\tplain baseline ms\tratio');
  for (const { change, highlights, ms, block, right, wrong, plain } of cells) {
    const line = [change, highlights, round(ms), round(block), right, wrong];
    say([...line, round(plain), round(ms / plain)].join('\t'));
  }
  say('');
}

/** The goals of the long page, 1,000 highlights. */
export function goalsOfBulk(cells: Cell[]) {
  const of = (change: string) =>
    cells.find((cell) => cell.change === change && cell.highlights === 1000);
  const [redesign, ads] = [of('redesign'), of('ads')];
  if (!redesign || !ads) return [];
  return [
    { what: '1,000 on a redesigned long page, ms', goal: 2000, value: round(redesign.ms) },
    { what: 'longest block there, ms', goal: 16, value: round(redesign.block) },
    {
      what: 'ads inserted, against the plain exact baseline',
      goal: 0.5,
      value: round(ads.ms / ads.plain),
    },
  ];
}
