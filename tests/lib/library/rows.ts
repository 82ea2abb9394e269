import { SavedArticle, SavedHighlight } from '../../../lib/library/schema';

/** When the rows of these tests were saved: 16 November 2026, 9 in the morning. */
export const SAVED_AT = new Date(2026, 10, 16, 9).getTime();

/** Some fields of a row, its name as plain text. */
export type RowFields = Partial<Omit<SavedArticle, 'id'>> & { id?: string };

/** A row of the list that parses; `fields` says what matters. */
export function aRow(fields: RowFields = {}): SavedArticle {
  const id = fields.id ?? 'A1';
  return SavedArticle.parse({
    url: `https://news.example/${id}`,
    canonicalUrl: `https://news.example/${id}`,
    keys: [`news.example/${id}`],
    title: `Article ${id}`,
    byline: [],
    wordCount: 460,
    quoteCount: 0,
    imageCount: 0,
    highlightCount: 0,
    noteCount: 0,
    colours: [],
    progress: 0,
    unread: 1,
    favourite: 0,
    archived: 0,
    trashed: 0,
    tags: [],
    textHash: id,
    savedAt: SAVED_AT,
    updatedAt: SAVED_AT,
    ...fields,
    id,
  });
}

/** A highlight that parses. */
export function aMark(
  fields: Partial<Omit<SavedHighlight, 'id' | 'articleId'>> & { id: string; articleId: string },
) {
  return SavedHighlight.parse({
    selectors: [{ type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' }],
    exact: 'words',
    place: { start: 0, end: 5 },
    colour: 'yellow',
    note: '',
    tags: [],
    createdAt: SAVED_AT,
    updatedAt: SAVED_AT,
    ...fields,
  });
}
