import type { Draft } from '../import/draft';
import { lookThrough, readRecords, rowOf } from '../import/entries';
import type { ImportFormat } from '../import/format';
import { KeyIndex } from '../import/key-index';
import { type Fields, firstWords, listOf, namesOf, wordsOf } from '../import/values';

/** Linkwarden's JSON: links inside collections, which have parents; pinned ones are favourites. */
export const linkwarden: ImportFormat = {
  id: 'linkwarden',
  name: 'import_linkwarden',
  sniff: (head) =>
    'links' in head.first('collections') ||
    (head.keys.has('pinnedLinks') && head.keys.has('collections'))
      ? 0.95
      : 0,
  *read(input) {
    // Parents and pins stand anywhere: they are read before, the links stay in the file.
    const byId = new Map<string, Fields>();
    const opened = new Map<number, Fields>();
    const pinned = new KeyIndex();
    yield* lookThrough(
      input,
      (record) => {
        const { fields, path } = record;
        if (path[0] === 'pinnedLinks') pinned.set(firstWords(fields.id, fields.url), 0);
        if (path[0] !== 'collections' || path.length !== 2) return;
        const { id, name, parentId } = fields;
        const collection = { name, parentId };
        byId.set(wordsOf(id), collection);
        if (record.opened !== undefined) opened.set(record.opened, collection);
      },
      LINKS,
    );
    const isPinned = (key: unknown) => wordsOf(key) !== '' && pinned.get(wordsOf(key)) >= 0;
    yield* readRecords(
      input,
      ({ fields, path, within: [collection = -1] = [] }) => {
        const of = opened.get(collection);
        if (!of || path[2] !== LINKS || path.length !== 4) return [];
        const link = draftOf(fields, rowOf(input.name, path).replace(/links (?=\d+$)/, 'link '));
        const favourite = link.favourite || isPinned(fields.id) || isPinned(fields.url);
        return [{ ...link, favourite, folders: [pathOf(of, byId)] }];
      },
      LINKS,
    );
  },
};

const LINKS = 'links';

const draftOf = (link: Fields, row: string): Draft => ({
  row,
  url: wordsOf(link.url),
  title: firstWords(link.name),
  note: wordsOf(link.description),
  tags: namesOf(link.tags),
  savedAt: link.importDate ?? link.createdAt,
  favourite: listOf(link.pinnedBy).length > 0,
});

function pathOf(collection: Fields, byId: ReadonlyMap<string, Fields>): string[] {
  const names: string[] = [];
  const seen = new Set<Fields>();
  for (let at: Fields | undefined = collection; at && !seen.has(at); ) {
    seen.add(at);
    names.unshift(wordsOf(at.name));
    at = byId.get(wordsOf(at.parentId));
  }
  const path = names.filter(Boolean);
  return path.length === 1 && /^unorganized$/i.test(path[0] ?? '') ? [] : path;
}
