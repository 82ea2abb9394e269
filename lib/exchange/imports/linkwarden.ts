import { readRecords } from '../import/entries';
import type { ImportFormat } from '../import/format';
import { type Fields, fieldsOf, firstWords, listOf, namesOf, wordsOf } from '../import/values';

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
    const collections: { fields: Fields; row: string }[] = [];
    const pinned = new Set<string>();
    yield* readRecords(input, ({ fields, path, row }) => {
      if (path[0] === 'collections' && path.length > 1) collections.push({ fields, row });
      if (path[0] === 'pinnedLinks') pinned.add(wordsOf(fields.id) || wordsOf(fields.url));
      return [];
    });
    const byId = new Map(collections.map(({ fields }) => [wordsOf(fields.id), fields]));
    for (const { fields, row } of collections) {
      for (const [i, one] of listOf(fields.links).entries()) {
        const link = fieldsOf(one);
        const isPinned = pinned.has(wordsOf(link.id)) || pinned.has(wordsOf(link.url));
        yield {
          row: `${row} link ${i + 1}`,
          url: wordsOf(link.url),
          title: firstWords(link.name),
          note: wordsOf(link.description),
          tags: namesOf(link.tags),
          savedAt: link.importDate ?? link.createdAt,
          favourite: isPinned || listOf(link.pinnedBy).length > 0,
          folders: [pathOf(fields, byId)],
        };
      }
    }
  },
};

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
