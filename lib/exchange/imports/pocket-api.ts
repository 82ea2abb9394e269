import type { Draft } from '../import/draft';
import { readRecords } from '../import/entries';
import type { Found, ImportFormat, ImportInput } from '../import/format';
import { type Fields, fieldsOf, firstWords, flagOf, listOf, wordsOf } from '../import/values';

/** What Pocket's programming interface gave, `{list: {"9": {given_url, …}}}`, and what programs kept of it: the list alone, as a list or by number. */
export const pocketApi: ImportFormat = {
  id: 'pocket-api',
  name: 'import_pocket_api',
  highlights: true,
  sniff: (head) => {
    const isItem = (first: Fields) => 'given_url' in first || 'resolved_url' in first;
    if (isItem(head.first('list')) || isItem(head.first())) return 0.95;
    return head.json === 'record' && /^\s*\{\s*"\d+"\s*:\s*\{\s*"item_id"/.test(head.text)
      ? 0.9
      : 0;
  },
  read,
};

function* read(input: ImportInput): Generator<Found> {
  // By number without `list`, an item comes field by field.
  let [number, pieces]: [string, Record<string, unknown>] = ['', {}];
  const whole = () => (number === '' ? [] : [item(pieces, `${input.name} ${number}`)]);
  yield* readRecords(input, function* ({ fields, path, row, value }) {
    const [key = '', inner] = path;
    if (typeof key === 'number' || (key === 'list' && inner !== undefined))
      return yield item(fields, row);
    if (typeof inner !== 'string' || !/^\d+$/.test(key)) return;
    if (key !== number) {
      yield* whole();
      [number, pieces] = [key, Object.create(null) as Record<string, unknown>];
    }
    pieces[inner] = value;
  });
  yield* whole();
}

function item(fields: Fields, row: string): Draft | Found {
  if (wordsOf(fields.status) === '2') return { row, kind: 'deleted-there', leftOut: true };
  return {
    row,
    url: firstWords(fields.given_url, fields.resolved_url),
    title: firstWords(fields.given_title, fields.resolved_title),
    byline: Object.values(fieldsOf(fields.authors)).map((one) => wordsOf(fieldsOf(one).name)),
    deck: wordsOf(fields.excerpt),
    lang: wordsOf(fields.lang),
    savedAt: fields.time_added,
    favourite: flagOf(fields.favorite),
    state: wordsOf(fields.status) === '1' ? 'archived' : 'unread',
    tags: Object.keys(fieldsOf(fields.tags)),
    highlights: listOf(fields.annotations).map((one) => {
      const { quote, created_at } = fieldsOf(one);
      return { exact: wordsOf(quote), createdAt: centralTime(created_at) };
    }),
  };
}

/** Its annotation times are those of a clock in Chicago, whatever they say behind them. */
function centralTime(value: unknown): unknown {
  const words = wordsOf(value).replace(/Z$/, '');
  const asUtc = Date.parse(`${words.replace(' ', 'T')}Z`);
  if (Number.isNaN(asUtc)) return value;
  const there = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Chicago',
    timeZoneName: 'longOffset',
  }).formatToParts(asUtc);
  const zone = there.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') ?? '';
  return `${words.replace(' ', 'T')}${zone}`;
}
