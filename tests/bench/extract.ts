/**
 * `npm run bench extract`: Postil beside Readability and Defuddle on the corpus, in the same tabs.
 * `--corpus DIR`, `--limit N`, `--type article`, `--own` (Postil alone), `--fold N`, `--page ID` (what was decided on one page, and the difference), `--worst N`,
 * `--quick` (pages are parsed, not loaded: for trying things, never for a claim), `--whole` (quotations and pictures are found, too,
 * and are in the time).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, gzipKilobytes } from './corpus/bundle.ts';
import { difference } from './corpus/difference.ts';
import type { Answer, Extractor } from './corpus/in-page.ts';
import { askPages, askQuickly, type Outcome } from './corpus/live.ts';
import { type CorpusPage, readCorpus } from './corpus/pages.ts';
import {
  mean,
  overlap,
  quantile,
  sameAuthors,
  sameDay,
  sameTitle,
  snippets,
  words,
} from './corpus/score.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ALL: Extractor[] = ['postil', 'readability', 'defuddle'];

interface Visit {
  nodes: number;
  news: boolean;
  answers: Record<Extractor, Answer>;
}

/** One page judged for one extractor. */
interface Judged {
  id: string;
  fold: number;
  news: boolean;
  answer: Answer;
  f1: number;
  p: number;
  r: number;
  with: number;
  without: number;
  title: boolean | null;
  author: boolean | null;
  date: boolean | null;
}

function options(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string', default: join(ROOT, '../shared/corpus/wcxb-dev') },
      limit: { type: 'string' },
      page: { type: 'string' },
      type: { type: 'string', default: 'article' },
      fold: { type: 'string' },
      own: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
      worst: { type: 'string', default: '30' },
    },
  });
  return values;
}

/** Runs the bench; rows are extractors, goals are the extraction issue's. */
export async function run(args: string[]) {
  const chosen = options(args);
  const corpus = readCorpus(resolve(chosen.corpus));
  if (!corpus)
    return {
      rows: [],
      goals: [],
      skipped: `There is no corpus in ${chosen.corpus}; nothing was measured.`,
    };
  const pages = corpus
    .filter(({ type }) => chosen.type === 'all' || type === chosen.type)
    .filter(({ id }) => chosen.page === undefined || id === chosen.page)
    .filter(({ fold }) => chosen.fold === undefined || fold === Number(chosen.fold))
    .slice(0, chosen.limit ? Number(chosen.limit) : undefined);
  const names: Extractor[] = chosen.own || chosen.page ? ['postil'] : ALL;
  const entry = join(import.meta.dirname, 'corpus/in-page.ts');
  const script = await bundle(entry, 'iife', undefined, chosen.whole ? undefined : withoutBeside());
  const outcomes = await visitAll(pages, names, script, chosen.quick);
  const judged = Object.fromEntries(names.map((name) => [name, judgeAll(outcomes, name)]));
  const own = judged.postil ?? [];
  if (chosen.page) explain(own, pages);
  else report(own, outcomes, Number(chosen.worst));
  const kilobytes = await sizeAlone();
  save(own);
  return {
    rows: names.map((name) => rowOf(name, judged[name] ?? [], judged.readability ?? [])),
    goals: goalsOf(own, judged.readability ?? [], kilobytes),
  };
}

/** What is no part of extraction: quotations and pictures have benches and goals of their own. */
const BESIDE = /\/article\/(?:quotes|images)(?:\/|$)|\/steps\/(?:quotes|images)(?:\.ts)?$/;

/** The list of steps without those: peers find neither, and what is timed is extraction. Text and facts hang on neither. */
function withoutBeside(): ReadonlyMap<string, string> {
  const path = join(ROOT, 'lib/article/extract.ts');
  const code = readFileSync(path, 'utf8');
  const less = code.replace(/^ {2}read(?:Images|Quotes),\n/gm, '');
  if (less === code) throw new Error('extract.ts lists its steps in another way');
  return new Map([[path, less]]);
}

async function sizeAlone(): Promise<number> {
  const entry = join(ROOT, 'lib/article/extract.ts');
  return gzipKilobytes(await bundle(entry, 'es', (id) => !BESIDE.test(id)));
}

function visitAll(
  pages: CorpusPage[],
  names: Extractor[],
  script: string,
  quick: boolean,
): Promise<Outcome<Visit>[]> {
  const namesOf = (page: CorpusPage) => JSON.stringify(rotated(names, page));
  if (quick)
    return askQuickly<Visit>(
      pages,
      script,
      (page) =>
        `postilQuick(${namesOf(page)}, ${JSON.stringify(page.url)}, ${JSON.stringify(page.html())})`,
    );
  return askPages<Visit>(pages, script, (page) => `postilBench(${namesOf(page)})`, {
    onDone: (n) => n % 100 === 0 && process.stderr.write(`${n} of ${pages.length} pages\n`),
  });
}

/** The order rotates from page to page, so that none is always first. */
function rotated(names: Extractor[], { id }: CorpusPage): Extractor[] {
  const by = Number.parseInt(id, 10) % names.length || 0;
  return [...names.slice(by), ...names.slice(0, by)];
}

function judgeAll(outcomes: Outcome<Visit>[], name: Extractor): Judged[] {
  return outcomes.map((outcome) => {
    const none: Answer = { text: '', title: '', author: '', date: '', ms: 0, edits: 0 };
    const visit = 'value' in outcome ? outcome.value : null;
    const answer = visit?.answers[name] ?? {
      ...none,
      error: 'error' in outcome ? outcome.error : 'none',
    };
    return judge(outcome.page, answer, visit?.news ?? false);
  });
}

function judge({ id, fold, reference }: CorpusPage, answer: Answer, news: boolean): Judged {
  const score = overlap(words(answer.text), words(reference.main_content ?? ''));
  const { title, author, publish_date: date } = reference;
  return {
    id,
    fold,
    news,
    answer,
    ...score,
    with: snippets(answer.text, reference.with),
    without: reference.without.length === 0 ? 0 : snippets(answer.text, reference.without),
    title: title ? sameTitle(answer.title, title) : null,
    author: author ? sameAuthors(answer.author, author) : null,
    date: date ? sameDay(answer.date, date) : null,
  };
}

const round = (value: number, digits = 3): number => Number(value.toFixed(digits));
const share = (values: (boolean | null)[]): number => {
  const asked = values.filter((value) => value !== null);
  return round(asked.filter(Boolean).length / Math.max(1, asked.length));
};
const times = (judged: Judged[]): number[] => judged.map(({ answer }) => answer.ms);
const ratio = (own: Judged[], peer: Judged[], q: number): number =>
  peer.length === 0 ? 0 : round(quantile(times(own), q) / quantile(times(peer), q), 2);

function rowOf(name: string, judged: Judged[], peer: Judged[]) {
  const news = judged.filter((one) => one.news);
  return {
    extractor: name,
    F1: round(mean(judged.map(({ f1 }) => f1)), 4),
    P: round(mean(judged.map(({ p }) => p))),
    R: round(mean(judged.map(({ r }) => r))),
    'F1<.8 %': round((judged.filter(({ f1 }) => f1 < 0.8).length / judged.length) * 100, 1),
    'news P': round(mean(news.map(({ p }) => p))),
    with: round(mean(judged.map((one) => one.with))),
    without: round(mean(judged.map((one) => one.without))),
    title: share(judged.map(({ title }) => title)),
    author: share(judged.map(({ author }) => author)),
    date: share(judged.map(({ date }) => date)),
    'ms med': round(quantile(times(judged), 0.5), 1),
    'ms p95': round(quantile(times(judged), 0.95), 1),
    'ratio med': ratio(judged, peer, 0.5),
    'ratio p95': ratio(judged, peer, 0.95),
    edited: judged.filter(({ answer }) => answer.edits > 0).length,
    failed: judged.filter(({ answer }) => answer.error).length,
  };
}

function goalsOf(own: Judged[], peer: Judged[], kilobytes: number) {
  const row = rowOf('postil', own, peer);
  const least = (what: string, goal: number, value: number) => ({
    what,
    goal,
    value,
    atLeast: true,
  });
  const most = (what: string, goal: number, value: number) => ({ what, goal, value });
  return [
    least('word F1', 0.965, row.F1),
    most('pages with F1 < .8, %', 2.5, row['F1<.8 %']),
    least('precision', 0.965, row.P),
    least('recall', 0.97, row.R),
    least('precision, news', 0.955, row['news P']),
    least('title exact', 0.9, row.title),
    least('author exact', 0.8, row.author),
    least('date exact', 0.85, row.date),
    ...(peer.length > 0
      ? [
          most('time, median against Readability', 0.5, row['ratio med']),
          most('time, p95 against Readability', 0.5, row['ratio p95']),
        ]
      : []),
    most('bundle without quotations and pictures, kB gzip', 20, kilobytes),
    most('pages changed', 0, row.edited),
    most('pages failed', 0, row.failed),
  ];
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const LAST = join(ROOT, 'out/bench/extract-pages.json');

function save(own: Judged[]): void {
  mkdirSync(join(ROOT, 'out/bench'), { recursive: true });
  const rows = own.map(({ answer, ...rest }) => ({
    ...rest,
    ms: answer.ms,
    found: { title: answer.title, author: answer.author, date: answer.date },
  }));
  writeFileSync(LAST, `${JSON.stringify(rows)}\n`);
}

/** The worst pages, the folds, and what changed since the last run on this machine. */
function report(own: Judged[], outcomes: Outcome<Visit>[], worst: number): void {
  const last = new Map<string, number>();
  if (existsSync(LAST)) {
    for (const { id, f1 } of JSON.parse(readFileSync(LAST, 'utf8')) as Judged[]) last.set(id, f1);
  }
  const sorted = [...own].sort((a, b) => a.f1 - b.f1);
  const references = new Map(outcomes.map(({ page }) => [page.id, page.reference]));
  say(
    'worst pages: id, F1, P, R, change since the last run, first of what is too much (+) and missing (-)',
  );
  for (const one of sorted.slice(0, worst)) {
    const { extra, missing } = difference(
      one.answer.text,
      references.get(one.id)?.main_content ?? '',
    );
    const change = last.has(one.id) ? round(one.f1 - (last.get(one.id) ?? 0), 2) : '';
    say(
      `${one.id} ${round(one.f1)} ${round(one.p)} ${round(one.r)} ${change} ${one.answer.error ?? ''} +${(extra[0] ?? '').slice(0, 70)} -${(missing[0] ?? '').slice(0, 70)}`,
    );
  }
  const moved = own
    .map((one) => ({ id: one.id, by: one.f1 - (last.get(one.id) ?? one.f1) }))
    .filter(({ by }) => Math.abs(by) >= 0.02)
    .sort((a, b) => a.by - b.by);
  say(
    `moved since the last run: ${moved.map(({ id, by }) => `${id} ${round(by, 2)}`).join(', ') || 'none'}`,
  );
  const folds = [0, 1, 2, 3, 4, 5].map((fold) =>
    round(mean(own.filter((one) => one.fold === fold).map(({ f1 }) => f1))),
  );
  say(`F1 by fold of domains (fold 0 is never read): ${folds.join(' ')}`);
}

function explain(own: Judged[], pages: CorpusPage[]): void {
  for (const one of own) {
    const reference = pages.find(({ id }) => id === one.id)?.reference;
    const { extra, missing } = difference(one.answer.text, reference?.main_content ?? '');
    for (const line of one.answer.why ?? []) say(line);
    say(`title   ${one.answer.title} | ${reference?.title}`);
    say(`author  ${one.answer.author} | ${reference?.author}`);
    say(`date    ${one.answer.date} | ${reference?.publish_date}`);
    for (const line of extra) say(`+ ${line}`);
    for (const line of missing) say(`- ${line}`);
  }
}
