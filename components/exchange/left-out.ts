/** Which articles of an import the reader leaves out: a bit each, so that a million cost a little. */
import { type ReadonlySignal, signal } from '@preact/signals';

/** The choice, by the places of the articles. `count` is how many are left out; a new choice is a new value. */
export interface LeftOut {
  count: number;
  has(place: number): boolean;
}

/** The choice and how it changes. */
export interface Choice {
  now: ReadonlySignal<LeftOut>;
  /** Leaves these out, or takes them again. */
  set(places: Iterable<number>, isLeft: boolean): void;
  /** Takes all of so many articles. */
  begin(length: number): void;
}

/** A choice of nothing. */
export function createChoice(): Choice {
  let marks = new Uint8Array(0);
  let count = 0;
  const seen = (): LeftOut => ({ count, has: (place) => marks[place] === 1 });
  const now = signal(seen());
  return {
    now,
    set(places, isLeft) {
      for (const place of places) {
        if ((marks[place] === 1) === isLeft) continue;
        marks[place] = isLeft ? 1 : 0;
        count += isLeft ? 1 : -1;
      }
      now.value = seen();
    },
    begin(length) {
      marks = new Uint8Array(length);
      count = 0;
      now.value = seen();
    },
  };
}
