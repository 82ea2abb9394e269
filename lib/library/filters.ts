/** The filters of the list as predicates: what `is:` and `has:` mean in a search. Pure; one row in, yes or no out. */
import type { SavedArticle } from './schema';

/** From so much of the way on an article counts as read to its end. */
const READ_TO_THE_END = 0.98;

/** Where reading stands. Each article is in exactly one of the three: marked unread, begun, or done (to the end, or by hand). */
export function readState(
  row: Pick<SavedArticle, 'unread' | 'progress'>,
): 'unread' | 'reading' | 'read' {
  if (row.unread === 1) return 'unread';
  return row.progress > 0 && row.progress < READ_TO_THE_END ? 'reading' : 'read';
}

/** The filters by their word in a search. The trash is a place of its own and no filter looks into it. */
export const FILTERS = {
  'is:unread': (row) => readState(row) === 'unread',
  'is:reading': (row) => readState(row) === 'reading',
  'is:read': (row) => readState(row) === 'read',
  'is:favourite': (row) => row.favourite === 1,
  'is:archived': (row) => row.archived === 1,
  'has:highlight': (row) => row.highlightCount > 0,
  'has:note': (row) => row.noteCount > 0 || (row.note ?? '') !== '',
  'is:untagged': (row) => row.tags.length === 0,
} as const satisfies Record<string, (row: SavedArticle) => boolean>;

/** A filter's word. */
export type FilterName = keyof typeof FILTERS;

/** Every filter in the order in which menus show them. */
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

/** Whether a word of a search is a filter. */
export const isFilter = (word: string): word is FilterName => Object.hasOwn(FILTERS, word);

/** The views of the list. `all` is everything but the trash. */
export type View = 'all' | 'unread' | 'favourite' | 'archived' | 'trashed';

/** Whether a row belongs to a view. */
export function inView(row: SavedArticle, view: View): boolean {
  switch (view) {
    case 'all':
      return row.trashed === 0;
    case 'unread':
      return row.trashed === 0 && row.unread === 1;
    case 'favourite':
      return row.trashed === 0 && row.favourite === 1;
    case 'archived':
      return row.trashed === 0 && row.archived === 1;
    case 'trashed':
      return row.trashed === 1;
  }
}
