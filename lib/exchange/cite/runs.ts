/** Words of a citation with their slant: one value that becomes plain text and HTML. */
import { escaped } from '../markup';

/** Words that stand together; titles and containers are italic where a style says so. */
export interface Run {
  text: string;
  italic?: true;
}

/** Upright words. */
export const plain = (text: string): Run[] => (text === '' ? [] : [{ text }]);

/** Slanted words. */
export const italic = (text: string): Run[] => (text === '' ? [] : [{ text, italic: true }]);

/** The words alone. */
export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** The words as HTML, each escaped. */
export const htmlOf = (runs: readonly Run[]): string =>
  runs.map((run) => (run.italic ? `<i>${escaped(run.text)}</i>` : escaped(run.text))).join('');

/** What ends a sentence, seen through quotation marks but not through brackets: `(n.d.).` has both its periods. */
const ENDED = /[.?!…。！？][”’»]*$/;

/** With a period, unless a period, question or exclamation mark stands there. Nothing stays nothing. */
export function ended(runs: readonly Run[]): Run[] {
  if (runs.length === 0 || ENDED.test(textOf(runs))) return [...runs];
  return [...runs, { text: '.' }];
}

/** Sentences one after the other, each with its period; those that are empty leave no trace. */
export const sentences = (parts: readonly (readonly Run[])[]): Run[] => spaced(parts.map(ended));

/** Parts one after the other with a space between them. */
export const spaced = (parts: readonly (readonly Run[])[]): Run[] => between(parts, ' ');

/** Parts with commas between them, each comma inside a closing quotation mark, as American English has it. */
export function listed(parts: readonly (readonly Run[])[], afterQuestion = true): Run[] {
  const said = parts.filter((part) => part.length > 0);
  return spaced(
    said.map((part, i) => (i === said.length - 1 ? part : withComma(part, afterQuestion))),
  );
}

/** With a comma. MLA has none behind a question mark (`afterQuestion` false); Chicago and APA have one. */
export function withComma(runs: readonly Run[], afterQuestion = true): Run[] {
  const last = runs.at(-1);
  if (!last) return [];
  const [, words = '', marks = ''] = /^(.*?)([”’]*)$/su.exec(last.text) ?? [];
  if (/,$/.test(words) || (!afterQuestion && /[?!]$/.test(words))) return [...runs];
  if (last.italic) return [...runs, { text: ',' }];
  return [...runs.slice(0, -1), { ...last, text: `${words},${marks}` }];
}

function between(parts: readonly (readonly Run[])[], separator: string): Run[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, i) => (i === 0 ? part : [{ text: separator }, ...part]));
}
