/**
 * `npm run bench exchange`: 10,000 articles imported by the built extension against a raw bulk put of the same rows, in the same
 * database, in turns; then large files through the real dialogs. `-- --articles N` takes fewer, `-- --write` the first part alone,
 * `-- --memory` the files of every kind alone (`-- --memory karakeep,chrome` those of which the name begins so), `-- --files DIR` only reads the exports in a folder (exchange-files.ts).
 */
import { join } from 'node:path';
import { launch } from '../../scripts/harness/browser.ts';
import { readFolder } from './exchange-files.ts';
import { measureLarge } from './exchange-large.ts';
import { measureMemory } from './exchange-memory.ts';

const DIST = join(import.meta.dirname, '../../.output/chrome-mv3');
const ROUNDS = 3;
/** The kinds whose memory the whole bench measures: those with a way of their own. The others take half an hour. */
const KINDS = 'karakeep,hypothesis,linkwarden,chrome,wallabag,netscape,ris,readwise';
/** The import issue's goal: so many times a raw bulk put. */
const RATIO = 1.5;

interface Round {
  staging: number;
  writing: number;
  raw: number;
}

/** Runs the bench; a row is a part of the work with its median over the rounds. */
export async function run(args: string[] = []) {
  const folder = args[args.indexOf('--files') + 1];
  if (args.includes('--files') && folder) return readFolder(folder);
  if (args.includes('--memory')) {
    const rows = await measureMemory(DIST, args[args.indexOf('--memory') + 1]);
    return { rows, goals: memoryGoals(rows) };
  }
  const at = args.indexOf('--articles');
  const count = at >= 0 ? Number(args[at + 1]) : 10_000;
  const postil = await launch(DIST);
  const page = await postil.context.newPage();
  // A page without a list: what a list costs that reads along is the library's bench.
  await page.goto(postil.page('options.html'));
  await page.locator('.options').first().waitFor();
  const rounds: Round[] = [];
  for (let n = 0; n < ROUNDS; n++) rounds.push(await page.evaluate(round, count));
  await postil.close();
  const median = (values: number[]) =>
    Math.round(values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN);
  const parts = ['staging', 'writing', 'raw'] as const;
  const rows = parts.map((part) => ({
    part,
    articles: count,
    ms: median(rounds.map((one) => one[part])),
  }));
  const ratios = rounds.map(({ writing, raw }) => writing / raw);
  const ratio = ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  const writing = {
    what: 'writing, times a bulk put',
    goal: RATIO,
    value: Math.round(ratio * 100) / 100,
  };
  if (args.includes('--write')) return { rows, goals: [writing] };
  const large = await measureLarge(DIST, count);
  const memory = await measureMemory(DIST, KINDS);
  return {
    rows,
    goals: [
      writing,
      { what: `import of ${count}, longest task, ms`, goal: 50, value: large.importTask },
      ...memoryGoals(memory),
      { what: `backup of ${count}, memory, MB`, goal: 200, value: large.backupMemory },
      { what: `backup of ${count}, longest task, ms`, goal: 50, value: large.backupTask },
    ],
  };
}

/** The import issue's other goal: so many MB more than before, whatever the file. */
const memoryGoals = (rows: Awaited<ReturnType<typeof measureMemory>>) =>
  rows.map(({ kind, MB, memory }) => ({
    what: `${kind}, ${MB} MB, memory, MB`,
    goal: 300,
    value: memory,
  }));

/** One round in a page of ours, from an empty library to an empty library. */
async function round(count: number): Promise<Round> {
  type Runtime = { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  const { chrome } = globalThis as unknown as { chrome: Runtime };
  const ask = async <T>(postil: string, input: unknown): Promise<T> => {
    const reply = (await chrome.runtime.sendMessage({ postil, input })) as {
      ok: boolean;
      value: T;
    };
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return reply.value;
  };
  const items = Array.from({ length: count }, (_, n) => ({
    row: `list.csv row ${n}`,
    source: 'pocket',
    url: `https://ledger.example/${(n * 7919) % count}/${n}`,
    title: `Article ${n} about the harbour`,
    byline: [],
    tags: ['ports', `tag ${n % 50}`],
    note: '',
    favourite: false,
    savedAt: 1_773_475_200_000 + n,
    highlights: [],
  }));
  await ask('library.erase', { confirmed: true });
  let since = performance.now();
  const lap = () => {
    const ms = performance.now() - since;
    since = performance.now();
    return ms;
  };
  const options = { tags: [], states: 'keep' };
  const { id } = await ask<{ id: string }>('import.begin', {
    name: 'bench',
    formats: [],
    options,
    problems: [],
  });
  for (let n = 0; n < count; n += 500)
    await ask('import.stage', { id, items: items.slice(n, n + 500), last: n + 500 >= count });
  const staging = lap();
  while ((await ask<{ state: string }>('import.step', { id })).state === 'running');
  const writing = lap();
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('postil');
    request.onsuccess = () => done(request.result);
  });
  const rows = await new Promise<{ id: string }[]>((done) => {
    const request = db.transaction('articles').objectStore('articles').getAll();
    request.onsuccess = () => done(request.result);
  });
  await new Promise((done) => {
    const tx = db.transaction('articles', 'readwrite');
    tx.objectStore('articles').clear();
    tx.oncomplete = done;
  });
  lap();
  await new Promise((done) => {
    const tx = db.transaction('articles', 'readwrite', { durability: 'strict' });
    for (const row of rows) tx.objectStore('articles').put(row);
    tx.oncomplete = done;
  });
  const raw = lap();
  db.close();
  await ask('library.erase', { confirmed: true });
  return { staging, writing, raw };
}
