/**
 * Whether a page is an article: a weighted sum of cheap signals, read in one pass over the paragraphs.
 * Small, because it runs everywhere. Signals after the extraction note, section 7; the weights are set by hand on the
 * developers' pages and are the next issue's to fit. JSON-LD is looked at as text, never parsed.
 */
import { bodyOf, find, findAll, parentOf, textOf } from '../text/dom';
import type { Detection, Reason } from './model';

/** A paragraph counts as prose from this many letters on, if under half of them are links (as isProbablyReaderable's 140, lowered for news). */
const PROSE = 80;
/** How many elements are looked at, at most: enough for any article, bounded for any page. */
const MOST = 1500;
/** The score from which a page is taken for an article. */
const THRESHOLD = 0.5;

type Signal = [code: Reason['code'], weight: number, holds: boolean];

/** Reads the page and changes nothing. `score` is 0 to 1; `reasons` are the signals that spoke, strongest first. */
export function detectArticle(document: Document, url: string): Detection {
  const signals = signalsOf(document, url).filter(([, , holds]) => holds);
  const sum = signals.reduce((total, [, weight]) => total + weight, -2.2);
  const score = 1 / (1 + Math.exp(-sum));
  const reasons = signals
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([code, weight]): Reason => ({ code, side: weight > 0 ? 'for' : 'against' }));
  return { isArticle: score >= THRESHOLD, score: Math.round(score * 1000) / 1000, reasons };
}

function signalsOf(document: Document, url: string): Signal[] {
  const has = (selector: string): boolean => find(document, selector) !== null;
  const { prose, inLargest } = readProse(document);
  const path = URL.canParse(url) ? new URL(url).pathname + new URL(url).hash : '';
  const kind = `${meta(document, 'og:type')} ${structuredTypes(document)}`;
  const cards = findAll(document, 'article').length;
  const fields = findAll(document, 'input:not([type=hidden]):not([type=search]),textarea');
  return [
    ['enough-prose', inLargest > 3000 ? 3.2 : 2.1, inLargest >= 900],
    ['little-prose', -2.6, prose < 500],
    ['says-article', 1.6, /article|blogposting|report/i.test(kind)],
    ['says-other', -1.8, /product|profile|collectionpage|searchresults|forum|qapage/i.test(kind)],
    ['has-byline', 0.6, has('[rel=author],[itemprop=author],[class*=byline],meta[name=author]')],
    ['has-date', 0.6, has('time[datetime],meta[property="article:published_time"]')],
    ['one-headline', 0.4, findAll(document, 'h1').length === 1],
    [
      'article-address',
      0.7,
      /\/\d{4}\/|[^/]+-[^/]+-[^/]+-[^/]+|\/(blog|news|article|story|post)/i.test(path),
    ],
    ['front-page', -1.6, /^\/?(index\.\w+)?$/.test(path)],
    ['many-links', -1.4, linkShare(document, prose) > 4],
    ['many-cards', -1.2, cards > 5 && inLargest < 2500],
    ['is-form', -0.8, fields.length > 6],
  ];
}

/** All the prose of the page, and that of the container that holds the most, in letters. */
function readProse(document: Document): { prose: number; inLargest: number } {
  const held = new Map<Element, number>();
  let prose = 0;
  const body = bodyOf(document);
  const found = findAll(document, 'p,blockquote,pre');
  const texts = found.length > 2 ? found : findAll(document, 'div:not(:has(div))');
  for (let i = 0; i < texts.length && i < MOST; i++) {
    const element = texts[i];
    const letters = element ? textOf(element).trim().length : 0;
    if (!element || letters < PROSE || linkLetters(element) * 2 > letters) continue;
    prose += letters;
    // A body split over wrappers is still one body: parent and grandparent both count it.
    const parent = parentOf(element);
    const boxes = parent === body ? [body] : [parent, parent && parentOf(parent)];
    for (const box of boxes) {
      if (box && (box !== body || boxes.length === 1))
        held.set(box, (held.get(box) ?? 0) + letters);
    }
  }
  return { prose, inLargest: Math.max(0, ...held.values()) };
}

function linkLetters(element: Element): number {
  let letters = 0;
  for (const link of findAll(element, 'a')) letters += textOf(link).length;
  return letters;
}

/** Links for every 400 letters of prose: a list of links has many, an article few. */
function linkShare(document: Document, prose: number): number {
  return findAll(document, 'a[href]').length / Math.max(1, prose / 400) / 4;
}

function meta(document: Document, property: string): string {
  return find(document, `meta[property="${property}"]`)?.getAttribute('content') ?? '';
}

function structuredTypes(document: Document): string {
  const types: string[] = [];
  for (const script of findAll(document, 'script[type="application/ld+json"]')) {
    const text = textOf(script)?.slice(0, 20_000) ?? '';
    for (const [, type = ''] of text.matchAll(/"@type"\s*:\s*\[?\s*"(\w+)"/g)) types.push(type);
  }
  return types
    .filter((type) => !/^(Breadcrumb|ListItem|Person|Organization|Image|Web(Site|Page))/.test(type))
    .join(' ');
}
