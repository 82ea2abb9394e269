import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DroppedFile, type ReadResult, readFiles } from '../../../../lib/exchange/import/read';

/** Where the example of each format lies, `<id>.<extension>`. */
export const FIXTURES = join(import.meta.dirname, '../../../fixtures/imports');

/** The names of all examples. */
export const fixtureNames = (): string[] =>
  readdirSync(FIXTURES).filter((name) => !name.endsWith('.expected.json'));

/** The bytes of an example. */
export const fixture = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(FIXTURES, name)));

/** A file as the browser gives a dropped one. */
export const aFile = (name: string, content: string | Uint8Array<ArrayBuffer>): DroppedFile =>
  new File([content], name);

/** Reads files as the dialog does. */
export const read = (...files: DroppedFile[]): Promise<ReadResult> =>
  readFiles(files, { signal: new AbortController().signal });
