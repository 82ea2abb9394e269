/** Who wrote it: what the page shows by the headline is right before what its head says. */
import { letterPattern } from '../../text/latin';
import { endsSentence, foldedWords, wordCount } from '../../text/words';
import { beginsWithBy, isPerson, namesIn } from './byline';
import { dayIn } from './dates';
import type { Line, Opening } from './opening';
import { type Metas, metaOf } from './sources';
import { type Structured, textsOf } from './structured';

const LONGEST_BYLINE = 200;
const LONGEST_NAME_LINE = 60;
const LONGEST_LINE = 400;
/** A byline in small letters has no more words. */
const LONGEST_SMALL = 6;
const BY_ANYWHERE = letterPattern(
  String.raw`(?:^|[|•·,\d]\s*|\s[–—-]\s+|\b(?:posted|written|published)\s)(?:by|By|BY):?\s+([\p{Lu}][^|•·]*)`,
);
const ONLY_BY = /^(?:(?:written |posted |published )?by|authors?):?$/i;
/** From here on a line names people who did something else. */
const NOT_BY =
  /\b(?:reviewed|edited|checked|photo\w*|image\w*|illustrat\w*|sponsored|powered|presented|updated|translated|verified|approved|answered|commented|replied|brought to you)\b[^.]{0,20}\bby\b.*$/i;
const META_AUTHORS = [
  'author',
  'parsely-author',
  'sailthru.author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
];

/** A dateline names a place: "PORT EMBER, March 4, 2026 (Wire) --". */
const DATELINE = /[\s/)][–—-]+\s*$/;

/** How a shown name was found, the surest first. */
const KINDS = ['by', 'named', 'near a date'] as const;

interface Shown {
  names: string[];
  kind: (typeof KINDS)[number];
}

/** The names, or none. */
export function authorsOf(
  metas: Metas,
  structured: Structured | null,
  { lines, rest }: Opening,
  site: string | undefined,
): string[] {
  const said = saidAuthors(metas, structured, site);
  const shown = shownAuthors(lines, site, true);
  const known = new Set(said.map(folded));
  const isClean = ({ names }: Shown) =>
    names.every((name) => isPerson(name) || known.has(folded(name)));
  const best = KINDS.map((kind) => shown.find((one) => one.kind === kind && isClean(one))).find(
    (one) => one !== undefined,
  );
  if (said.some(isPerson)) {
    const confirmed = shown.find(({ names }) => names.some((name) => known.has(folded(name))));
    if (confirmed && isClean(confirmed) && confirmed.names.length > said.length)
      return confirmed.names;
    const first = folded(said[0] ?? '');
    if (confirmed || lines.some(({ text }) => isShort(text) && folded(text).includes(first)))
      return said;
  }
  if (best?.names.some(isPerson)) return best.names;
  if (said.length > 0) return said;
  const near = best ?? shown[0];
  if (near) return near.names;
  const far = shownAuthors(rest(), site, false);
  const isSure = ({ names }: Shown) => names.every(isPerson);
  return (far.find(isSure) ?? far.find(({ kind }) => kind === 'named'))?.names ?? [];
}

const folded = (name: string): string => foldedWords(name).join(' ');
const isShort = (text: string): boolean => text.length < 120;

function saidAuthors(
  metas: Metas,
  structured: Structured | null,
  site: string | undefined,
): string[] {
  const label = ['1', '2'].find((n) =>
    /\bby\b|author/i.test(metaOf(metas, `twitter:label${n}`) ?? ''),
  );
  const cited = metas.get('citation_author') ?? metas.get('citation_authors') ?? [];
  const said = [
    textsOf(structured?.author),
    // Scholar's tags put the surname first: https://scholar.google.com/intl/en/scholar/inclusion.html
    cited.map((name) => name.replace(/^([^,;]+), ([^,;]+)$/, '$2 $1')),
    ...META_AUTHORS.map((name) => metas.get(name) ?? []),
    label ? [metaOf(metas, `twitter:data${label}`) ?? ''] : [],
    textsOf(structured?.creator),
  ];
  return (
    said
      .map((names) => [...new Set(names.flatMap((name) => namesIn(name, site)))])
      .find((names) => names.length > 0) ?? []
  );
}

function shownAuthors(lines: Line[], site: string | undefined, isOpening: boolean): Shown[] {
  const found: Shown[] = [];
  const dated = lines.map(({ text }) => isOpening && isShort(text) && dayIn(text) !== undefined);
  for (const [index, line] of lines.entries()) {
    if (line.text.length > LONGEST_LINE || isOthers(lines[index - 1]?.text)) continue;
    const text = line.text.replace(NOT_BY, '');
    if (text === '' || text.length > LONGEST_BYLINE) continue;
    const byline = bylineOf(text, lines[index + 1]?.text);
    const named = line.parts.filter(({ isAuthor }) => isAuthor).map((part) => part.text);
    const said = byline ?? named.join(' | ').replace(NOT_BY, '');
    const names = said === '' ? [] : namesIn(said, site);
    const people = names.filter(isPerson);
    // Far from the headline a line counts for its people, or for the element it stands in.
    if (byline && names.length > 0 && (isOpening || named.length === 0))
      found.push({ names: isOpening || people.length === 0 ? names : people, kind: 'by' });
    else if (names.length > 0)
      found.push({ names: people.length > 0 ? people : names, kind: 'named' });
    else if (dated[index] || dated[index - 1] || dated[index + 1]) {
      const isNamed = text.length < LONGEST_NAME_LINE && !DATELINE.test(text);
      const near = isNamed ? namesIn(text, site) : [];
      if (near.length > 0 && near.every(isPerson)) found.push({ names: near, kind: 'near a date' });
    }
  }
  return found;
}

/** Whether a line ends before the name of somebody who did something else. */
const isOthers = (text = ''): boolean =>
  text.length < LONGEST_NAME_LINE && /\bby:?$/i.test(text) && NOT_BY.test(text);

/** "By keeping the quay open, the town made itself a name." A name begins with a large letter, or is short. */
const isSentence = (text: string): boolean =>
  endsSentence(text) && wordCount(text) > LONGEST_SMALL && /^\W*\w+\s+[a-z]/.test(text);

function bylineOf(text: string, next: string | undefined): string | undefined {
  if (ONLY_BY.test(text)) return next;
  if (isSentence(text)) return undefined;
  return BY_ANYWHERE(text).exec(text)?.[1] ?? (beginsWithBy(text) ? text : undefined);
}
