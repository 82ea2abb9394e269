/** An article as the index sees it: its words by part, and a mark that tells whether it changed. */
import { corrected } from '../article/corrections';
import type { ArticleBody, SavedArticle, SavedHighlight } from '../library/schema';
import { FIELDS, type Field } from './fields';
import { EVERY_PAIR, PairGathering } from './pairs';
import { termsOf } from './terms';

/** Words of one article: bits of their parts, and how often they stand in the body (at most 255). */
export type Words = Map<string, { mask: number; times: number }>;

/** A body longer than this is indexed to here, in UTF-16 units: a page of a whole book must not stop the index. */
const MOST_LETTERS = 2_000_000;

/** The parts of an article with their texts; the body stands by itself. */
export function partsOf(
  article: SavedArticle,
  body: ArticleBody | undefined,
  highlights: readonly SavedHighlight[],
): [Field, string][] {
  const quotes = corrected(body?.quotes ?? [], article.corrections);
  return [
    ['title', article.title],
    [
      'about',
      `${article.deck ?? ''} ${article.siteName ?? ''} ${article.url} ${article.tags.join(' ')}`,
    ],
    ['author', article.byline.join(' ')],
    ['note', article.note ?? ''],
    ['speaker', quotes.map(({ speaker }) => speaker ?? '').join(' ')],
    ['credit', (body?.images ?? []).map((i) => `${i.credit ?? ''} ${i.caption ?? ''}`).join(' ')],
    ['quote', quotes.map(({ text }) => text).join(' ')],
    ['highlight', highlights.map(({ exact, tags }) => `${exact} ${tags.join(' ')}`).join(' ')],
    ['note', highlights.map(({ note }) => note).join(' ')],
  ];
}

/** The words of an article, its highlights and notes, and which of them stand side by side. Linear in their length. */
export function wordsOf(
  article: SavedArticle,
  body: ArticleBody | undefined,
  highlights: readonly SavedHighlight[],
): { words: Words; pairs: Uint8Array } {
  const words: Words = new Map();
  const pairs = new PairGathering();
  let isCut = false;
  const entry = (term: string) => {
    const known = words.get(term);
    if (known) return known;
    const found = { mask: 0, times: 0 };
    words.set(term, found);
    return found;
  };
  const terms = (text: string) => {
    isCut ||= text.length > MOST_LETTERS;
    const found = termsOf(text.slice(0, MOST_LETTERS));
    pairs.add(found);
    return found;
  };
  for (const term of terms(body?.text ?? '')) {
    const found = entry(term);
    if (found.times < 255) found.times++;
  }
  for (const [field, text] of partsOf(article, body, highlights)) {
    for (const term of terms(text)) entry(term).mask |= FIELDS[field];
  }
  return { words, pairs: isCut ? EVERY_PAIR : pairs.filter() };
}

/** What a row's words depend on, as a string: the same string, the same words. Progress and flags are not in it. */
export function signatureOf(article: SavedArticle, highlights: readonly SavedHighlight[]): string {
  const { title, deck, siteName, url, byline, tags, note, textHash, corrections } = article;
  const marks = highlights.map(({ id, updatedAt }) => `${id}${updatedAt}`).join();
  return hash(
    JSON.stringify([title, deck, siteName, url, byline, tags, note, textHash, corrections, marks]),
  );
}

/** 64 bits of FNV-1a in two halves (http://www.isthe.com/chongo/tech/comp/fnv/): told apart, not secured. */
function hash(text: string): string {
  let [low, high] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + i), 0x01000193);
  }
  return `${(low >>> 0).toString(36)}.${(high >>> 0).toString(36)}`;
}
