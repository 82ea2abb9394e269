/** What a page says outside its body: its address, its title, its metadata, the class of its body. Never JSON-LD: the bench shows it is not needed. */
import { attr, bodyOf, find, findAll, textOf } from '../../text/dom';
import { wordsIn } from './words';

/** So many meta elements are read; pages with more repeat themselves. */
const MOST_METAS = 200;

/** Words of addresses, by what they hint at. */
const ADDRESS: Readonly<Record<string, RegExp>> = {
  addressArticle:
    /blog|news|arti[ck]|notici|notizi|actualit|stor(?:y|ies)|post|magazine|press|insights/,
  addressManual: /docs?\b|documentation|\bapi|reference|manual|tutorial|wiki|guide/,
  addressForum: /forum|thread|topic|community|discuss|question|answers?|viewtopic|showthread/,
  addressShop: /products?|shop|store|item|\bbuy|\bdp\b/,
  addressService: /service|solution|about|pricing|feature|company|platform|career|contact/,
  addressAdvice: /best|how-to|what-is|\btop\b|\bvs\b|review|recipe/,
};
/** Words of the class of body, by what they hint at. */
const BODY: Readonly<Record<string, RegExp>> = {
  bodyProduct: /product|woocommerce|shop/,
  bodyPost: /post|article|story|blog|news/,
};
const METAS = [
  'author',
  'article:published_time',
  'twitter:image',
  'twitter:label1',
  'twitter:label2',
];

/** Signals by name. */
export type Some = Record<string, number>;

const holds = (text: string, patterns: Readonly<Record<string, RegExp>>): Some =>
  Object.fromEntries(Object.entries(patterns).map(([name, re]) => [name, re.test(text) ? 1 : 0]));
const parts = (segment: string): number =>
  segment.split(/[-_+ ]+/).filter((word) => /\p{L}/u.test(word)).length;

/** What the address says, and how far it is the headline's words. */
export function addressSignals(
  { hostname, pathname, search }: URL,
  title: string,
  headline: string,
): Some {
  const path = decoded(pathname);
  const segments = path.split('/').filter(Boolean);
  const last = (segments.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  const [titled, headed] = [wordsIn(title), wordsIn(headline)];
  return {
    ...holds(`${hostname}${path}${search}`.toLowerCase(), ADDRESS),
    addressRoot: segments.length === 0 ? 1 : 0,
    addressParts: segments.length,
    addressWords: parts(last),
    addressMostWords: Math.max(0, ...segments.map(parts)),
    addressLetters: last.length,
    addressDate: /\/(?:19|20)\d\d/.test(path) ? 1 : 0,
    addressDigits: /\d{5,}/.test(segments.at(-1) ?? '') ? 1 : 0,
    addressInTitle: [...wordsIn(last)].filter((word) => titled.has(word) || headed.has(word))
      .length,
    titleWords: titled.size,
    titleColon: title.includes(':') ? 1 : 0,
    titleNumber: /^\s*\d+\s/.test(title) ? 1 : 0,
    headlineWords: headed.size,
  };
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** What the head's metadata and the class of the body say. */
export function headSignals(document: Document): Some {
  const counts: Some = Object.fromEntries(METAS.map((name) => [name, 0]));
  let kind = '';
  const metas = findAll(document, 'meta[property],meta[name]');
  for (let i = 0; i < metas.length && i < MOST_METAS; i++) {
    const meta = metas[i];
    const name = (meta && (attr(meta, 'property') ?? attr(meta, 'name')))?.toLowerCase();
    if (!meta || !name) continue;
    if (name in counts) counts[name] = (counts[name] ?? 0) + 1;
    if (name === 'og:type') kind = attr(meta, 'content')?.trim().toLowerCase() ?? '';
  }
  const body = bodyOf(document);
  const classes = body ? `${attr(body, 'class') ?? ''} ${attr(body, 'id') ?? ''}` : '';
  return {
    ...counts,
    saysArticle: kind === 'article' ? 1 : 0,
    saysProduct: /product/.test(kind) ? 1 : 0,
    hasNext: find(document, 'link[rel=next]') ? 1 : 0,
    hasFeed: find(document, 'link[type="application/rss+xml"],link[type="application/atom+xml"]')
      ? 1
      : 0,
    ...holds(classes.toLowerCase(), BODY),
  };
}

/** The title in the head, shortened. */
export function titleOf(document: Document): string {
  const title = find(document, 'title');
  return title ? textOf(title).slice(0, 300) : '';
}
