/** Who wrote it: what the page shows by the headline is right before what its head says. */
import { attr, findAll, isA, kidsOf, textOf as wordsOf } from '../../text/dom';
import { collapse, foldedWords } from '../../text/words';
import { BY, isPerson, namesIn } from './byline';
import { dayIn } from './dates';
import { isBeside, type Line } from './opening';
import { type Metas, metaOf } from './sources';
import { type Structured, textsOf } from './structured';

const LONGEST_BYLINE = 200;
const LONGEST_NAME_LINE = 60;
const BY_ANYWHERE =
  /(?:^|[|•·,\d]\s*|\s[–—-]\s+|\b(?:posted|written|published)\s)(?:by|By|BY):?\s+(\p{Lu}[^|•·]*)/u;
const ONLY_BY = /^(?:(?:written |posted |published )?by|authors?):?$/i;
/** From here on a line names people who did something else. */
const NOT_BY =
  /\b(?:reviewed|edited|checked|photo\w*|image\w*|illustrat\w*|sponsored|powered|presented|updated|translated|verified|approved|brought to you)\b[^.]{0,20}\bby\b.*$/i;
const META_AUTHORS = [
  'author',
  'parsely-author',
  'sailthru.author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
];
const MOST_FAR = 40;

/** How a shown name was found, the surest first. */
const KINDS = ['by', 'named', 'near a date'] as const;

interface Shown {
  names: string[];
  kind: (typeof KINDS)[number];
}

/** The names, or none. */
export function authorsOf(
  document: Document,
  metas: Metas,
  structured: Structured | null,
  lines: Line[],
  site: string | undefined,
): string[] {
  const said = saidAuthors(metas, structured, site);
  const shown = shownAuthors(lines, site);
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
  return (best ?? shown[0])?.names ?? farAuthors(document, site);
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

function shownAuthors(lines: Line[], site: string | undefined): Shown[] {
  const found: Shown[] = [];
  const dated = lines.map(({ text }) => isShort(text) && dayIn(text) !== undefined);
  for (const [index, line] of lines.entries()) {
    const text = line.text.replace(NOT_BY, '');
    const isOthers =
      /\bby:?$/i.test(lines[index - 1]?.text ?? '') && NOT_BY.test(lines[index - 1]?.text ?? '');
    if (text.length > LONGEST_BYLINE || text === '' || isOthers) continue;
    const byline = bylineOf(text, lines[index + 1]?.text);
    const named = line.parts.filter(({ isAuthor }) => isAuthor).map((part) => part.text);
    const names = namesIn(byline ?? named.join(' | ').replace(NOT_BY, ''), site);
    const people = names.filter(isPerson);
    if (byline && names.length > 0) found.push({ names, kind: 'by' });
    else if (names.length > 0)
      found.push({ names: people.length > 0 ? people : names, kind: 'named' });
    else if (dated[index] || dated[index - 1] || dated[index + 1]) {
      const near = text.length < LONGEST_NAME_LINE ? namesIn(text, site) : [];
      if (near.length > 0 && near.every(isPerson)) found.push({ names: near, kind: 'near a date' });
    }
  }
  return found;
}

function bylineOf(text: string, next: string | undefined): string | undefined {
  if (ONLY_BY.test(text)) return next;
  return BY_ANYWHERE.exec(text)?.[1] ?? (BY.test(text) ? text : undefined);
}

const SURE = '[rel~=author],[itemprop=author],[class*=byline i],[class*=author-name i]';
const FAR = `${SURE},[class*=author i],[class*=writer i]`;

/** Named elements anywhere in the page, for pages that say who wrote them below. */
function farAuthors(document: Document, site: string | undefined): string[] {
  let count = 0;
  for (const element of findAll(document, FAR)) {
    if (++count > MOST_FAR) break;
    if (kidsOf(element).length > 8 || isBeside(element)) continue;
    const text = collapse(attr(element, 'content') ?? wordsOf(element).slice(0, LONGEST_BYLINE));
    if (text === '' || text.length > LONGEST_NAME_LINE) continue;
    const names = namesIn(text, site);
    if (names.length > 0 && (names.every(isPerson) || isA(element, SURE))) return names;
  }
  return [];
}
