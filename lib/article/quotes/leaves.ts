/** The paragraphs of an article as quotations are looked for in them: text, place, and which stretches are marked. */
import type { Block, Inline } from '../model';

/** A stretch of a paragraph under one mark. */
export interface Marked {
  type: Inline['type'];
  start: number;
  end: number;
}

/** A block quote of the article. `before`: index of the leaf that leads up to it, or -1. */
export interface Cited {
  /** Leaves `[first, end)` are its paragraphs. */
  first: number;
  end: number;
  before: number;
  source: string | null;
}

/** One paragraph. */
export interface Leaf {
  text: string;
  start: number;
  marked: Marked[];
  kind: 'paragraph' | 'item' | 'cited';
  /** The heading right above it. */
  under: string | null;
}

/** A line that says who is quoted has no more letters. */
const LONGEST_LEAD = 100;

/** "On March 5 Old Salt wrote:", as forums and letters have it, at the top of what they quote. */
const isLead = (leaf: Leaf | undefined): boolean =>
  leaf !== undefined && leaf.text.length <= LONGEST_LEAD && /:\s*$/.test(leaf.text);

/** So many blocks are read between two places to pause. */
const BLOCKS_A_SLICE = 500;

/** Paragraphs in order, also of lists and block quotes; headings, code and tables hold no quotations. */
export function* leavesOf(
  blocks: readonly Block[],
  text: string,
): Generator<void, { leaves: Leaf[]; cited: Cited[] }> {
  const leaves: Leaf[] = [];
  const cited: Cited[] = [];
  let under: string | null = null;
  const read = (block: Block, kind: Leaf['kind']): void => {
    switch (block.type) {
      case 'paragraph':
        leaves.push({
          text: text.slice(block.start, block.end),
          start: block.start,
          marked: markedIn(block.children),
          kind,
          under,
        });
        under = null;
        return;
      case 'list':
        for (const item of block.items)
          for (const one of item) read(one, kind === 'cited' ? kind : 'item');
        return;
      case 'quote': {
        const { source } = block;
        const first = leaves.length;
        for (const one of block.blocks) read(one, 'cited');
        const led = leaves.length - first > 1 && isLead(leaves[first]) ? 1 : 0;
        if (leaves.length > first && kind !== 'cited')
          cited.push({
            first: first + led,
            end: leaves.length,
            before: first + led - 1,
            source: source ? text.slice(source.start, source.end) : null,
          });
        return;
      }
      case 'heading':
        under = text.slice(block.start, block.end);
        return;
      case 'code':
      case 'table':
      case 'figure':
      case 'rule':
      case 'embed':
        return;
      default:
        block satisfies never;
    }
  };
  for (const [i, block] of blocks.entries()) {
    if (i % BLOCKS_A_SLICE === BLOCKS_A_SLICE - 1) yield;
    read(block, 'paragraph');
  }
  return { leaves, cited };
}

/** The marked stretches of a paragraph. Nesting is bounded by extraction. */
function markedIn(children: readonly Inline[]): Marked[] {
  const marked: Marked[] = [];
  let at = 0;
  const read = (inline: Inline): void => {
    if (inline.type === 'text') at += inline.text.length;
    else if (inline.type === 'break') at += 1;
    else {
      const start = at;
      for (const child of inline.children) read(child);
      marked.push({ type: inline.type, start, end: at });
    }
  };
  for (const child of children) read(child);
  return marked;
}
