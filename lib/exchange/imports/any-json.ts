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

const ADDRESS = ['sourceurl', 'originalurl', 'url', 'href', 'link', 'uri', 'address'];
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
/** Taken whole, not the first of them alone. */
const WHOLE = [
  NAMES.note,
  NAMES.authors,
  NAMES.tags,
  NAMES.marks,
  NAMES.favourite,
  NAMES.archived,
].flat();

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
      const used = new Set<string>(WHOLE);
      // A second field of the same meaning with other words is still to be kept.
      const first = (names: readonly string[]) => {
        const found = firstWords(...get(names));
        for (const name of names) if (wordsOf(record[name]) === found) used.add(name);
        return found;
      };
      const tags = get(NAMES.tags).find((one) => one !== undefined);
      const draft = {
        row,
        url: first(ADDRESS),
        title: first(NAMES.title),
        byline: get(NAMES.authors).flatMap((one) => (wordsOf(one) ? [wordsOf(one)] : namesOf(one))),
        siteName: first(NAMES.site),
        deck: first(NAMES.deck),
        lang: first(NAMES.lang),
        publishedAt: first(NAMES.published),
        savedAt: first(NAMES.saved),
        tags: Array.isArray(tags) ? namesOf(tags) : splitTags(wordsOf(tags), /[,;|]/),
        folders: [first(NAMES.folder).split('/')],
        note: get(NAMES.note)
          .flatMap((one) => wordsOf(one) || namesOf(one))
          .filter(Boolean)
          .join('\n\n'),
        favourite: get(NAMES.favourite).some(flagOf),
        state: get(NAMES.archived).some(flagOf) ? ('archived' as const) : undefined,
        highlights: get(NAMES.marks).flatMap((one) => listOf(one).map(markOf)),
      };
      yield {
        ...draft,
        more: Object.entries(record)
          .filter(([key]) => !used.has(key) && !MACHINERY.test(key))
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
