/** All highlights of the library in groups. Pure, O(highlights). */
import { COLOURS } from '../annotation/selectors';
import { foldLetters } from './letters';
import { dayKey } from './order';
import type { SavedArticle, SavedHighlight } from './schema';

/** A highlight with its article. */
export interface GroupedMark {
  mark: SavedHighlight;
  article: SavedArticle;
}

/** Highlights that belong together. `key` is an article's id, a day as `2026-11-16`, a tag or a colour; empty for those without. */
export interface MarkGroup {
  key: string;
  marks: GroupedMark[];
}

type By = 'article' | 'date' | 'tag' | 'colour';

const keysOf = ({ mark }: GroupedMark, by: By): readonly string[] => {
  switch (by) {
    case 'article':
      return [mark.articleId];
    case 'date':
      return [dayKey(mark.createdAt)];
    case 'colour':
      return [mark.colour];
    case 'tag':
      return mark.tags.length > 0 ? mark.tags : [''];
  }
};

const startOf = ({ mark }: GroupedMark): number => mark.place?.start ?? Number.MAX_SAFE_INTEGER;

const alive = (
  marks: Iterable<SavedHighlight>,
  articles: ReadonlyMap<string, SavedArticle>,
  words: string,
): GroupedMark[] => {
  const wanted = foldLetters(words).split(/\s+/).filter(Boolean);
  const found: GroupedMark[] = [];
  for (const mark of marks) {
    const article = articles.get(mark.articleId);
    if (mark.deletedAt !== undefined || !article || article.trashed === 1) continue;
    if (wanted.length > 0) {
      const all = foldLetters(
        [mark.exact, mark.note, ...mark.tags.map((tag) => `#${tag}`)].join('\n'),
      );
      if (!wanted.every((word) => all.includes(word))) continue;
    }
    found.push({ mark, article });
  }
  return found;
};

/**
 * The highlights that hold these words, in groups, and how many there are. Articles and days latest first, tags by the alphabet,
 * colours in their order; within an article in the order of its text, else the newest first. A highlight stands under each of its tags.
 */
export function groupMarks(
  marks: Iterable<SavedHighlight>,
  articles: ReadonlyMap<string, SavedArticle>,
  by: By,
  words: string,
  language = 'en',
): { groups: MarkGroup[]; count: number } {
  const found = alive(marks, articles, words);
  found.sort((a, b) =>
    by === 'article'
      ? b.article.savedAt - a.article.savedAt ||
        (a.article.id === b.article.id
          ? startOf(a) - startOf(b)
          : a.article.id < b.article.id
            ? 1
            : -1)
      : b.mark.createdAt - a.mark.createdAt,
  );
  const groups = new Map<string, GroupedMark[]>();
  for (const one of found) {
    for (const key of keysOf(one, by)) {
      const known = groups.get(key);
      if (known) known.push(one);
      else groups.set(key, [one]);
    }
  }
  const all = [...groups].map(([key, list]) => ({ key, marks: list }));
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  if (by === 'tag')
    all.sort((a, b) => Number(a.key === '') - Number(b.key === '') || compare(a.key, b.key));
  const place = (key: string) => COLOURS.indexOf(key as (typeof COLOURS)[number]);
  if (by === 'colour') all.sort((a, b) => place(a.key) - place(b.key));
  return { groups: all, count: found.length };
}
