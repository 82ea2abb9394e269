/** Who anchors: Postil and its peers, each by the way its own documentation shows. */
import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import search from 'approx-string-match';
import * as domAnchor from 'dom-anchor-text-quote';
import {
  anchor,
  type Description,
  describe,
  type Indexed,
  indexPage,
  placeInArticle,
} from '../../../lib/annotation';
import type { Selector } from '../../../lib/annotation/selectors';

/** A way to keep a place and to find it again. What is kept passes through JSON. */
export interface Contender {
  describe(range: Range, root: HTMLElement): unknown;
  /** What is added when it is stored, off the page's time. */
  store?(kept: unknown, root: HTMLElement, article: string): unknown;
  anchor(kept: unknown, root: HTMLElement, article: string): Range | null | Promise<Range | null>;
}

/** What Postil thought of a highlight, for `--errors`. */
export function explain(kept: unknown, root: HTMLElement, article: string): string {
  const { selectors, place } = kept as Kept;
  const found = anchor(selectors, indexed(root, article), place);
  const answer = 'lost' in found ? found.why : found.how;
  return `${answer}, ${place ? `${place.start}-${place.end}` : 'not'} in the article`;
}

const indexes = new WeakMap<Node, Indexed>();

/** One index serves all highlights of a page, as in the product; the first that needs it pays. */
function indexed(root: HTMLElement, article?: string): Indexed {
  const known = indexes.get(root);
  // A page that was only described so far has the article laid over it as soon as something is looked for.
  const isWhole = known && (known.article || !article);
  const page = isWhole ? known : indexPage(known?.flat ?? root, article);
  indexes.set(root, page);
  return page;
}

const stored = new WeakMap<Node, Indexed>();

function withArticle(root: HTMLElement, article: string): Indexed {
  const known = stored.get(root) ?? indexPage(root, article);
  stored.set(root, known);
  return known;
}

interface Kept {
  selectors: Selector[];
  /** Where it stands in the article's own text: the product notes that when it stores one. */
  place: { start: number; end: number } | null;
}

const postil: Contender = {
  describe: (range, root) => describe(range, indexed(root)),
  store(kept, root, article) {
    const made = kept as Description | null;
    if (!made) return { selectors: [], place: null };
    return { selectors: made.selectors, place: placeInArticle(made, withArticle(root, article)) };
  },
  anchor(kept, root, article) {
    const { selectors, place } = kept as Kept;
    const found = anchor(selectors, indexed(root, article), place);
    return 'lost' in found ? null : found.range;
  },
};

interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  at: number;
}

/** Where a point stands in the plain `textContent` of the root. */
function offsetIn(root: HTMLElement, node: Node, offset: number): number {
  const range = root.ownerDocument.createRange();
  range.setStart(root, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function rangeIn(root: HTMLElement, start: number, end: number): Range {
  const range = root.ownerDocument.createRange();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (end <= at + length) {
      range.setEnd(node, end - at);
      break;
    }
    at += length;
  }
  return range;
}

const textQuote: Contender = {
  describe: (range, root) => ({
    ...domAnchor.fromRange(root, range),
    at: offsetIn(root, range.startContainer, range.startOffset),
  }),
  anchor(kept, root) {
    const { at, ...selector } = kept as Quote;
    return domAnchor.toRange(root, selector, { hint: at });
  },
};

const annotator: Contender = {
  describe: (range, root) => describeTextQuote(range, root),
  async anchor(kept, root) {
    const selector = kept as Parameters<typeof createTextQuoteSelectorMatcher>[0];
    for await (const range of createTextQuoteSelectorMatcher(selector)(root)) return range as Range;
    return null;
  },
};

const SIDE = 32;

/** The standard approach, plainly: exact hits by context and position, else the approximate hit with fewest errors. */
const standard: Contender = {
  describe(range, root): Quote {
    const text = root.textContent ?? '';
    const start = offsetIn(root, range.startContainer, range.startOffset);
    const end = offsetIn(root, range.endContainer, range.endOffset);
    return {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - SIDE), start),
      suffix: text.slice(end, end + SIDE),
      at: start,
    };
  },
  anchor(kept, root) {
    const quote = kept as Quote;
    const text = root.textContent ?? '';
    const hits = exactHits(text, quote.exact);
    const found = hits.length > 0 ? hits : approximateHits(text, quote.exact);
    let best: { start: number; end: number } | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const hit of found) {
      const score = scoreOf(text, quote, hit);
      if (score > most) [best, most] = [hit, score];
    }
    return best && rangeIn(root, best.start, best.end);
  },
};

interface Hit {
  start: number;
  end: number;
  errors: number;
}

function exactHits(text: string, exact: string): Hit[] {
  const hits: Hit[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    hits.push({ start: at, end: at + exact.length, errors: 0 });
  }
  return hits;
}

function approximateHits(text: string, exact: string): Hit[] {
  return search(text, exact, Math.min(256, Math.floor(exact.length / 2)));
}

function scoreOf(text: string, quote: Quote, { start, end, errors }: Hit): number {
  const before = sameAtEnd(text.slice(Math.max(0, start - SIDE), start), quote.prefix);
  const after = sameAtStart(text.slice(end, end + SIDE), quote.suffix);
  const near = 1 - Math.abs(start - quote.at) / Math.max(1, text.length);
  const like = 1 - errors / Math.max(1, quote.exact.length);
  return (50 * like + (20 * before) / SIDE + (20 * after) / SIDE + 2 * near) / 92;
}

function sameAtStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

function sameAtEnd(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[a.length - 1 - i] === b[b.length - 1 - i]) i++;
  return i;
}

/** The contenders by name. */
export const CONTENDERS = {
  postil,
  'dom-anchor-text-quote': textQuote,
  '@apache-annotator/dom': annotator,
  'approx-string-match': standard,
} satisfies Record<string, Contender>;
/** See the table of the same name. */
export type Name = keyof typeof CONTENDERS;
