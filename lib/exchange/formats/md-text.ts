/** Markdown as text: how trees are written, and what must be escaped where more than Markdown is read. */
import type { Paragraph, RootContent } from 'mdast';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { wellFormed } from '../table';
import { TABLES } from './md-table';
import { FOOTNOTES } from './notes';

/** Writes nodes; the library escapes whatever a page may contain. `more` are extensions of it. */
export function markdownText(children: RootContent[], ...more: Options[]): string {
  const out = toMarkdown(
    { type: 'root', children },
    { bullet: '-', emphasis: '_', rule: '-', extensions: [FOOTNOTES, TABLES, ...more] },
  );
  return wellFormed(out);
}

/**
 * What Obsidian and Logseq read beyond Markdown stays words: [[links]], #tags, ^blocks, %%comments%%, ==marks==, $formulas$,
 * {{macros}}, ((references)), properties::, ~~strokes~~, tables, elements. Both take a backslash before any sign.
 */
export const NOTE_WORDS: Options = {
  unsafe: [
    ...[...'[]^$|<'].map((character) => ({ character, inConstruct: 'phrasing' as const })),
    // Not in an address that stands in the words: there the backslash would become part of it.
    { character: '#', before: '[^\\w/]', inConstruct: 'phrasing' },
    ...[...'%={(:~@'].map((character) => ({
      character,
      before: `\\${character}`,
      inConstruct: 'phrasing' as const,
    })),
    ...[...':%={(~@|$^'].map((character) => ({ character, atBreak: true })),
  ],
};

/** Words as paragraphs: parted at empty lines, without white space at the ends of lines. */
export function paragraphsOf(words: string): Paragraph[] {
  return words
    .split(/(?:\r\n|[\n\r\u2028\u2029])(?:[^\S\n\r]*(?:\r\n|[\n\r\u2028\u2029]))+/)
    .map((part) =>
      part
        .split(/\r\n|[\n\r\u2028\u2029]/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((part) => part !== '')
    .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}
