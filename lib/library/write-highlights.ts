/** Changes to highlights, each with the counters of its article in one transaction. The background's, like write.ts. */
import type { Article } from '../article/model';
import { LibraryError } from './errors';
import { makeId } from './ids';
import { putArticle } from './rows';
import { type ArticleId, HighlightId, SavedHighlight } from './schema';
import { summary } from './tally';
import { type Desk, saveArticle, transact } from './write';

/** What a page or the reader gives to make a highlight. `key` is the caller's own: the same one twice makes one highlight. */
export interface NewHighlight {
  article: Article | null;
  selectors: SavedHighlight['selectors'];
  exact: string;
  place: SavedHighlight['place'];
  colour: SavedHighlight['colour'];
  key: string;
}

/** What may change on a highlight. */
export interface HighlightChange {
  colour?: SavedHighlight['colour'] | undefined;
  note?: string | undefined;
  /** The note that the writer began from: if another stands there by now, both are kept. */
  noteBase?: string | undefined;
  /** '' when the reader has chosen between two notes. */
  otherNote?: '' | undefined;
  tags?: string[] | undefined;
  place?: SavedHighlight['place'] | undefined;
  selectors?: SavedHighlight['selectors'] | undefined;
  exact?: string | undefined;
}

async function settleArticle(desk: Desk, id: ArticleId, now: number): Promise<void> {
  const row = await desk.db.articles.get(id);
  if (!row) throw new LibraryError('not-found', `no article ${id}`);
  const rows = await desk.db.highlights.where('articleId').equals(id).toArray();
  await putArticle(desk.db, row, { ...row, ...summary(rows), updatedAt: now });
}

/**
 * Adds a highlight to an article; with `article` given the page is saved first, because to highlight is to save.
 * Asked twice with one `key` (a retry after a lost answer) it gives the first one's highlight.
 */
export async function addHighlight(
  desk: Desk,
  articleId: ArticleId | null,
  given: NewHighlight,
): Promise<SavedHighlight> {
  const saved = given.article ? (await saveArticle(desk, given.article)).id : articleId;
  if (!saved) throw new LibraryError('not-found', 'no article for this highlight');
  const made = HighlightId.parse(given.key || makeId(desk.now(), desk.random));
  return transact(desk, async (now) => {
    const there = await desk.db.highlights.get(made);
    if (there && there.articleId !== saved) {
      throw new LibraryError('forbidden', 'this key belongs to another article');
    }
    if (there) return there;
    const row: SavedHighlight = {
      id: made,
      articleId: saved,
      selectors: given.selectors,
      exact: given.exact,
      place: given.place,
      colour: given.colour,
      note: '',
      tags: [],
      createdAt: now,
      updatedAt: now,
    };
    await desk.db.highlights.add(row);
    await settleArticle(desk, saved, now);
    return row;
  });
}

async function change(
  desk: Desk,
  id: HighlightId,
  next: (row: SavedHighlight, now: number) => SavedHighlight,
): Promise<SavedHighlight> {
  return transact(desk, async (now) => {
    const row = await desk.db.highlights.get(id);
    if (!row) throw new LibraryError('not-found', `no highlight ${id}`);
    const after = SavedHighlight.parse(next(row, now));
    await desk.db.highlights.put(after);
    await settleArticle(desk, row.articleId, now);
    return after;
  });
}

/**
 * Changes colour, note, tags or place of a highlight. A note that another window has rewritten since `noteBase` is not
 * overwritten: it stays as `otherNote` until the reader chooses.
 */
export function updateHighlight(
  desk: Desk,
  id: HighlightId,
  { noteBase, otherNote, ...patch }: HighlightChange,
): Promise<SavedHighlight> {
  const given = Object.fromEntries(Object.entries(patch).filter(([, v]) => v !== undefined));
  return change(desk, id, (row, now) => {
    const { otherNote: other, ...rest } = row;
    const rewritten =
      patch.note !== undefined &&
      noteBase !== undefined &&
      ![noteBase, patch.note].includes(row.note);
    // Also when one is chosen: a third that came just before is not overwritten.
    const kept = rewritten && row.note !== '' ? row.note : otherNote === '' ? undefined : other;
    return {
      ...rest,
      ...given,
      ...(kept === undefined ? {} : { otherNote: kept }),
      updatedAt: now,
    };
  });
}

/** Marks a highlight deleted; it can be brought back until the article is erased. */
export async function deleteHighlight(desk: Desk, id: HighlightId): Promise<void> {
  await change(desk, id, (row, now) => ({ ...row, deletedAt: now, updatedAt: now }));
}

/** Brings a deleted highlight back, with its note. */
export async function restoreHighlight(desk: Desk, id: HighlightId): Promise<void> {
  await change(desk, id, ({ deletedAt: _, ...row }, now) => ({ ...row, updatedAt: now }));
}
