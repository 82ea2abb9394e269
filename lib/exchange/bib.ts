/** Entries of BibTeX's language, for its two dialects. UTF-8, because biber and bibtex8 read it. */
import type { ExportItem } from './format';
import { invertedName, type Name } from './names';
import { noteLines, type Reference, type ReferenceNote, referenceTo, uniqueKey } from './reference';

const COMMANDS: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
};

/** Words as LaTeX prints them. Braces become commands, because BibTeX counts a `\{` as a brace and loses the end of the entry. */
export const tex = (words: string): string =>
  words.replace(/[\\~^{}%&#$_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);

/** An address stands as it is: url fields are read verbatim. What would end the field is percent-encoded. */
export const texUrl = (url: string): string =>
  url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));

/** `Lund, Mira and {News Agency}`: braces keep a literal name in one piece. */
export const texNames = (names: readonly Name[]): string =>
  names
    .map((name) => ('literal' in name ? `{${tex(name.literal)}}` : tex(invertedName(name))))
    .join(' and ');

/** A note as one value, a line each for quotation, place, note and tags. */
export const texNote = (note: ReferenceNote): string =>
  tex(
    noteLines(note)
      .join('\n')
      .toWellFormed()
      .replace(/[^\P{Cc}\n]/gu, ' '),
  );

/** An `@online` entry an article, with the fields that a dialect gives it; keys are told apart. */
export async function* onlineEntries(
  items: AsyncIterable<ExportItem>,
  fields: (reference: Reference) => [string, string][],
): AsyncGenerator<string> {
  const taken = new Set<string>();
  for await (const item of items) {
    const reference = referenceTo(item);
    yield `${entry('online', uniqueKey(reference.key, taken), fields(reference))}\n`;
  }
}

/** One entry; fields whose value is empty are left out. */
function entry(
  type: string,
  key: string,
  fields: readonly (readonly [name: string, value: string])[],
): string {
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${key},\n${lines.join('')}}\n`;
}
