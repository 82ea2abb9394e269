/**
 * `npm run bench library`: a library of 10,000 articles and 99 million letters in a real page of the built extension: its index
 * built, searched and kept up, beside a plain scan and MiniSearch; the popup opened over 1,000 and 10,000; the memory of the
 * library page. `-- --articles N` takes fewer, `-- --corpus DIR` another corpus.
 */
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launch, type Postil } from '../../scripts/harness/browser.ts';
import { bundle } from './corpus/bundle.ts';
import { readCorpus } from './corpus/pages.ts';
import type * as InPage from './library/in-page.ts';
import { grownBy, held } from './memory.ts';

const ROOT = join(import.meta.dirname, '../..');
const DIST = join(ROOT, '.output/chrome-mv3');
/** MiniSearch does not hold 10,000 bodies: it is measured over so many. */
const MINI = 500;
const OPENINGS = 21;

declare const bench: typeof InPage;

/** The built extension with one blank page more, to open beside. */
async function withBlank(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'postil-bench-'));
  await cp(DIST, folder, { recursive: true });
  await writeFile(join(folder, 'blank.html'), '<!doctype html><title>Blank</title><p>Blank</p>');
  return folder;
}

/** Runs the bench. */
export async function run(args: string[] = []) {
  const after = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const count = Number(after('--articles') ?? 10_000);
  const pages = readCorpus(after('--corpus') ?? join(ROOT, '../shared/corpus/wcxb-dev'));
  if (!pages) return { rows: [], goals: [], skipped: 'The corpus is not there.' };
  const texts = pages.flatMap(({ reference }) => reference.main_content ?? []);
  const folder = await withBlank();
  const profile = await mkdtemp(join(tmpdir(), 'postil-bench-profile-'));
  const open = () => launch(folder, { args: ['--enable-precise-memory-info'], profile });
  try {
    let postil = await open();
    const first = await measured(postil, texts, count).finally(() => postil.close());
    // A browser that has not held the bench's own texts: what it gives back would be taken off the library's.
    const memories: Memory[] = [];
    for (let i = 0; i < 3; i++) {
      postil = await open();
      memories.push(await memoryOf(postil).finally(() => postil.close()));
    }
    const memory = (of: keyof Memory) => middle(memories.map((one) => one[of]));
    return {
      rows: [
        ...first.rows,
        row('library page right after a search, MB over blank', memory('searched')),
        row('the same, left alone for a while', memory('resting')),
        row('the same, collected in the page', memory('collected')),
      ],
      goals: [
        ...first.goals,
        { what: 'memory of the library page, MB', goal: 150, value: memory('searched') },
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(profile, { recursive: true, force: true });
  }
}

const row = (what: string, p50: number | string, p95: number | string = '') => ({ what, p50, p95 });

async function measured(postil: Postil, texts: string[], count: number) {
  const assets = await readdir(join(DIST, 'assets'));
  const worker = assets.find((file) => file.startsWith('worker-entry'));
  const page = await prepared(postil);
  const few = Math.round(count / 10);
  await page.evaluate(([all, n]) => bench.make(all, n), [texts, few] as const);
  const [small = NaN] = await openings(postil, [FIRST_TIME]);
  await page.evaluate(([all, n]) => bench.make(all, n), [texts, count] as const);
  const [large = NaN] = await openings(postil, [FIRST_TIME]);
  await stayed(postil);
  const [blank = NaN, popup = NaN] = await openings(postil, [BLANK, POPUP]);
  const built = await page.evaluate((url) => bench.build(url), postil.page(`assets/${worker}`));
  const searches = await page.evaluate(() => bench.searches());
  const contexts = await page.evaluate(() => bench.contexts());
  const saves = await page.evaluate(() => bench.saves());
  const scan = await page.evaluate((n) => bench.scan(n), Math.min(1000, count));
  const mini = await page.evaluate((n) => bench.miniSearch(n), Math.min(MINI, count));
  await page.close();
  return {
    rows: [
      row('index built, s', built.seconds, `${built.told} times told`),
      ...Object.entries(searches).map(([what, { p50, p95 }]) =>
        row(`search: ${what}, ms`, p50, p95),
      ),
      row('lines of context for 20, ms', contexts.p50, contexts.p95),
      row('index after one save, ms', saves.p50, saves.p95),
      row('plain scan of rows, ms', scan.rows.p50, scan.rows.p95),
      row('plain scan of 1,000 bodies, ms', scan.bodies),
      row(`MiniSearch, ${MINI} bodies: built, s`, mini.seconds, `${mini.megabytes} MB`),
      row(`MiniSearch, ${MINI} bodies: a letter, ms`, mini.letters.p50, mini.letters.p95),
      row('a blank page, first painted, ms', blank),
      row(`popup over ${count}, first rows painted, ms`, popup),
      row('the same the first time, ms', large),
      row(`the first time over ${few}, ms`, small),
    ],
    goals: [
      {
        what: 'a letter, everything but body, p95 ms',
        goal: 16,
        value: searches['each letter of a title']?.p95 ?? NaN,
      },
      { what: 'full text, p95 ms', goal: 50, value: searches['words, body included']?.p95 ?? NaN },
      {
        what: 'a letter, full text, p95 ms',
        goal: 50,
        value: searches['each letter, all fields']?.p95 ?? NaN,
      },
      { what: 'index after one save, median ms', goal: 10, value: saves.p50 },
      { what: 'phrases, to the first 20, p95 ms', goal: 50, value: searches.phrases?.p95 ?? NaN },
      { what: 'popup, times a blank page', goal: 1.5, value: round(popup / blank) },
      { what: 'popup, 10,000 by 1,000', goal: 1.2, value: round(large / small) },
    ],
  };
}

const round = (value: number) => Math.round(value * 100) / 100;

/** A page of ours without a list, with the bench in it. */
async function prepared(postil: Postil): Promise<Page> {
  const code = await bundle(join(import.meta.dirname, 'library/in-page.ts'), 'es');
  const page = await postil.context.newPage();
  await page.goto(postil.page('options.html'));
  await page.locator('.options').first().waitFor();
  // A module cannot be run under the page's policy; its exports as one object can.
  const body = code.replace(/export\s*\{([^}]*)\};?\s*$/, (_, names: string) => {
    const pairs = names.split(',').map((one) => {
      const [from = '', to = from] = one.trim().split(/\s+as\s+/);
      return `${to}:${from}`;
    });
    return `globalThis.bench={${pairs.join(',')}}`;
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: `(()=>{${body}})()` });
  return page;
}

/** Run before a page's own scripts: it has nothing to show before it has read its rows. */
function forgotten(): void {
  localStorage.clear();
}

/** The popup, open as long as a reader looks at it: what it shows is there at once the next time (lib/platform/still.ts). */
async function stayed(postil: Postil): Promise<void> {
  const page = await postil.context.newPage();
  await page.goto(postil.page('popup.html'));
  await page.waitForTimeout(2000);
  await page.close();
}

/** A page to open, and what is waited for there. */
interface Opened {
  name: string;
  selector: string;
  before?: () => void;
}

const BLANK: Opened = { name: 'blank.html', selector: 'p' };
const POPUP: Opened = { name: 'popup.html', selector: '.popup-row' };
const FIRST_TIME: Opened = { ...POPUP, before: forgotten };

/** The median times from the beginning of loading to the frame after the first of `selector` is there, in ms; opened in turn. */
async function openings(postil: Postil, pages: readonly Opened[]): Promise<number[]> {
  const times = pages.map((): number[] => []);
  for (let i = 0; i < OPENINGS; i++) {
    for (const [k, page] of pages.entries()) times[k]?.push(await opening(postil, page));
  }
  return times.map((all) => Math.round(middle(all)));
}

async function opening(postil: Postil, { name, selector, before }: Opened): Promise<number> {
  const page = await postil.context.newPage();
  if (before) await page.addInitScript(before);
  await page.addInitScript((wanted) => {
    const look = () => {
      if (!document.querySelector(wanted)) return requestAnimationFrame(look);
      return requestAnimationFrame(() => {
        (globalThis as { painted?: number }).painted = performance.now();
      });
    };
    look();
  }, selector);
  await page.goto(postil.page(name));
  const at = await page.waitForFunction(() => (globalThis as { painted?: number }).painted);
  const time = Number(await at.jsonValue());
  await page.close();
  return time;
}

/** So long a page is left alone until what it holds is looked at, in ms: the browser collects what nobody uses any more when it has time. */
const REST = 15_000;
/** In MB: right after a search, what nobody uses any more included; when the page has been left alone; and after it was told to collect. */
interface Memory {
  searched: number;
  resting: number;
  collected: number;
}

const middle = (numbers: number[]): number =>
  numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** What the extension's pages hold more with the library page open and searched than with a blank one. */
async function memoryOf(postil: Postil): Promise<Memory> {
  const page = await postil.context.newPage();
  await page.goto(postil.page('blank.html'));
  await page.waitForTimeout(3000);
  const before = await held(postil);
  await page.goto(postil.page('library.html'));
  await page.locator('.row-title').first().waitFor();
  await page.waitForTimeout(4000);
  const field = page.locator('.search-line input');
  await field.pressSequentially('government people ', { delay: 60 });
  await page.waitForTimeout(3000);
  const searched = grownBy(before, await held(postil));
  await page.waitForTimeout(REST);
  const resting = grownBy(before, await held(postil));
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(3000);
  return { searched, resting, collected: grownBy(before, await held(postil)) };
}
