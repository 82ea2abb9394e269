/**
 * Takes an article apart: an ordered list of steps over one draft. Reads the live document and changes nothing.
 * Linear in the page's nodes, iterative, and in slices if asked. A step that fails takes only its own part with it.
 */
import { baseOf, bodyOf, isInPage } from '../text/dom';
import { rangeOver } from '../text/pieces';
import { OWN } from '../text/tree';
import type { Draft, Step } from './draft';
import type { Article } from './model';
import { readBlocks } from './steps/blocks';
import { findBody } from './steps/body';
import { endAtBoundary } from './steps/boundary';
import { clean } from './steps/clean';
import { closeRegion } from './steps/close';
import { countWords } from './steps/count';
import { readImages } from './steps/images';
import { readMetadata } from './steps/metadata';
import { readQuotes } from './steps/quotes';
import { survey } from './steps/survey';
import { takeAll } from './steps/whole';

/** The order is the design: facts, where the body is, where it ends, what of it is none, and then what it says. */
const STEPS: Step[] = [
  survey,
  readMetadata,
  findBody,
  endAtBoundary,
  clean,
  closeRegion,
  readBlocks,
  readImages,
  readQuotes,
  countWords,
];

/** Of a document that is nothing but the article, nobody has to find where it is. */
const WHOLE: Step[] = [
  survey,
  readMetadata,
  takeAll,
  closeRegion,
  readBlocks,
  readImages,
  readQuotes,
  countWords,
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

/** What extraction may be given. */
export interface Options {
  /** The `what` of cuts that the reader brought back. */
  returned?: ReadonlySet<string>;
  /** Whether the document is nothing but the article, as another program kept it: all of it is taken. */
  whole?: boolean;
  /** Ends a sliced extraction between two slices, with its reason. */
  signal?: AbortSignal;
}

/** Extracts the article at `url` from its live document, in one go. Throws only if the page has no body at all. */
export function extractArticle(document: Document, url: string, options: Options = {}): Extraction {
  const draft = begin(document, url, options);
  for (const _ of allSteps(draft, options));
  return finish(draft);
}

/**
 * The same in slices of about 8 ms, between which the page has its turn. The page may change in between: what was read by then
 * stays as it was read. Rejects with the signal's reason when that aborts.
 */
export async function extractInSlices(
  document: Document,
  url: string,
  options: Options = {},
): Promise<Extraction> {
  const draft = begin(document, url, options);
  let start = performance.now();
  for (const _ of allSteps(draft, options)) {
    if (performance.now() - start < SLICE_MS) continue;
    await new Promise<void>((next) => setTimeout(next));
    options.signal?.throwIfAborted();
    start = performance.now();
  }
  return finish(draft);
}

/** The main thread is given back after so long, with room for the last stretch before a pause. */
const SLICE_MS = 4;

function finish(draft: Draft): Extraction {
  return {
    article: draft.article,
    rangeOf: (start, end) => liveRange(draft, start, end),
    imageElement: (index) => {
      const element = draft.pictures[index];
      return element && isInPage(element) ? element : null;
    },
    trace: draft.trace,
  };
}

/** The steps without which there is no article: their failure is the extraction's. */
const NEEDED: readonly Step[] = [survey, findBody, closeRegion, readBlocks];

/** Runs the steps in order; one that fails on a strange page takes only its own part with it. */
function* allSteps(draft: Draft, { whole = false }: Options): Generator<void, void> {
  for (const step of whole ? WHOLE : STEPS) {
    try {
      yield* step(draft) ?? [];
    } catch (error) {
      if (NEEDED.includes(step)) throw error;
    }
    yield;
  }
}

function liveRange({ pieces }: Draft, start: number, end: number): Range | null {
  const range = rangeOver(pieces, start, end);
  return range && isInPage(range.startContainer) && isInPage(range.endContainer) ? range : null;
}

function begin(document: Document, url: string, { returned = new Set() }: Options): Draft {
  const body = bodyOf(document);
  if (!body) throw new Error('the page has no body');
  return {
    document,
    body,
    url,
    base: baseOf(document).startsWith('about:') ? url : baseOf(document),
    table: { boxes: [], leaves: [] },
    contexts: [],
    verdicts: [],
    returned,
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
    said: new Map(),
    isThread: false,
    writers: new Set(),
    tree: OWN,
    trace: [],
  };
}
