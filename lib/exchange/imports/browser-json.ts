import type { Draft } from '../import/draft';
import { lookThrough, readRecords, rowOf } from '../import/entries';
import type { Found, ImportFormat, ImportInput } from '../import/format';
import { splitTags } from '../import/table-format';
import { type Fields, fieldsOf, firstWords, listOf, wordsOf } from '../import/values';

/** The bookmarks file of Chromium browsers: `roots.*.children[]`, times in µs since 1601. */
export const chromeJson: ImportFormat = {
  id: 'chrome',
  name: 'import_chrome',
  sniff: (head) => (head.json === 'record' && head.keys.has('roots') ? 0.95 : 0),
  read: (input) => bookmarks(input, 'roots'),
};

/** Firefox's backup: a tree of `children[]` with `uri`, tags in one string, the description in an annotation. */
export const firefoxJson: ImportFormat = {
  id: 'firefox',
  name: 'import_firefox',
  sniff: (head) =>
    head.keys.has('children') && (head.keys.has('guid') || head.keys.has('typeCode')) ? 0.95 : 0,
  read: (input) => bookmarks(input, 'children'),
};

/**
 * The bookmarks of a tree, with the names of the folders they stand in. A folder's name may stand behind what is in it: the names
 * are read before, the bookmarks stay in the file. The name of a root (toolbar, other) says nothing.
 */
function* bookmarks(input: ImportInput, under: string): Generator<Found> {
  const names = new Map<number, string>();
  const tree = 'children';
  yield* lookThrough(
    input,
    ({ opened, fields }) => {
      const name = nameOf(fields);
      if (opened !== undefined && name !== '') names.set(opened, name);
    },
    tree,
  );
  yield* readRecords(
    input,
    function* ({ fields, path, within = [] }) {
      if (path[0] !== under || path.length < 2) return;
      const url = firstWords(fields.url, fields.uri);
      if (url === '' || url.startsWith('place:')) return;
      const row = rowOf(
        input.name,
        path.filter((part, i) => i < 2 || part !== tree),
      );
      const folders = within.slice(1).flatMap((folder) => names.get(folder) ?? []);
      yield bookmark(fields, { row, url, folders });
    },
    tree,
  );
}

const nameOf = (fields: Fields): string => firstWords(fields.name, fields.title);

function bookmark(
  fields: Fields,
  { row, url, folders }: { row: string; url: string; folders: readonly string[] },
): Draft {
  const name = nameOf(fields);
  const description = listOf(fields.annos)
    .map(fieldsOf)
    .find(({ name: key }) => /description/i.test(wordsOf(key)));
  return {
    row,
    url,
    title: name === url ? '' : name,
    savedAt: fields.date_added ?? fields.dateAdded,
    tags: splitTags(wordsOf(fields.tags), /,/),
    note: wordsOf(description?.value),
    folders: [folders],
    more: [['Keyword', wordsOf(fields.keyword)]],
  };
}
