/** A quotation with its citation in the text: in marks in the line, or by itself as a block. */
import type { Cited } from './cited';
import { inlineWords } from './cited';
import { endless, stopped } from './quote';
import { plain, type Run, spaced } from './runs';

/** What stands in parentheses, in them. */
export const bracketed = (runs: readonly Run[]): Run[] => [{ text: '(' }, ...runs, { text: ')' }];

/** `“Nobody is leaving” (Holm, 2026).`: the period goes behind the citation, a question mark stays with the words. */
export function inLine(cited: Cited, cite: readonly Run[], lead = ''): Run[] {
  const words = `${lead}“${endless(inlineWords(cited))}”`;
  return [...spaced([plain(words), bracketed(cite)]), { text: '.' }];
}

/** The paragraphs as they are, without marks around them; the citation stands behind the last stop. */
export function asBlock(cited: Cited, cite: readonly Run[], lead = ''): Run[][] {
  const last = cited.paragraphs.length - 1;
  return cited.paragraphs.map((words, i) => {
    const begun = i === 0 ? `${lead}${words}` : words;
    return i === last ? spaced([plain(stopped(begun)), bracketed(cite)]) : plain(begun);
  });
}
