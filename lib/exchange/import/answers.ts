/** Answers to notes, which stand anywhere in their file: as many as may be held, the others at the next reading. */

/** More of one note's do not fit into it, and are not kept, in UTF-16 units. */
const MOST_OF_ONE = 100_000;

/** Words under one another, those that are none left out. */
export const joined = (...words: string[]): string => words.filter(Boolean).join('\n\n');

/** Answers by the place of the note in its file, from one place on. Of more words than `most` those of the first notes stay, up to `until`. */
export class Answers {
  readonly from: number;
  readonly #most: number;
  readonly #words = new Map<number, string>();
  #size = 0;
  /** The place from which on nothing is kept; infinite if all fits. */
  until = Number.POSITIVE_INFINITY;

  constructor(from: number, most: number) {
    this.from = from;
    this.#most = most;
  }

  /** The answers to the note at a place, under one another. */
  of(at: number): string {
    return this.#words.get(at) ?? '';
  }

  /** Keeps an answer, if the place is one of those at hand. */
  add(at: number, answer: string): void {
    const known = this.of(at);
    if (at < this.from || at >= this.until || known.length > MOST_OF_ONE) return;
    this.#words.set(at, joined(known, answer));
    this.#size += answer.length;
    if (this.#size > this.#most && this.#words.size > 1) this.#halve();
  }

  #halve(): void {
    const places = Float64Array.from(this.#words.keys()).sort();
    this.until = places[places.length >> 1] ?? this.until;
    for (const [at, { length }] of this.#words) {
      if (at < this.until) continue;
      this.#words.delete(at);
      this.#size -= length;
    }
  }
}
