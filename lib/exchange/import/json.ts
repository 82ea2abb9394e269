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

/** Where a reader stands. */
interface Place {
  text: string;
  at: number;
}

const SPACE = /[\s\ufeff]*/y;

function skipSpace(place: Place): string {
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

function entryAt(place: Place, path: (string | number)[]): JsonEntry {
  const { end, depth } = valueEnd(place.text, place.at);
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
  const place = { text, at: 0 };
  const first = skipSpace(place);
  if (first !== '[' && first !== '{') return yield { path: [], broken: 'not-read' };
  for (const entry of first === '[' ? listEntries(place, []) : recordEntries(place, [], 0)) {
    yield entry;
    // Said once: every list and record that is open ends here too.
    if (entry.broken === 'cut-off') return;
  }
}

function* listEntries(place: Place, path: (string | number)[]): Generator<JsonEntry> {
  place.at++;
  for (let i = 0; ; i++) {
    const sign = skipSpace(place);
    if (sign === ']') {
      place.at++;
      return;
    }
    if (sign === '') {
      yield { path: [...path, i], broken: 'cut-off' };
      return;
    }
    yield entryAt(place, [...path, i]);
    if (skipSpace(place) === ',') place.at++;
    else if (!isEnd(place, ']')) return yield { path: [...path, i + 1], broken: 'not-read' };
  }
}

/** Whether a list or record ends here, or the text does, which the next round says. */
const isEnd = ({ text, at }: Place, sign: string): boolean =>
  at >= text.length || text.charAt(at) === sign;

function* recordEntries(
  place: Place,
  path: (string | number)[],
  level: number,
): Generator<JsonEntry> {
  place.at++;
  for (;;) {
    const sign = skipSpace(place);
    if (sign === '}') {
      place.at++;
      return;
    }
    const key = sign === '"' ? keyAt(place) : null;
    if (key === null) {
      place.at = place.text.length;
      return yield { path, broken: sign === '' || sign === '"' ? 'cut-off' : 'not-read' };
    }
    const here = [...path, key];
    const opening = skipSpace(place);
    if (opening === '[' && level === 0) {
      const before = place.at;
      yield* listEntries(place, here);
      if (/^\[\s*\]$/.test(place.text.slice(before, place.at))) yield { path: here, value: [] };
    } else if (opening === '{' && level === 0) yield* recordEntries(place, here, 1);
    else yield entryAt(place, here);
    if (skipSpace(place) === ',') place.at++;
    else if (!isEnd(place, '}')) return yield { path, broken: 'not-read' };
  }
}

function keyAt(place: Place): string | null {
  const end = stringEnd(place.text, place.at);
  if (end < 0) return null;
  const words = place.text.slice(place.at, end);
  place.at = end;
  if (skipSpace(place) !== ':') return null;
  place.at++;
  try {
    return String(JSON.parse(words));
  } catch {
    return null;
  }
}

/**
 * How far a list is whole: behind its last element that another sign follows, where the next element begins, and how many there
 * are. Nothing of a text that is no list.
 */
export function elementsEnd(text: string): { end: number; next: number; count: number } {
  const place = { text, at: 0 };
  let [end, next, count] = [0, 0, 0];
  if (skipSpace(place) !== '[') return { end, next, count };
  place.at++;
  for (;;) {
    const sign = skipSpace(place);
    if (sign === '' || sign === ']' || sign === ',') break;
    const element = valueEnd(text, place.at);
    if (element.end < 0) break;
    place.at = element.end;
    if (skipSpace(place) !== ',') break;
    end = element.end;
    place.at++;
    next = place.at;
    count++;
  }
  return { end, next, count };
}
