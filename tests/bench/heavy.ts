/** `npm run bench heavy`: extraction on made pages of 3,000 levels, 100,000 nodes and 20 MB: linear, in slices, stopped when asked. */
import { join } from 'node:path';
import { bundle } from './corpus/bundle.ts';
import type { Heavy } from './corpus/in-page-heavy.ts';
import { askOnce } from './corpus/live.ts';

/** Longest block on a page, in ms: the extraction issue's goal. */
const LONGEST_MS = 8;
/** A huge page may cost so many times what a plain one costs for each node and kilobyte. */
const LINEAR = 3;

/** Runs the bench; rows are pages, goals are the extraction issue's. */
export async function run() {
  const script = await bundle(join(import.meta.dirname, 'corpus/in-page-heavy.ts'));
  const rows = await askOnce<Heavy[]>(script, 'postilHeavy()');
  const [plain] = rows;
  const cost = ({ ms, nodes, characters }: Heavy) => ms / (nodes + characters / 100);
  const goals = rows.slice(1).flatMap((row) => [
    { what: `${row.page}: longest block, ms`, goal: LONGEST_MS, value: row.longest },
    {
      what: `${row.page}: cost of a node against a plain page`,
      goal: LINEAR,
      value: plain ? Math.round((cost(row) / cost(plain)) * 100) / 100 : 0,
    },
    { what: `${row.page}: ms from abort to end`, goal: 50, value: row.stopped },
  ]);
  return { rows, goals };
}
