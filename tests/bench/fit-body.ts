/**
 * `npm run bench fit-body`: fits the trees that judge leaves (lib/article/body/weights.ts) on the developers' corpus.
 * Every figure it prints is cross-validated: the pages of a domain are judged by trees that saw none of it.
 * `--corpus DIR`, `--dry` (figures only), `--again` (visits the pages anew instead of taking the signals of the last run),
 * `--whole` (also takes every page apart with the trees of its fold: the forecast for unseen pages).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cutFor } from '../../lib/article/body/cut.ts';
import { bundle } from './corpus/bundle.ts';
import {
  binned,
  chances,
  cutsOf,
  type Forest,
  fitForest,
  type Rows,
  type Settings,
} from './corpus/forest.ts';
import { labelLeaves } from './corpus/labels.ts';
import { askQuickly } from './corpus/live.ts';
import { packed } from './corpus/packed.ts';
import { type CorpusPage, readCorpus } from './corpus/pages.ts';
import { mean, overlap, type Score } from './corpus/score.ts';
import { extractWhole } from './corpus/whole.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'lib/article/body/weights.ts');
const CACHE = join(ROOT, 'out/bench/leaves');
const SETTINGS: Settings = {
  trees: 90,
  ends: 16,
  depth: 8,
  rate: 0.12,
  least: 8,
  ridge: 5,
  share: 0.4,
  bins: 48,
};
const FOLDS = [0, 1, 2, 3, 4, 5];
/** References that are plainly wrong (CONTRIBUTING): nothing is learned from them, but they count in every figure. */
const WRONG = new Set(['0285', '2498', '4271', '4621', '4677', '4694', '4835', '4912']);
/** A reference of a handful of words would outweigh everything. */
const LEAST_WORDS = 100;
const LONG = 60;

interface Seen {
  names: string[];
  leaves: { text: string }[];
  signals: number[][];
}

interface Judged {
  page: CorpusPage;
  start: number;
  leaves: { text: string }[];
  words: string[][];
  wanted: string[];
}

/** Fits, prints the cross-validated figures, writes the weights. */
export async function run(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string', default: join(ROOT, '../shared/corpus/wcxb-dev') },
      dry: { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
    },
  });
  const corpus = readCorpus(resolve(values.corpus));
  if (!corpus) return { rows: [], goals: [], skipped: `There is no corpus in ${values.corpus}.` };
  // Pages of other kinds in the fit make it worse on articles (.9536 for .9574) and hardly better on themselves.
  const articles = corpus.filter(({ type }) => type === 'article');
  const { pages, rows, names } = await collect(articles, values.again);
  const cuts = cutsOf(rows, SETTINGS.bins);
  const bins = binned(rows, cuts);
  const judged = new Float32Array(rows.count);
  const forests = FOLDS.map((fold) => {
    const [inside, outside] = divide(pages, (page) => page.fold === fold);
    const forest = fitForest(rows, bins, cuts, outside, SETTINGS);
    chances(forest, rows, bins, inside).forEach((chance, i) => {
      judged[inside[i] ?? 0] = chance;
    });
    return forest;
  });
  const scored = pages.map((one) => ({
    page: one.page,
    ...overlap(keptWords(one, judged), one.wanted),
  }));
  const leaves = figuresOf('leaves alone', scored);
  const weightsOf = (forest: Forest) =>
    packed(forest, names, leaves[0]?.['F1 cross-validated'] ?? 0);
  const seen = pages.map(({ page }) => page);
  const whole = values.whole
    ? figuresOf('the whole', await extractWhole(seen, (fold) => weightsOf(forests[fold] as Forest)))
    : [];
  if (!values.dry) {
    const [all] = divide(pages, () => true);
    writeFileSync(OUT, weightsOf(fitForest(rows, bins, cuts, all, SETTINGS)));
  }
  return { rows: [...leaves, ...whole], goals: [] };
}

/** Reads the leaves of every page into the cache. */
async function visit(corpus: CorpusPage[]): Promise<void> {
  const script = await bundle(join(import.meta.dirname, 'corpus/in-page-leaves.ts'));
  mkdirSync(CACHE, { recursive: true });
  const ask = (page: CorpusPage) =>
    `postilLeaves(${JSON.stringify(page.url)}, ${JSON.stringify(page.html())})`;
  for (const outcome of await askQuickly<Seen>(corpus, script, ask)) {
    if ('value' in outcome)
      writeFileSync(join(CACHE, `${outcome.page.id}.json`), JSON.stringify(outcome.value));
  }
}

async function collect(corpus: CorpusPage[], again: boolean) {
  const pages: Judged[] = [];
  const signals: number[][] = [];
  const wanted: number[] = [];
  const weights: number[] = [];
  let names: string[] = [];
  if (again || !existsSync(CACHE)) await visit(corpus);
  for (const page of corpus) {
    const reference = page.reference.main_content ?? '';
    const file = join(CACHE, `${page.id}.json`);
    if (!existsSync(file) || reference.trim() === '') continue;
    const seen = JSON.parse(readFileSync(file, 'utf8')) as Seen;
    names = seen.names;
    const labels = labelLeaves(seen.leaves, reference);
    pages.push({ page, start: signals.length, leaves: seen.leaves, ...labels });
    labels.words.forEach((list, i) => {
      signals.push(seen.signals[i] ?? []);
      wanted.push(labels.shares[i] ?? 0);
      // A page weighs the same however long it is, and a word as much as another: the measure is words.
      const weight = ((list.length + 0.7) / Math.max(LEAST_WORDS, labels.wanted.length)) * 20;
      weights.push(WRONG.has(page.id) ? 0 : weight);
    });
  }
  const width = names.length;
  const values = new Float32Array(signals.length * width);
  for (const [i, row] of signals.entries()) values.set(row, i * width);
  const rows: Rows = {
    count: signals.length,
    width,
    values,
    wanted: Float32Array.from(wanted),
    weights: Float32Array.from(weights),
  };
  return { pages, rows, names };
}

/** The leaves of the pages that are meant, and of the others. */
function divide(pages: Judged[], isMeant: (page: CorpusPage) => boolean): [Int32Array, Int32Array] {
  const [inside, outside]: [number[], number[]] = [[], []];
  for (const { page, start, words } of pages) {
    for (let i = 0; i < words.length; i++) (isMeant(page) ? inside : outside).push(start + i);
  }
  return [Int32Array.from(inside), Int32Array.from(outside)];
}

/** The figures of all pages, of each fold of domains, and of all without the fold that is never opened. */
function figuresOf(what: string, scored: (Score & { page: CorpusPage; isNews?: boolean })[]) {
  const row = (name: string, scores: typeof scored) => ({
    pages: `${what}, ${name}`,
    count: scores.length,
    'F1 cross-validated': round(mean(scores.map(({ f1 }) => f1))),
    P: round(mean(scores.map(({ p }) => p))),
    R: round(mean(scores.map(({ r }) => r))),
    'F1<.8 %': round((scores.filter(({ f1 }) => f1 < 0.8).length / scores.length) * 100),
    'news P': round(mean(scores.filter(({ isNews }) => isNews).map(({ p }) => p))),
  });
  const folds = FOLDS.map((fold) =>
    row(
      `fold ${fold}`,
      scored.filter(({ page }) => page.fold === fold),
    ),
  );
  const opened = scored.filter(({ page }) => page.fold !== 0);
  return [row('all articles', scored), ...folds, row('folds 1 to 5', opened)];
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** As the body step does: from the page's cut on, and long words once. */
function keptWords({ start, leaves, words }: Judged, judged: Float32Array): string[] {
  const seen = new Set<string>();
  const chances = Array.from(judged.subarray(start, start + leaves.length));
  const cut = cutFor(
    leaves.map(({ text }) => text.replace(/\s/g, '').length),
    chances,
  );
  return words.flatMap((list, i) => {
    if ((chances[i] ?? 0) < cut) return [];
    const text = (leaves[i]?.text ?? '').replace(/\s+/g, ' ').trim();
    if (text.length >= LONG && seen.has(text)) return [];
    seen.add(text);
    return list;
  });
}
