/**
 * `npm run bench detect`: is it an article? On the whole corpus in live tabs, cross-validated by domain, beside Readability.
 * `--corpus DIR`, `--limit N` (of all kinds, evenly), `--kept` (the signals of the last run, no tabs), `--page ID` (what was seen there and why).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, gzipKilobytes } from './corpus/bundle.ts';
import { readCorpus } from './corpus/pages.ts';
import { quantile } from './corpus/score.ts';
import { crossValidate, figures, KEPT, keep, samplesOf, type Visited, visit } from './fit.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const KINDS = ['article', 'service', 'documentation', 'listing', 'forum', 'product', 'collection'];

interface Judged {
  id: string;
  type: string;
  fold: number;
  score: number;
  isArticle: boolean;
}

/** Runs the bench; rows are judges, goals are the detection issue's. */
export async function run(args: string[]) {
  const { values: chosen } = parseArgs({
    args,
    options: {
      corpus: { type: 'string', default: join(ROOT, '../shared/corpus/wcxb-dev') },
      limit: { type: 'string' },
      page: { type: 'string' },
      kept: { type: 'boolean', default: false },
    },
  });
  const corpus = readCorpus(resolve(chosen.corpus));
  if (!corpus)
    return {
      rows: [],
      goals: [],
      skipped: `There is no corpus in ${chosen.corpus}; nothing was measured.`,
    };
  const asked = corpus.filter(({ id }) => chosen.page === undefined || id === chosen.page);
  const step = Math.max(1, Math.floor(asked.length / Number(chosen.limit ?? asked.length)));
  const pages = asked
    .filter((_, i) => i % step === 0)
    .slice(0, chosen.limit ? Number(chosen.limit) : undefined);
  const visited =
    chosen.kept && existsSync(KEPT)
      ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Visited[])
      : await visit(pages, 1);
  if (chosen.page) {
    explain(visited);
    return { rows: [], goals: [] };
  }
  if (pages.length === corpus.length) keep(visited);
  return report(visited);
}

async function report(visited: Visited[]) {
  const samples = samplesOf(visited);
  const crossed = crossValidate(samples);
  const bare = samples.map((sample, i) => ({
    ...sample,
    signals: { ...sample.signals, ...seenOf(visited)[i]?.withoutJsonLd },
  }));
  const shipped = peer(visited, ({ detection }) => detection);
  const readability = peer(visited, ({ readerable }) => ({
    isArticle: readerable,
    score: readerable ? 1 : 0,
  }));
  const times = seenOf(visited).map(({ ms }) => ms);
  const peers = seenOf(visited).map(({ readableMs }) => readableMs);
  const kilobytes = gzipKilobytes(await bundle(join(ROOT, 'lib/article/detect/index.ts'), 'es'));
  const rows = [
    rowOf('cross-validated', crossed),
    rowOf('JSON-LD zeroed', crossValidate(samples, bare)),
    rowOf('shipped, on what it was fitted on', shipped),
    rowOf('isProbablyReaderable', readability),
  ];
  folds(crossed);
  sayTimes(times, peers);
  return { rows, goals: goalsOf(rows, times, kilobytes, visited.length - samples.length) };
}

/** What noticing costs beside what Readability's guess costs in the same tab: the part of it that a busy machine does not change. */
function sayTimes(times: number[], peers: number[]): void {
  const at = (values: number[], q: number) => round(quantile(values, q), 1);
  const mean = (values: number[]) =>
    values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
  say(
    `ms, median / p95: noticing ${at(times, 0.5)} / ${at(times, 0.95)}, isProbablyReaderable ${at(peers, 0.5)} / ${at(peers, 0.95)}; of the means, ${round(mean(times) / mean(peers), 1)} times`,
  );
}

const seenOf = (visited: Visited[]) => visited.flatMap(({ seen }) => (seen ? [seen] : []));

function peer(
  visited: Visited[],
  verdict: (seen: NonNullable<Visited['seen']>) => { isArticle: boolean; score: number },
): Judged[] {
  return visited.flatMap(({ seen, ...page }) => (seen ? [{ ...page, ...verdict(seen) }] : []));
}

const round = (value: number, digits = 4): number => Number(value.toFixed(digits));

/** The figures, and on which share of each type it says "article". */
function rowOf(judge: string, judged: Judged[]) {
  const { p, r, f1, auc } = figures(judged);
  const says = KINDS.map((kind) => {
    const some = judged.filter(({ type }) => type === kind);
    const share = some.filter(({ isArticle }) => isArticle).length / Math.max(1, some.length);
    return [`${kind} %`, round(share * 100, 1)];
  });
  return {
    judge,
    P: round(p),
    R: round(r),
    F1: round(f1),
    AUC: round(auc),
    ...Object.fromEntries(says),
  };
}

function goalsOf(
  [crossed, bare]: { F1: number; AUC: number }[],
  times: number[],
  kilobytes: number,
  failed: number,
) {
  const least = (what: string, goal: number, value = 0) => ({ what, goal, value, atLeast: true });
  const most = (what: string, goal: number, value: number) => ({ what, goal, value });
  return [
    least('F1, cross-validated by domain', 0.94, crossed?.F1),
    least('AUC, cross-validated by domain', 0.98, crossed?.AUC),
    least('F1 without JSON-LD', 0.94, bare?.F1),
    least('AUC without JSON-LD', 0.98, bare?.AUC),
    most('time, median ms', 3, round(quantile(times, 0.5), 2)),
    most('detection alone, kB gzip', 6, kilobytes),
    most('pages failed', 0, failed),
  ];
}

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Numbers of each fold, and the worst misjudged pages of the folds that may be read. */
function folds(judged: Judged[]): void {
  const f1s = [0, 1, 2, 3, 4, 5].map((fold) =>
    round(figures(judged.filter((one) => one.fold === fold)).f1, 3),
  );
  say(`F1 by fold of domains (fold 0 is never read): ${f1s.join(' ')}`);
  const wrong = judged
    .filter(({ fold, type, isArticle }) => fold !== 0 && (type === 'article') !== isArticle)
    .sort((a, b) => Math.abs(b.score - 0.5) - Math.abs(a.score - 0.5));
  say(
    `misjudged: ${wrong.map(({ id, type, score }) => `${id} ${type} ${round(score, 2)}`).join(', ')}`,
  );
}

function explain(visited: Visited[]): void {
  for (const { id, type, seen } of visited) {
    say(`${id} ${type} ${seen ? seen.detection.score : 'failed'} ${round(seen?.ms ?? 0, 1)} ms`);
    for (const { code, side } of seen?.detection.reasons ?? []) say(`${side} ${code}`);
    for (const [name, value] of Object.entries(seen?.signals ?? {}))
      if (value !== 0) say(`  ${name} ${round(value, 3)}`);
  }
}
