/** An article as a reference: what RIS, BibTeX, BibLaTeX and CSL-JSON say of it, each in its own words. */
import { type DateParts, dateParts } from '../text/day';
import { type HighlightFacts, highlightFacts, UNCREDITED } from './facts';
import type { ExportItem } from './format';
import { type Name, nameOf } from './names';
import { isoTime, wellFormed } from './table';

/** A highlight as a note of its reference. Every part is plain text; `pinpoint` is `para. 7` or empty. */
export interface ReferenceNote {
  /** Who is quoted: `Narges Mohammadi, quoted in “The harbour”`, or empty. */
  lead: string;
  quote: string;
  pinpoint: string;
  link: string;
  note: string;
  tags: string;
}

/** The facts of a reference; dates are days, the access date in UTC. Empty strings are facts that are not known. */
export interface Reference {
  /** `lund2026ports`: letters and digits, not yet unique. */
  key: string;
  title: string;
  authors: Name[];
  site: string;
  section: string;
  issued: DateParts | null;
  accessed: DateParts;
  url: string;
  language: string;
  abstract: string;
  tags: string[];
  notes: ReferenceNote[];
}

/** Words on one line, without control characters; empty for none. */
export const oneLine = (words: string | undefined): string =>
  wellFormed(words ?? '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();

/** Everything that is cited of an article. */
export function referenceTo(item: ExportItem): Reference {
  const { title, byline, siteName, publishedAt, savedAt, lang, deck, section, tags, url } =
    item.article;
  const about = { ...(siteName && { siteName }), ...(lang && { lang }) };
  const authors = byline.map((name) => nameOf(name, about)).filter(isSaid);
  const issued = dateParts(publishedAt ?? '');
  const named = oneLine(title) || url;
  return {
    key: keyOf(authors[0], issued, named),
    title: named,
    authors,
    site: oneLine(siteName),
    section: oneLine(section),
    issued,
    accessed: dateParts(isoTime(savedAt)) ?? [1970],
    url: new URL(url).href,
    language: oneLine(lang),
    abstract: oneLine(deck),
    tags: tags.map(oneLine),
    notes: highlightFacts(item).map((facts) => noteOf(facts, named)),
  };
}

const isSaid = (name: Name): boolean => !('literal' in name) || name.literal !== '';

function noteOf({ highlight, speaker, picture, paragraph, link }: HighlightFacts, title: string) {
  const made = picture && `${oneLine(picture.credit ?? UNCREDITED)}, in “${title}”`;
  return {
    lead: made ?? (speaker ? `${oneLine(speaker)}, quoted in “${title}”` : ''),
    quote: highlight.exact,
    pinpoint: paragraph === null ? '' : `para. ${paragraph}`,
    link,
    note: highlight.note.trim(),
    tags: highlight.tags.map((tag) => `#${oneLine(tag).replace(/\s+/g, '_')}`).join(' '),
  };
}

/** The lines of a note as plain text, empty ones left out. */
export function noteLines(note: ReferenceNote): string[] {
  const place = [note.pinpoint, note.link].filter((part) => part !== '').join(', ');
  const quote = `“${note.quote}”`;
  return [note.lead ? `${note.lead}: ${quote}` : quote, `(${place})`, note.note, note.tags].filter(
    (line) => line !== '',
  );
}

/** A key that no other entry of the file has: `lund2026ports`, `lund2026ports-2`. */
export function uniqueKey(key: string, taken: Set<string>): string {
  let unique = key;
  for (let n = 2; taken.has(unique); n++) unique = `${key}-${n}`;
  taken.add(unique);
  return unique;
}

function keyOf(author: Name | undefined, issued: DateParts | null, title: string): string {
  const who = author ? ('literal' in author ? author.literal : author.family) : 'anon';
  const word = title.split(' ').find((one) => ascii(one).length > 3) ?? '';
  return (
    [ascii(who).slice(0, 20), issued?.[0] ?? '', ascii(word).slice(0, 20)].join('') || 'article'
  );
}

/** Letters and digits that every version of BibTeX takes for a key: `Müller` -> `muller`. */
const ascii = (words: string): string =>
  words
    .slice(0, 200)
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
