/**
 * `npm run bench credits`: the pictures of the gold pages with captions and credits, by Postil and two simple ways, in the
 * same live tabs. `--gold DIR`, `--pages DIR`, `--errors` (what was wrong, page by page), `--page ID`, `--limit N`.
 * A fifth of the pages (`isHeld`) is never opened by eye: its figures are printed, its errors are not.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, gzipKilobytes } from './corpus/bundle.ts';
import { judgePictures, type Mistake, type Tally, total } from './corpus/credit-score.ts';
import { type GoldPage, isHeld, readGold } from './corpus/gold.ts';
import type { SeenPictures, Way } from './corpus/in-page-credits.ts';
import { askPages, type Outcome } from './corpus/live.ts';
import { quantile } from './corpus/score.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const WAYS: [Way, string][] = [
  ['postil', 'Postil'],
  ['figcaption', 'body, figcaption = credit'],
  ['readability', 'Readability, figcaption tail regex'],
];

/** One page judged for one way. */
interface Judged {
  page: GoldPage;
  tally: Tally;
  mistakes: Mistake[];
}

function options(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      gold: { type: 'string', default: join(ROOT, '../shared/gold') },
      pages: { type: 'string', default: join(ROOT, '../shared/corpus') },
      errors: { type: 'boolean', default: false },
      page: { type: 'string' },
      limit: { type: 'string' },
    },
  });
  return values;
}

/** Runs the bench; rows are ways, and Postil on the two parts of the gold; goals are those of the issue. */
export async function run(args: string[]) {
  const chosen = options(args);
  const gold = readGold(resolve(chosen.gold), resolve(chosen.pages));
  if (!gold)
    return {
      rows: [],
      goals: [],
      skipped: `There is no gold in ${chosen.gold}; nothing was measured.`,
    };
  const { page: asked } = chosen;
  const pages = gold
    .filter(({ gold: { images } }) => images !== null)
    .filter(({ id }) => asked === undefined || id.startsWith(asked))
    .slice(0, chosen.limit ? Number(chosen.limit) : undefined);
  const script = await bundle(join(import.meta.dirname, 'corpus/in-page-credits.ts'));
  const outcomes = await askPages<SeenPictures>(pages, script, () => 'postilPictures()', {
    tabs: 1,
  });
  const judged = (way: Way) => outcomes.map((outcome) => judge(outcome, pages, way));
  const own = judged('postil');
  if (chosen.errors || asked) tellMistakes(own);
  tellFailures(outcomes);
  const seen = outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []));
  const rows = WAYS.map(([way, name]) => rowOf(name, judged(way)));
  const parts = [
    rowOf(
      'Postil, four fifths',
      own.filter(({ page }) => !isHeld(page)),
    ),
    rowOf(
      'Postil, the unread fifth',
      own.filter(({ page }) => isHeld(page)),
    ),
  ];
  const step = join(ROOT, 'lib/article/steps/images.ts');
  const size = gzipKilobytes(await bundle(step, 'es', isOwn));
  return {
    rows: [...rows, ...parts],
    goals: goalsOf(rows[0] ?? rowOf('', []), seen, size, outcomes.length - seen.length),
  };
}

/** What is weighed: pictures and credits alone, without what other steps bring along anyway. */
const isOwn = (path: string): boolean => /lib\/article\/(?:images\/|steps\/images)/.test(path);

function judge(outcome: Outcome<SeenPictures>, pages: GoldPage[], way: Way): Judged {
  const page = pages.find(({ id }) => id === outcome.page.id);
  if (!page) throw new Error(`an answer for a page that was not asked: ${outcome.page.id}`);
  const found = 'value' in outcome ? outcome.value.answers[way] : [];
  return { page, ...judgePictures(found, page.gold.images ?? [], page.gold.ignore_srcs) };
}

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;

function rowOf(name: string, judged: Judged[]) {
  const sum = total(judged.map(({ tally }) => tally));
  const given = sum.right + sum.wrong;
  return {
    way: name,
    pages: judged.length,
    pictures: sum.pictures,
    'found %': percent(sum.found, sum.pictures),
    'picture P %': percent(sum.found, sum.found + sum.extra),
    credits: sum.credits,
    'credit P %': percent(sum.right, given),
    'credit R %': percent(sum.right, sum.credits),
    'credit F1 %': percent(2 * sum.right, given + sum.credits),
    captions: sum.captions,
    'caption right %': percent(sum.captionsRight, sum.captions),
    'wrong credits': sum.wrong,
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

function goalsOf(
  row: ReturnType<typeof rowOf>,
  seen: SeenPictures[],
  size: number,
  failed: number,
) {
  const least = (what: string, goal: number, value: number) => ({
    what,
    goal,
    value,
    atLeast: true,
  });
  const most = (what: string, goal: number, value: number) => ({ what, goal, value });
  const times = seen.map(({ ms }) => ms);
  const warm = seen.map((one) => one.warm);
  say(
    `the images step alone, ms: first run ${round(quantile(times, 0.5))} median, ${round(quantile(times, 0.95))} p95; again ${round(quantile(warm, 0.5))}, ${round(quantile(warm, 0.95))}`,
  );
  return [
    least('credit F1, %', 94, row['credit F1 %']),
    least('caption right, %', 93, row['caption right %']),
    least('pictures found, %', 96, row['found %']),
    least('picture precision, %', 93, row['picture P %']),
    most('images step, median ms', 2, round(quantile(times, 0.5))),
    most('pictures and credits, kB gzip', 5, size),
    most('pages failed', 0, failed),
  ];
}

const say = (line: string) => process.stdout.write(`${line}\n`);

function tellMistakes(judged: Judged[]): void {
  for (const { page, mistakes } of judged) {
    if (mistakes.length === 0 || isHeld(page)) continue;
    say(`${page.source} ${page.id.slice(0, 12)} ${page.url}`);
    for (const { what, found, wanted, picture } of mistakes) {
      say(`  ${what}: ${picture.slice(-70)}`);
      if (found) say(`    found  ${found.slice(0, 300)}`);
      if (wanted) say(`    wanted ${wanted.slice(0, 300)}`);
    }
  }
}

function tellFailures(outcomes: Outcome<SeenPictures>[]): void {
  for (const outcome of outcomes) {
    const error = 'error' in outcome ? outcome.error : outcome.value.error;
    if (error) say(`failed ${outcome.page.id}: ${error}`);
  }
}
