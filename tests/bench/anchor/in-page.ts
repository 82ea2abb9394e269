/** What the anchoring bench runs in a tab: one page, all its changes, every contender on the same documents. */
import { extractArticle } from '../../../lib/article';
import { articleBlocks, type Drawn, drawRanges, LEAST_BLOCKS, rangeOf } from './blocks';
import { bulk } from './bulk';
import { PAGE_CHANGES, type Scene } from './changes-page';
import { applies, QUOTE_CHANGES } from './changes-quote';
import { CONTENDERS, type Contender, explain, type Name } from './contenders';
import { judge, Measure, Numbered, type Verdict } from './numbered';
import { randomOf, shuffled } from './random';
import { cross } from './reader';

/** What is asked of one page. */
export interface Asked {
  id: string;
  url: string;
  html: string;
  main: string;
  foreign: string[];
  seed: number;
  names: Name[];
  changes: string[] | null;
  /** Whether answers are wanted in words. */
  errors: boolean;
}

/** One anchor of one contender. */
export interface Anchored {
  name: Name;
  change: string;
  kind: Drawn['kind'];
  verdict: Verdict;
  ms: number;
  said?: string;
}

/** What one page gave. */
export interface Visited {
  anchors: Anchored[];
  describes: { name: Name; ms: number; bytes: number }[];
}

interface Subject {
  asked: Asked;
  pristine: Document;
  article: string;
  /** For each block the way to it, in children's numbers. */
  paths: number[][];
}

interface Kept {
  quote: Drawn;
  words: string;
  selectors: Record<string, unknown>;
}

function parse(html: string, url: string): Document {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const base = parsed.createElement('base');
  base.href = url;
  if (!parsed.querySelector('base[href]')) parsed.head.prepend(base);
  return parsed;
}

const copyOf = (document: Document): Numbered =>
  new Numbered((document.cloneNode(true) as Document).body);

async function visit(asked: Asked): Promise<Visited | null> {
  const pristine = parse(asked.html, asked.url);
  const page = new Numbered(pristine.body);
  const blocks = articleBlocks(page, asked.main);
  if (blocks.length < LEAST_BLOCKS) return null;
  const { article } = extractArticle(pristine, asked.url);
  const subject = {
    asked,
    pristine,
    article: article.text,
    paths: blocks.map((block) => pathTo(page.root, block)),
  };
  const visited: Visited = { anchors: [], describes: [] };
  const drawn = drawRanges(page, blocks, randomOf(asked.seed, asked.id, 'ranges'));
  const kept: Kept[] = [];
  for (const quote of drawn) kept.push(await keep(subject, page, quote, visited));
  const wanted = (name: string) => !asked.changes || asked.changes.includes(name);
  for (const [name, change] of Object.entries(PAGE_CHANGES)) {
    if (!wanted(name)) continue;
    const scene = sceneOf(subject, name);
    change(scene);
    await anchorThese(kept, scene, name, subject, visited);
  }
  for (const one of kept) {
    for (const [name, change] of Object.entries(QUOTE_CHANGES)) {
      const can = applies(name as keyof typeof QUOTE_CHANGES, one.quote, blocks.length);
      if (!can || !wanted(name)) continue;
      const scene = sceneOf(subject, name, one.quote.kind);
      change(scene, one.quote);
      await anchorThese([one], scene, name, subject, visited);
    }
  }
  return visited;
}

function pathTo(root: Element, element: Element): number[] {
  const path: number[] = [];
  for (let at = element; at !== root; at = at.parentElement ?? root) {
    path.unshift([...(at.parentElement?.children ?? [])].indexOf(at));
  }
  return path;
}

function sceneOf({ asked, pristine, paths }: Subject, ...names: string[]): Scene {
  const page = copyOf(pristine);
  const blocks = paths.flatMap((path) => {
    let at: Element | undefined = page.root;
    for (const i of path) at = at?.children[i];
    return at ? [at as HTMLElement] : [];
  });
  const random = randomOf(asked.seed, asked.id, ...names);
  return { page, blocks, foreign: asked.foreign, random };
}

async function keep(
  { asked, article }: Subject,
  page: Numbered,
  quote: Drawn,
  visited: Visited,
): Promise<Kept> {
  const range = rangeOf(page, quote);
  const selectors: Record<string, unknown> = {};
  for (const name of asked.names) {
    const begun = performance.now();
    const contender: Contender = CONTENDERS[name];
    const made = await contender.describe(range.cloneRange(), page.root);
    const ms = performance.now() - begun;
    const kept = contender.store ? contender.store(made, page.root, article) : made;
    const json = JSON.stringify(kept ?? null);
    selectors[name] = JSON.parse(json);
    visited.describes.push({ name, ms, bytes: json.length });
  }
  return { quote, words: range.toString(), selectors };
}

async function anchorThese(
  kept: readonly Kept[],
  scene: Scene,
  change: string,
  { asked, article }: Subject,
  visited: Visited,
): Promise<void> {
  const measure = new Measure(scene.page);
  const whole = change === 'truncate' ? countsOf(kept, asked) : null;
  for (const { quote, words, selectors } of kept) {
    const truth = measure.truth(quote);
    // A quote that was cut through has no true place.
    if (whole && truth && truth[1] - truth[0] < (whole.get(quote) ?? 0)) continue;
    const coin = randomOf(asked.seed, asked.id, change, quote.kind, 'order');
    for (const name of shuffled(asked.names, coin)) {
      const begun = performance.now();
      let answer: Range | null = null;
      try {
        answer = await CONTENDERS[name].anchor(selectors[name], scene.page.root, article);
      } catch {
        answer = null;
      }
      const ms = performance.now() - begun;
      const verdict = judge(measure, truth, answer);
      const bad = asked.errors && name === 'postil' && verdict !== 'ok' && verdict !== 'refused';
      const said = bad
        ? {
            said: `${sentence(words, truth, measure, answer)} (${explain(selectors[name], scene.page.root, article)})`,
          }
        : {};
      visited.anchors.push({ name, change, kind: quote.kind, verdict, ms, ...said });
    }
  }
}

/** How many letters each quote had. */
function countsOf(kept: readonly Kept[], asked: Asked): Map<Drawn, number> {
  const measure = new Measure(new Numbered(parse(asked.html, asked.url).body));
  return new Map(
    kept.map(({ quote }) => {
      const [from, to] = measure.truth(quote) ?? [0, 0];
      return [quote, to - from];
    }),
  );
}

function sentence(
  words: string,
  truth: [number, number] | null,
  measure: Measure,
  answer: Range | null,
): string {
  const got = answer
    ? `${measure.before(answer.startContainer, answer.startOffset)}-${measure.before(answer.endContainer, answer.endOffset)} "${answer.toString().slice(0, 160)}"`
    : 'nothing';
  return `"${words.slice(0, 160)}" at ${truth?.join('-') ?? 'nowhere'}: ${got}`.replace(
    /\s+/g,
    ' ',
  );
}

Object.assign(globalThis, {
  postilAnchor: visit,
  postilReader: ({ html, url, names, seed, id }: Asked) =>
    cross(parse(html, url), url, names, `${seed} ${id}`),
  postilBulk: bulk,
});
