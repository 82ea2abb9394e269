/**
 * Reads what was dropped, plain or in ZIPs, each told by what is in it. Nothing is written; the page has its turn
 * every few milliseconds.
 */
import type { ImportProblem } from '../../library/imports';
import { IMPORTS } from '../imports';
import { type Cutter, cutterOf, type Part } from './cut';
import { type Draft, finish } from './draft';
import { feedOf } from './feed';
import { type ImportFormat, type ImportInput, READING_ON } from './format';
import { type Articles, Gathering } from './gather';
import { headOf } from './head';
import { pauser } from './pauser';
import { decodeText, encodingOfFile, textOf } from './text';
import { isZip, openZip, type ZipEntry, ZipError, type ZipFault } from './zip';

/** The most problems that are kept; more are only counted. */
const MOST_PROBLEMS = 5000;
/** The largest file that is read, in bytes. */
const MOST_BYTES = 200_000_000;
/** A larger file is read in parts, in bytes. */
const LARGE = 8_000_000;
/** So much of its beginning tells its format, in bytes. */
const LOOK = 400_000;
/** Below this no format is sure enough. */
const SURE = 0.2;

/** Why a file was left out. */
export type LeftOut = ZipFault | 'unknown' | 'empty' | 'no-rows' | 'not-carried';

/** What became of one file: its format and what is in it, or why it was left out. `backup` is a backup of Postil's own. */
export interface FileRead {
  name: string;
  format: ImportFormat | null;
  leftOut: LeftOut | null;
  articles: number;
  highlights: number;
  notes: number;
}

/** What was read: the articles, one an address, with the texts that the files have of them, and what was the matter. */
export interface ReadResult {
  files: FileRead[];
  articles: Articles;
  problems: ImportProblem[];
  /** Problems beyond those that are kept. */
  moreProblems: number;
  repeated: number;
}

/** A dropped file, as the browser gives it. */
export interface DroppedFile extends Blob {
  readonly name: string;
}

/** How reading is watched and stopped. `progress` is told the file at hand and how many articles there are. */
export interface ReadOptions {
  signal: AbortSignal;
  progress?: (name: string, articles: number) => void;
}

interface Reading {
  result: Omit<ReadResult, 'articles' | 'repeated'>;
  gathering: Gathering;
  pause(): Promise<unknown>;
  options: ReadOptions;
}

/** Reads files. Throws only AbortError. */
export async function readFiles(
  files: readonly DroppedFile[],
  options: ReadOptions,
): Promise<ReadResult> {
  const result = { files: [], problems: [], moreProblems: 0 };
  const gathering = new Gathering();
  const reading = { result, gathering, pause: pauser(options.signal), options };
  for (const file of files) await readFile(file, reading);
  const articles = await gathering.articles(reading.pause);
  return { ...reading.result, articles, repeated: gathering.repeated };
}

const nothing = (name: string, leftOut: LeftOut): FileRead => ({
  name,
  format: null,
  leftOut,
  articles: 0,
  highlights: 0,
  notes: 0,
});

async function readFile(file: DroppedFile, reading: Reading): Promise<void> {
  const { files } = reading.result;
  try {
    if (isZip(new Uint8Array(await file.slice(0, 4).arrayBuffer())))
      return await readArchive(file, reading);
    if (file.size > MOST_BYTES) return void files.push(nothing(file.name, 'too-large'));
    await readBytes(file, { name: file.name, companion: () => null }, reading);
  } catch (error) {
    reading.options.signal.throwIfAborted();
    files.push(nothing(file.name, error instanceof ZipError ? error.fault : 'damaged'));
  }
}

/** What is known of an input before its text. */
type Input = Omit<ImportInput, 'text'>;

/** Reads a file or a member of a ZIP: a large one part by part. */
async function readBytes(bytes: Blob, input: Input, reading: Reading): Promise<void> {
  const { pause } = reading;
  if (bytes.size > LARGE) return readLarge(bytes, input, reading);
  const text = await decodeText(new Uint8Array(await bytes.arrayBuffer()), pause);
  await readText({ ...input, text }, reading);
}

/** What a ZIP of other things holds besides: pictures, fonts, programs. */
const NO_TEXT = /\.(?:jpe?g|png|gif|webp|svg|avif|ico|pdf|mp[34]|m4a|woff2?|css|js|epub)$/i;

async function readArchive(file: DroppedFile, reading: Reading): Promise<void> {
  const entries = await openZip(file);
  const companions = new Map<string, ZipEntry>();
  const own: ZipEntry[] = [];
  const leaves = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (IMPORTS.some(({ leaves: known }) => known?.test(entry.path)) || NO_TEXT.test(entry.path))
      leaves.set(entry.path, entry);
    else if (IMPORTS.some(({ companions: known }) => known?.test(entry.path)))
      companions.set(entry.path, entry);
    else own.push(entry);
  }
  if (own.length === 0) reading.result.files.push(nothing(file.name, 'no-rows'));
  for (const entry of own.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = own.length === 1 ? file.name : `${file.name}: ${entry.path}`;
    try {
      const bytes = entry.size > LARGE ? await entry.blob() : new Blob([await entry.bytes()]);
      const folder = entry.path.slice(0, entry.path.lastIndexOf('/') + 1);
      const companion = (path: string) => readerOf(companions.get(folder + path));
      const stored = (path: string) => {
        const leaf = leaves.get(folder + path);
        leaves.delete(folder + path);
        return readerOf(leaf);
      };
      await readBytes(bytes, { name, companion, stored }, reading);
    } catch (error) {
      if (!(error instanceof ZipError)) throw error;
      reading.result.files.push(nothing(name, error.fault));
    }
  }
  if (leaves.size > 0) {
    const problem = { row: file.name, kind: 'not-carried', value: String(leaves.size) } as const;
    reading.result.problems.push({ ...problem, leftOut: false });
  }
}

/** Reads a member's text when it is wanted, maybe when all this is long over: with a pause of its own. */
function readerOf(member: ZipEntry | undefined): (() => Promise<string>) | null {
  if (!member) return null;
  return async () => decodeText(await member.bytes(), pauser(new AbortController().signal));
}

/** The format that is surest of a text, or null. */
export function formatOf(text: string): ImportFormat | null {
  const head = headOf(text);
  let best: ImportFormat | null = null;
  let most = SURE;
  for (const format of IMPORTS) {
    const score = format.sniff(head);
    if (score > most) [best, most] = [format, score];
  }
  return best;
}

async function readText(input: ImportInput, reading: Reading): Promise<void> {
  const { files } = reading.result;
  const format = formatOf(input.text);
  if (!format) {
    const leftOut = input.text.trim() === '' ? 'empty' : 'unknown';
    return void files.push(nothing(input.name, leftOut));
  }
  const read = begun(input.name, format);
  await readInto(read, format, input, reading);
  finished(read, reading);
}

const begun = (name: string, format: ImportFormat): FileRead => ({
  ...nothing(name, 'no-rows'),
  format,
  leftOut: null,
});

/** Of other files of the same archive nothing is lost by saying so; a file without a row is refused. */
function finished(read: FileRead, { result }: Reading): void {
  if (read.articles === 0) read.leftOut = 'no-rows';
  result.files.push(read);
}

/** Reads a large file part by part. Its beginning alone tells its kind, as in a small one. */
async function readLarge(file: Blob, input: Input, reading: Reading): Promise<void> {
  const { pause } = reading;
  const start = await decodeText(new Uint8Array(await file.slice(0, LOOK).arrayBuffer()), pause);
  const format = formatOf(start);
  if (!format) return void reading.result.files.push(nothing(input.name, 'unknown'));
  const read = begun(input.name, format);
  const encoding = await encodingOfFile(file, pause);
  const pieces = () => textOf(file, encoding, pause);
  if (format.parts && !headOf(start).json)
    await readParts(read, format, { ...input, pieces, cutter: cutterOf(format.parts) }, reading);
  else await readFed(read, format, { ...input, pieces }, reading);
  finished(read, reading);
}

/** JSON: more is given whenever the reader is hungry. */
async function readFed(
  read: FileRead,
  format: ImportFormat,
  { pieces, ...input }: Input & { pieces: () => AsyncGenerator<string> },
  reading: Reading,
): Promise<void> {
  const { fed, more } = feedOf(pieces);
  await more();
  await readInto(read, format, { ...input, text: '', fed }, { ...reading, more });
}

async function readParts(
  read: FileRead,
  format: ImportFormat,
  { pieces, cutter, ...input }: Input & { pieces: () => AsyncGenerator<string>; cutter: Cutter },
  reading: Reading,
): Promise<void> {
  const take = ({ text, before }: Part) =>
    readInto(read, format, { ...input, text, before }, reading);
  for await (const piece of pieces()) {
    const part = cutter.add(piece);
    await reading.pause();
    if (part) await take(part);
  }
  await take(cutter.rest());
}

/** Reads a text, or a part of one, and counts what is in it. */
async function readInto(
  read: FileRead,
  format: ImportFormat,
  input: ImportInput,
  { result, gathering, pause, options, more }: Reading & { more?: () => Promise<void> },
): Promise<void> {
  const note = (problem: ImportProblem) => {
    // A copy: words cut out of a file keep all of it in memory.
    if (result.problems.length < MOST_PROBLEMS) result.problems.push(structuredClone(problem));
    else result.moreProblems++;
  };
  for (const found of format.read(input)) {
    if (found === READING_ON) {
      await more?.();
      await pause();
      continue;
    }
    if ('kind' in found) note(found);
    else {
      const { article, problems } = finish(await withMarks(found, note), format.id);
      problems.forEach(note);
      if (article) {
        gathering.add(article, found.html ?? null);
        if (gathering.isFull) await gathering.layAside(pause);
        read.articles++;
        read.highlights += article.highlights.length;
        read.notes +=
          article.highlights.filter((one) => one.note !== '').length + (article.note ? 1 : 0);
      }
    }
    await pause();
    if (read.articles % 500 === 0) options.progress?.(input.name, read.articles);
  }
}

/** With what lies in a file of its own; one that is damaged costs no more than that. */
async function withMarks(draft: Draft, note: (problem: ImportProblem) => void): Promise<Draft> {
  if (!draft.marks) return draft;
  try {
    return { ...draft, ...(await draft.marks()) };
  } catch {
    note({ row: draft.row, kind: 'not-read', leftOut: false });
    return draft;
  }
}
