/**
 * What was read of many rows: one article an address, laid aside part by part, so that the page holds some hundred of them and the
 * browser the others, on the disk if need be. Of each address a fingerprint stays.
 */
import { addressKey } from '../../library/address';
import type { ImportedArticle } from '../../library/imports';
import { shortText } from './aside';
import { over } from './combine';
import { KeyIndex } from './key-index';

/** The most articles of a part, and the most words, in UTF-16 units: it is read and written again in some milliseconds. */
const PART = 250;
const PART_SIZE = 250_000;
/** So many words of rows about articles that are laid aside wait for them, in UTF-16 units. */
const LATE_SIZE = 8_000_000;
/** How many parts are kept at hand for who looks into a list. */
const AT_HAND = 6;

/** An article and, if the files have it, what reads its text. */
export interface Gathered {
  article: ImportedArticle;
  text: (() => Promise<string>) | null;
}

/** All that was read, in the order of the first rows. */
export interface Articles {
  readonly length: number;
  /** How many of them the files have a text of. */
  readonly texts: number;
  /** One after the other, some hundred at a time. */
  parts(): AsyncGenerator<Gathered[]>;
  /** The one at this place; undefined behind the last. */
  at(index: number): Promise<Gathered | undefined>;
}

/** An article as it lies aside: short texts lie with it. */
interface Laid {
  article: ImportedArticle;
  text?: string;
}

/** A row on its way: what lies aside, and what reads a long text. */
interface Row extends Laid {
  read: (() => Promise<string>) | null;
}

/** A row that waits for its article. Written out: words cut out of a piece of the file would keep all of the piece in memory. */
interface Late {
  laid: string;
  read: (() => Promise<string>) | null;
}

interface Part {
  /** Index of its first article. */
  first: number;
  count: number;
  blob: Blob;
}

/** Gathers articles; a row about an address that is known already is laid over it. */
export class Gathering {
  readonly #index = new KeyIndex();
  readonly #parts: Part[] = [];
  readonly #texts: Texts = new Map();
  #open: Laid[] = [];
  #size = 0;
  #late = new Map<number, Late[]>();
  #lateSize = 0;
  /** How many rows were about an article that another row was about. */
  repeated = 0;

  /** Adds one row's article, and what reads its text. Then see whether it is full. */
  add(article: ImportedArticle, read: (() => Promise<string>) | null = null): void {
    const text = read ? shortText(read) : undefined;
    const row: Row = text === undefined ? { article, read } : { article, text, read: null };
    const at = this.#index.get(addressKey(article.url));
    if (at >= 0 && at < this.#firstOpen()) this.#wait(at, row);
    else if (at < 0 || !this.#layOver(this.#open, at - this.#firstOpen(), at, row))
      this.#append(row);
  }

  /** Whether something is to be laid aside now. */
  get isFull(): boolean {
    return this.#open.length >= PART || this.#size >= PART_SIZE || this.#lateSize >= LATE_SIZE;
  }

  /** Lays aside what has come together; `pause` gives the page its turn. */
  async layAside(pause: () => Promise<unknown>): Promise<void> {
    if (this.#open.length > 0) {
      const [first, count] = [this.#firstOpen(), this.#open.length];
      const blob = blobOf(this.#open);
      this.#parts.push({ first, count, blob });
      [this.#open, this.#size] = [[], 0];
      await taken(blob);
    }
    if (this.#lateSize >= LATE_SIZE) await this.#fold(pause);
  }

  /** All articles, once everything was added. */
  async articles(pause: () => Promise<unknown>): Promise<Articles> {
    await this.#fold(pause);
    await this.layAside(pause);
    return new Shelf(this.#parts, this.#texts);
  }

  #firstOpen(): number {
    const last = this.#parts.at(-1);
    return last ? last.first + last.count : 0;
  }

  #append(row: Row): void {
    const at = this.#firstOpen() + this.#open.length;
    this.#index.set(addressKey(row.article.url), at);
    this.#open.push(laidOf(row));
    this.#size += sizeOf(row);
    this.#note(at, row);
  }

  /** Lays a row over the article at `i` of `laid`, which is the one at `at` of all; false if it is about another address. */
  #layOver(laid: Laid[], i: number, at: number, row: Row): boolean {
    const known = laid[i];
    if (!known || addressKey(known.article.url) !== addressKey(row.article.url)) return false;
    this.repeated++;
    laid[i] = { ...known, ...laidOf(row), article: over(known.article, row.article) };
    if (laid === this.#open) this.#size += sizeOf(row);
    this.#note(at, row);
    return true;
  }

  /** A later text of an article is the one that is taken. */
  #note(at: number, { read, text }: Row): void {
    if (read) this.#texts.set(at, read);
    else if (text !== undefined) this.#texts.set(at, null);
  }

  #wait(at: number, row: Row): void {
    const late = { laid: JSON.stringify(laidOf(row)), read: row.read };
    const waiting = this.#late.get(at);
    if (waiting) waiting.push(late);
    else this.#late.set(at, [late]);
    this.#lateSize += late.laid.length;
  }

  /** Lays the rows that came late over the parts in which their articles lie. */
  async #fold(pause: () => Promise<unknown>): Promise<void> {
    const late = this.#late;
    [this.#late, this.#lateSize] = [new Map(), 0];
    if (late.size === 0) return;
    const strangers: Row[] = [];
    for (const part of this.#parts) {
      const own = lateOf(part, late);
      if (own.length === 0) continue;
      const laid = await laidIn(part);
      for (const [at, row] of own)
        if (!this.#layOver(laid, at - part.first, at, row)) strangers.push(row);
      part.blob = blobOf(laid);
      await taken(part.blob);
      await pause();
    }
    // Another address with the same fingerprint: an article of its own.
    for (const row of strangers) this.#append(row);
  }
}

/** What reads the text of the article at an index; null where it lies with the article. */
type Texts = Map<number, (() => Promise<string>) | null>;

const laidOf = ({ article, text }: Row): Laid => ({
  article,
  ...(text === undefined ? {} : { text }),
});

function lateOf({ first, count }: Part, late: ReadonlyMap<number, Late[]>): [number, Row][] {
  const own: [number, Row][] = [];
  for (let at = first; at < first + count; at++)
    for (const { laid, read } of late.get(at) ?? [])
      own.push([at, { ...(JSON.parse(laid) as Laid), read }]);
  return own;
}

/** What a row holds, roughly, in UTF-16 units. */
function sizeOf({ article, text = '' }: Laid): number {
  const { url, title, note, deck = '', highlights } = article;
  let size = 200 + url.length + title.length + note.length + deck.length + text.length;
  for (const { exact, note: own, prefix = '', suffix = '' } of highlights)
    size += 100 + exact.length + own.length + prefix.length + suffix.length;
  return size;
}

/** Until the browser has taken it: a busy one takes it later, and meanwhile its bytes are in the page. What can be read has been taken. */
const taken = (blob: Blob): Promise<unknown> => blob.slice(0, 1).arrayBuffer();

const blobOf = (laid: readonly Laid[]): Blob => new Blob([JSON.stringify(laid)]);
const laidIn = async ({ blob }: Part): Promise<Laid[]> => JSON.parse(await blob.text()) as Laid[];

/** The parts, read when they are wanted. */
class Shelf implements Articles {
  readonly #parts: readonly Part[];
  readonly #texts: Texts;
  readonly #atHand = new Map<Part, Promise<Gathered[]>>();
  readonly length: number;
  readonly texts: number;

  constructor(parts: readonly Part[], texts: Texts) {
    const last = parts.at(-1);
    this.#parts = parts;
    this.#texts = texts;
    this.length = last ? last.first + last.count : 0;
    this.texts = texts.size;
  }

  async *parts(): AsyncGenerator<Gathered[]> {
    for (const part of this.#parts) yield this.#read(part);
  }

  async at(index: number): Promise<Gathered | undefined> {
    const part = this.#partOf(index);
    if (!part) return undefined;
    const read = this.#atHand.get(part) ?? this.#read(part);
    // The one that was wanted last goes last.
    this.#atHand.delete(part);
    this.#atHand.set(part, read);
    for (const old of [...this.#atHand.keys()].slice(0, -AT_HAND)) this.#atHand.delete(old);
    return (await read)[index - part.first];
  }

  /** By halves. */
  #partOf(index: number): Part | undefined {
    let [from, to] = [0, this.#parts.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const part = this.#parts[middle];
      if (!part || part.first > index) to = middle;
      else if (part.first + part.count <= index) from = middle + 1;
      else return part;
    }
    return undefined;
  }

  async #read(part: Part): Promise<Gathered[]> {
    return (await laidIn(part)).map(({ article, text }, i) => ({
      article,
      text:
        this.#texts.get(part.first + i) ??
        (text === undefined ? null : () => Promise.resolve(text)),
    }));
  }
}
