/** The stored copy in the reader beside the live page: highlights made in one, found in the other. */
import { extractArticle } from '../../../lib/article';
import type { Block, Inline } from '../../../lib/article/model';
import { squeezed } from './blocks';
import { CONTENDERS, type Contender, type Name } from './contenders';
import { Numbered, type Verdict, verdictOf, type Word } from './numbered';
import { between, oneOf, randomOf } from './random';

/** One anchor from page to reader view or back. */
export interface Crossed {
  name: Name;
  way: 'page to reader' | 'reader to page';
  verdict: Verdict;
  /** The words of a highlight that was not found. */
  said?: string;
}

const LEAST_LETTERS = 40;
/** So many highlights a page and direction, and so many of what the reader view left out. */
const HIGHLIGHTS = 6;
const LEFT_OUT = 2;
const LEAF = 'p,li,h1,h2,h3,h4,h5,h6,blockquote,figcaption,td,th,dd,dt,pre,div';

/** Blocks as the reader shows them: paragraphs, headings, lists, quotes, code, tables and captions, words as text nodes. */
export function renderBlocks(
  document: Document,
  blocks: readonly Block[],
  captions: (image: number) => string,
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const block of blocks) fragment.append(...elementsOf(document, block, captions));
  return fragment;
}

function elementsOf(
  document: Document,
  block: Block,
  captions: (image: number) => string,
): HTMLElement[] {
  const leaf = (name: string, children: Inline[]) => {
    const element = document.createElement(name);
    element.append(...children.map((one) => inlineOf(document, one)));
    return element;
  };
  const box = (name: string, ...children: (Node | string)[]) => {
    const element = document.createElement(name);
    element.append(...children);
    return element;
  };
  const inside = (blocks: Block[]) => renderBlocks(document, blocks, captions);
  switch (block.type) {
    case 'paragraph':
      return [leaf('p', block.children)];
    case 'heading':
      return [leaf('h3', block.children)];
    case 'list':
      return [
        box(block.ordered ? 'ol' : 'ul', ...block.items.map((item) => box('li', inside(item)))),
      ];
    case 'quote':
      return [
        box(
          'blockquote',
          inside(block.blocks),
          ...(block.source ? [leaf('p', block.source.children)] : []),
        ),
      ];
    case 'code':
      return [box('pre', block.text)];
    case 'table':
      return [
        box(
          'table',
          ...(block.caption ? [box('caption', block.caption)] : []),
          ...block.rows.map((row) =>
            box('tr', ...row.map((cell) => leaf(cell.header ? 'th' : 'td', cell.children))),
          ),
        ),
      ];
    case 'figure':
      return [box('figure', box('figcaption', captions(block.image)))];
    case 'rule':
    case 'embed':
      return [];
  }
}

function inlineOf(document: Document, inline: Inline): Node {
  if (inline.type === 'text') return document.createTextNode(inline.text);
  if (inline.type === 'break') return document.createElement('br');
  const names: Record<string, string> = { link: 'a', math: 'span', noteref: 'a' };
  const element = document.createElement(names[inline.type] ?? inline.type);
  element.append(...inline.children.map((one) => inlineOf(document, one)));
  return element;
}

interface View {
  page: Numbered;
  /** Leaf blocks whose squeezed text stands once. */
  once: Map<string, HTMLElement>;
  whole: string;
}

function viewOf(root: HTMLElement): View {
  const page = new Numbered(root);
  const once = new Map<string, HTMLElement>();
  const twice = new Set<string>();
  for (const element of root.querySelectorAll<HTMLElement>(LEAF)) {
    if (element.querySelector(LEAF)) continue;
    const text = squeezed(
      page
        .seen(element)
        .map(({ data }) => data)
        .join(''),
    );
    if (text.length < LEAST_LETTERS) continue;
    if (once.has(text)) twice.add(text);
    once.set(text, element);
  }
  for (const text of twice) once.delete(text);
  const whole = squeezed(
    page
      .seen()
      .map(({ data }) => data)
      .join(''),
  );
  return { page, once, whole };
}

/** Highlights of one page, both ways. */
export async function cross(
  pristine: Document,
  url: string,
  names: Name[],
  seed: string,
): Promise<Crossed[]> {
  const { article } = extractArticle(pristine, url);
  const reader = document.implementation.createHTMLDocument();
  const captions = (image: number) => article.images[image]?.caption ?? '';
  reader.body.append(renderBlocks(reader, article.blocks, captions));
  const [live, copy] = [viewOf(pristine.body), viewOf(reader.body)];
  const shared = [...live.once.keys()].filter((text) => copy.once.has(text));
  const random = randomOf(seed, 'reader');
  const found: Crossed[] = [];
  for (let i = 0; i < HIGHLIGHTS; i++) {
    const text = oneOf(shared, random);
    if (text === undefined) break;
    const ways = [
      ['page to reader', live, copy],
      ['reader to page', copy, live],
    ] as const;
    for (const [way, from, to] of ways) {
      const drawn = draw(from, text, random);
      if (!drawn) continue;
      for (const name of names) {
        const answer = await move(name, drawn.range, from, to, article.text);
        const verdict = judgeIn(to, text, drawn.letters, answer);
        const said = verdict === 'ok' ? {} : { said: drawn.range.toString() };
        found.push({ name, way, verdict, ...said });
      }
    }
  }
  const dropped = [...live.once.keys()].filter((text) => !copy.whole.includes(text));
  for (let i = 0; i < LEFT_OUT; i++) {
    const drawn = draw(live, oneOf(dropped, random) ?? '', random);
    if (!drawn) break;
    // Words that the reader view shows elsewhere are not gone, nor is a caption whose credit it shows by itself.
    if (isMostlyIn(squeezed(drawn.range.toString()), copy.whole)) continue;
    for (const name of names) {
      const answer = await move(name, drawn.range, live, copy, article.text);
      const verdict = answer ? 'false' : 'refused';
      const said = answer ? { said: drawn.range.toString() } : {};
      found.push({ name, way: 'page to reader', verdict, ...said });
    }
  }
  return found;
}

/** Whether a text has six tenths of some words, or more, in one piece. */
function isMostlyIn(words: string, text: string): boolean {
  const length = Math.ceil(words.length * 0.6);
  for (let i = 0; i + length <= words.length; i++) {
    if (text.includes(words.slice(i, i + length))) return true;
  }
  return false;
}

interface DrawnHere {
  range: Range;
  /** The stretch in letters of the block that are no space. */
  letters: [number, number];
}

function draw({ page, once }: View, text: string, random: () => number): DrawnHere | null {
  const element = once.get(text);
  const words = element ? page.words(element) : [];
  const length = Math.min(words.length, between(1, 20, random));
  const at = between(0, words.length - length, random);
  const [first, last]: (Word | undefined)[] = [words[at], words[at + length - 1]];
  if (!element || !first || !last) return null;
  const range = element.ownerDocument.createRange();
  range.setStart(first.node, first.from);
  range.setEnd(last.node, last.to);
  return {
    range,
    letters: [
      lettersBefore(page, element, first.node, first.from),
      lettersBefore(page, element, last.node, last.to),
    ],
  };
}

function lettersBefore(page: Numbered, element: HTMLElement, node: Text, offset: number): number {
  let count = 0;
  for (const text of page.seen(element)) {
    if (text === node) return count + squeezed(text.data.slice(0, offset)).length;
    count += squeezed(text.data).length;
  }
  return count;
}

async function move(name: Name, range: Range, from: View, to: View, article: string) {
  const contender: Contender = CONTENDERS[name];
  const made = await contender.describe(range.cloneRange(), from.page.root);
  const kept = contender.store ? contender.store(made, from.page.root, article) : made;
  try {
    const through = JSON.parse(JSON.stringify(kept ?? null));
    return await contender.anchor(through, to.page.root, article);
  } catch {
    return null;
  }
}

function judgeIn(
  { page, once }: View,
  text: string,
  letters: [number, number],
  answer: Range | null,
): Verdict {
  if (!answer || answer.collapsed) return 'miss';
  const element = once.get(text);
  const [start, end] = [answer.startContainer, answer.endContainer];
  if (!element?.contains(start) || !element.contains(end)) return 'wrong';
  if (start.nodeType !== 3 || end.nodeType !== 3) return 'wrong';
  return verdictOf(letters, [
    lettersBefore(page, element, start as Text, answer.startOffset),
    lettersBefore(page, element, end as Text, answer.endOffset),
  ]);
}
