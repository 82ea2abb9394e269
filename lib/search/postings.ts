/** The articles that hold a word, as bytes: in each, which parts hold it and how often the body does. */
import { type ByteReader, ByteWriter } from './bytes';

/** Three numbers an article: its number, the bits of its parts, how often the body holds the word. In the order of the numbers, with a mask and without. */
export type Postings = number[];

const COUNTED = 1;

/** One for all: a save writes a thousand words, each of a few bytes. */
const writer = new ByteWriter();

/**
 * Writes postings: articles whose title, notes and so on hold the word stand before those of which only the body does, so that who
 * asks for the former reads no more than them. Of each the step to the next with a flag, and only what differs from "once".
 */
export function writePostings(postings: Postings): Uint8Array {
  let heads = 0;
  for (let i = 1; i < postings.length; i += 3) if (postings[i] !== 0) heads++;
  writer.number(heads);
  write(postings, true);
  write(postings, false);
  return writer.take();
}

function write(postings: Postings, isHead: boolean): void {
  let last = -1;
  for (let i = 0; i < postings.length; i += 3) {
    const [doc = 0, mask = 0, times = 0] = [postings[i], postings[i + 1], postings[i + 2]];
    if ((mask !== 0) !== isHead) continue;
    writer.number((doc - last - 1) * 2 + (times === 1 ? 0 : COUNTED));
    if (isHead) writer.byte(mask);
    if (times !== 1) writer.byte(times);
    last = doc;
  }
}

/** Calls `each` for every article of these postings, or only for those with a part other than the body, without making arrays of them. */
export function eachPosting(
  reader: ByteReader,
  each: (doc: number, mask: number, times: number) => void,
  onlyHeads = false,
): void {
  let heads = reader.number();
  let last = -1;
  while (heads > 0) {
    const step = reader.number();
    last += (step >>> 1) + 1;
    const mask = reader.byte();
    each(last, mask, step & COUNTED ? reader.byte() : 1);
    heads--;
  }
  if (onlyHeads) return;
  last = -1;
  while (!reader.done) {
    const step = reader.number();
    last += (step >>> 1) + 1;
    each(last, 0, step & COUNTED ? reader.byte() : 1);
  }
}
