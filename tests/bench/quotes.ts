/**
 * `npm run bench quotes`: quotations and speakers against reference answers, in live tabs, beside two simple ways.
 * `--gold DIR`, `--pages DIR`, `--errors` (missed, false by class, wrong speakers, with context), `--page ID`, `--limit N`,
 * `--held` (the fifth whose pages are never opened: figures only), `--again` (finds them once more in what the last run read,
 * without a browser: for trying things, never for a claim).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, gzipKilobytes } from './corpus/bundle.ts';
import { type GoldPage, type GoldQuote, isHeld, readGold } from './corpus/gold.ts';
import type { QuotesVisit } from './corpus/in-page-quotes.ts';
import { askPages } from './corpus/live.ts';
import { simpleQuotes } from './corpus/quote-baselines.ts';
import { figuresOf, type PageScore, type Said, scorePage } from './corpus/quote-score.ts';
import { quantile } from './corpus/score.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LAST = join(ROOT, 'out/bench/quotes-pages.json');
/** Letters of context on each side of an error. */
const CONTEXT = 110;

type LabelledPage = GoldPage & { gold: { quotes: GoldQuote[] } };

/** One page with what it gave; null where it failed. */
interface Visited {
  page: LabelledPage;
  visit: QuotesVisit | null;
}

function options(args: string[]) {
  return parseArgs({
    args,
    options: {
      gold: { type: 'string', default: join(ROOT, '../shared/gold') },
      pages: { type: 'string', default: join(ROOT, '../shared/corpus') },
      errors: { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
      held: { type: 'boolean', default: false },
      page: { type: 'string' },
      limit: { type: 'string' },
    },
  }).values;
}

/** Runs the bench; rows are ways of finding quotations, goals are the issue's. */
export async function run(args: string[]) {
  const chosen = options(args);
  const all = readGold(resolve(chosen.gold), resolve(chosen.pages));
  if (!all)
    return {
      rows: [],
      goals: [],
      skipped: `There are no answers in ${chosen.gold}; nothing was measured.`,
    };
  const pages = all
    .filter((page): page is LabelledPage => page.gold.quotes !== null)
    .filter(({ id }) => chosen.page === undefined || id.startsWith(chosen.page))
    .filter((page) => !chosen.held || isHeld(page))
    .slice(0, chosen.limit ? Number(chosen.limit) : undefined);
  const visited = chosen.again ? await readAgain(pages) : await visitAll(pages);
  const own = scoresOf(visited, ({ quotes }) => quotes);
  if (chosen.errors || chosen.page) listErrors(visited, own);
  const rows = [
    rowOf('Postil', own),
    rowOf(
      '  four fifths',
      own.filter((_, i) => !isHeld(pages[i] ?? { fold: -1 })),
    ),
    rowOf(
      '  fifth never opened',
      own.filter((_, i) => isHeld(pages[i] ?? { fold: -1 })),
    ),
    rowOf(
      'regex on the body',
      scoresOf(visited, ({ body }) => simpleQuotes(body)),
    ),
    rowOf(
      'Readability + regex + verb-name pattern',
      scoresOf(visited, ({ readability }) => simpleQuotes(readability)),
    ),
  ];
  return { rows, goals: await goalsOf(own, visited) };
}

async function visitAll(pages: LabelledPage[]): Promise<Visited[]> {
  const scripts = await Promise.all(
    ['in-page-quotes-alone.ts', 'in-page-quotes.ts'].map((name) =>
      bundle(join(import.meta.dirname, 'corpus', name)),
    ),
  );
  const outcomes = await askPages<QuotesVisit>(pages, scripts.join('\n'), () => 'postilQuotes()');
  const visited = outcomes.map((outcome, i) => {
    if ('error' in outcome) process.stderr.write(`${outcome.page.id}: ${outcome.error}\n`);
    const page = pages[i];
    return page ? [{ page, visit: 'value' in outcome ? outcome.value : null }] : [];
  });
  mkdirSync(join(ROOT, 'out/bench'), { recursive: true });
  const known = readLast();
  for (const { page, visit } of visited.flat()) if (visit) known[page.id] = visit;
  writeFileSync(LAST, JSON.stringify(known));
  return visited.flat();
}

const readLast = (): Record<string, QuotesVisit> =>
  existsSync(LAST) ? (JSON.parse(readFileSync(LAST, 'utf8')) as Record<string, QuotesVisit>) : {};

/** The step once more over what the last run read of each page. */
async function readAgain(pages: LabelledPage[]): Promise<Visited[]> {
  const code = await bundle(join(ROOT, 'lib/article/quotes/index.ts'), 'es');
  const { quotesOf } = (await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  )) as typeof import('../../lib/article/quotes/index.ts');
  const known = readLast();
  return pages.map((page) => {
    const visit = known[page.id];
    if (!visit) return { page, visit: null };
    const apart = new Set(visit.apart);
    const start = performance.now();
    const signed = new Map(visit.signed);
    const steps = quotesOf({
      ...visit.told,
      isApart: (at) => apart.has(at),
      signature: (at) => signed.get(at) ?? null,
    });
    let step = steps.next();
    while (!step.done) step = steps.next();
    return { page, visit: { ...visit, quotes: step.value, ms: performance.now() - start } };
  });
}

function scoresOf(visited: Visited[], answer: (visit: QuotesVisit) => Said[]): PageScore[] {
  return visited.map(({ page, visit }) => scorePage(page.gold.quotes, visit ? answer(visit) : []));
}

const round = (value: number, digits = 1): number => Number(value.toFixed(digits));

function rowOf(name: string, scores: PageScore[]) {
  const of = figuresOf(scores);
  return {
    way: name,
    P: round(of.P),
    R: round(of.R),
    F1: round(of.F1),
    'full %': round(of.full),
    'last %': round(of.last),
    'wrong %': round(of.wrong),
    'none %': round(of.none),
    'unnamed %': round(of.unnamedRight),
    'quote+speaker F1': round(of.both),
    'cue %': round(of.cue),
    'false scares': `${of.falseScares}/${of.scares}`,
    'false titles': `${of.falseTitles}/${of.titles}`,
    pulls: `${of.pullsRecognised}/${of.pulls}`,
    positives: of.positives,
  };
}

async function goalsOf(own: PageScore[], visited: Visited[]) {
  const of = figuresOf(own);
  const times = visited.flatMap(({ visit }) => (visit ? [visit.ms] : []));
  const [median, p95] = [round(quantile(times, 0.5), 2), round(quantile(times, 0.95), 2)];
  process.stdout.write(
    `quotes step: median ${median} ms, p95 ${p95} ms over ${times.length} pages\n`,
  );
  const script = await bundle(join(ROOT, 'lib/article/steps/quotes.ts'), 'es');
  const least = (what: string, goal: number, value: number) => ({
    what,
    goal,
    value: round(value),
    atLeast: true,
  });
  const most = (what: string, goal: number, value: number) => ({
    what,
    goal,
    value: round(value, 2),
  });
  return [
    least('quotation F1', 98, of.F1),
    least('speaker, full name, of matched named', 91, of.full),
    most('wrong speakers, %', 4, of.wrong),
    least('quote + speaker F1', 89, of.both),
    least('scare quotes and titles rejected, %', 96, of.rejected),
    least(
      'pull quotes recognised, %',
      90,
      of.pulls === 0 ? 100 : (of.pullsRecognised / of.pulls) * 100,
    ),
    most('time, median ms (with credits 5)', 5, median),
    most('size, kB gzip (with credits 15)', 15, gzipKilobytes(script)),
    most('pages failed', 0, visited.filter(({ visit }) => visit === null).length),
  ];
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const brief = (text: string): string =>
  text.length > 130 ? `${text.slice(0, 80)} […] ${text.slice(-45)}` : text;

/** Where words stand in the page's article, with what is around them. */
function around(visit: QuotesVisit, words: string): string {
  const { text } = visit.told;
  const at = text.indexOf(words.slice(0, 60));
  if (at < 0) return 'not in the article';
  const end = at + words.length;
  const before = text.slice(Math.max(0, at - CONTEXT), at).replaceAll('\n', '¶');
  const after = text.slice(end, end + CONTEXT).replaceAll('\n', '¶');
  return `${before}⟦…⟧${after}`;
}

/** Every error of the pages that may be read, with context. */
function listErrors(visited: Visited[], own: PageScore[]): void {
  visited.forEach(({ page, visit }, i) => {
    const score = own[i];
    if (isHeld(page) || !visit || !score) return;
    const line = (what: string, words: string, more: string) =>
      say(
        `${page.id.slice(0, 12)} ${what} | ${brief(words)}\n    ${more}\n    ${around(visit, words)}`,
      );
    for (const { text, kind, speaker } of score.missed) line(`missed ${kind}`, text, `${speaker}`);
    for (const { said, kind } of score.wrong)
      line(`false ${kind}`, said.text, `${said.speaker} (${said.cue}, ${said.how}, ${said.kind})`);
    for (const { gold, recognised } of score.pulls) if (!recognised) line('pull', gold.text, '');
    for (const { gold, said, speaker } of score.covered) {
      if (speaker === 'full' || speaker === 'unnamed-right') continue;
      line(
        `speaker ${speaker}`,
        said.text,
        `${gold.speaker} <- ${said.speaker} (${said.cue}, ${said.how})`,
      );
    }
  });
}
