/** What one pass over a page adds up. */

/** A block and what it holds; sums include the blocks inside once they are closed. */
export interface Box {
  name: string;
  /** Letters directly in the block, and those of them in links. */
  own: number;
  linked: number;
  line: string;
  /** Letters and number of the paragraphs that are its children or grandchildren; `direct` of its children alone. */
  prose: number;
  paragraphs: number;
  direct: number;
  letters: number;
  links: number;
  sum: { heads: number; images: number; lists: number; pres: number; buttons: number };
  start: number;
  shape: string;
  lastShape: string;
  alike: number;
}

/** What a pass over a page adds up to. */
export interface Tally {
  /** Elements by name, class words, link kinds and so on, by a prefixed key. */
  counts: Map<string, number>;
  letters: number;
  best: Box | null;
  headline: string;
  headlineAt: number;
  firstProse: number;
  paragraphs: number[];
  /** Letters of prose for each block that holds some as its own children. */
  holders: number[];
}

/** Adds to a count. */
export function count(tally: Tally, key: string, by = 1): void {
  tally.counts.set(key, (tally.counts.get(key) ?? 0) + by);
}
