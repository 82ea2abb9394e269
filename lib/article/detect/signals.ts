/** The signals of a page: numbers from its address, its head and what its body holds. `weights.ts` says what each is worth. */
import { headOf, titleOf } from '../../text/document';
import { attr, bodyOf, findAll, type Root, textOf } from '../../text/dom';
import { datesBy } from './dates';
import { classHints, linkHints } from './hints';
import { type Prose, readProse } from './prose';
import { addShadows } from './texts';

/** Host, path and search. By a pattern: a page's address is normal already, and a URL is made of more than is asked. */
const ADDRESS_PARTS = /^\w+:\/\/([^/?#]*)([^?#]*)([^#]*)/;
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
/** Elements that are counted, by their signal. */
const COUNTS: Readonly<Record<string, string>> = {
  FIGURE: 'figure',
  FIGCAPTION: 'figcaption',
  CODE: 'code',
  tabs: '[role^=tab]',
};
const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** A document of fewer letters than this has its words elsewhere, if anywhere: in shadow roots. Looking there costs little then. */
export const NEARLY_EMPTY = 1000;

/** Signals by name, always all of them and in the same order, which is that of the table of weights; none without a body. */
export type Signals = Record<string, number>;

/** What of a page is read first: its prose, and where it stands. */
export interface Ground {
  body: Element;
  /** The body, and the open shadow roots that words were looked for in. */
  roots: Root[];
  prose: Prose;
}

/** Reads the prose of a page; null without a body. `found` is told of shadow roots, of none where the document itself has words enough. */
export function groundOf(
  document: Document,
  found: (shadow: ShadowRoot) => void = () => undefined,
): Ground | null {
  const body = bodyOf(document);
  if (!body) return null;
  const roots: Root[] = [body];
  let prose = readProse(roots);
  if (prose.letters < NEARLY_EMPTY) {
    addShadows(roots, found);
    if (roots.length > 1) prose = readProse(roots);
  }
  return { body, roots, prose };
}

/** Every signal of a page, as it is; it is weighed as log(1 + value), for counts and lengths spread over decades. */
export function signalsOf(document: Document, url: string, ground = groundOf(document)): Signals {
  if (!ground) return {};
  const { body, roots, prose } = ground;
  const { links = 0, slugs = 0, ...to } = linkHints(roots);
  return {
    ...outerSignals(document, url, attr(body, 'class') ?? ''),
    ...proseSignals(prose),
    ...elementSignals(roots, prose.prose),
    slugShare: slugs / (links || 1),
    ...to,
    ...classHints(roots),
  };
}

/** What the prose says, and the block that holds most of it. */
function proseSignals({ letters, prose, inParagraphs, we, best, ...most }: Prose): Signals {
  return {
    bestProse: most.bestProse,
    bestParagraphs: most.bestParagraphs,
    bestHeadings: best ? findAll(best, HEADINGS).length : 0,
    bestLinks: best ? findAll(best, 'a').length : 0,
    bestShare: most.bestProse / (letters || 1),
    proseShare: prose / (letters || 1),
    proseInP: inParagraphs / (prose || 1),
    weShare: (we / (prose || 1)) * 1000,
  };
}

/** What elements say by their number alone, which the browser gives without a look at any of them, and the headings. */
function elementSignals(roots: readonly Root[], prose: number): Signals {
  let [images, letters, dates] = [0, 0, 0];
  const counts: Signals = {};
  for (const root of roots) {
    images += findAll(root, 'img').length;
    const headings = findAll(root, HEADINGS);
    for (let i = 0; i < headings.length; i++)
      letters += textOf(headings[i] as Element).trim().length;
    dates += datesBy(findAll(root, 'h1'), root);
    for (const name in COUNTS)
      counts[name] = (counts[name] ?? 0) + findAll(root, COUNTS[name] as string).length;
  }
  return {
    imageShare: (images / Math.max(400, prose)) * 1000,
    headingLetters: letters,
    dates,
    ...counts,
  };
}

/** Words of an address's part, without those that are only figures. */
const wordsIn = (segment: string): number =>
  segment.split(/[-_+ ]+/).filter((word) => /\D/.test(word)).length;

/** What the address, the head and the class of the body say. */
function outerSignals(document: Document, url: string, classes: string): Signals {
  const [, host = '', written = '', search = ''] = ADDRESS_PARTS.exec(url) ?? [];
  let path = written;
  try {
    path = decodeURI(path);
  } catch {}
  const segments = path.split('/');
  const last = (segments.filter(Boolean).at(-1) ?? '').replace(/\.\w+$/, '');
  const title = titleOf(document).slice(0, 300);
  const signals: Signals = {
    addressWords: wordsIn(last),
    addressMostWords: Math.max(...segments.map(wordsIn)),
    addressLetters: last.length,
    titleWords: title.split(/[\s.,:;|–—-]+/).length,
    titleColon: title.includes(':') ? 1 : 0,
    titleNumber: /^\d+\s/.test(title) ? 1 : 0,
    bodyProduct: /product|woocommerce|shop/i.test(classes) ? 1 : 0,
  };
  const address = (host + path + search).toLowerCase();
  for (const name in ADDRESS) signals[name] = ADDRESS[name]?.test(address) ? 1 : 0;
  const head = headOf(document);
  // A list's length is known without a look at any of its elements.
  for (const name in HEAD)
    signals[name] = head && findAll(head, HEAD[name] ?? '').length > 0 ? 1 : 0;
  return signals;
}
