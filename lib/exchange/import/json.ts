/**
 * JSON in pieces: the elements of the outermost list, or of the lists and records inside the outermost record, one at a time. So
 * a large file is never one long task, nesting of 100,000 levels is refused without a stack, and a file that ends in the
 * middle gives what it has. O(text).
 */
const MAX_DEPTH = 100;

/** One element: where it stands (`['annotations', 3]`), and its value or why it has none. */
export interface JsonEntry {
  path: (string | number)[];
  value?: unknown;
  broken?: 'cut-off' | 'too-deep' | 'not-read';
}

/**
 * A text and how far it is read. Who feeds a large one puts more behind it when the reader is hungry, and may drop what it has
 * read (then `at` is 0 again); `isWhole` says that no more comes.
 */
export interface JsonText {
  text: string;
  at: number;
  isWhole: boolean;
  /** The reader waits for more. */
  isHungry: boolean;
}

/** A text that is there from the beginning. */
export const wholeJson = (text: string): JsonText => ({
  text,
  at: 0,
  isWhole: true,
  isHungry: false,
});

/** Given instead of an element where the text ends before it: more is wanted. */
export const HUNGRY = 'hungry';
type Hungry = typeof HUNGRY;

const SPACE = /[\s\ufeff]*/y;

function skipSpace(place: JsonText): string {
  SPACE.lastIndex = place.at;
  SPACE.exec(place.text);
  place.at = Math.max(place.at, SPACE.lastIndex);
  return place.text.charAt(place.at);
}

/** Behind the string that begins at `at`; -1 if it does not end. */
function stringEnd(text: string, at: number): number {
  for (let from = at + 1; ; ) {
    const end = text.indexOf('"', from);
    if (end < 0) return -1;
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return end + 1;
    from = end + 1;
  }
}

/** Behind the value that begins at `at`, with how deep it nests; -1 if it does not end. */
function valueEnd(text: string, start: number): { end: number; depth: number } {
  let depth = 0;
  let deepest = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      const end = stringEnd(text, at);
      if (end < 0) return { end: -1, depth: deepest };
      if (depth === 0) return { end, depth: deepest };
      at = end - 1;
    } else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 93 || code === 125) {
      if (depth === 0) return { end: at, depth: deepest };
      if (--depth === 0) return { end: at + 1, depth: deepest };
    } else if (depth === 0 && code === 44) return { end: at, depth: deepest };
  }
  return { end: depth === 0 ? text.length : -1, depth: deepest };
}

/** The next sign that is no space; '' where the text ends for good. */
function* signAt(place: JsonText): Generator<Hungry, string> {
  for (;;) {
    const sign = skipSpace(place);
    if (sign !== '' || place.isWhole) return sign;
    yield HUNGRY;
  }
}

function* entryAt(place: JsonText, path: (string | number)[]): Generator<Hungry, JsonEntry> {
  let found = valueEnd(place.text, place.at);
  // A value that reaches the end may go on behind it.
  while (!place.isWhole && (found.end < 0 || found.end >= place.text.length)) {
    yield HUNGRY;
    found = valueEnd(place.text, place.at);
  }
  const { end, depth } = found;
  const words = place.text.slice(place.at, end < 0 ? undefined : end);
  place.at = end < 0 ? place.text.length : end;
  if (end < 0) return { path, broken: 'cut-off' };
  if (depth > MAX_DEPTH) return { path, broken: 'too-deep' };
  try {
    return { path, value: JSON.parse(words) as unknown };
  } catch {
    return { path, broken: place.at >= place.text.length ? 'cut-off' : 'not-read' };
  }
}

/** Reads the elements of a JSON text. Never throws; what is no JSON at all gives one broken entry. */
export function* jsonEntries(text: string): Generator<JsonEntry> {
  for (const entry of jsonEntriesOf(wholeJson(text))) if (entry !== HUNGRY) yield entry;
}

/** Reads the elements of a JSON text that is fed: where it is hungry, feed it before the next is asked for. */
export function* jsonEntriesOf(place: JsonText): Generator<JsonEntry | Hungry> {
  const first = yield* signAt(place);
  if (first !== '[' && first !== '{') return yield { path: [], broken: 'not-read' };
  for (const entry of first === '[' ? listEntries(place, []) : recordEntries(place, [], 0)) {
    yield entry;
    // Said once: every list and record that is open ends here too.
    if (entry !== HUNGRY && entry.broken === 'cut-off') return;
  }
}

/** Gives whether the list is one, and empty. */
function* listEntries(
  place: JsonText,
  path: (string | number)[],
): Generator<JsonEntry | Hungry, boolean> {
  place.at++;
  for (let i = 0; ; i++) {
    const sign = yield* signAt(place);
    if (sign === ']') {
      place.at++;
      return i === 0;
    }
    if (sign === '') {
      yield { path: [...path, i], broken: 'cut-off' };
      return false;
    }
    yield yield* entryAt(place, [...path, i]);
    if ((yield* signAt(place)) === ',') place.at++;
    else if (!isEnd(place, ']')) {
      yield { path: [...path, i + 1], broken: 'not-read' };
      return false;
    }
  }
}

/** Whether a list or record ends here, or the text does, which the next round says. */
const isEnd = ({ text, at }: JsonText, sign: string): boolean =>
  at >= text.length || text.charAt(at) === sign;

function* recordEntries(
  place: JsonText,
  path: (string | number)[],
  level: number,
): Generator<JsonEntry | Hungry> {
  place.at++;
  for (;;) {
    const sign = yield* signAt(place);
    if (sign === '}') {
      place.at++;
      return;
    }
    const key = sign === '"' ? yield* keyAt(place) : null;
    if (key === null) {
      place.at = place.text.length;
      return yield { path, broken: sign === '' || sign === '"' ? 'cut-off' : 'not-read' };
    }
    const here = [...path, key];
    const opening = yield* signAt(place);
    if (opening === '[' && level === 0) {
      if (yield* listEntries(place, here)) yield { path: here, value: [] };
    } else if (opening === '{' && level === 0) yield* recordEntries(place, here, 1);
    else yield yield* entryAt(place, here);
    if ((yield* signAt(place)) === ',') place.at++;
    else if (!isEnd(place, '}')) return yield { path, broken: 'not-read' };
  }
}

function* keyAt(place: JsonText): Generator<Hungry, string | null> {
  let end = stringEnd(place.text, place.at);
  while (end < 0 && !place.isWhole) {
    yield HUNGRY;
    end = stringEnd(place.text, place.at);
  }
  if (end < 0) return null;
  const words = place.text.slice(place.at, end);
  place.at = end;
  if ((yield* signAt(place)) !== ':') return null;
  place.at++;
  try {
    return String(JSON.parse(words));
  } catch {
    return null;
  }
}
