import type { Draft } from '../import/draft';
import { lookThrough, readRecords } from '../import/entries';
import { type Folder, folderPath } from '../import/folders';
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
    // They stand behind the bookmarks.
    const lists = new Map<string, Folder>();
    yield* lookThrough(input, ({ fields, path }) => {
      if (path[0] === 'lists' && path.length > 1)
        lists.set(wordsOf(fields.id), {
          name: wordsOf(fields.name),
          parent: wordsOf(fields.parentId),
        });
    });
    yield* readRecords(input, ({ fields, path, row }) =>
      path[0] === 'bookmarks' && path.length > 1 ? [draftOf(fields, row, lists)] : [],
    );
  },
};

function draftOf(fields: Fields, row: string, lists: ReadonlyMap<string, Folder>): Draft {
  const content = fieldsOf(fields.content);
  const text = wordsOf(content.type) === 'text' ? wordsOf(content.text).trim() : '';
  const named = firstWords(fields.title, content.title, text.split('\n')[0]);
  return {
    row,
    url: firstWords(content.url, content.sourceUrl, text && addressOfNote(named)),
    title: named,
    deck: wordsOf(content.description),
    tags: namesOf(fields.tags),
    note: [text, wordsOf(fields.note)].filter(Boolean).join('\n\n'),
    savedAt: fields.createdAt,
    state: flagOf(fields.archived) ? 'archived' : 'unread',
    favourite: flagOf(fields.favourited),
    folders: listOf(fields.lists).map((id) => folderPath(wordsOf(id), lists)),
  };
}
