/** What the painting bench runs in a tab: a page of 1,500 paragraphs, painted both ways. */
import { COLOURS, type Paintable, paint } from '../../../lib/annotation';

/** One way and number of highlights; times in ms, the median of the repeats. */
export interface PaintCell {
  way: string;
  highlights: number;
  /** The call alone: `paint`, or wrapping. */
  ms: number;
  /** With the style and layout that it makes necessary. */
  'ms with layout': number;
  elements: number;
  mutations: number;
}

const PARAGRAPHS = 1500;
const WORDS = 60;
const REPEATS = 7;

function makePage(): void {
  document.body.replaceChildren(
    ...Array.from({ length: PARAGRAPHS }, (_, i) => {
      const p = document.createElement('p');
      p.textContent = Array.from({ length: WORDS }, (_, j) => `word${(i * 31 + j * 7) % 997}`).join(
        ' ',
      );
      return p;
    }),
  );
  void document.body.offsetHeight;
}

/** Every fourth highlight runs into the next paragraph. */
function rangesOf(count: number): Paintable[] {
  const paragraphs = [...document.querySelectorAll('p')];
  return Array.from({ length: count }, (_, i) => {
    const at = Math.floor((i * (PARAGRAPHS - 2)) / count);
    const [first, next] = [paragraphs[at]?.firstChild, paragraphs[at + 1]?.firstChild];
    const range = document.createRange();
    if (first) range.setStart(first, 20 + (i % 40));
    const end = i % 4 === 0 ? next : first;
    if (end) range.setEnd(end, i % 4 === 0 ? 15 : 120);
    const colour = COLOURS[i % COLOURS.length] ?? 'yellow';
    return { id: String(i), colour, range, createdAt: i };
  });
}

/** Wraps every text node of a range in an element of its own. */
function wrap({ range, colour }: Paintable): void {
  const root = range.commonAncestorContainer;
  const walker = document.createTreeWalker(
    root.nodeType === 3 ? (root.parentNode ?? root) : root,
    NodeFilter.SHOW_TEXT,
  );
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (range.intersectsNode(node)) nodes.push(node as Text);
  }
  const [first, last] = [range.startContainer, range.endContainer];
  const [from, to] = [range.startOffset, range.endOffset];
  for (const node of nodes) {
    let text = node;
    if (node === last && to < node.length) node.splitText(to);
    if (node === first && from > 0) text = node.splitText(from);
    if (text.data === '') continue;
    const mark = document.createElement('mark');
    mark.style.backgroundColor = colour;
    text.replaceWith(mark);
    mark.append(text);
  }
}

/** Each way paints, and says how to end it: the next page is another one. */
const WAYS: Record<string, (list: Paintable[]) => () => void> = {
  postil: (list) => paint(document, list).undo,
  'wrapping in elements': (list) => {
    list.forEach(wrap);
    return () => undefined;
  },
};

function once(way: string, count: number) {
  makePage();
  const list = rangesOf(count);
  let mutations = 0;
  const observer = new MutationObserver((records) => {
    mutations += records.length;
  });
  const before = document.getElementsByTagName('*').length;
  const everything = { attributes: true, characterData: true, childList: true, subtree: true };
  observer.observe(document, everything);
  const begun = performance.now();
  const undo = WAYS[way]?.(list);
  const painted = performance.now();
  void document.body.offsetHeight;
  void getComputedStyle(document.body).color;
  const laidOut = performance.now();
  mutations += observer.takeRecords().length;
  observer.disconnect();
  const elements = document.getElementsByTagName('*').length - before;
  undo?.();
  return { ms: painted - begun, whole: laidOut - begun, elements, mutations };
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const round = (value: number) => Math.round(value * 100) / 100;

Object.assign(globalThis, {
  postilPaint(counts: number[]): PaintCell[] {
    return Object.keys(WAYS).flatMap((way) =>
      counts.map((highlights) => {
        const runs = Array.from({ length: REPEATS }, () => once(way, highlights));
        return {
          way,
          highlights,
          ms: round(median(runs.map(({ ms }) => ms))),
          'ms with layout': round(median(runs.map(({ whole }) => whole))),
          elements: runs[0]?.elements ?? 0,
          mutations: runs[0]?.mutations ?? 0,
        };
      }),
    );
  },
});
