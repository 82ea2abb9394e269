/** What an export format is. A new one is a file in formats/ and a line in formats/index.ts; dialog and file name follow. */
import type { ArticleBody, SavedArticle, SavedHighlight } from '../library/schema';

/** One article with everything that is kept of it; `body` is null if its stored copy is missing. */
export interface ExportItem {
  article: SavedArticle;
  body: ArticleBody | null;
  highlights: SavedHighlight[];
}

/** Writes articles as one file. `label` is a key of public/_locales. */
export interface ExportFormat {
  id: string;
  label: string;
  extension: string;
  mimeType: string;
  /** Gives the file in pieces, article by article, so that a long export can show progress and be cancelled. */
  write(items: AsyncIterable<ExportItem>, made: Date): AsyncIterable<string>;
}
