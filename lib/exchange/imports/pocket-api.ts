import { readRecords } from '../import/entries';
import type { ImportFormat } from '../import/format';
import { fieldsOf, firstWords, flagOf, listOf, wordsOf } from '../import/values';

/** What Pocket's programming interface gave: `{list: {"9": {given_url, …}}}`. */
export const pocketApi: ImportFormat = {
  id: 'pocket-api',
  name: 'import_pocket_api',
  highlights: true,
  sniff: (head) => {
    const first = head.first('list');
    return 'given_url' in first || 'resolved_url' in first ? 0.95 : 0;
  },
  read: (input) =>
    readRecords(input, function* ({ fields, path, row }) {
      if (path[0] !== 'list' || path.length < 2) return;
      if (wordsOf(fields.status) === '2')
        return yield { row, kind: 'deleted-there', leftOut: true };
      yield {
        row,
        url: firstWords(fields.given_url, fields.resolved_url),
        title: firstWords(fields.given_title, fields.resolved_title),
        deck: wordsOf(fields.excerpt),
        savedAt: fields.time_added,
        favourite: flagOf(fields.favorite),
        state: wordsOf(fields.status) === '1' ? 'archived' : 'unread',
        tags: Object.keys(fieldsOf(fields.tags)),
        highlights: listOf(fields.annotations).map((one) => {
          const { quote, created_at } = fieldsOf(one);
          return { exact: wordsOf(quote), createdAt: centralTime(created_at) };
        }),
      };
    }),
};

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
