import type { Draft } from '../import/draft';
import { readRecords } from '../import/entries';
import type { ImportFormat } from '../import/format';
import {
  type Fields,
  fieldsOf,
  firstWords,
  flagOf,
  listOf,
  namesOf,
  wordsOf,
} from '../import/values';

/** Karakeep's JSON; its lists are folders that hold one another. Bookmarks that are only a text have no address. */
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
    yield* readRecords(input, function* ({ fields, path, row }) {
      if (path[0] === 'lists' && path.length > 1) lists.set(wordsOf(fields.id), fields);
      if (path[0] !== 'bookmarks' || path.length < 2) return;
      const content = fieldsOf(fields.content);
      if (wordsOf(content.type) === 'text')
        return yield { row, kind: 'no-address', value: wordsOf(content.text), leftOut: true };
      drafts.push({
        row,
        in: listOf(fields.lists).map(wordsOf),
        url: firstWords(content.url, content.sourceUrl),
        title: firstWords(fields.title, content.title),
        deck: wordsOf(content.description),
        tags: namesOf(fields.tags),
        note: wordsOf(fields.note),
        savedAt: fields.createdAt,
        state: flagOf(fields.archived) ? 'archived' : 'unread',
        favourite: flagOf(fields.favourited),
      });
    });
    for (const { in: ids, ...draft } of drafts)
      yield { ...draft, more: ids.map((id) => ['List', pathOf(id, lists)] as const) };
  },
};

/** `News / Ports`; a list that holds itself ends the path. */
function pathOf(id: string, lists: ReadonlyMap<string, Fields>): string {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at = id; at && !seen.has(at); at = wordsOf(lists.get(at)?.parentId)) {
    seen.add(at);
    names.unshift(wordsOf(lists.get(at)?.name) || at);
  }
  return names.join(' / ');
}
