/** From single anchors to the tables and goals of the anchoring bench. */
import type { Outcome } from '../corpus/live.ts';
import { quantile } from '../corpus/score.ts';
import type { Name } from './contenders.ts';
import type { Anchored, Visited } from './in-page.ts';

/** All anchors and descriptions of a run, with the fold of the page each comes from. */
export interface Counted {
  pages: number;
  anchors: (Anchored & { page: string; fold: number })[];
  describes: Visited['describes'];
}

/** Brings the pages' answers together; pages without enough blocks count nothing. */
export function count(outcomes: Outcome<Visited | null>[]): Counted {
  const visits = outcomes.flatMap((outcome) =>
    'value' in outcome && outcome.value ? [{ page: outcome.page, visited: outcome.value }] : [],
  );
  return {
    pages: visits.length,
    anchors: visits.flatMap(({ page: { id, fold }, visited }) =>
      visited.anchors.map((one) => ({ ...one, page: id, fold })),
    ),
    describes: visits.flatMap(({ visited }) => visited.describes),
  };
}

/** A share in percent, two digits. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100;
const isRight = ({ verdict }: Anchored) => verdict === 'ok' || verdict === 'refused';
const isPresent = ({ verdict }: Anchored) => verdict !== 'refused' && verdict !== 'false';
const round = (value: number) => Math.round(value * 100) / 100;

/** What a set of anchors comes to, in percent. */
function figures(anchors: Anchored[]) {
  const present = anchors.filter(isPresent);
  const gone = anchors.filter((one) => !isPresent(one));
  const of = (verdict: string) => percent(count1(present, verdict), present.length);
  return {
    n: anchors.length,
    right: percent(anchors.filter(isRight).length, anchors.length),
    found: of('ok'),
    near: of('near'),
    wrong: of('wrong'),
    miss: of('miss'),
    'n gone': gone.length,
    false: percent(count1(gone, 'false'), gone.length),
  };
}

const count1 = (anchors: Anchored[], verdict: string): number =>
  anchors.filter((one) => one.verdict === verdict).length;

/** One row a contender: all changes together. `right` counts the lost ones that had to be lost. */
export function rowsOf({ anchors, describes }: Counted, names: Name[]) {
  if (anchors.length === 0) return [];
  return names.map((name) => {
    const own = anchors.filter((one) => one.name === name);
    const told = describes.filter((one) => one.name === name);
    const ms = own.map((one) => one.ms);
    return {
      contender: name,
      ...figures(own),
      'right, by page ±': spreadOverPages(own),
      'ms med': round(quantile(ms, 0.5)),
      'ms p95': round(quantile(ms, 0.95)),
      'describe med': round(
        quantile(
          told.map((one) => one.ms),
          0.5,
        ),
      ),
      'describe p95': round(
        quantile(
          told.map((one) => one.ms),
          0.95,
        ),
      ),
      bytes: Math.round(
        quantile(
          told.map((one) => one.bytes),
          0.5,
        ),
      ),
    };
  });
}

/** Half the width of a 95 % interval of `right`, from 200 draws of the pages with replacement (bootstrap). */
function spreadOverPages(anchors: (Anchored & { page: string })[]): number {
  const pages = [...Map.groupBy(anchors, ({ page }) => page).values()];
  const shares = Array.from({ length: 200 }, (_, draw) => {
    const drawn = pages.flatMap(
      (_, i) => pages[(draw * 7919 + i * i * 104_729 + i * draw) % pages.length] ?? [],
    );
    return percent(drawn.filter(isRight).length, drawn.length);
  });
  return round((quantile(shares, 0.975) - quantile(shares, 0.025)) / 2);
}

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Tables by change, by range class and by fold: right %, and for Postil all figures. */
export function printTables({ pages, anchors }: Counted, names: Name[]): void {
  if (pages === 0) return;
  say(`${pages} pages, ${anchors.length / names.length} anchors a contender`);
  table('change', anchors, names, ({ change }) => change);
  table('range', anchors, names, ({ kind }) => kind);
  table('folds', anchors, names, ({ fold }) => (fold === 0 ? '0 (never read)' : '1 to 5'));
  say('');
}

function table(
  what: string,
  anchors: Counted['anchors'],
  names: Name[],
  by: (one: Counted['anchors'][number]) => string,
): void {
  const peers = names.filter((name) => name !== 'postil');
  say(
    `\n${[what, 'n', 'right %', 'found', 'near', 'wrong', 'miss', 'n gone', 'false', ...peers].join('\t')}`,
  );
  for (const [key, group] of Map.groupBy(anchors, by)) {
    const own = figures(group.filter(({ name }) => name === 'postil'));
    const others = peers.map((peer) => figures(group.filter(({ name }) => name === peer)).right);
    say([key, ...Object.values(own), ...others].join('\t'));
  }
}

/** The goals of issue 5 that single anchors decide. */
export function goalsOf({ anchors, describes }: Counted) {
  const own = anchors.filter(({ name }) => name === 'postil');
  const all = figures(own);
  const told = describes.filter(({ name }) => name === 'postil').map(({ ms }) => ms);
  if (own.length === 0) return [];
  return [
    { what: 'right, all changes, %', goal: 98.5, value: all.right, atLeast: true },
    { what: 'deleted quotes anchored somewhere, %', goal: 2, value: all.false },
    { what: 'wrong place while the quote is there, %', goal: 0.2, value: all.wrong },
    { what: 'describe, median ms', goal: 5, value: round(quantile(told, 0.5)) },
  ];
}
