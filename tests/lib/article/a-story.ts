/** Paragraphs as an article, for tests of quotations that need no page. */
import type { Block, Quote } from '../../../lib/article/model';
import { quotesOf, type Told } from '../../../lib/article/quotes';

/** A paragraph; `> ` before it makes it a block quote. */
export function aStory(paragraphs: readonly string[], lang = 'en'): Told {
  const blocks: Block[] = [];
  let text = '';
  for (const line of paragraphs) {
    const isCited = line.startsWith('> ');
    const words = isCited ? line.slice(2) : line;
    const start = text === '' ? 0 : text.length + 2;
    text += (text === '' ? '' : '\n\n') + words;
    const leaf: Block = {
      type: 'paragraph',
      start,
      end: text.length,
      children: [{ type: 'text', text: words }],
    };
    blocks.push(isCited ? { type: 'quote', blocks: [leaf] } : leaf);
  }
  return { blocks, text, title: 'A story', byline: [], lang, isApart: () => false };
}

/** The quotations of an article, all at once. */
export function quotesIn(told: Told): Quote[] {
  const steps = quotesOf(told);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Each quotation as `[words, speaker]`. */
export const saidIn = (paragraphs: readonly string[], lang?: string): [string, string | null][] =>
  quotesIn(aStory(paragraphs, lang)).map(({ text, speaker }) => [text, speaker]);
