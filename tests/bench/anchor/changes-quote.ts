/** What happens around, to, or instead of one highlighted quote; each on a fresh copy of the page. */
import type { Drawn } from './blocks';
import { junk, place, type Scene } from './changes-page';
import { editWords, mistype } from './edits';
import { NEW, type Word } from './numbered';
import { oneOf, shuffled } from './random';

type Change = (scene: Scene, quote: Drawn) => void;

const FOREIGN_PARAGRAPHS = 6;
const REMOVED = 0.4;
const EDITED_CONTEXT = 0.6;
/** How far the edited context reaches, in letters that are seen. */
const CONTEXT = 120;
/** A quote needs so many words before a share of them can be edited. */
export const LEAST_WORDS_TO_EDIT = 5;

/** The changes by name; in `delQuote` and `delBlocks` the quote must be lost. */
export const QUOTE_CHANGES = {
  parasInserted,
  parasRemoved,
  case: upperCase,
  edit5: editing(0.05),
  edit10: editing(0.1),
  edit20: editing(0.2),
  typo: (scene, quote) => mistype(scene, wordsOf(scene, quote), 0.15),
  ctxEdit,
  reorder,
  pullquote,
  delQuote,
  delBlocks,
} satisfies Record<string, Change>;

function wordsOf({ page }: Scene, { from, to }: Drawn): Word[] {
  return page.words().filter(({ first, behind }) => first >= from && behind <= to && first !== NEW);
}

function editing(share: number): Change {
  return (scene, quote) => editWords(scene, wordsOf(scene, quote), share);
}

const own = ({ blocks }: Scene, quote: Drawn): HTMLElement[] =>
  quote.blocks.flatMap((b) => blocks[b] ?? []);

function parasInserted(scene: Scene, quote: Drawn): void {
  const { blocks, foreign, random } = scene;
  const first = own(scene, quote)[0];
  for (let i = 0; i < FOREIGN_PARAGRAPHS; i++) {
    const before = i === 0 ? first : oneOf(blocks, random);
    if (before) place(before).before(junk(scene, [oneOf(foreign, random) ?? '']));
  }
}

function parasRemoved({ blocks, random }: Scene, quote: Drawn): void {
  const others = blocks.map((_, i) => i).filter((i) => !quote.blocks.includes(i));
  const before = (quote.blocks[0] ?? 0) - 1;
  const gone = new Set(shuffled(others, random).slice(0, Math.round(others.length * REMOVED)));
  if (before >= 0) gone.add(before);
  for (const i of gone) blocks[i]?.remove();
}

function upperCase(scene: Scene, quote: Drawn): void {
  const { page } = scene;
  for (const node of own(scene, quote).flatMap((block) => page.seen(block))) {
    [...node.data].length === node.length &&
      [...node.data.matchAll(/\p{Ll}/gu)].reverse().forEach((letter) => {
        page.replace(node, letter.index, letter.index + 1, letter[0].toUpperCase());
      });
  }
}

function ctxEdit(scene: Scene, quote: Drawn): void {
  const { page } = scene;
  const [before, after]: [Word[], Word[]] = [[], []];
  const letters: Word[] = page.words().filter(({ first }) => first !== NEW);
  let [left, right] = [0, 0];
  for (const word of [...letters].reverse()) {
    if (word.behind > quote.from) continue;
    left += word.to - word.from + 1;
    if (left > CONTEXT) break;
    before.unshift(word);
  }
  for (const word of letters) {
    if (word.first < quote.to) continue;
    right += word.to - word.from + 1;
    if (right > CONTEXT) break;
    after.push(word);
  }
  const around = [...before, ...after];
  if (around.length > 0) editWords(scene, around, EDITED_CONTEXT);
}

function reorder(scene: Scene, quote: Drawn): void {
  const { blocks, random } = scene;
  const [first, last] = [quote.blocks[0] ?? 0, quote.blocks.at(-1) ?? 0];
  const targets = blocks.flatMap((block, i) => (i < first - 2 || i > last + 3 ? [block] : []));
  const target = oneOf(targets, random);
  if (target) place(target).before(...own(scene, quote));
}

function pullquote(scene: Scene, quote: Drawn): void {
  const { page, blocks } = scene;
  const words = page
    .seen()
    .map((node) => {
      const first = page.of(node)[0] ?? 0;
      return node.data.slice(Math.max(0, quote.from - first), Math.max(0, quote.to - first));
    })
    .join('');
  const top = blocks[0];
  if (top) place(top).before(junk(scene, [words]));
}

function delQuote({ page }: Scene, { from, to }: Drawn): void {
  for (const node of page.seen()) {
    const first = page.of(node)[0] ?? 0;
    const [start, end] = [Math.max(0, from - first), Math.min(node.length, to - first)];
    if (end > start && first !== NEW) page.replace(node, start, end, '');
  }
}

function delBlocks(scene: Scene, quote: Drawn): void {
  for (const block of own(scene, quote)) block.remove();
}

/** Whether a change can be made for a quote at all. */
export function applies(name: keyof typeof QUOTE_CHANGES, quote: Drawn, blocks: number): boolean {
  if (/^edit|typo/.test(name)) return quote.words >= LEAST_WORDS_TO_EDIT;
  if (name === 'reorder')
    return (quote.blocks[0] ?? 0) > 2 || blocks - 1 - (quote.blocks.at(-1) ?? 0) > 3;
  return true;
}
