/**
 * `npm run bench anchor`: Postil and three peers find highlights again on changed pages; the truth is kept letter by letter.
 * `--corpus DIR`, `--limit N` pages, `--seed N`, `--change NAME` (comma separated), `--fold N`, `--own` (Postil alone), `--errors` (what went wrong, in
 * words; never those of fold 0), `--only pages|reader|bulk`.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Cell } from './anchor/bulk.ts';
import type { Name } from './anchor/contenders.ts';
import type { Asked, Visited } from './anchor/in-page.ts';
import type { Crossed } from './anchor/reader.ts';
import { type Counted, count, goalsOf, printTables, rowsOf } from './anchor/report.ts';
import { goalsOfBulk, goalsOfReader, printBulk, printCrossed } from './anchor/report-more.ts';
import { bundle } from './corpus/bundle.ts';
import { askQuickly, type Outcome } from './corpus/live.ts';
import { type CorpusPage, readCorpus } from './corpus/pages.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ALL: Name[] = [
  'postil',
  'dom-anchor-text-quote',
  '@apache-annotator/dom',
  'approx-string-match',
];
/** With all contenders some 15 s a page on two busy cores. */
const PAGES = 30;
/** A foreign paragraph has so many letters. */
const FOREIGN = { least: 60, most: 600, count: 40 };

function options(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string', default: join(ROOT, '../shared/corpus/wcxb-dev') },
      limit: { type: 'string', default: String(PAGES) },
      seed: { type: 'string', default: '1' },
      change: { type: 'string' },
      fold: { type: 'string' },
      own: { type: 'boolean', default: false },
      errors: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  });
  return values;
}

type Options = ReturnType<typeof options>;

/** Runs the bench; rows are contenders, goals are issue 5's. */
export async function run(args: string[]) {
  const chosen = options(args);
  const corpus = readCorpus(resolve(chosen.corpus));
  if (!corpus)
    return {
      rows: [],
      goals: [],
      skipped: `There is no corpus in ${chosen.corpus}; nothing was measured.`,
    };
  const articles = corpus.filter(({ type }) => type === 'article');
  const names: Name[] = chosen.own ? ['postil'] : ALL;
  const script = await bundle(join(import.meta.dirname, 'anchor/in-page.ts'));
  const asks = spread(articles, chosen).map((page) => askOf(page, articles, names, chosen));
  const wanted = (part: string) => chosen.only === undefined || chosen.only === part;
  const pages = wanted('pages') ? await visitPages(asks, script, chosen.errors) : count([]);
  const crossed = wanted('reader') ? await crossPages(asks, script, chosen.errors) : [];
  const cells = wanted('bulk') ? await fillLongPage(articles, script, Number(chosen.seed)) : [];
  printTables(pages, names);
  printCrossed(crossed, names);
  printBulk(cells);
  return {
    rows: rowsOf(pages, names),
    goals: [...goalsOf(pages), ...goalsOfReader(crossed), ...goalsOfBulk(cells)],
  };
}

/** So many pages, evenly from all: neighbours in the corpus are often of one site. */
function spread(articles: CorpusPage[], { fold, limit }: Options): CorpusPage[] {
  const wanted = articles.filter((page) =>
    fold === 'dev' ? page.fold !== 0 : fold === undefined || page.fold === Number(fold),
  );
  const step = Math.max(1, wanted.length / Number(limit));
  return wanted.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

interface Ask {
  page: CorpusPage;
  asked: () => Asked;
}

function askOf(page: CorpusPage, articles: CorpusPage[], names: Name[], chosen: Options): Ask {
  return {
    page,
    asked: () => ({
      id: page.id,
      url: page.url,
      html: page.html(),
      main: page.reference.main_content ?? '',
      foreign: foreignTo(page, articles),
      seed: Number(chosen.seed),
      names,
      changes: chosen.change?.split(',') ?? null,
      errors: chosen.errors && page.fold !== 0,
    }),
  };
}

/** Asks a function in one tab about every page, and says how far it is. */
async function askAll<T>(asks: Ask[], script: string, name: string): Promise<Outcome<T>[]> {
  const asked = new Map(asks.map((ask) => [ask.page.id, ask.asked]));
  let done = 0;
  const pages = asks.map(({ page }) => page);
  const outcomes = await askQuickly<T>(pages, script, ({ id }) => {
    if (++done % 10 === 0) process.stderr.write(`${name}: ${done} of ${pages.length} pages\n`);
    return `${name}(${JSON.stringify(asked.get(id)?.())})`;
  });
  for (const one of outcomes) {
    if ('error' in one) process.stderr.write(`${one.page.id}: ${one.error}\n`);
  }
  return outcomes;
}

async function visitPages(asks: Ask[], script: string, errors: boolean): Promise<Counted> {
  const outcomes = await askAll<Visited | null>(asks, script, 'postilAnchor');
  for (const one of outcomes) {
    if (errors && 'value' in one) printErrors(one.page.id, one.value);
  }
  return count(outcomes);
}

async function crossPages(asks: Ask[], script: string, errors: boolean): Promise<Crossed[]> {
  const outcomes = await askAll<Crossed[]>(asks, script, 'postilReader');
  for (const one of outcomes) {
    if (!errors || !('value' in one) || one.page.fold === 0) continue;
    for (const { name, way, verdict, said } of one.value) {
      if (said && name === 'postil') {
        process.stdout.write(`${one.page.id} ${way} ${verdict}: ${said.replace(/\s+/g, ' ')}\n`);
      }
    }
  }
  return outcomes.flatMap((one) => ('value' in one ? one.value : []));
}

/** The long page is made of paragraphs of articles that may be looked at, about 110 letters each. */
async function fillLongPage(articles: CorpusPage[], script: string, seed: number): Promise<Cell[]> {
  const lines = articles
    .filter(({ fold }) => fold !== 0)
    .slice(0, 150)
    .flatMap(({ reference }) => (reference.main_content ?? '').split('\n'))
    .map((line) => line.trim())
    .filter(({ length }) => length >= 60 && length <= 160)
    .slice(0, 900);
  const [page] = articles;
  if (!page) return [];
  const asked = `postilBulk(${JSON.stringify(lines)}, ${seed})`;
  const [outcome] = await askQuickly<Cell[]>([page], script, () => asked);
  return outcome && 'value' in outcome ? outcome.value : [];
}

/** Paragraphs of other articles, of domains that may be looked at. */
function foreignTo(page: CorpusPage, articles: CorpusPage[]): string[] {
  const from = articles.indexOf(page);
  const others = [...articles.slice(from + 1), ...articles.slice(0, from)].filter(
    ({ domain, fold }) => domain !== page.domain && fold !== 0,
  );
  const found: string[] = [];
  for (const { reference } of others) {
    const lines = (reference.main_content ?? '').split('\n').map((line) => line.trim());
    found.push(
      ...lines.filter((line) => line.length >= FOREIGN.least && line.length <= FOREIGN.most),
    );
    if (found.length >= FOREIGN.count) break;
  }
  return found.slice(0, FOREIGN.count);
}

function printErrors(id: string, visited: Visited | null): void {
  for (const { said, change, kind, verdict } of visited?.anchors ?? []) {
    if (said) process.stdout.write(`${id} ${change} ${kind} ${verdict}: ${said}\n`);
  }
}
