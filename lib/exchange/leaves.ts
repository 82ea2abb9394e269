/** The leaves of a stored text: where its words stand, to lay highlights over them. */
import type { Block, Inline } from '../article/model';

/** A piece of the text with its words as they are set. */
export interface Leaf {
  start: number;
  end: number;
  children: readonly Inline[];
}

/** How many letters of the text these words are, a break being one. */
export const lengthOf = (inlines: readonly Inline[]): number =>
  inlines.reduce(
    (sum, one) =>
      sum +
      (one.type === 'text' ? one.text.length : one.type === 'break' ? 1 : lengthOf(one.children)),
    0,
  );

/** The leaves whose words stand in the text letter for letter: only in those can a place be found. */
export function leavesOf(blocks: readonly Block[]): Leaf[] {
  return blocks.flatMap((block): Leaf[] => {
    if (block.type === 'paragraph' || block.type === 'heading') return [block].filter(isWhole);
    if (block.type === 'list') return block.items.flatMap(leavesOf);
    if (block.type === 'table') return block.rows.flat().filter(isWhole);
    if (block.type === 'code') return [{ ...block, children: [] }];
    if (block.type !== 'quote') return [];
    const source = block.source ? [block.source].filter(isWhole) : [];
    return [...leavesOf(block.blocks), ...source];
  });
}

/** Whether the words are as long as the stretch of the text that they are said to be. */
export const isWhole = ({ start, end, children }: Leaf): boolean =>
  lengthOf(children) === end - start;
