import { noteHighlights } from '../import/citation-notes';
import type { Draft } from '../import/draft';
import type { Found, ImportFormat, ImportInput } from '../import/format';
import { plainText } from '../import/html';
import { naturalName } from '../import/names';
import { addressOfBook } from '../import/no-address';

const LINE = /^([A-Z][A-Z0-9])\s{1,2}-\s?(.*)$/;

/** RIS, as Zotero and others write it: attached notes (`N1`) that quote become highlights, others the note. */
export const ris: ImportFormat = {
  id: 'ris',
  name: 'import_ris',
  highlights: true,
  parts: 'references',
  sniff(head) {
    const start = /(?:^|[\r\n])TY\s{1,2}-\s/.exec(head.text);
    // Some write a line before each work: its number, or where the list is from.
    return start && start.index < 2000
      ? start[0].startsWith('TY') || start.index < 200
        ? 0.95
        : 0.7
      : 0;
  },
  *read({ text, name, before = 0 }: ImportInput): Generator<Found> {
    let fields: [tag: string, value: string][] = [];
    let n = before;
    for (const line of text.split(/\r\n|\r|\n/)) {
      const match = LINE.exec(line);
      const last = fields.at(-1);
      if (match?.[1] === 'TY') fields = [];
      if (match?.[1] === 'ER') {
        yield draftOf(fields, `${name} reference ${++n}`);
        fields = [];
      } else if (match) fields.push([match[1] ?? '', match[2]?.trim() ?? '']);
      else if (last && line.trim() !== '') last[1] += `\n${line}`;
    }
    if (fields.length > 1) {
      yield { row: `${name} reference ${n + 1}`, kind: 'cut-off', leftOut: false };
      yield draftOf(fields, `${name} reference ${n + 1}`);
    }
  },
};

const KNOWN = new Set(
  'TY UR L1 L2 LK TI T1 CT T2 JO JF JA BT AU A1 DA PY Y1 Y2 KW N1 AB N2 LA ID DB M2 ER'.split(' '),
);

function draftOf(fields: readonly [string, string][], row: string): Draft {
  const all = (...tags: string[]) => fields.filter(([tag]) => tags.includes(tag)).map(([, v]) => v);
  const one = (...tags: string[]) => tags.flatMap((tag) => all(tag)).find(Boolean) ?? '';
  const doi = one('DO');
  const notes = all('N1', 'RN').map((note) => plainText(note));
  // Several addresses, on lines of their own or behind one another.
  const [url = '', ...others] = all('UR').flatMap((cell) => cell.split(/\s*;\s*(?=https?:)/i));
  const title = plainText(one('TI', 'T1', 'CT'));
  const byline = all('AU', 'A1').map(naturalName);
  return {
    row,
    url:
      url ||
      one('LK', 'L2') ||
      (doi ? `https://doi.org/${doi.replace(/^https?:\/\/(dx\.)?doi\.org\//, '')}` : '') ||
      addressOfBook(title, byline[0] ?? ''),
    title,
    byline,
    siteName: one('T2', 'JO', 'JF', 'BT'),
    deck: plainText(one('AB', 'N2')),
    lang: one('LA'),
    publishedAt: day(one('DA', 'PY', 'Y1')),
    savedAt: day(one('Y2')),
    tags: all('KW').flatMap((cell) => cell.split('\n')),
    ...noteHighlights(notes),
    more: [
      ...others.map((address) => ['Also at', address] as const),
      ...fields.filter(([tag]) => !KNOWN.has(tag) && tag !== 'RN'),
    ],
  };
}

/** `2026/03/14/` or `2026///` as an ISO day. */
const day = (words: string): string =>
  words
    .split('/')
    .slice(0, 3)
    .filter((part) => /^\d+$/.test(part))
    .map((part) => part.padStart(2, '0'))
    .join('-') || (/^\d{4}-\d/.test(words) ? words : '');
