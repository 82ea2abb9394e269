import { readRecords } from '../import/entries';
import type { Found, ImportFormat } from '../import/format';
import { splitTags } from '../import/table-format';
import { type Fields, fieldsOf, firstWords, listOf, wordsOf } from '../import/values';

/** The bookmarks file of Chromium browsers: `roots.*.children[]`, times in µs since 1601. */
export const chromeJson: ImportFormat = {
  id: 'chrome',
  name: 'import_chrome',
  sniff: (head) => (head.json === 'record' && head.keys.has('roots') ? 0.95 : 0),
  read: (input) =>
    readRecords(input, function* ({ fields, path, row }) {
      if (path[0] === 'roots' && path.length > 1) yield* bookmarks(fields, null, row);
    }),
};

/** Firefox's backup: a tree of `children[]` with `uri`, tags in one string, the description in an annotation. */
export const firefoxJson: ImportFormat = {
  id: 'firefox',
  name: 'import_firefox',
  sniff: (head) =>
    head.keys.has('children') && (head.keys.has('guid') || head.keys.has('typeCode')) ? 0.95 : 0,
  read: (input) =>
    readRecords(input, function* ({ fields, path, row }) {
      if (path[0] === 'children' && path.length > 1) yield* bookmarks(fields, null, row);
    }),
};

/**
 * The bookmarks of a tree, with the names of the folders they stand in; `folders` is null at a root, whose name (toolbar, other)
 * says nothing. Trees are at most 100 levels deep: deeper ones were refused.
 */
function* bookmarks(
  node: Fields,
  folders: readonly string[] | null,
  row: string,
): Generator<Found> {
  const name = firstWords(node.name, node.title);
  const inside = folders === null ? [] : name === '' ? folders : [...folders, name];
  for (const [i, child] of listOf(node.children).entries())
    yield* bookmarks(fieldsOf(child), inside, `${row} ${i + 1}`);
  const url = firstWords(node.url, node.uri);
  if (url === '' || url.startsWith('place:')) return;
  const description = listOf(node.annos)
    .map(fieldsOf)
    .find(({ name: key }) => /description/i.test(wordsOf(key)));
  yield {
    row,
    url,
    title: name === url ? '' : name,
    savedAt: node.date_added ?? node.dateAdded,
    tags: splitTags(wordsOf(node.tags), /,/),
    note: wordsOf(description?.value),
    folders: [folders ?? []],
    more: [['Keyword', wordsOf(node.keyword)]],
  };
}
