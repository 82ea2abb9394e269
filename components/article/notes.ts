/** Which notes of a body can be gone to and come back from. */
import type { Block, Inline } from '../../lib/article/model';

/** The ids that a reference names and a leaf has. O(body). */
export function notesOf(blocks: readonly Block[]): Set<string> {
  const named = new Set<string>();
  const had = new Set<string>();
  const look = (inlines: readonly Inline[]) => {
    for (const inline of inlines) {
      if (inline.type === 'noteref') named.add(inline.id);
      if ('children' in inline) look(inline.children);
    }
  };
  const visit = (list: readonly Block[]) => {
    for (const block of list) {
      if (block.type === 'quote') {
        visit(block.blocks);
        look(block.source?.children ?? []);
      } else if (block.type === 'list') for (const item of block.items) visit(item);
      else if (block.type === 'table') for (const cell of block.rows.flat()) look(cell.children);
      else if ('children' in block) {
        look(block.children);
        if (block.id) had.add(block.id);
      }
    }
  };
  visit(blocks);
  return new Set([...named].filter((id) => had.has(id)));
}

/** What each note says, by its id: the whole entry in a list of notes, else the leaf itself. O(body). */
export function noteBlocks(blocks: readonly Block[]): Map<string, Block[]> {
  const found = new Map<string, Block[]>();
  const visit = (list: readonly Block[], entry: Block[] | null) => {
    for (const block of list) {
      if (block.type === 'quote') visit(block.blocks, entry);
      else if (block.type === 'list')
        for (const item of block.items) visit(item, block.kind === 'notes' ? item : entry);
      else if ((block.type === 'paragraph' || block.type === 'heading') && block.id)
        found.set(block.id, entry ?? [block]);
    }
  };
  visit(blocks, null);
  return found;
}
