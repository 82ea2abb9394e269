/** Lines of the page that its own data gives for the article. */
import type { Draft } from '../draft';
import { eachLeafIn, foldedOf, isLinked, type Table } from './leaves';

/** A line of a dish is no longer, in letters. */
const LONGEST = 1000;
/** Of a card so much of the letters is given at least: times, yield and notes are the rest. */
const MOST_OF_IT = 0.5;

/**
 * Takes the lines that the page's data gives, each as often as it is given there, the headings that they stand under, and what
 * else is on a card that holds hardly anything but them.
 */
export function takeSaid({ table, contexts, verdicts, said, trace }: Draft): void {
  if (said.size === 0) return;
  const left = new Map(said);
  const isShown = (i: number) => !contexts[table.leaves[i]?.box ?? -1]?.hidden;
  const take = (isLink: boolean): number[] =>
    table.leaves.flatMap((leaf, i) => {
      if (leaf.text.length > LONGEST || isLinked(leaf) !== isLink || !isShown(i)) return [];
      const words = foldedOf(leaf).join(' ');
      const times = left.get(words) ?? 0;
      if (times === 0) return [];
      left.set(words, times - 1);
      verdicts[i] = 'body';
      for (let above = i - 1; isHeading(table, above) && isShown(above); above--)
        verdicts[above] = 'body';
      return [i];
    });
  // "Salt" may stand in a menu, too.
  const taken = take(false);
  const linked = take(true);
  takeCard(table, verdicts, taken);
  trace.push(`${taken.length + linked.length} lines are taken because the page's data gives them`);
}

const isHeading = ({ boxes, leaves }: Table, i: number): boolean =>
  boxes[leaves[i]?.box ?? -1]?.kind.isHeading === true;

function takeCard(table: Table, verdicts: Draft['verdicts'], taken: readonly number[]): void {
  const { boxes, leaves } = table;
  const [first = -1, last = -1] = [taken[0], taken.at(-1)];
  let at = leaves[first]?.box ?? -1;
  for (let box = boxes[at]; box && last >= box.first + box.leaves; box = boxes[at]) at = box.parent;
  const given = taken.reduce((letters, i) => letters + (leaves[i]?.letters ?? 0), 0);
  const { letters = 0, links = 0 } = boxes[at] ?? {};
  if (given < (letters - links) * MOST_OF_IT) return;
  eachLeafIn(table, at, (i) => {
    const leaf = leaves[i];
    if (leaf && !isLinked(leaf)) verdicts[i] = 'body';
  });
}
