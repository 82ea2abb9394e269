import type { DraftHighlight } from '../import/draft';
import { readRecords } from '../import/entries';
import type { ImportFormat } from '../import/format';
import type { Head } from '../import/head';
import { splitTags } from '../import/table-format';
import {
  type Fields,
  fieldsOf,
  firstWords,
  flagOf,
  listOf,
  namesOf,
  wordsOf,
} from '../import/values';

const ADDRESS = ['url', 'href', 'link', 'uri', 'address'];
const NAMES = {
  title: ['title', 'name', 'headline'],
  note: ['note', 'notes', 'comment', 'annotation'],
  deck: ['description', 'excerpt', 'summary', 'deck'],
  site: ['site', 'sitename', 'publisher', 'source', 'domain'],
  lang: ['lang', 'language'],
  published: ['published', 'publishedat', 'datepublished'],
  saved: [
    'saved',
    'savedat',
    'created',
    'createdat',
    'added',
    'addedat',
    'dateadded',
    'timestamp',
    'time',
    'date',
  ],
  favourite: ['favourite', 'favorite', 'starred', 'isstarred', 'isfavorite', 'pinned'],
  archived: ['archived', 'isarchived'],
  tags: ['tags', 'labels', 'keywords', 'categories'],
  authors: ['author', 'authors', 'byline'],
  marks: ['highlights', 'annotations', 'quotes'],
  folder: ['folder', 'collection', 'list'],
} as const;
/** What programs number and measure by, and no word of the reader's. */
const MACHINERY =
  /^(?:id|uuid|guid|slug|hash|meta|cover|image|thumbnail|favicon|icon|owner|user|userid|content|html|text|updated|updatedat|modified|wordcount)$/;
const KNOWN = new Set<string>([...ADDRESS, ...Object.values(NAMES).flat()]);

/** Any list of records with an address: what its fields are called in most programs (`created_at`, `createdAt`). The rest goes into the note. */
export const anyJson: ImportFormat = {
  id: 'json',
  name: 'import_json',
  highlights: true,
  sniff: (head) => (firsts(head).some((one) => addressOf(plain(one)) !== '') ? 0.35 : 0),
  read: (input) =>
    readRecords(input, function* ({ fields, path, row }) {
      const record = plain(fields);
      const isOne = path.length === 1 || typeof path.at(-1) === 'number';
      if (!isOne || Object.keys(record).length === 0) return;
      const get = (names: readonly string[]) => names.map((one) => record[one]);
      const tags = get(NAMES.tags).find((one) => one !== undefined);
      yield {
        row,
        url: firstWords(...ADDRESS.map((key) => record[key])),
        title: firstWords(...get(NAMES.title)),
        byline: get(NAMES.authors).flatMap((one) => (wordsOf(one) ? [wordsOf(one)] : namesOf(one))),
        siteName: firstWords(...get(NAMES.site)),
        deck: firstWords(...get(NAMES.deck)),
        lang: firstWords(...get(NAMES.lang)),
        publishedAt: firstWords(...get(NAMES.published)),
        savedAt: firstWords(...get(NAMES.saved)),
        tags: Array.isArray(tags) ? namesOf(tags) : splitTags(wordsOf(tags), /[,;|]/),
        folders: [firstWords(...get(NAMES.folder)).split('/')],
        note: get(NAMES.note)
          .flatMap((one) => wordsOf(one) || namesOf(one))
          .filter(Boolean)
          .join('\n\n'),
        favourite: get(NAMES.favourite).some(flagOf),
        state: get(NAMES.archived).some(flagOf) ? 'archived' : undefined,
        highlights: get(NAMES.marks).flatMap((one) => listOf(one).map(markOf)),
        more: Object.entries(record)
          .filter(([key]) => !KNOWN.has(key) && !MACHINERY.test(key))
          .map(([key, value]) => [key, wordsOf(value)] as const),
      };
    }),
};

/** The first record of the file, and of each list in it. */
const firsts = (head: Head): Fields[] => [
  head.first(),
  ...[...head.keys].map((key) => head.first(key)),
];

/** Fields by their names without case and joints. */
function plain(fields: Fields): Fields {
  const found = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of Object.entries(fields))
    found[key.toLowerCase().replace(/[\s_-]/g, '')] ??= value;
  return found;
}

const addressOf = (record: Fields): string => {
  const given = firstWords(...ADDRESS.map((key) => record[key]));
  return /^https?:\/\//i.test(given) ? given : '';
};

function markOf(value: unknown): DraftHighlight {
  const mark = plain(fieldsOf(value));
  return {
    exact: firstWords(value, mark.text, mark.quote, mark.exact, mark.highlight, mark.content),
    note: firstWords(mark.note, mark.comment),
    colour: firstWords(mark.color, mark.colour),
    createdAt: firstWords(mark.createdat, mark.created, mark.date),
  };
}
