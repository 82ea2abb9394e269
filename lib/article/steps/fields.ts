/** Lines of a page that say what the article's head says by itself: its title, deck and section, who wrote it, its day. */
import { foldedWords, wordCount } from '../../text/words';
import type { Draft } from '../draft';
import { dayIn } from '../metadata/dates';

/** A line of the head has no more letters, but for a long title or deck. */
export const SHORT_LINE = 200;

/** What has a field of its own, folded; and how many letters the longest of it may have on the page. */
export interface Fields {
  said: ReadonlySet<string>;
  longest: number;
}

/** Marks and white space make a line longer than its words. */
const ROOM = 40;

/** The fields of the article so far. */
export function fieldsOf({ article }: Draft): Fields {
  const fields = [article.title, article.deck ?? '', article.section ?? ''];
  const said = new Set(fields.map((field) => foldedWords(field).join(' ')));
  said.delete('');
  return { said, longest: Math.max(SHORT_LINE, ...fields.map(({ length }) => length + ROOM)) };
}

/** So many words may stand in a byline beside the names: "By", a role, a date. */
const MOST_BESIDE_NAMES = 7;

/** A short line that says who wrote this and hardly anything else. */
export function isByline(byline: readonly string[], text: string, said: string): boolean {
  if (byline.length === 0 || text.length > SHORT_LINE) return false;
  const named = byline.filter((name) => said.includes(foldedWords(name).join(' ')));
  const names = named.reduce((sum, name) => sum + wordCount(name), 0);
  return named.length === byline.length && wordCount(text) <= names + MOST_BESIDE_NAMES;
}

/** A line with no more than a day, and perhaps "Published" and a time beside it, has so many words. */
const DAY_LINE = 8;

/** Whether a line says nothing but what a field of the article says. */
export function isField({ article }: Draft, { said, longest }: Fields, text: string): boolean {
  if (text.length > longest) return false;
  const folded = foldedWords(text).join(' ');
  if (said.has(folded) || isByline(article.byline, text, folded)) return true;
  if (wordCount(text) > DAY_LINE) return false;
  const day = dayIn(text, article.lang);
  return [article.publishedAt, article.modifiedAt].some((date) => day && date?.startsWith(day));
}
