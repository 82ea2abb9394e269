/** Blocks of an article in few words, and the body that they make. */
import type { Block, Facts, Inline } from '../../../lib/article/model';
import type { ArticleBody } from '../../../lib/library/schema';

/** Words as they are. */
export const text = (words: string): Inline => ({ type: 'text', text: words });
/** A link. */
export const link = (href: string, ...children: Inline[]): Inline => ({
  type: 'link',
  href,
  children,
});
/** A reference to the note of this name. */
export const ref = (id: string): Inline => ({ type: 'noteref', id, children: [text('7')] });
/** Words set otherwise. */
export const wrap = (
  type: 'em' | 'strong' | 'code' | 'sub' | 'sup' | 'math',
  ...children: Inline[]
): Inline => ({ type, children });
/** The spans are set when the body is made. */
export const nowhere = { start: 0, end: 0 };
const inlines = (words: (string | Inline)[]): Inline[] =>
  words.map((one) => (typeof one === 'string' ? text(one) : one));
/** A paragraph. */
export const p = (...words: (string | Inline)[]): Block => named({}, ...words);
/** A paragraph that says something of itself. */
export const named = (
  about: Facts & { term?: true | undefined },
  ...words: (string | Inline)[]
): Block => ({
  type: 'paragraph',
  ...nowhere,
  ...about,
  children: inlines(words),
});
/** A heading. */
export const h = (level: number, ...words: (string | Inline)[]): Block => ({
  type: 'heading',
  level,
  ...nowhere,
  children: inlines(words),
});
/** Code. */
export const code = (words: string): Block => ({
  type: 'code',
  ...nowhere,
  text: words,
  lang: 'c++ "x"',
});
/** A cell of a table. */
export const cell = (header: boolean, ...words: (string | Inline)[]) => ({
  ...nowhere,
  header,
  children: inlines(words),
});
/** A list. */
export const list = (...items: Block[][]): Block => ({ type: 'list', ordered: false, items });
/** A list of terms and what is said of them. */
export const terms = (...items: Block[][]): Block => ({
  type: 'list',
  ordered: false,
  kind: 'definitions',
  items,
});
/** A quotation of blocks. */
export const quote = (...blocks: Block[]): Block => ({ type: 'quote', blocks });
/** A picture of the article by its index. */
export const figure = (image = 0): Block => ({ type: 'figure', image });

const wordsOf = (all: readonly Inline[]): string =>
  all
    .map((one) =>
      one.type === 'text' ? one.text : one.type === 'break' ? '\n' : wordsOf(one.children),
    )
    .join('');

/** The blocks with their spans, and the text that they make. */
export function bodyOf(blocks: readonly Block[]): Pick<ArticleBody, 'blocks' | 'text' | 'quotes'> {
  let all = '';
  const set = <T extends { start: number; end: number }>(leaf: T, words: string): T => {
    if (all !== '') all += '\n\n';
    const start = all.length;
    all += words;
    return { ...leaf, start, end: all.length };
  };
  const laid = (given: readonly Block[]): Block[] =>
    given.map((block): Block => {
      if (block.type === 'paragraph' || block.type === 'heading')
        return set(block, wordsOf(block.children));
      if (block.type === 'code') return set(block, block.text);
      if (block.type === 'list') return { ...block, items: block.items.map(laid) };
      if (block.type === 'table')
        return {
          ...block,
          rows: block.rows.map((row) => row.map((one) => set(one, wordsOf(one.children)))),
        };
      if (block.type !== 'quote') return block;
      const inner = laid(block.blocks);
      const source = block.source && set(block.source, wordsOf(block.source.children));
      return { ...block, blocks: inner, source };
    });
  return { blocks: laid(blocks), text: all, quotes: [] };
}
