/**
 * `npm run bench fit-body`: fits the trees that judge leaves (lib/article/body/weights.ts) on the developers' corpus.
 * Every figure it prints is cross-validated: the pages of a domain are judged by trees that saw none of it.
 * `--corpus DIR`, `--dry` (figures only), `--again` (visits the pages anew instead of taking the signals of the last run).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
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
import { type CorpusPage, readCorpus } from './corpus/pages.ts';
import { mean, overlap } from './corpus/score.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'lib/article/body/weights.ts');
const CACHE = join(ROOT, 'out/bench/leaves');
const SETTINGS: Settings = {
  trees: 90,
  depth: 4,
  rate: 0.12,
  least: 8,
  ridge: 5,
  share: 0.4,
  bins: 48,
};
const FOLDS = 6;
const TAKEN = 0.47;
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
  for (let fold = 0; fold < FOLDS; fold++) {
    const [inside, outside] = divide(pages, fold);
    const forest = fitForest(rows, bins, cuts, outside, SETTINGS);
    chances(forest, rows, bins, inside).forEach((chance, i) => {
      judged[inside[i] ?? 0] = chance;
    });
  }
  const all = divide(pages, -1)[1];
  const forest = fitForest(rows, bins, cuts, all, SETTINGS);
  const figures = figuresOf(pages, judged);
  if (!values.dry) writeFileSync(OUT, source(forest, names, figures));
  return { rows: figures, goals: [] };
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
      weights.push(((list.length + 0.7) / Math.max(LEAST_WORDS, labels.wanted.length)) * 20);
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

/** The leaves of the pages in a fold of domains, and of those that are not. */
function divide(pages: Judged[], fold: number): [Int32Array, Int32Array] {
  const [inside, outside]: [number[], number[]] = [[], []];
  for (const { page, start, words } of pages) {
    for (let i = 0; i < words.length; i++) (page.fold === fold ? inside : outside).push(start + i);
  }
  return [Int32Array.from(inside), Int32Array.from(outside)];
}

function figuresOf(pages: Judged[], judged: Float32Array) {
  const scored = pages.map((one) => ({
    ...overlap(keptWords(one, judged), one.wanted),
    fold: one.page.fold,
  }));
  const row = (name: string, scores: typeof scored) => ({
    pages: name,
    count: scores.length,
    'F1 cross-validated': round(mean(scores.map(({ f1 }) => f1))),
    P: round(mean(scores.map(({ p }) => p))),
    R: round(mean(scores.map(({ r }) => r))),
    'F1<.8 %': round((scores.filter(({ f1 }) => f1 < 0.8).length / scores.length) * 100),
  });
  const folds = [0, 1, 2, 3, 4, 5].map((fold) =>
    row(
      `fold ${fold}`,
      scored.filter((one) => one.fold === fold),
    ),
  );
  return [row('all articles', scored), ...folds];
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** As the body step does: long words count once. */
function keptWords({ start, leaves, words }: Judged, judged: Float32Array): string[] {
  const seen = new Set<string>();
  return words.flatMap((list, i) => {
    if ((judged[start + i] ?? 0) < TAKEN) return [];
    const text = (leaves[i]?.text ?? '').replace(/\s+/g, ' ').trim();
    if (text.length >= LONG && seen.has(text)) return [];
    seen.add(text);
    return list;
  });
}

/** The weights as a module. Only the signals and cuts that a tree uses are written. */
function source(
  forest: Forest,
  names: string[],
  figures: { 'F1 cross-validated': number }[],
): string {
  const most = Math.max(...forest.trees.flatMap(({ ends }) => [...ends].map(Math.abs)));
  const scale = most / 127;
  const used = [...new Set(forest.trees.flatMap(({ signals }) => [...signals]))]
    .filter((s) => s >= 0)
    .sort((a, b) => a - b);
  const usedCuts = used.map((signal) => {
    const bins = forest.trees.flatMap(({ signals, bins }) =>
      [...bins].filter((_, i) => signals[i] === signal),
    );
    return [...new Set(bins)].sort((a, b) => a - b);
  });
  const letters = (codes: number[]) => JSON.stringify(String.fromCharCode(...codes));
  const nodes = forest.trees.flatMap(({ signals }) =>
    [...signals].map((signal) => (signal < 0 ? 33 : 40 + used.indexOf(signal))),
  );
  const nodeCuts = forest.trees.flatMap(({ signals, bins }) =>
    [...bins].map(
      (bin, i) => 97 + Math.max(0, usedCuts[used.indexOf(signals[i] ?? -1)]?.indexOf(bin) ?? 0),
    ),
  );
  const ends = forest.trees.flatMap((tree) =>
    [...tree.ends].map((end) => {
      const letter = 80 + Math.round(end / scale);
      return letter >= 35 && letter <= 126 ? letter : letter + 512;
    }),
  );
  const cuts = used.map((signal, i) =>
    (usedCuts[i] ?? []).map((bin) => Number((forest.cuts[signal]?.[bin] ?? 0).toPrecision(3))),
  );
  const [all] = figures;
  return `/**
 * Written by \`npm run bench fit-body\`; do not edit. ${forest.trees.length} trees over ${used.length} signals, fitted on the
 * developers' pages of WCXB (Murrough Foley, CC-BY-4.0). Cross-validated by domain, word F1 on articles: ${all?.['F1 cross-validated']}.
 */
/** Inner nodes on the way from the root of a tree to an end. */
export const DEPTH = ${forest.depth};
/** Log-odds before any tree has spoken. */
export const BASE = ${forest.base.toFixed(4)};
/** Log-odds of one step of an end. */
export const SCALE = ${scale.toPrecision(5)};
/** The place of each used signal in the list of all: ${used.map((signal) => names[signal]).join(', ')}. */
export const SIGNALS = ${JSON.stringify(used)};
/** A signal goes right from the cut on. */
export const CUTS = ${JSON.stringify(cuts)};
/** The trees, a letter a node, as forest.ts says: which signal each asks. */
export const NODES =
  ${letters(nodes)};
/** From which of its signal's cuts on each node goes right. */
export const NODE_CUTS =
  ${letters(nodeCuts)};
/** The log-odds at the ends, a letter each. */
export const ENDS =
  ${letters(ends)};
`;
}
