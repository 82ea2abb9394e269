import type { Draft } from '../import/draft';
import { readRecords } from '../import/entries';
import type { ImportFormat } from '../import/format';
import { addressOfNote } from '../import/no-address';
import {
  type Fields,
  fieldsOf,
  firstWords,
  flagOf,
  listOf,
  namesOf,
  wordsOf,
} from '../import/values';

/** Karakeep's JSON; its lists are folders that hold one another. Bookmarks that are only a text have no address: a made one. */
export const karakeep: ImportFormat = {
  id: 'karakeep',
  name: 'import_karakeep',
  sniff: (head) => {
    const first = head.first('bookmarks');
    return 'content' in first && 'createdAt' in first ? 0.95 : 0;
  },
  *read(input) {
    const lists = new Map<string, Fields>();
    const drafts: (Draft & { in: string[] })[] = [];
    yield* readRecords(input, ({ fields, path, row }) => {
      if (path[0] === 'lists' && path.length > 1) lists.set(wordsOf(fields.id), fields);
      if (path[0] !== 'bookmarks' || path.length < 2) return [];
      const content = fieldsOf(fields.content);
      const text = wordsOf(content.type) === 'text' ? wordsOf(content.text).trim() : '';
      const named = firstWords(fields.title, content.title, text.split('\n')[0]);
      const ids = listOf(fields.lists).map(wordsOf);
      const draft: Draft = {
        row,
        url: firstWords(content.url, content.sourceUrl, text && addressOfNote(named)),
        title: named,
        deck: wordsOf(content.description),
        tags: namesOf(fields.tags),
        note: [text, wordsOf(fields.note)].filter(Boolean).join('\n\n'),
        savedAt: fields.createdAt,
        state: flagOf(fields.archived) ? 'archived' : 'unread',
        favourite: flagOf(fields.favourited),
      };
      // Only what is in a list has to wait until all lists were read.
      if (ids.length === 0) return [draft];
      drafts.push({ ...draft, in: ids });
      return [];
    });
    for (const { in: ids, ...draft } of drafts)
      yield { ...draft, folders: ids.map((id) => pathOf(id, lists)) };
  },
};

/** `News`, `Ports`; a list that holds itself ends the path. */
function pathOf(id: string, lists: ReadonlyMap<string, Fields>): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at = id; at && !seen.has(at); at = wordsOf(lists.get(at)?.parentId)) {
    seen.add(at);
    names.unshift(wordsOf(lists.get(at)?.name) || at);
  }
  return names;
}
