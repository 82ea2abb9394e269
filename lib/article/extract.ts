/**
 * Takes an article apart: an ordered list of steps over one draft. Reads the live document and changes nothing.
 * Linear in the page's nodes and iterative. A step that fails takes only its own part with it.
 */
import { baseOf, bodyOf } from '../text/dom';
import { rangeOver } from '../text/pieces';
import { wordCount } from '../text/words';
import type { Draft, Step } from './draft';
import type { Article } from './model';
import { readBlocks } from './steps/blocks';
import { findBody } from './steps/body';
import { endAtBoundary } from './steps/boundary';
import { clean } from './steps/clean';
import { readImages } from './steps/images';
import { readMetadata } from './steps/metadata';
import { readQuotes } from './steps/quotes';
import { survey } from './survey';

/** The order is the design: facts, where the body is, where it ends, what of it is none, and then what it says. */
const STEPS: Step[] = [
  readMetadata,
  findBody,
  endAtBoundary,
  clean,
  readBlocks,
  readImages,
  readQuotes,
];

/** An article with the way back to the page. */
export interface Extraction {
  article: Article;
  /** The live range of `article.text.slice(start, end)`, or null if that text has left the page. */
  rangeOf(start: number, end: number): Range | null;
  /** The live element of `article.images[index]`, or null. */
  imageElement(index: number): Element | null;
  /** What was decided on the way, a line each, for people who look into it (`npm run bench extract -- --page ID`). */
  trace: readonly string[];
}

/** Extracts the article at `url` from its live document. Throws only if the page has no body at all. */
export function extractArticle(document: Document, url: string): Extraction {
  const draft = begin(document, url);
  for (const step of STEPS) attempt(step, draft);
  draft.article.wordCount = wordCount(draft.article.text);
  return {
    article: draft.article,
    rangeOf: (start, end) => liveRange(draft, start, end),
    imageElement: (index) => {
      const element = draft.pictures[index];
      return element?.isConnected ? element : null;
    },
    trace: draft.trace,
  };
}

/** The steps without which there is no article: their failure is the extraction's. */
const NEEDED: readonly Step[] = [findBody, readBlocks];

/** Runs a step; one that fails on a strange page takes only its own part with it. */
function attempt(step: Step, draft: Draft): void {
  try {
    step(draft);
  } catch (error) {
    if (NEEDED.includes(step)) throw error;
  }
}

function liveRange({ pieces }: Draft, start: number, end: number): Range | null {
  const range = rangeOver(pieces, start, end);
  return range?.startContainer.isConnected && range.endContainer.isConnected ? range : null;
}

function begin(document: Document, url: string): Draft {
  const body = bodyOf(document);
  if (!body) throw new Error('the page has no body');
  return {
    document,
    url,
    base: baseOf(document).startsWith('about:') ? url : baseOf(document),
    survey: survey(body),
    article: {
      url,
      canonicalUrl: url,
      title: '',
      byline: [],
      blocks: [],
      text: '',
      wordCount: 0,
      quotes: [],
      images: [],
      cuts: [],
    },
    region: [],
    dropped: new Set(),
    pieces: [],
    pictures: [],
    met: [],
    trace: [],
  };
}
