/** Footnotes for Markdown: their labels, and how they are written (GitHub's and Pandoc's form, `[^1]` and `[^1]: words`). */
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { Handle, Options } from 'mdast-util-to-markdown';
import type { Block, Inline } from '../../article/model';

/** The label of each note that is referred to and stands in the body, by its id: `prefix` and the number the page gives it, if it is free. */
export function labelsOf(blocks: readonly Block[], prefix: string): Map<string, string> {
  const said = new Map<string, string>();
  const had = new Set<string>();
  const look = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'noteref' && !said.has(inline.id))
        said.set(inline.id, wordsOf(inline.children).replace(/[^\p{L}\p{N}]/gu, ''));
      if ('children' in inline) look(inline.children);
    }
  };
  const visit = (list: readonly Block[]): void => {
    for (const block of list) {
      if (block.type === 'quote') {
        visit(block.blocks);
        look(block.source?.children ?? []);
      } else if (block.type === 'list') block.items.forEach(visit);
      else if (block.type === 'paragraph' || block.type === 'heading') {
        look(block.children);
        if (block.type === 'paragraph' && block.id) had.add(block.id);
      }
    }
  };
  visit(blocks);
  const labels = unique([...said].filter(([id]) => had.has(id)));
  return new Map([...labels].map(([id, label]) => [id, prefix + label]));
}

function unique(said: [string, string][]): Map<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const [id, wanted] of said) {
    let label = wanted;
    for (let n = labels.size + 1; label === '' || taken.has(label); n++) label = `n${n}`;
    taken.add(label);
    labels.set(id, label);
  }
  return labels;
}

const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((one) => (one.type === 'text' ? one.text : 'children' in one ? wordsOf(one.children) : ''))
    .join('');

/** Labels are letters and digits (see `labelsOf`), so that nothing of them needs to be escaped. */
const reference: Handle = (node: FootnoteReference) => `[^${node.identifier}]`;

const definition: Handle = (node: FootnoteDefinition, _parent, state, info) => {
  const tracker = state.createTracker(info);
  const head = tracker.move(`[^${node.identifier}]: `);
  tracker.shift(4);
  const words = state.containerFlow(node, tracker.current());
  return (
    head + state.indentLines(words, (line, at, blank) => (at && !blank ? `    ${line}` : line))
  );
};

/** What `toMarkdown` needs to write footnotes. */
export const FOOTNOTES: Options = {
  handlers: { footnoteReference: reference, footnoteDefinition: definition },
};
