/** Paragraph numbers: what a reader calls "¶ 18". Paragraphs count wherever they stand; headings, terms, code, tables and pictures do not. */
import type { Block } from './model';

/** A counted paragraph with its place in the text. */
export interface Paragraph {
  number: number;
  start: number;
  end: number;
}

/** The paragraphs of a body in order, numbered from 1. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  const found: Paragraph[] = [];
  const visit = (list: readonly Block[]) => {
    for (const block of list) {
      if (block.type === 'paragraph') {
        if (!block.term)
          found.push({ number: found.length + 1, start: block.start, end: block.end });
      } else if (block.type === 'quote') visit(block.blocks);
      else if (block.type === 'list') for (const item of block.items) visit(item);
    }
  };
  visit(blocks);
  return found;
}

/** The number of the paragraph at an offset of the text, or null if it stands in none. */
export function numberAt(paragraphs: readonly Paragraph[], offset: number): number | null {
  let [low, high] = [0, paragraphs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const paragraph = paragraphs[middle];
    if (!paragraph) return null;
    if (offset < paragraph.start) high = middle - 1;
    else if (offset >= paragraph.end) low = middle + 1;
    else return paragraph.number;
  }
  return null;
}
