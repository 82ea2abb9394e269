/** The articles that hold a word, as bytes: in each, which parts hold it and how often the body does. */
import { type ByteReader, ByteWriter } from './bytes';

/** Three numbers an article: its number, the bits of its parts, how often the body holds the word. In the order of the numbers. */
export type Postings = number[];

const MASKED = 1;
const COUNTED = 2;

/** One for all: a save writes a thousand words, each of a few bytes. */
const writer = new ByteWriter();

/** Writes postings: the step to the next article with two flags, and only what differs from "once, in the body". */
export function writePostings(postings: Postings): Uint8Array {
  let last = -1;
  for (let i = 0; i < postings.length; i += 3) {
    const [doc = 0, mask = 0, times = 0] = [postings[i], postings[i + 1], postings[i + 2]];
    const flags = (mask === 0 ? 0 : MASKED) | (times === 1 ? 0 : COUNTED);
    writer.number((doc - last - 1) * 4 + flags);
    if (flags & MASKED) writer.byte(mask);
    if (flags & COUNTED) writer.byte(times);
    last = doc;
  }
  return writer.take();
}

/** Calls `each` for every article of these postings, without making arrays of them. */
export function eachPosting(
  reader: ByteReader,
  each: (doc: number, mask: number, times: number) => void,
): void {
  let last = -1;
  while (!reader.done) {
    const step = reader.number();
    last += (step >>> 2) + 1;
    const mask = step & MASKED ? reader.byte() : 0;
    each(last, mask, step & COUNTED ? reader.byte() : 1);
  }
}
