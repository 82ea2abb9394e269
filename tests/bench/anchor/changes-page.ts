/** What happens to a whole page between two visits. */
import { editWords } from './edits';
import { NEW, type Numbered } from './numbered';
import { between, oneOf } from './random';

/** A page that is about to change: its letters, the article's blocks, foreign text to put in. */
export interface Scene {
  readonly page: Numbered;
  readonly blocks: HTMLElement[];
  readonly foreign: readonly string[];
  readonly random: () => number;
}

const SPACE_TO_BREAK = 0.15;
const SPACE_TO_NBSP = 0.04;
const WRAPPED = 0.12;
const PART_OF_WORD = 0.25;
const INLINE = 'a,abbr,b,em,i,mark,small,span,strong,u';
const TEASERS = 15;

/** The changes by name. */
export const PAGE_CHANGES = {
  none: () => undefined,
  whitespace,
  typography,
  wrap,
  ads,
  restructure,
  redesign,
  truncate,
} satisfies Record<string, (scene: Scene) => void>;

function whitespace({ page, blocks, random }: Scene): void {
  for (const node of blocks.flatMap((block) => page.seen(block))) {
    for (const gap of [...node.data.matchAll(/ /g)].reverse()) {
      const draw = random();
      if (draw < SPACE_TO_BREAK) page.replace(node, gap.index, gap.index + 1, '\n        ');
      else if (draw < SPACE_TO_BREAK + SPACE_TO_NBSP)
        page.replace(node, gap.index, gap.index + 1, '\u00a0');
    }
  }
}

const SWAPPED: Record<string, string> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  "'": '’',
  '—': '–',
  '–': '—',
  '…': '...',
  '...': '…',
  '\u00a0': ' ',
};

function typography({ page }: Scene): void {
  for (const node of page.seen()) {
    for (const mark of [...node.data.matchAll(/\.\.\.|[“”‘’'"—–…\u00a0]/g)].reverse()) {
      const opens = mark.index === 0 || /[\s([]/.test(node.data[mark.index - 1] ?? ' ');
      const now = mark[0] === '"' ? (opens ? '“' : '”') : (SWAPPED[mark[0]] ?? mark[0]);
      page.replace(node, mark.index, mark.index + mark[0].length, now);
    }
  }
}

function wrap({ page, blocks, random }: Scene): void {
  for (const { node, from, to } of blocks.flatMap((block) => page.words(block)).reverse()) {
    if (random() >= WRAPPED) continue;
    const isPart = to - from > 2 && random() < PART_OF_WORD;
    const end = isPart ? from + between(1, to - from - 1, random) : to;
    if (end < node.length) page.split(node, end);
    const inner = from > 0 ? page.split(node, from) : node;
    const name = oneOf(['span', 'a', 'b', 'em'], random) ?? 'span';
    const wrapper = page.root.ownerDocument.createElement(name);
    inner.replaceWith(wrapper);
    wrapper.append(inner);
  }
}

function ads(scene: Scene): void {
  const { page, blocks, random } = scene;
  page.root.prepend(
    junk(scene, ['We value your privacy', 'We and our partners use cookies', 'Accept all']),
  );
  blocks.forEach((block, i) => {
    if (i % 3 === 0) place(block).before(junk(scene, oneOf(BOXES, random) ?? []));
  });
  const feed = Array.from({ length: TEASERS }, () => [
    (oneOf(scene.foreign, random) ?? '').slice(0, 60),
    oneOf(scene.foreign, random) ?? '',
    'Photo: Getty Images',
  ]);
  page.root.append(junk(scene, ['More stories for you', ...feed.flat()]));
}

const BOXES = [
  ['Advertisement', 'Compare offers and save today'],
  ['Read more', 'Five things to know this morning'],
  ['Sign up for our newsletter', 'The best of the week in your inbox', 'Subscribe'],
];

/** Where something may stand before a block without being inside a list or a table. */
export function place(block: HTMLElement): HTMLElement {
  return block.closest<HTMLElement>('table,ul,ol,dl') ?? block;
}

/** A box of paragraphs that the page did not have. */
export function junk({ page }: Scene, lines: readonly string[]): HTMLElement {
  const document = page.root.ownerDocument;
  const box = document.createElement('aside');
  for (const line of lines) {
    const p = document.createElement('p');
    p.textContent = line;
    box.append(p);
  }
  page.junk.add(box);
  return box;
}

function restructure(scene: Scene): void {
  const { page, blocks, random } = scene;
  const document = page.root.ownerDocument;
  for (const element of page.root.querySelectorAll(INLINE)) {
    if (random() < 0.5) element.replaceWith(...element.childNodes);
  }
  for (const p of page.root.querySelectorAll('p')) {
    const [div, span] = [document.createElement('div'), document.createElement('span')];
    span.append(...p.childNodes);
    div.append(span);
    p.replaceWith(div);
    const at = blocks.indexOf(p);
    if (at >= 0) blocks[at] = div;
  }
  const [outer, inner] = [document.createElement('div'), document.createElement('section')];
  inner.append(...page.root.childNodes);
  outer.append(inner);
  page.root.append(outer);
  page.root.prepend(junk(scene, ['Home', 'News', 'Sport', 'Culture', 'Weather', 'About us']));
}

function redesign(scene: Scene): void {
  restructure(scene);
  typography(scene);
  const { page, blocks } = scene;
  editWords(
    scene,
    blocks.flatMap((block) => page.words(block)).filter(({ first }) => first !== NEW),
    0.05,
  );
  whitespace(scene);
  ads(scene);
}

function truncate({ blocks }: Scene): void {
  for (const block of blocks.slice(Math.ceil(blocks.length / 2))) block.remove();
}
