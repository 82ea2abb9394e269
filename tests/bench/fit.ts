/**
 * `npm run bench fit`: fits detection on the corpus and writes lib/article/detect/weights.ts. Signals are read in live tabs
 * once and kept in out/bench/signals.json after every hundred, so that a run that was stopped goes on; `--again` reads all
 * anew. `--corpus DIR`, `--dry` (measure, write nothing).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { THRESHOLD, weigh, writeTable } from '../../lib/article/detect/score.ts';
import { bundle } from './corpus/bundle.ts';
import type { Seen } from './corpus/detect-page.ts';
import { askPages } from './corpus/live.ts';
import { type Fitted, fitModel, PENALTY, type Sample } from './corpus/logistic.ts';
import { type CorpusPage, readCorpus } from './corpus/pages.ts';
import { auc } from './corpus/score.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const WEIGHTS = join(ROOT, 'lib/article/detect/weights.ts');
const FOLDS = 6;
/** Pages between two times that what was seen is kept. */
const PART = 100;

/** Where the signals of the last reading are kept, for fitting without another. */
export const KEPT = join(ROOT, 'out/bench/signals.json');

/** What was seen on a page; `seen` is null where it failed. */
export type Visited = Omit<Sample, 'signals'> & { seen: Seen | null };

/**
 * Opens every page in a live tab and looks at it with Postil as it is now; `onPart` gets what was seen so far, every hundred pages.
 * One tab at a time where the time counts: those of a renderer share its thread, and all of them the cores.
 */
export async function visit(
  pages: CorpusPage[],
  tabs: number,
  onPart?: (seen: Visited[]) => void,
): Promise<Visited[]> {
  const script = await bundle(join(import.meta.dirname, 'corpus/detect-page.ts'));
  const visited: Visited[] = [];
  for (let i = 0; i < pages.length; i += PART) {
    const part = pages.slice(i, i + PART);
    const outcomes = await askPages<Seen>(part, script, () => 'postilLook()', { tabs });
    for (const outcome of outcomes) {
      const { id, type, fold } = outcome.page;
      visited.push({ id, type, fold, seen: 'value' in outcome ? outcome.value : null });
    }
    onPart?.(visited);
    process.stderr.write(`${visited.length} of ${pages.length} pages\n`);
  }
  return visited;
}

/** Precision, recall and F1 of a verdict, rank AUC of its score, for type `article` against all others. */
export function figures(judged: { type: string; score: number; isArticle: boolean }[]) {
  const right = judged.filter(({ type, isArticle }) => isArticle && type === 'article').length;
  const p = right / Math.max(1, judged.filter(({ isArticle }) => isArticle).length);
  const r = right / Math.max(1, judged.filter(({ type }) => type === 'article').length);
  const ranked = judged.map(({ type, score }) => ({ score, positive: type === 'article' }));
  return { p, r, f1: (2 * p * r) / Math.max(1e-9, p + r), auc: auc(ranked) };
}

/** Each page's score by a model that was fitted without the pages of its fold of domains; the shipped threshold decides. */
export function crossValidate(samples: Sample[], asked = samples) {
  const names = namesOf(samples);
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitModel(
      samples.filter((one) => one.fold !== fold),
      names,
    ),
  );
  return asked.map(({ id, type, fold, signals }) => {
    const model = models[fold];
    const score = model ? weigh(signals, model).score : 0;
    return { id, type, fold, score, isArticle: score >= THRESHOLD };
  });
}

const namesOf = (samples: Sample[]): string[] => Object.keys(samples[0]?.signals ?? {});

/** Visited pages as samples; pages that failed are left out. */
export const samplesOf = (visited: Visited[]): Sample[] =>
  visited.flatMap(({ seen, ...rest }) => (seen ? [{ ...rest, signals: seen.signals }] : []));

/** Fits, measures across folds, and writes the table. */
export async function run(args: string[]) {
  const { values: chosen } = parseArgs({
    args,
    options: {
      corpus: { type: 'string', default: join(ROOT, '../shared/corpus/wcxb-dev') },
      again: { type: 'boolean', default: false },
      dry: { type: 'boolean', default: false },
    },
  });
  const corpus = readCorpus(resolve(chosen.corpus));
  if (!corpus)
    return {
      rows: [],
      goals: [],
      skipped: `There is no corpus in ${chosen.corpus}; nothing was fitted.`,
    };
  const known =
    existsSync(KEPT) && !chosen.again ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Visited[]) : [];
  const ids = new Set(known.map(({ id }) => id));
  const missing = corpus.filter(({ id }) => !ids.has(id));
  const visited = [...known, ...(await visit(missing, 3, (part) => keep([...known, ...part])))];
  keep(visited);
  const samples = samplesOf(visited);
  const { p, r, f1, auc: area } = figures(crossValidate(samples));
  const row = { pages: samples.length, P: round(p), R: round(r), F1: round(f1), AUC: round(area) };
  // Only live tabs give a verdict along with the signals; a quick parse for trying things does not.
  const live = visited.filter(({ seen }) => seen?.detection).length;
  if (!chosen.dry)
    writeFileSync(
      WEIGHTS,
      tableOf(fitModel(samples, namesOf(samples)), namesOf(samples), row, live),
    );
  return {
    rows: [row],
    goals: [
      { what: 'F1, cross-validated', goal: 0.94, value: row.F1, atLeast: true },
      { what: 'AUC, cross-validated', goal: 0.98, value: row.AUC, atLeast: true },
    ],
  };
}

/** Keeps what was seen for the next fit. */
export function keep(visited: Visited[]): void {
  mkdirSync(join(ROOT, 'out/bench'), { recursive: true });
  writeFileSync(KEPT, `${JSON.stringify(visited)}\n`);
}

const round = (value: number): number => Number(value.toFixed(4));

/** The table as a module. */
function tableOf(
  { kinds, base, worths }: Fitted,
  names: string[],
  row: Record<string, number>,
  live: number,
): string {
  const day = new Date().toISOString().slice(0, 10);
  return `/**
 * Made by \`npm run bench fit\` on ${day}; not to be changed by hand. Fitted on the ${row.pages} developers' pages of WCXB
 * (Murrough Foley, CC-BY-4.0), penalty ${PENALTY}; signals of ${live} read in
 * live tabs, of the others in a parse without scripts. Cross-validated in ${FOLDS} folds of domains:
 * P ${row.P}, R ${row.R}, F1 ${row.F1}, AUC ${row.AUC}.
 */

/** Log-odds of an article on the mean page, against each of: ${kinds.join(', ')}. */
export const BASE = [${base.join(', ')}];
/** The signals' names in the table's order; for the tests, it does not ship. */
export const SIGNALS =
  '${names.join(',')}';
/** What each signal is worth; \`readTable\` in score.ts says how to read a line. */
export const TABLE = \`
${writeTable(worths)}
\`;
`;
}
