/** What the credits bench runs inside a page: Postil and two simple ways, over the live document; and the images step alone. */
import { Readability } from '@mozilla/readability';
import { extractArticle } from '../../../lib/article';
import type { Draft, Step } from '../../../lib/article/draft';
import { readBlocks } from '../../../lib/article/steps/blocks';
import { findBody } from '../../../lib/article/steps/body';
import { endAtBoundary } from '../../../lib/article/steps/boundary';
import { clean } from '../../../lib/article/steps/clean';
import { closeRegion } from '../../../lib/article/steps/close';
import { readImages } from '../../../lib/article/steps/images';
import { readMetadata } from '../../../lib/article/steps/metadata';
import { survey } from '../../../lib/article/steps/survey';
import { baseOf } from '../../../lib/text/dom';
import { OWN } from '../../../lib/text/tree';
import type { FoundPicture } from './credit-score.ts';

/** The ways that are compared. */
export type Way = 'postil' | 'figcaption' | 'readability';

/** One page's answers. `ms` is the images step's first run in the page, `warm` a later one. */
export interface SeenPictures {
  answers: Record<Way, FoundPicture[]>;
  ms: number;
  warm: number;
  error?: string;
}

const BEFORE: Step[] = [
  survey,
  readMetadata,
  findBody,
  endAtBoundary,
  clean,
  closeRegion,
  readBlocks,
];

function begin(): Draft {
  const url = location.href;
  const facts = { url, canonicalUrl: url, title: '', byline: [], blocks: [], text: '' };
  return {
    document,
    body: document.body,
    url,
    base: baseOf(document),
    table: { boxes: [], leaves: [] },
    contexts: [],
    verdicts: [],
    returned: new Set(),
    article: { ...facts, wordCount: 0, quotes: [], images: [], cuts: [] },
    region: [],
    dropped: new Set(),
    pieces: [],
    pictures: [],
    met: [],
    tree: OWN,
    said: new Map(),
    isThread: false,
    writers: new Set(),
    trace: [],
  };
}

/** The time that the images step takes when all others before it have run, in ms. */
function timeAlone(): number {
  const draft = begin();
  for (const step of BEFORE) for (const _ of step(draft) ?? []);
  const start = performance.now();
  for (const _ of readImages(draft) ?? []);
  return performance.now() - start;
}

function postil(): FoundPicture[] {
  return extractArticle(document, location.href).article.images.map(
    ({ src, alt, caption, credit }) => ({ src, alt, caption, credit }),
  );
}

const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const captionOf = (image: Element): string =>
  tidy(image.closest('figure')?.querySelector('figcaption')?.textContent);

const addressOf = (image: Element): string => {
  const given = image.getAttribute('src') ?? '';
  return URL.canParse(given, document.baseURI) ? new URL(given, document.baseURI).href : '';
};

/** Every picture of the body; its figcaption is caption and credit at once. */
function figcaption(): FoundPicture[] {
  return [...document.body.querySelectorAll('img')].map((image) => ({
    src: addressOf(image),
    alt: image.getAttribute('alt') ?? '',
    caption: captionOf(image) || null,
    credit: captionOf(image) || null,
  }));
}

const TAIL =
  /(?:[([]([^()[\]]{3,80})[)\]]\s*$|(?:photo|image|picture|credit|courtesy|source|©)s?(?:\s+(?:by|of|credit|courtesy))*\s*:?\s*([^.]{3,80})\.?$)/i;

/** The pictures that Readability keeps; the tail of the figcaption, by a pattern, is the credit. */
function readability(): FoundPicture[] {
  const parsed = new Readability(document.cloneNode(true) as Document).parse();
  const content = new DOMParser().parseFromString(parsed?.content ?? '', 'text/html');
  return [...content.querySelectorAll('img')].map((image) => {
    const line = captionOf(image);
    const tail = TAIL.exec(line);
    const caption = tail ? tidy(line.slice(0, tail.index)) : line;
    return {
      src: addressOf(image),
      alt: image.getAttribute('alt') ?? '',
      caption: caption || null,
      credit: tidy(tail?.[1] ?? tail?.[2]) || null,
    };
  });
}

function look(): SeenPictures {
  const ms = timeAlone();
  let error: string | undefined;
  const attempt = (way: () => FoundPicture[]): FoundPicture[] => {
    try {
      return way();
    } catch (thrown) {
      error = String(thrown);
      return [];
    }
  };
  const answers = {
    postil: attempt(postil),
    figcaption: attempt(figcaption),
    readability: attempt(readability),
  };
  return { answers, ms, warm: timeAlone(), ...(error ? { error } : {}) };
}

Object.assign(globalThis, { postilPictures: look });
