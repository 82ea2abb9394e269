/**
 * What is said and shown across every stored copy: quotations and pictures of the whole library. Bodies are large and many, so
 * they are read a few at a time, in slices, and what was taken out of one is kept until its article changes.
 */
import * as z from 'zod/mini';
import { corrected } from '../article/corrections';
import { ArticleImage, type Block, Quote } from '../article/model';
import { numberAt, paragraphsOf } from '../article/paragraphs';
import { library } from './db';
import { parsed } from './read';
import type { ArticleId, SavedArticle } from './schema';
import { pause, SLICE_MS } from './slices';

/** So many bodies are asked for at once: each is unpacked in a turn of its own. */
const AT_ONCE = 8;

/** A quotation with the number of its paragraph, null if it stands in none. */
export type QuoteAcross = Quote & { number: number | null };

/** A picture with the place in the text where it stands, in UTF-16 units. */
export type ImageAcross = ArticleImage & { at: number };

/** What one article's copy holds for these readings. `updatedAt` is the article's when it was read. */
export interface Extract {
  articleId: ArticleId;
  updatedAt: number;
  quotes: QuoteAcross[];
  images: ImageAcross[];
}

/** Only what is needed of a body is parsed: all its words would cost ten times as much. */
const Lean = z.object({
  articleId: z.string(),
  blocks: z.array(z.unknown()),
  quotes: z.array(Quote),
  images: z.array(ArticleImage),
});

/** Where each picture of a body stands: behind the text before it. */
function placesOfImages(blocks: readonly Block[]): Map<number, number> {
  const places = new Map<number, number>();
  let last = 0;
  const visit = (list: readonly Block[]) => {
    for (const block of list) {
      if (block.type === 'figure') places.set(block.image, last);
      else if (block.type === 'quote') visit(block.blocks);
      else if (block.type === 'list') for (const item of block.items) visit(item);
      else if ('start' in block) last = block.start ?? last;
    }
  };
  visit(blocks);
  return places;
}

/** What is taken out of a body, its speakers as the reader corrected them; without numbers and places where the blocks are broken. */
function extractOf(body: z.infer<typeof Lean>, row: SavedArticle): Extract {
  let paragraphs: ReturnType<typeof paragraphsOf> = [];
  let places = new Map<number, number>();
  try {
    // Not parsed: only types and offsets are looked at, and a wrong one throws into the catch or gives no number.
    const blocks = body.blocks as Block[];
    paragraphs = paragraphsOf(blocks);
    places = placesOfImages(blocks);
  } catch {
    // The words and names are right all the same.
  }
  return {
    articleId: row.id,
    updatedAt: row.updatedAt,
    // A pull quote repeats the body.
    quotes: corrected(body.quotes, row.corrections)
      .filter(({ kind }) => kind !== 'pull')
      .map((quote) => ({ ...quote, number: numberAt(paragraphs, quote.start) })),
    images: body.images.map((image, i) => ({ ...image, at: places.get(i) ?? 0 })),
  };
}

const nothingOf = ({ id, updatedAt }: SavedArticle): Extract => ({
  articleId: id,
  updatedAt,
  quotes: [],
  images: [],
});

/**
 * Brings `kept` up to these articles: reads the copies of those that are new or have changed, forgets those that are gone.
 * `said` is told how many were read so far, of how many; `signal` stops it between two bodies. Throws what storage throws.
 */
export async function readAcross(
  rows: readonly SavedArticle[],
  kept: Map<ArticleId, Extract>,
  said: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const there = new Set(rows.map(({ id }) => id));
  for (const id of kept.keys()) if (!there.has(id)) kept.delete(id);
  const stale = rows.filter(({ id, updatedAt }) => kept.get(id)?.updatedAt !== updatedAt);
  // An article with neither need not be unpacked to know so.
  const [empty, full] = [
    stale.filter((row) => row.quoteCount + row.imageCount === 0),
    stale.filter((row) => row.quoteCount + row.imageCount > 0),
  ];
  for (const row of empty) kept.set(row.id, nothingOf(row));
  let since = performance.now();
  for (let at = 0; at < full.length && !signal.aborted; at += AT_ONCE) {
    const some = full.slice(at, at + AT_ONCE);
    const bodies = await library().bodies.bulkGet(some.map(({ id }) => id));
    for (const [i, row] of some.entries()) {
      const [body] = bodies[i] ? parsed(Lean, 'bodies', [bodies[i]]) : [];
      kept.set(row.id, body ? extractOf(body, row) : nothingOf(row));
      if (performance.now() - since < SLICE_MS) continue;
      said(at + i + 1, full.length);
      await pause();
      since = performance.now();
      if (signal.aborted) return;
    }
  }
  said(full.length, full.length);
}
