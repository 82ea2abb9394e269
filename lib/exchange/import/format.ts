/**
 * What an import format is. A new one is a file in imports/, a line in imports/index.ts and a fixture; dialog and dry run follow.
 * Formats are told by what is in a file, never by its name.
 */

import type { ImportedArticle, ImportProblem } from '../../library/imports';
import type { Cuttable } from './cut';
import type { Draft } from './draft';
import type { Head } from './head';
import type { JsonText } from './json';

export type { ImportedArticle, ImportProblem };

/** One thing a reader found: an article (still raw), what is the matter with a row, or nothing yet: it reads on, and the page may have its turn. */
export type Found = Draft | ImportProblem | typeof READING_ON;

/** A reader that looks through a file before it gives says so now and then. */
export const READING_ON = 'reading on';

/** One file, decoded, with what belongs to it in the same ZIP. */
export interface ImportInput {
  text: string;
  /** The file's name, to say where a row stands. */
  name: string;
  /** How many rows or links stand in front of this text, where it is a part of a large file; 0 of a whole one. */
  before?: number;
  /** Large JSON instead of `text`: more is put behind it whenever the reader reads on. */
  fed?: JsonText;
  /** Reads another member of the same ZIP that the format claims as a companion. Null if there is none. */
  companion(path: string): (() => Promise<string>) | null;
  /** Reads another member of the same ZIP when it is wanted: the text of an article. Null if there is none. */
  stored?(path: string): (() => Promise<string>) | null;
}

/** Reads files of one kind. `name` is a key of public/_locales. */
export interface ImportFormat {
  id: string;
  name: string;
  /** How sure it is that this is its kind, 0 to 1, from the beginning of the file alone. */
  sniff(head: Head): number;
  /** Gives what is in the file, row by row, so that a long one can be read in slices. Never throws for bad input. */
  read(input: ImportInput): Iterable<Found>;
  /** Members of a ZIP that `read` asks for, and that are no files of their own. */
  companions?: RegExp;
  /** Members of a ZIP that are known and not taken: pictures, texts. */
  leaves?: RegExp;
  /** What a large file of it is cut into; JSON is fed. */
  parts?: Cuttable;
  /** Whether highlights come without a place in the text, so that each waits for its page. */
  highlights?: boolean;
}
