/** Many highlights at once on one long page: how long, and how long nobody else has a turn. */
import { anchorAll, describe, indexPage, placeInArticle } from '../../../lib/annotation';
import { flatten } from '../../../lib/text/flatten';
import type { Drawn } from './blocks';
import { rangeOf } from './blocks';
import { PAGE_CHANGES, type Scene } from './changes-page';
import { CONTENDERS } from './contenders';
import { judge, Measure, Numbered } from './numbered';
import { between, randomOf } from './random';

/** One cell of the table. */
export interface Cell {
  change: string;
  highlights: number;
  /** Anchoring all, and the longest time in which nobody else had a turn: the least of the repeats, in ms. */
  ms: number;
  block: number;
  right: number;
  wrong: number;
  /** The plain exact baseline's time for the same. */
  plain: number;
}

const BLOCKS = 800;
const REPEATS = 3;
const CHANGES = ['none', 'ads', 'redesign'] as const;

interface Kept {
  quote: Drawn;
  ours: { id: string; selectors: Parameters<typeof anchorAll>[0][number]['selectors'] };
  place: { start: number; end: number } | null;
  plain: unknown;
}

/** Measures all cells on a page of these paragraphs. */
export async function bulk(paragraphs: string[], seed: number): Promise<Cell[]> {
  const made = pageOf(paragraphs.slice(0, BLOCKS));
  const pristine = new Numbered(made.body);
  const article = flatten(made.body).text;
  const kept = keep(pristine, article, randomOf(seed, 'bulk'));
  const cells: Cell[] = [];
  for (const change of CHANGES) {
    for (const count of [100, 1000]) {
      cells.push(await cell(change, kept.slice(0, count), { made, article, paragraphs, seed }));
    }
  }
  return cells;
}

function pageOf(paragraphs: readonly string[]): Document {
  const made = document.implementation.createHTMLDocument();
  const main = made.createElement('main');
  for (const words of paragraphs) {
    const p = made.createElement('p');
    p.textContent = words;
    main.append(p);
  }
  made.body.append(main);
  return made;
}

function keep(page: Numbered, article: string, random: () => number): Kept[] {
  const blocks = [...page.root.querySelectorAll<HTMLElement>('p')];
  const words = blocks.map((block) => page.words(block));
  const indexed = indexPage(page.root, article);
  return Array.from({ length: 1000 }, (_, i) => {
    const b = between(0, blocks.length - 1, random);
    const own = words[b] ?? [];
    const length = Math.min(own.length, between(4, 20, random));
    const at = between(0, own.length - length, random);
    const quote = {
      kind: 'sentence' as const,
      blocks: [b],
      from: own[at]?.first ?? 0,
      to: own[at + length - 1]?.behind ?? 0,
      words: length,
    };
    const range = rangeOf(page, quote);
    const made = describe(range, indexed);
    return {
      quote,
      ours: { id: String(i), selectors: made?.selectors ?? [] },
      place: made && placeInArticle(made, indexed),
      plain: CONTENDERS['approx-string-match'].describe(range, page.root),
    };
  });
}

interface Given {
  made: Document;
  article: string;
  paragraphs: string[];
  seed: number;
}

async function cell(
  change: (typeof CHANGES)[number],
  kept: readonly Kept[],
  { made, article, paragraphs, seed }: Given,
): Promise<Cell> {
  const page = new Numbered((made.cloneNode(true) as Document).body);
  const scene: Scene = {
    page,
    blocks: [...page.root.querySelectorAll<HTMLElement>('p')],
    foreign: paragraphs.slice(BLOCKS),
    random: randomOf(seed, 'bulk', change),
  };
  PAGE_CHANGES[change](scene);
  const measure = new Measure(page);
  let [ms, block] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let answers: (Range | null)[] = [];
  for (let i = 0; i < REPEATS; i++) {
    const begun = performance.now();
    const longest = await longestBlock(async () => {
      answers = await anchorOurs(kept, page.root, article);
    });
    ms = Math.min(ms, performance.now() - begun);
    block = Math.min(block, longest);
  }
  const verdicts = kept.map(({ quote }, i) =>
    judge(measure, measure.truth(quote), answers[i] ?? null),
  );
  return {
    change,
    highlights: kept.length,
    ms,
    block,
    right: verdicts.filter((v) => v === 'ok' || v === 'refused').length,
    wrong: verdicts.filter((v) => v === 'wrong' || v === 'false').length,
    plain: change === 'redesign' ? Number.NaN : anchorPlainly(kept, page.root),
  };
}

async function anchorOurs(kept: readonly Kept[], root: HTMLElement, article: string) {
  const list = kept.map(({ ours, place }) => ({ ...ours, place }));
  const answers: (Range | null)[] = [];
  const signal = new AbortController().signal;
  for await (const { result } of anchorAll(list, root, signal, article)) {
    answers.push('lost' in result ? null : result.range);
  }
  return answers;
}

/** The time of the plain exact baseline; where it would have to search approximately (redesign) it takes minutes and is left out. */
function anchorPlainly(kept: readonly Kept[], root: HTMLElement): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < REPEATS; i++) {
    const begun = performance.now();
    for (const { plain } of kept) void CONTENDERS['approx-string-match'].anchor(plain, root, '');
    least = Math.min(least, performance.now() - begun);
  }
  return least;
}

/** The longest gap between two turns of a message that is sent round and round, while `work` runs. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let [last, longest] = [performance.now(), 0];
  port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await work();
  longest = Math.max(longest, performance.now() - last);
  port1.close();
  return longest;
}
