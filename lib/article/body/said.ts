/** Lines of the page that its own data gives for the article. */
import type { Draft } from '../draft';
import { foldedOf, type Table } from './leaves';

/** A line of a dish is no longer, in letters. */
const LONGEST = 1000;
const HEADING = /^h[1-6]$/;

/** Takes the lines that the page's data gives, each as often as it is given there, and the headings that they stand under. */
export function takeSaid({ table, contexts, verdicts, said, trace }: Draft): void {
  if (said.size === 0) return;
  const left = new Map(said);
  const isShown = (i: number) => !contexts[table.leaves[i]?.box ?? -1]?.hidden;
  let taken = 0;
  table.leaves.forEach((leaf, i) => {
    if (leaf.text.length > LONGEST || !isShown(i)) return;
    const words = foldedOf(leaf).join(' ');
    const times = left.get(words) ?? 0;
    if (times === 0) return;
    left.set(words, times - 1);
    if (verdicts[i] !== 'body') taken++;
    verdicts[i] = 'body';
    for (let above = i - 1; isHeading(table, above) && isShown(above); above--)
      verdicts[above] = 'body';
  });
  trace.push(`${taken} lines are taken because the page's data gives them`);
}

const isHeading = ({ boxes, leaves }: Table, i: number): boolean =>
  HEADING.test(boxes[leaves[i]?.box ?? -1]?.name ?? '');
