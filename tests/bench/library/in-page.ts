/** What the library's bench runs in a page of ours: makes articles, indexes and searches them, beside a plain scan and MiniSearch. */
import MiniSearch from 'minisearch';
import { foldLetters } from '../../../lib/library/letters';
import type { SavedArticle } from '../../../lib/library/schema';
import { openSearch, type Port, type SearchIndex } from '../../../lib/search';
import { termsOf } from '../../../lib/search/terms';

const LETTERS = 9900;
const CHUNK = 250;

let paragraphs: string[] = [];
let search: SearchIndex | null = null;
let rows: SavedArticle[] = [];

/** Numbers of one measurement, ms: median and the 95th of 100. */
export interface Spread {
  p50: number;
  p95: number;
}

const spread = (times: number[]): Spread => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95) };
};

let seed = 7;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};

function textOf(): string {
  let text = '';
  while (text.length < LETTERS) text += `${paragraphs[random(paragraphs.length)]}\n\n`;
  return text.slice(0, LETTERS);
}

function rowOf(n: number, at: number): SavedArticle {
  const words = (paragraphs[random(paragraphs.length)] ?? '').slice(0, 70);
  return {
    id: `B${String(n).padStart(7, '0')}` as SavedArticle['id'],
    url: `https://site${n % 400}.example/${n}` as SavedArticle['url'],
    canonicalUrl: `https://site${n % 400}.example/${n}` as SavedArticle['url'],
    keys: [`site${n % 400}.example/${n}`],
    title: `${n} ${words}`,
    byline: [`Author ${n % 900}`],
    siteName: `Site ${n % 400}`,
    lang: 'en',
    wordCount: 1600,
    quoteCount: 1,
    imageCount: 0,
    highlightCount: n % 10 === 0 ? 1 : 0,
    noteCount: 0,
    colours: [],
    progress: 0,
    unread: 1,
    favourite: 0,
    archived: 0,
    trashed: 0,
    tags: [`tag${n % 60}`],
    textHash: String(n),
    savedAt: at + n,
    updatedAt: at + n,
  };
}

function bodyOf(id: SavedArticle['id'], text: string) {
  const quote = text.slice(200, 420);
  return {
    articleId: id,
    blocks: [{ type: 'paragraph', start: 0, end: text.length, children: [{ type: 'text', text }] }],
    text,
    quotes: [
      {
        text: quote,
        speaker: `Speaker ${random(700)}`,
        cue: 'said',
        kind: 'direct',
        start: 200,
        end: 420,
      },
    ],
    images: [],
    cuts: [],
  };
}

const opened = (): Promise<IDBDatabase> =>
  new Promise((done, fail) => {
    const request = indexedDB.open('postil');
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

async function put(from: number, to: number): Promise<void> {
  const db = await opened();
  for (let at = from; at < to; at += CHUNK) {
    const tx = db.transaction(['articles', 'bodies', 'meta'], 'readwrite', {
      durability: 'relaxed',
    });
    for (let n = at; n < Math.min(to, at + CHUNK); n++) {
      const row = rowOf(n, 1_700_000_000_000);
      tx.objectStore('articles').put(row);
      tx.objectStore('bodies').put(bodyOf(row.id, textOf()));
      rows.push(row);
    }
    // As every write of the library keeps them.
    const all = rows.length;
    const counts = { all, unread: all, favourite: 0, archived: 0, trashed: 0, highlights: 0 };
    tx.objectStore('meta').put({ key: 'counts', value: counts });
    await new Promise((done, fail) => {
      tx.oncomplete = done;
      tx.onabort = () => fail(tx.error);
    });
  }
  db.close();
}

/** Fills the library with `count` articles of 9,900 letters, out of paragraphs of real ones. */
export async function make(texts: string[], count: number): Promise<void> {
  paragraphs = texts.flatMap((text) => text.split(/\n+/)).filter((part) => part.length > 60);
  rows = [];
  await put(0, count);
}

function start(url: string): Port {
  type Policy = { createScriptURL(url: string): string };
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes: { createPolicy(name: string, rules: Policy): Policy };
  };
  const policy = trustedTypes.createPolicy('postil-worker', { createScriptURL: (given) => given });
  return new Worker(policy.createScriptURL(url), { type: 'module' });
}

/** Builds the index; gives seconds, and how often progress was told. */
export async function build(worker: string): Promise<{ seconds: number; told: number }> {
  let told = 0;
  search = openSearch(start(worker), () => {
    told++;
  });
  search.rows(rows);
  const began = performance.now();
  await search.catchUp();
  return { seconds: Math.round((performance.now() - began) / 100) / 10, told };
}

/** What is typed: words out of the texts, letter by letter. */
function typings(count: number): string[] {
  return Array.from({ length: count }, () => {
    const words = (paragraphs[random(paragraphs.length)] ?? '')
      .split(/\s+/)
      .filter((w) => /^\p{L}{3,}$/u.test(w));
    const at = random(Math.max(1, words.length - 1));
    return words.slice(at, at + 1 + random(2)).join(' ');
  }).filter((text) => text !== '');
}

async function timed(queries: string[]): Promise<Spread & { hits: number }> {
  const times: number[] = [];
  let hits = 0;
  for (const query of queries) {
    const began = performance.now();
    // To the first 20: of phrases they come before all texts are read.
    let first = 0;
    const hear = () => {
      first ||= performance.now() - began;
    };
    hits += (await search?.query(query, hear))?.slice(0, 20).length ?? 0;
    hear();
    times.push(first);
  }
  return { ...spread(times), hits };
}

/** Searches: each letter of some words as it is typed, whole queries, operators, phrases, slips. */
export async function searches(): Promise<Record<string, Spread & { hits: number }>> {
  const words = typings(40);
  const letters = words
    .slice(0, 20)
    .flatMap((word) => [...word].map((_, i) => word.slice(0, i + 1)));
  // As many that the 95th of 100 is more than the second worst.
  const [first = '', ...phrases] = typings(120).flatMap((two) =>
    two.includes(' ') ? [`"${two}"`] : [],
  );
  const slips = words.map((word) => word.split(' ')[0] ?? '').filter((word) => word.length > 6);
  await timed(['warm', 'up']);
  return {
    'each letter, all fields': await timed(letters),
    'each letter of a title': await timed(
      letters.filter((t) => !t.includes(' ')).map((text) => `title:${text}`),
    ),
    'words, body included': await timed(words.map((word) => `${word} `)),
    'words and filters': await timed(words.map((word) => `${word} is:unread -tag:tag3 site:site1`)),
    'one slip': await timed(slips.map((word) => `${word.slice(0, 3)}${word.slice(4)} `)),
    'the first phrase': await timed([first]),
    phrases: await timed(phrases),
  };
}

/** The line of context for the first 20 of a query. */
export async function contexts(): Promise<Spread> {
  const times: number[] = [];
  for (const word of typings(10)) {
    const hits = (await search?.query(word)) ?? [];
    const began = performance.now();
    await search?.context(
      hits.slice(0, 20).map(({ row }) => row.id),
      word,
    );
    times.push(performance.now() - began);
  }
  return spread(times);
}

/** One more article saved, twenty times: the index brought up to it. */
export async function saves(): Promise<Spread> {
  const times: number[] = [];
  for (let i = 0; i < 20; i++) {
    const n = rows.length;
    await put(n, n + 1);
    search?.rows(rows);
    const began = performance.now();
    await search?.catchUp();
    times.push(performance.now() - began);
  }
  return spread(times);
}

/** A plain scan: of the rows in memory, and of all bodies out of the database (`count` of them). */
export async function scan(count: number): Promise<{ rows: Spread; bodies: number }> {
  const folded = rows.map((row) =>
    foldLetters(`${row.title}\n${row.byline.join()}\n${row.siteName}\n${row.tags.join()}`),
  );
  const times = typings(40).map((word) => {
    const sought = foldLetters(word);
    const began = performance.now();
    folded.filter((text) => text.includes(sought));
    return performance.now() - began;
  });
  const db = await opened();
  const began = performance.now();
  const bodies: { text: string }[] = await new Promise((done) => {
    const request = db.transaction('bodies').objectStore('bodies').getAll(null, count);
    request.onsuccess = () => done(request.result);
  });
  bodies.filter(({ text }) => foldLetters(text).includes('harbour'));
  db.close();
  return { rows: spread(times), bodies: Math.round(performance.now() - began) };
}

/** MiniSearch with our words, over `count` articles with bodies: seconds to build, MB of heap, ms a letter. */
export async function miniSearch(count: number) {
  const heap = () =>
    (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
  const before = heap();
  const mini = new MiniSearch({
    fields: ['title', 'text'],
    tokenize: termsOf,
    processTerm: (term) => term,
  });
  const began = performance.now();
  for (let n = 0; n < count; n++) mini.add({ id: n, title: rows[n]?.title ?? '', text: textOf() });
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const times = typings(20).flatMap((word) =>
    [...word].map((_, i) => {
      const at = performance.now();
      mini.search(word.slice(0, i + 1), { prefix: true, combineWith: 'AND', boost: { title: 4 } });
      return performance.now() - at;
    }),
  );
  return { seconds, megabytes: Math.round((heap() - before) / 1e6), letters: spread(times) };
}
