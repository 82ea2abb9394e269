/** The chance of every leaf to be body, by the fitted trees. */
import type { Context } from './context';
import { score } from './forest';
import type { Table } from './leaves';
import { signalsOf } from './signals';

/** So many leaves are judged between two places to pause. */
const LEAVES_A_SLICE = 40;

/** Chances between 0 and 1, in the order of the leaves. */
export function* chancesOf(
  table: Table,
  contexts: Context[],
  title: string,
): Generator<void, number[]> {
  const signals = yield* signalsOf(table, contexts, title);
  const chances: number[] = [];
  for (let i = 0; i < table.leaves.length; i++) {
    if (i % LEAVES_A_SLICE === 0) yield;
    chances.push(score(signals(i)));
  }
  return chances;
}
