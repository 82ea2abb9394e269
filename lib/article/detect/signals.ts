/** The signals of a page: numbers from its address, its head and one pass over the body. `weights.ts` says what each is worth. */
import { attr, bodyOf, find, textOf } from '../../text/dom';
import { CLASSES, walk, walkDeep } from './walk';

/** Words of addresses, by the signal of what they hint at. */
const ADDRESS: Readonly<Record<string, RegExp>> = {
  addressArticle:
    /blog|news|arti[ck]|notici|notizi|actualit|stor(?:y|ies)|post|magazine|press|insights/,
  addressManual: /docs?\b|documentation|\bapi|reference|manual|tutorial|guide/,
  addressForum: /forum|thread|topic|community|discuss|question|answer/,
  addressShop: /product|shop|store|item|\bbuy|\bdp\b/,
  addressService: /service|solution|about|pricing|feature|company|platform|career|contact/,
  addressAdvice: /best|how-to|what-is|\btop\b|\bvs\b|review|recipe/,
  addressDate: /\/(?:19|20)\d\d/,
  addressRoot: /^[^/]+\/$/,
};
/** What a head holds, by selectors. Never JSON-LD: the bench shows it is not needed. */
const HEAD: Readonly<Record<string, string>> = {
  publishedTime: 'meta[property="article:published_time"]',
  saysArticle: 'meta[property="og:type"][content=article i]',
  saysProduct: 'meta[property="og:type"][content*=product i]',
  twitterImage: 'meta[name="twitter:image"],meta[property="twitter:image"]',
  twitterLabel: 'meta[name="twitter:label2"]',
  hasNext: 'link[rel=next]',
};
/** What the pass over the body counts and what is a signal as it is. */
const COUNTS = [
  'FIGURE',
  'FIGCAPTION',
  'CODE',
  'toUser',
  'toNetwork',
  'headingLetters',
  'dates',
  'tabs',
];

/** A document of fewer letters than this has its words elsewhere, if anywhere: in shadow roots. Looking there costs little then. */
export const NEARLY_EMPTY = 1000;

/** Signals by name, always all of them and in the same order, which is that of the table of weights; none without a body. */
export type Signals = Record<string, number>;

/**
 * Every signal of a page, each as log(1 + value): counts and lengths spread over decades. `found` is told of the open shadow roots
 * that were looked into, which are none where the document itself has words enough.
 */
export function signalsOf(
  document: Document,
  url: string,
  found: (shadow: ShadowRoot) => void = () => undefined,
): Signals {
  const body = bodyOf(document);
  if (!body) return {};
  const own = walk(body);
  const { counts, letters, best } = own.letters < NEARLY_EMPTY ? walkDeep(body, found) : own;
  const get = (key: string): number => counts.get(key) ?? 0;
  const prose = get('prose');
  const signals: Signals = {
    ...outerSignals(
      document,
      URL.canParse(url) ? url : 'https://unknown.invalid/',
      attr(body, 'class') ?? '',
    ),
    bestProse: best.prose,
    bestParagraphs: best.paragraphs,
    bestHeadings: best.headings,
    bestLinks: best.links,
    bestShare: best.prose / (letters || 1),
    proseShare: prose / (letters || 1),
    proseInP: get('proseP') / (prose || 1),
    weShare: (get('we') / (prose || 1)) * 1000,
    imageShare: (get('IMG') / Math.max(400, prose)) * 1000,
    slugShare: get('slugs') / (get('links') || 1),
  };
  for (const name of COUNTS) signals[name] = get(name);
  for (const name in signals) signals[name] = Math.log1p(signals[name] ?? 0);
  for (const [name, words] of Object.entries(CLASSES))
    signals[name] = words.split(' ').reduce((sum, word) => sum + Math.log1p(get(word)), 0);
  return signals;
}

/** Words of an address's part, without those that are only figures. */
const wordsIn = (segment: string): number =>
  segment.split(/[-_+ ]+/).filter((word) => /\D/.test(word)).length;

/** What the address, the head and the class of the body say. */
function outerSignals(document: Document, url: string, classes: string): Signals {
  const { hostname, pathname, search } = new URL(url);
  let path = pathname;
  try {
    path = decodeURI(path);
  } catch {}
  const segments = path.split('/');
  const last = (segments.filter(Boolean).at(-1) ?? '').replace(/\.\w+$/, '');
  const titleElement = find(document, 'title');
  const title = titleElement ? textOf(titleElement).trim().slice(0, 300) : '';
  const signals: Signals = {
    addressWords: wordsIn(last),
    addressMostWords: Math.max(...segments.map(wordsIn)),
    addressLetters: last.length,
    titleWords: title.split(/[\s.,:;|–—-]+/).length,
    titleColon: title.includes(':') ? 1 : 0,
    titleNumber: /^\d+\s/.test(title) ? 1 : 0,
    bodyProduct: /product|woocommerce|shop/i.test(classes) ? 1 : 0,
  };
  const address = (hostname + path + search).toLowerCase();
  for (const name in ADDRESS) signals[name] = ADDRESS[name]?.test(address) ? 1 : 0;
  for (const name in HEAD) signals[name] = find(document, HEAD[name] ?? '') ? 1 : 0;
  return signals;
}
