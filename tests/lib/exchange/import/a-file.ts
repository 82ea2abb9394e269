import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Articles, Gathered } from '../../../../lib/exchange/import/gather';
import { type DroppedFile, type ReadResult, readFiles } from '../../../../lib/exchange/import/read';
import type { ImportedArticle } from '../../../../lib/library/imports';

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

/** Everything that was read, in one list. */
export async function listed(articles: Articles): Promise<Gathered[]> {
  const all: Gathered[] = [];
  for await (const part of articles.parts()) all.push(...part);
  return all;
}

/** Reads files as the dialog does. */
export async function read(
  ...files: DroppedFile[]
): Promise<Omit<ReadResult, 'articles'> & { articles: ImportedArticle[] }> {
  const result = await readFiles(files, { signal: new AbortController().signal });
  const articles = (await listed(result.articles)).map(({ article }) => article);
  return { ...result, articles };
}
