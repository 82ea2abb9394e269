/** What an export format is. A new one is a file in formats/ and a line in formats/index.ts; dialog and file name follow. */
import type { ArticleBody, SavedArticle, SavedHighlight, StoredPicture } from '../library/schema';
import type { OwnTemplate } from './own-template';

/** One article with everything that is kept of it; `body` is null if its stored copy is missing. */
export interface ExportItem {
  article: SavedArticle;
  body: ArticleBody | null;
  highlights: SavedHighlight[];
  /** Only some of its highlights are meant, not the article: what is no highlight is left out where the format can. */
  isPart?: true;
  /** The copies of its pictures, for a format that asks for them. */
  pictures?: StoredPicture[];
}

/** The parts of the dialog's list, in their order. */
export const GROUPS = ['notes', 'tables', 'references', 'annotations'] as const;
/** Where a format stands in the dialog. */
export type FormatGroup = (typeof GROUPS)[number];

/** Writes articles as one file. `label` and `about` (for whom it is, what it keeps) are keys of public/_locales. */
export interface ExportFormat {
  id: string;
  group: FormatGroup;
  label: string;
  about: string;
  extension: string;
  mimeType: string;
  /** What the file is where it holds several articles, if not the same: a ZIP with a file for each. */
  several?: { extension: string; mimeType: string };
  /** What the file's name says beside the title, where several formats write files of one extension: `quotations`. */
  kind?: string;
  /** The name of one article's file where a second export must find the first. Else it is made of the title. */
  nameOf?(article: SavedArticle): Promise<string>;
  /** The same format through a template of the reader's own, for one that is written so. */
  through?(template: OwnTemplate): ExportFormat;
  /** Whether the stored pictures are read, too. */
  pictures?: true;
  /** Gives the file in pieces, words as UTF-8 or bytes, article by article, so that a long export can show progress and be cancelled. */
  write(
    items: AsyncIterable<ExportItem>,
    made: Date,
  ): AsyncIterable<string | Uint8Array<ArrayBuffer>>;
}
