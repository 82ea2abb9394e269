/**
 * JSON in pieces: the elements of the outermost list, or of the lists and records inside the outermost record, one at a time; of a tree
 * those of the lists of one name, however deep. So
 * a large file is never one long task, nesting of 100,000 levels is refused without a stack, and a file that ends in the
 * middle gives what it has. O(text).
 */
import { stringEnd, valueEnd } from './json-scan';

const MAX_DEPTH = 100;
/** A longer element of a file that is fed is passed over, in UTF-16 units: no article is as long, and a string that does not end is the file. */
const MOST = 8_000_000;

/**
 * One element: where it stands (`['annotations', 3]`), and its value or why it has none. `within` are the numbers of the records
 * taken apart that it stands in, from outside; `opened` is its own if it is one: then it comes behind what its list holds, without it.
 */
export interface JsonEntry {
  path: (string | number)[];
  value?: unknown;
  broken?: 'cut-off' | 'too-deep' | 'not-read';
  within?: readonly number[];
  opened?: number;
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
  /** Begins anew, for a reader that looks through a file before it reads it. */
  rewind(): void;
}

/** A text that is there from the beginning. */
export const wholeJson = (text: string): JsonText => ({
  text,
  at: 0,
  isWhole: true,
  isHungry: false,
  rewind() {
    this.at = 0;
  },
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

/** The next sign that is no space; '' where the text ends for good. */
function* signAt(place: JsonText): Generator<Hungry, string> {
  for (;;) {
    const sign = skipSpace(place);
    if (sign !== '' || place.isWhole) return sign;
    yield HUNGRY;
  }
}

/** A text that is read: the name of the lists that are taken apart wherever they stand, how many records were, and whether it is over early. */
interface Reading {
  place: JsonText;
  apart: string | null;
  opened: number;
  isOver: boolean;
}

/** Where an element stands. */
type Where = Pick<JsonEntry, 'path' | 'within'>;
type Entries<T = void> = Generator<JsonEntry | Hungry, T>;

const isLong = ({ text, at }: JsonText): boolean => text.length - at > MOST;

/** Goes behind a value of any length without keeping it; false if it does not end. */
function* passOver(place: JsonText): Generator<Hungry, boolean> {
  let [depth, isString, isEscaped] = [0, false, false];
  for (;;) {
    for (; place.at < place.text.length; place.at++) {
      const code = place.text.charCodeAt(place.at);
      if (isString) {
        if (code === 34 && !isEscaped) isString = false;
        isEscaped = code === 92 && !isEscaped;
      } else if (code === 34) isString = true;
      else if (code === 91 || code === 123) depth++;
      else if (code === 93 || code === 125) depth--;
      else if (code === 44 && depth === 0) return true;
      // The end of what it stands in.
      if (depth < 0) return true;
    }
    if (place.isWhole) return false;
    yield HUNGRY;
  }
}

function* entryAt(reading: Reading, where: Where): Generator<Hungry, JsonEntry> {
  const { place } = reading;
  let found = valueEnd(place.text, place.at);
  // A value that reaches the end may go on behind it.
  while (!place.isWhole && !isLong(place) && (found.end < 0 || found.end >= place.text.length)) {
    yield HUNGRY;
    found = valueEnd(place.text, place.at);
  }
  const { end, depth } = found;
  const broken = (why: NonNullable<JsonEntry['broken']>): JsonEntry => {
    // Said once: every list and record that is open ends here too.
    if (why === 'cut-off') reading.isOver = true;
    return { ...where, broken: why };
  };
  if (end < 0 && !place.isWhole) return broken((yield* passOver(place)) ? 'not-read' : 'cut-off');
  const words = place.text.slice(place.at, end < 0 ? undefined : end);
  place.at = end < 0 ? place.text.length : end;
  if (end < 0) return broken('cut-off');
  if (depth > MAX_DEPTH) return broken('too-deep');
  try {
    return { ...where, value: JSON.parse(words) as unknown };
  } catch {
    return broken(place.at >= place.text.length ? 'cut-off' : 'not-read');
  }
}

/** Whether a record begins here that holds such a list: known as soon as its name or the record's end is there. */
function* holdsApart({ place, apart }: Reading): Generator<Hungry, boolean> {
  if (apart === null || place.text.charAt(place.at) !== '{') return false;
  for (;;) {
    const { end } = valueEnd(place.text, place.at);
    if (place.text.slice(place.at, end < 0 ? undefined : end).includes(`"${apart}"`)) return true;
    if (end >= 0 || place.isWhole || isLong(place)) return false;
    yield HUNGRY;
  }
}

/** An element, or what is in it and then the rest of it. */
function* elementAt(reading: Reading, where: Where): Entries {
  const { within = [] } = where;
  if (!(yield* holdsApart(reading))) return yield yield* entryAt(reading, where);
  if (within.length >= MAX_DEPTH) {
    const { value: _, ...entry } = yield* entryAt(reading, where);
    return yield { broken: 'too-deep', ...entry };
  }
  const opened = reading.opened++;
  const rest = Object.create(null) as Record<string, unknown>;
  const inside = { path: where.path, within: [...within, opened] };
  yield* recordEntries(reading, inside, (key, value) => {
    rest[key] = value;
  });
  yield { ...where, value: rest, opened };
}

/** Reads the elements of a JSON text. Never throws; what is no JSON at all gives one broken entry. */
export function* jsonEntries(text: string): Generator<JsonEntry> {
  for (const entry of jsonEntriesOf(wholeJson(text))) if (entry !== HUNGRY) yield entry;
}

/**
 * Reads the elements of a JSON text that is fed: where it is hungry, feed it before the next is asked for. Records that hold a list called
 * `apart` are taken apart, so that a file of one large tree comes piece by piece, too.
 */
export function* jsonEntriesOf(place: JsonText, apart: string | null = null): Entries {
  const reading: Reading = { place, apart, opened: 0, isOver: false };
  const first = yield* signAt(place);
  if (first === '[') yield* listEntries(reading, { path: [] });
  else if (first === '{') yield* recordEntries(reading, { path: [] }, null);
  else yield { path: [], broken: 'not-read' };
}

const inside = ({ path, ...where }: Where, key: string | number): Where => ({
  ...where,
  path: [...path, key],
});

/** Gives whether the list is one, and empty. */
function* listEntries(reading: Reading, where: Where): Entries<boolean> {
  const { place } = reading;
  place.at++;
  for (let i = 0; ; i++) {
    const sign = yield* signAt(place);
    if (sign === ']') {
      place.at++;
      return i === 0;
    }
    if (sign === '') {
      reading.isOver = true;
      yield { ...inside(where, i), broken: 'cut-off' };
      return false;
    }
    yield* elementAt(reading, inside(where, i));
    if (reading.isOver) return false;
    if ((yield* signAt(place)) === ',') place.at++;
    else if (!isEnd(place, ']')) {
      yield { ...inside(where, i + 1), broken: 'not-read' };
      return false;
    }
  }
}

/** Whether a list or record ends here, or the text does, which the next round says. */
const isEnd = ({ text, at }: JsonText, sign: string): boolean =>
  at >= text.length || text.charAt(at) === sign;

/** Takes a value of a record that is taken apart. */
type Take = (key: string, value: unknown) => void;

/** What is in a record: in the outermost one and those directly in it, each value is an element; of one taken apart, `take` is given those of no list. */
function* recordEntries(reading: Reading, where: Where, take: Take | null): Entries {
  const { place } = reading;
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
      const isCut = sign === '' || sign === '"';
      return yield* endsEarly(reading, where, take, isCut ? 'cut-off' : 'not-read');
    }
    yield* fieldAt(reading, inside(where, key), take);
    if (reading.isOver) return;
    if ((yield* signAt(place)) === ',') place.at++;
    else if (!isEnd(place, '}')) return yield* endsEarly(reading, where, take, 'not-read');
  }
}

/** Behind a slip in a record that is taken apart nobody knows where it ends: the reading is over there. */
function* endsEarly(
  reading: Reading,
  where: Where,
  take: Take | null,
  broken: 'cut-off' | 'not-read',
): Entries {
  reading.isOver ||= broken === 'cut-off' || take !== null;
  yield { ...where, broken };
}

/** One value of a record. */
function* fieldAt(reading: Reading, where: Where, take: Take | null): Entries {
  const { place, apart } = reading;
  const opening = yield* signAt(place);
  const isOutermost = where.path.length === 1;
  if (opening === '[' && (isOutermost || where.path.at(-1) === apart)) {
    if ((yield* listEntries(reading, where)) && !take) yield { ...where, value: [] };
  } else if (opening === '{' && isOutermost) yield* recordEntries(reading, where, null);
  else if (!take) yield* elementAt(reading, where);
  else {
    const entry = yield* entryAt(reading, where);
    if (entry.broken) yield entry;
    else take(String(where.path.at(-1)), entry.value);
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
