/** When it was published and changed: the date by the headline is what a reader sees; the head gives the time to it. */
import { letterPattern } from '../../text/latin';
import { dayIn, isoDate } from './dates';
import type { Line, Opening, Part } from './opening';
import { type Metas, metaOf } from './sources';
import { type Structured, textOf } from './structured';

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_date',
  'dc.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'pubdate',
  'publish-date',
  'publication_date',
  'published-date',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'datemodified',
  'og:updated_time',
  'dcterms.modified',
  'last-modified',
];
const UPDATED = letterPattern(
  String.raw`\b(?:updated?|modified|revised|reviewed|edited|last|aktualisiert|mis à jour|actualizado|aggiornato|обновлено)\b[^\d|•·]{0,30}$`,
  'i',
);
const PUBLISHED_LABEL = letterPattern(
  String.raw`\b(?:published|posted|publicado|publié|veröffentlicht|pubblicato|опубликовано)\b[^\d|•·]{0,30}$`,
  'i',
);
const LAST_WORD = letterPattern('[\\p{L}]+\\.?\\s*$');
const LONGEST_LINE = 160;

/** Both dates; `publishedAt` is the one that is shown. */
export function datesOf(
  metas: Metas,
  structured: Structured | null,
  { lines, rest }: Opening,
  lang: string | undefined,
): { publishedAt: string | undefined; modifiedAt: string | undefined } {
  const said = [...PUBLISHED.map((name) => metaOf(metas, name)), textOf(structured?.datePublished)]
    .map((date) => isoDate(date, lang))
    .filter((date) => date !== undefined);
  const changed = [...MODIFIED.map((name) => metaOf(metas, name)), textOf(structured?.dateModified)]
    .map((date) => isoDate(date, lang))
    .filter((date) => date !== undefined);
  const shown = shownDate(lines, lang);
  const isSame = (date: string) => shown !== undefined && date.startsWith(shown.date.slice(0, 10));
  const same = said.find(isSame) ?? changed.find(isSame);
  // A date of change is only the date of an article that says no other.
  const isChange = shown && (shown.rank === 2 || (!said.some(isSame) && changed.some(isSame)));
  const publishedAt =
    (isChange ? said[0] : undefined) ??
    same ??
    shown?.date ??
    said[0] ??
    farDate(rest(), lang) ??
    changed[0];
  return { publishedAt, modifiedAt: changed[0] ?? (isChange ? shown?.date : undefined) };
}

interface Found {
  date: string;
  rank: number;
}

function shownDate(lines: Line[], lang: string | undefined): Found | undefined {
  const found: Found[] = [];
  for (const line of lines) {
    if (line.text.length > LONGEST_LINE) continue;
    for (const [index, part] of line.parts.entries()) {
      const date = dateOf(part, lang);
      if (date) found.push({ date, rank: rankOf(line, index) });
    }
    if (found.length === 0) {
      const date = dayIn(line.text, lang);
      if (date) found.push({ date, rank: rankOf(line, line.parts.length - 1) });
    }
  }
  const [best] = found.sort((a, b) => a.rank - b.rank);
  return best;
}

const dateOf = ({ text, time }: Part, lang: string | undefined): string | undefined =>
  (time && isoDate(time, lang)) ?? dayIn(text, lang);

function rankOf({ parts }: Line, index: number): number {
  const before = parts
    .slice(0, index + 1)
    .map(({ text }) => text)
    .join(' ');
  const worded = before.replace(/\d.*$/, '');
  const label = worded.replace(LAST_WORD(worded), '');
  if (PUBLISHED_LABEL(label).test(label)) return 0;
  return UPDATED(label).test(label) || parts[index]?.isUpdate ? 2 : 1;
}

/** The first line further down that is named or worded as a date of this article. */
function farDate(lines: Line[], lang: string | undefined): string | undefined {
  for (const line of lines) {
    const isDated = line.parts.some(({ isDate }) => isDate) || rankOf(line, 99) !== 1;
    const date = isDated ? shownDate([line], lang)?.date : undefined;
    if (date) return date;
  }
  return undefined;
}
