/** What a page's data says of a dish: the lines of its ingredients and of what to do. They are short, and look like a menu. */
import { foldedWords } from '../../text/words';
import { decoded } from './sources';
import type { Structured } from './structured';

const FIELDS = ['recipeIngredient', 'ingredients', 'recipeInstructions'];
const INSIDE = ['itemListElement', 'text', 'item', 'steps'];
/** So many values are looked at; no dish has more. */
const MOST = 1000;
const LONGEST = 2000;

/** The lines, folded, with how often each is said; none if the page tells of no dish. Iterative and bounded. */
export function recipeLines(structured: Structured | null): Map<string, number> {
  const lines = new Map<string, number>();
  const todo: unknown[] = FIELDS.map((field) => structured?.[field]);
  for (let i = 0; i < todo.length && i < MOST; i++) {
    const value = todo[i];
    if (typeof value === 'string') {
      for (const line of decoded(value.slice(0, LONGEST)).split(/\n|<br\s*\/?>|<\/(?:p|li)>/i)) {
        const words = foldedWords(line.replace(/<[^>]*>/g, ' ')).join(' ');
        if (words !== '') lines.set(words, (lines.get(words) ?? 0) + 1);
      }
    } else if (Array.isArray(value)) todo.push(...value.slice(0, MOST));
    else if (typeof value === 'object' && value !== null)
      todo.push(...INSIDE.map((field) => (value as Structured)[field]));
  }
  return lines;
}
