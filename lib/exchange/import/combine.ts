/** Many files, one import: what several rows say of one address becomes one article, by the rules of a second import. */
import type { ImportedArticle, ImportedHighlight } from '../../library/imports';
import { foldedWords, joined } from '../../library/merge';

const MAX_TAGS = 100;
const MAX_HIGHLIGHTS = 20_000;

/** Two rows about one article: the first, with what the second adds. */
export function over(a: ImportedArticle, b: ImportedArticle): ImportedArticle {
  const savedAt = Math.min(
    a.savedAt ?? Number.POSITIVE_INFINITY,
    b.savedAt ?? Number.POSITIVE_INFINITY,
  );
  const progress = Math.max(a.progress ?? -1, b.progress ?? -1);
  const state =
    a.state === 'archived' || b.state === 'archived' ? 'archived' : (a.state ?? b.state);
  return {
    ...b,
    ...a,
    title: a.title === '' || a.title === a.url ? b.title : a.title,
    byline: a.byline.length > 0 ? a.byline : b.byline,
    tags: [...new Set([...a.tags, ...b.tags])].slice(0, MAX_TAGS),
    note: joined(a.note, b.note),
    favourite: a.favourite || b.favourite,
    highlights: together(a.highlights, b.highlights),
    ...(Number.isFinite(savedAt) ? { savedAt } : {}),
    ...(progress >= 0 ? { progress } : {}),
    ...(state ? { state } : {}),
  };
}

/** The same words are one highlight, unless both say where they stood and it was elsewhere. */
const isSame = (a: ImportedHighlight, b: ImportedHighlight): boolean =>
  !a.position || !b.position || a.position.start === b.position.start;

function together(a: ImportedHighlight[], b: ImportedHighlight[]): ImportedHighlight[] {
  const byWords = new Map<string, ImportedHighlight[]>();
  const all = [...a];
  for (const one of a) {
    const words = foldedWords(one.exact);
    byWords.set(words, [...(byWords.get(words) ?? []), one]);
  }
  for (const one of b) {
    const words = foldedWords(one.exact);
    const known = (byWords.get(words) ?? []).find((other) => isSame(other, one));
    if (known) {
      // In place, so that both lists hold it: nothing else has seen these records yet.
      Object.assign(known, { ...one, ...known }, laid(known, one));
      continue;
    }
    all.push(one);
    byWords.set(words, [...(byWords.get(words) ?? []), one]);
  }
  return all.slice(0, MAX_HIGHLIGHTS);
}

const laid = (known: ImportedHighlight, one: ImportedHighlight) => ({
  note: joined(known.note, one.note),
  tags: [...new Set([...known.tags, ...one.tags])].slice(0, MAX_TAGS),
});
