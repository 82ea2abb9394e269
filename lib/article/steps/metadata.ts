/** Title, deck, section, authors, dates, site, language: what the page shows first, what it says in its head next. */
import {
  attr,
  bodyOf,
  closestTo,
  find,
  findAll,
  holds,
  nextElementOf,
  parentOf,
  textOf as wordsOf,
} from '../../text/dom';
import { nameOf } from '../../text/elements';
import { collapse, foldedWords } from '../../text/words';
import type { Draft } from '../draft';
import { namesIn } from '../metadata/byline';
import { type Structured, structuredArticle, textOf, textsOf } from '../metadata/structured';
import { safeUrl } from '../url';

const SHORTEST_DECK = 20;
const LONGEST_DECK = 500;
const LONGEST_SECTION = 80;

/** Fills the article's facts. */
export function readMetadata(draft: Draft): void {
  const { document, article } = draft;
  const structured = structuredArticle(document);
  const site = siteName(document, structured);
  const headline = findHeadline(document, structured);
  article.title = titleOf(document, headline, structured, site);
  const facts: Record<string, string | undefined> = {
    siteName: site,
    deck: deckOf(document, headline),
    section: sectionOf(document, headline, structured),
    publishedAt: dateOf(document, structured, 'published'),
    modifiedAt: dateOf(document, structured, 'modified'),
    lang: languageOf(document),
  };
  for (const [key, value] of Object.entries(facts))
    if (value) Object.assign(article, { [key]: value });
  article.byline = authorsOf(document, headline, structured, site);
  article.canonicalUrl = canonicalOf(draft);
  article.dir = directionOf(document, article.lang);
}

/** The title of the page's head; `document.title` may be a form's field. */
const titleTag = (document: Document): string =>
  collapse(find(document, 'head > title')?.textContent ?? '');

/** The content of the first meta tag of these names. */
export function metaOf(document: Document, ...names: string[]): string | undefined {
  for (const name of names) {
    const found = find(
      document,
      `meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`,
    );
    const content = collapse(found?.getAttribute('content') ?? '');
    if (content !== '') return content;
  }
  return undefined;
}

function siteName(document: Document, structured: Structured | null): string | undefined {
  return (
    metaOf(document, 'og:site_name', 'application-name') ??
    textOf(structured?.publisher) ??
    undefined
  );
}

/** The h1 that shares most words with what the page calls itself; the first one where none does. */
function findHeadline(document: Document, structured: Structured | null): Element | null {
  const called = [
    metaOf(document, 'og:title', 'twitter:title'),
    titleTag(document),
    textOf(structured?.headline),
  ];
  const words = new Set(called.flatMap((title) => foldedWords(title ?? '')));
  const shared = (element: Element): number => {
    const own = foldedWords(wordsOf(element));
    return own.length === 0 ? -1 : own.filter((word) => words.has(word)).length / own.length;
  };
  const headlines = [...findAll(document, 'h1')].filter((h1) => collapse(wordsOf(h1)) !== '');
  const [best] = headlines.sort((a, b) => shared(b) - shared(a));
  return best ?? null;
}

function titleOf(
  document: Document,
  headline: Element | null,
  structured: Structured | null,
  site: string | undefined,
): string {
  const shown = collapse(headline ? wordsOf(headline) : '');
  const called =
    metaOf(document, 'og:title', 'twitter:title') ??
    textOf(structured?.headline) ??
    titleTag(document);
  // A logo in an h1 is the site's name, not the article's.
  const isSite = site !== undefined && shown.toLowerCase() === site.toLowerCase();
  if (shown !== '' && !isSite) return shown;
  return withoutSite(collapse(called), site);
}

/** A title without the site's own name at its end or start; nothing else is ever cut. */
export function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(/\s+[|\u2013\u2014·»«-]\s+/);
  if (parts.length < 2 || site === undefined) return title;
  const name = foldedWords(site).join(' ');
  const isSite = (part: string | undefined) => foldedWords(part ?? '').join(' ') === name;
  const last = parts.at(-1);
  if (isSite(last))
    return title.slice(0, title.lastIndexOf(last ?? '')).replace(/\s+[|\u2013\u2014·»«-]\s+$/, '');
  if (isSite(parts[0]))
    return title.slice((parts[0] ?? '').length).replace(/^\s*[|\u2013\u2014·»«-]\s+/, '');
  return title;
}

const DECK =
  '[class*=deck i],[class*=dek i],[class*=standfirst i],[class*=subtitle i],[class*=subhead i],[itemprop=alternativeHeadline],[class*=article-summary i]';

/** The line under the headline: an element named so near it, or an h2 or paragraph right behind it in its header. */
function deckOf(document: Document, headline: Element | null): string | undefined {
  if (!headline) return undefined;
  const box = closestTo(headline, 'header,article,main') ?? parentOf(headline);
  const named =
    box && [...box.querySelectorAll(DECK)].find((element) => isAfter(headline, element));
  const next = nextElementOf(headline) ?? parentOf(headline)?.nextElementSibling ?? null;
  const near =
    next && (nameOf(next) === 'h2' || (nameOf(next) === 'p' && closestTo(next, 'header,hgroup')))
      ? next
      : null;
  const text = collapse((named ?? near)?.textContent ?? '');
  const fits = text.length >= SHORTEST_DECK && text.length <= LONGEST_DECK;
  return fits && holds(document, headline) ? text : undefined;
}

const isAfter = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & 4) !== 0;

const SECTION =
  '[class*=kicker i],[class*=eyebrow i],[class*=section-name i],[class*=section-label i],[class*=section-line i],[class*=rubric i],[itemprop=articleSection]';

function sectionOf(
  document: Document,
  headline: Element | null,
  structured: Structured | null,
): string | undefined {
  const box = headline?.closest('article,main,header') ?? headline?.parentElement;
  const shown = collapse(box?.querySelector(SECTION)?.textContent ?? '');
  const said =
    shown || metaOf(document, 'article:section') || textsOf(structured?.articleSection)[0];
  return said && said.length <= LONGEST_SECTION ? said : undefined;
}

const BYLINE =
  '[rel~=author],[itemprop=author],[class*=byline i],[class*=author-name i],[class*=authors i],[class*=author i]';

/** What the page shows by the headline is right before what its head says; each answer is cleaned. */
function authorsOf(
  document: Document,
  headline: Element | null,
  structured: Structured | null,
  site: string | undefined,
): string[] {
  const said = [
    textsOf(structured?.author).join(';'),
    metaOf(
      document,
      'author',
      'parsely-author',
      'sailthru.author',
      'article:author',
      'dc.creator',
    ) ?? '',
    [...findAll(document, 'meta[name=citation_author]')]
      .map((meta) => attr(meta, 'content') ?? '')
      .join(';'),
    shownByline(headline),
  ];
  return said.map((line) => namesIn(line, site)).find((names) => names.length > 0) ?? [];
}

function shownByline(headline: Element | null): string {
  const box = headline?.closest('article,main,header,body');
  for (const element of box?.querySelectorAll(BYLINE) ?? []) {
    if (closestTo(element, 'aside,footer,nav,[class*=comment i],[class*=related i],[class*=bio i]'))
      continue;
    const text = collapse(wordsOf(element));
    if (text !== '' && text.length < 200) return text;
  }
  return '';
}

const DATE_TAGS = {
  published: [
    'article:published_time',
    'datePublished',
    'date',
    'dc.date',
    'citation_publication_date',
    'parsely-pub-date',
    'pubdate',
  ],
  modified: ['article:modified_time', 'dateModified', 'og:updated_time', 'last-modified'],
};

function dateOf(
  document: Document,
  structured: Structured | null,
  kind: 'published' | 'modified',
): string | undefined {
  const said =
    metaOf(document, ...DATE_TAGS[kind]) ??
    textOf(structured?.[kind === 'published' ? 'datePublished' : 'dateModified']);
  if (said && !Number.isNaN(Date.parse(said))) return said;
  if (kind === 'modified') return undefined;
  for (const time of findAll(
    document,
    'article time[datetime],main time[datetime],header time[datetime],time[datetime]',
  )) {
    if (closestTo(time, 'aside,footer,nav,[class*=comment i],[class*=related i]')) continue;
    const value = attr(time, 'datetime') ?? '';
    if (!Number.isNaN(Date.parse(value))) return value;
  }
  return undefined;
}

function languageOf(document: Document): string | undefined {
  const said =
    document.documentElement.getAttribute('lang') ||
    metaOf(document, 'og:locale', 'content-language');
  return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(said ?? '')
    ? said?.replace('_', '-')
    : undefined;
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|ps|sd|ug|yi|dv|ckb)\b/i;

function directionOf(document: Document, lang: string | undefined): 'ltr' | 'rtl' {
  const said = (
    bodyOf(document)?.getAttribute('dir') ||
    document.documentElement.getAttribute('dir') ||
    ''
  ).toLowerCase();
  if (said === 'rtl' || said === 'ltr') return said;
  return RIGHT_TO_LEFT.test(lang ?? '') ? 'rtl' : 'ltr';
}

function canonicalOf({ document, url, base }: Draft): string {
  const said =
    find(document, 'link[rel~=canonical]')?.getAttribute('href') ?? metaOf(document, 'og:url');
  const canonical = safeUrl(said, base);
  return canonical && /^https?:/.test(canonical) ? canonical : url;
}
