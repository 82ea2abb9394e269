/** The search worker: keeps the index up with the library, looks words up, reads texts for phrases and for context. One to a page. */
import { type LibraryDb, openLibrary } from '../library/db';
import type { ArticleId } from '../library/schema';
import { catchUp, type Progress, sweep } from './build';
import { contextOf, type Piece, phraseTest } from './context';
import { partsOf } from './document';
import { BlockCache, type Lookup, openLookup, type Wanted } from './lookup';
import { mergeWhereMany } from './merge';
import type { Answer, IndexState, Question } from './protocol';
import { Recent } from './recent';
import { type IndexDb, type Mark, openIndex } from './store';

const NAME = 'postil-search';
/** So many letters of texts are kept, of which the last lines were shown. */
const TEXT_LETTERS = 1_000_000;
/** So long saving must rest before the index is tidied up, in ms. */
const REST = 500;

/** What the worker holds open. */
interface Desk {
  library: LibraryDb;
  index: IndexDb;
  /** The index as opened, and the version that it was opened as. */
  open: { lookup: Lookup; version: number } | null;
  cache: BlockCache;
  /** Texts whose lines were shown last: while one types, the same articles are asked about at every letter. */
  texts: Recent<string>;
  version: number;
  sent: number;
  swept: boolean;
  /** How far the index had come when it was last looked at. */
  mark: Mark | null;
}

/** Starts answering on `port` (a worker's own scope). `name` is for tests. */
export function serve(
  port: {
    postMessage(answer: Answer): void;
    addEventListener(type: 'message', listener: (event: MessageEvent<Question>) => void): void;
  },
  library = openLibrary(),
  name = NAME,
): void {
  const index = openIndex(name);
  const desk: Desk = {
    library,
    index,
    open: null,
    cache: new BlockCache(),
    texts: textCache(),
    version: 0,
    sent: -1,
    swept: false,
    mark: null,
  };
  const tell = (answer: Answer) => port.postMessage(answer);
  let line = Promise.resolve();
  let rest: ReturnType<typeof setTimeout> | undefined;
  port.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    if (data.ask === 'catchUp') {
      // One at a time, beside the questions: they are answered from what is there.
      line = line.then(() => keepUp(desk, data.n, tell)).catch(() => undefined);
      clearTimeout(rest);
      rest = setTimeout(() => {
        line = line.then(() => tidyUp(desk, tell)).catch(() => undefined);
      }, REST);
      return;
    }
    void answer(desk, data).then(tell, (error: unknown) => {
      tell({ n: data.n, failed: String(error) });
      // What cannot be read twice is damaged.
      if (data.ask === 'find') line = line.then(() => mend(desk, error, tell));
    });
  });
}

async function answer(
  desk: Desk,
  question: Exclude<Question, { ask: 'catchUp' }>,
): Promise<Answer> {
  const { n } = question;
  if (question.ask === 'find') return find(desk, n, question.wanted);
  if (question.ask === 'phrases') return { n, held: await heldBy(desk, question) };
  return { n, lines: await linesOf(desk, question) };
}

/** The line of each article in which the sought words stand; texts are read one after the other, because all at once are megabytes. */
async function linesOf(
  desk: Desk,
  { ids, sought }: Extract<Question, { ask: 'context' }>,
): Promise<[ArticleId, Piece[]][]> {
  const { library } = desk;
  const marks = await library.highlights.where('articleId').anyOf(ids).toArray();
  const lines: [ArticleId, Piece[]][] = [];
  for (const id of ids) {
    const own = marks.filter((row) => row.articleId === id && row.deletedAt === undefined);
    const texts = own.flatMap(({ note, exact }) => [note, exact]);
    const line = firstLine(texts, sought) ?? (await lineOfCopy(desk, id, texts, sought));
    if (line) lines.push([id, line]);
  }
  return lines;
}

/** The line of the copy itself; what was only meant is looked for where the words stand nowhere, the title included. */
async function lineOfCopy(
  desk: Desk,
  id: ArticleId,
  texts: readonly string[],
  sought: readonly string[],
): Promise<Piece[] | null> {
  const text = await textOf(desk, id);
  const line = contextOf(text, sought);
  if (line) return line;
  const row = await desk.library.articles.get(id);
  const { title = '', deck = '', byline = [], tags = [] } = row ?? {};
  const isInRow = contextOf([title, deck, ...byline, ...tags].join('\n'), sought) !== null;
  return isInRow ? null : firstLine([...texts, text], sought, 'meant');
}

function firstLine(
  texts: readonly string[],
  sought: readonly string[],
  how: 'typed' | 'meant' = 'typed',
): Piece[] | null {
  for (const text of texts) {
    const line = contextOf(text, sought, how);
    if (line) return line;
  }
  return null;
}

const textCache = () => new Recent<string>(TEXT_LETTERS, ({ length }) => length);

async function textOf({ library, texts }: Desk, id: ArticleId): Promise<string> {
  const known = texts.get(id);
  if (known !== undefined) return known;
  const text = (await library.bodies.get(id))?.text ?? '';
  texts.set(id, text);
  return text;
}

/** Which phrases each article holds, in its part or anywhere. */
async function heldBy(
  { library }: Desk,
  { ids, phrases }: Extract<Question, { ask: 'phrases' }>,
): Promise<boolean[][]> {
  const [articles, bodies, marks] = await Promise.all([
    library.articles.bulkGet(ids),
    library.bodies.bulkGet(ids),
    library.highlights.where('articleId').anyOf(ids).toArray(),
  ]);
  const tests = phrases.map(({ text, field }) => ({ field, holds: phraseTest(text) }));
  return ids.map((id, i) => {
    const article = articles[i];
    if (!article) return phrases.map(() => false);
    const own = marks.filter((row) => row.articleId === id && row.deletedAt === undefined);
    const parts = partsOf(article, bodies[i], own);
    return tests.map(
      ({ field, holds }) =>
        parts.some(([part, text]) => (field === null || part === field) && holds(text)) ||
        (field === null && holds(bodies[i]?.text ?? '')),
    );
  });
}

async function find(desk: Desk, n: number, wanted: Wanted[], again = true): Promise<Answer> {
  try {
    const { lookup, version } = await opened(desk);
    const weights = await lookup.find(wanted);
    // Another question may have been answered meanwhile, out of a newer index.
    const ids = desk.sent === version ? null : lookup.ids;
    desk.sent = version;
    return { n, weights, version, ids };
  } catch (error) {
    // Segments were merged meanwhile, or something is damaged: opened anew it works, or it is made anew.
    moved(desk);
    if (!again) throw error;
    return find(desk, n, wanted, false);
  }
}

/** The index as it stands: opened again as long as it moves on while it is being opened. */
async function opened(desk: Desk): Promise<{ lookup: Lookup; version: number }> {
  while (!desk.open) {
    const { version } = desk;
    const lookup = await openLookup(desk.index, desk.cache);
    if (version === desk.version) desk.open = { lookup, version };
  }
  return desk.open;
}

function moved(desk: Desk): void {
  desk.open = null;
  desk.texts = textCache();
  desk.version++;
}

async function keepUp(desk: Desk, n: number, tell: (answer: Answer) => void): Promise<void> {
  const say = (told: IndexState) => tell({ told });
  const { library, index } = desk;
  try {
    await locked(async () => {
      if (!desk.swept) await sweep(index);
      desk.swept = true;
      const told = ({ done, total }: Progress) => {
        moved(desk);
        if (total > 64) say({ state: 'building', done, total });
      };
      const { mark } = await catchUp(library, index, told, desk.mark);
      // Another window may have been quicker: what was open here is old then, too.
      if (mark.next !== desk.mark?.next) moved(desk);
      desk.mark = mark;
      say({ state: 'ready' });
    });
  } catch (error) {
    await mend(desk, error, tell);
  }
  tell({ n, done: true });
}

/** Merges segments where many have come together: when saving rests, since who saves again would wait for it. */
async function tidyUp(desk: Desk, tell: (answer: Answer) => void): Promise<void> {
  try {
    await locked(async () => {
      if (await mergeWhereMany(desk.library, desk.index)) moved(desk);
    });
  } catch (error) {
    await mend(desk, error, tell);
  }
}

/** Makes a damaged index anew, one page at a time; if that fails as well it is said. */
async function mend(desk: Desk, error: unknown, tell: (answer: Answer) => void): Promise<void> {
  const say = (told: IndexState) => tell({ told });
  const done = await locked(() => startAnew(desk, say)).catch(() => false);
  if (!done) say({ state: 'failed', why: String(error) });
}

/** A damaged index is thrown away and made again; false if that fails as well. */
async function startAnew(desk: Desk, say: (state: IndexState) => void): Promise<boolean> {
  desk.cache = new BlockCache();
  desk.mark = null;
  moved(desk);
  try {
    await desk.index.delete();
    await desk.index.open();
    await catchUp(desk.library, desk.index, ({ done, total }) => {
      moved(desk);
      say({ state: 'building', done, total });
    });
    say({ state: 'ready' });
    return true;
  } catch {
    return false;
  }
}

/** Two pages must not write one index: the second waits and then finds all done. */
async function locked<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? await navigator.locks.request(NAME, work) : await work();
}
