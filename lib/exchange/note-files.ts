/**
 * A file an article, for programs that keep notes in files: the file itself for one, a ZIP for several. A second export of the
 * same article has the same name, so that it takes the place of the first: its title, and eight letters of its id, always and
 * not only where two titles are the same, because which titles those are depends on what else is exported.
 */
import type { SavedArticle } from '../library/schema';
import { archive } from './archive';
import { fileName } from './filename';
import type { ExportFormat, ExportItem } from './format';
import { shortId } from './guid';

/** Signs that lead to a heading, a block or another name where a note is linked to (https://help.obsidian.md/links). */
const LINK_SIGNS = /[#^[\]|]/g;

/** What `several` is for these formats. */
export const SEVERAL = { extension: 'zip', mimeType: 'application/zip' };

/** `The harbour (1f3a9c02).md`. A title changes only where an import had none: the first reading gives it. */
export async function noteFile({ id, title }: SavedArticle): Promise<string> {
  const words = title.toWellFormed().replace(LINK_SIGNS, ' ');
  return fileName(words, 'md', ` (${await shortId('source', id)})`);
}

/** A note's name without its extension, as links and pages call it. */
export const noteName = async (article: SavedArticle): Promise<string> =>
  (await noteFile(article)).slice(0, -'.md'.length);

/** Writes each article with `write`; those of a ZIP stand in `folder`. */
export async function* noteFiles(
  items: AsyncIterable<ExportItem>,
  made: Date,
  write: (item: ExportItem) => Promise<string>,
  folder = '',
): ReturnType<ExportFormat['write']> {
  const reading = items[Symbol.asyncIterator]();
  const first = await reading.next();
  if (first.done) return;
  yield '';
  let next = await reading.next();
  if (next.done) {
    yield await write(first.value);
    return;
  }
  const zip = archive(made);
  const add = async (item: ExportItem) => {
    zip.add(`${folder}${await noteFile(item.article)}`, await write(item));
    return zip.taken();
  };
  yield await add(first.value);
  while (!next.done) {
    yield await add(next.value);
    next = await reading.next();
  }
  yield zip.ended();
}
