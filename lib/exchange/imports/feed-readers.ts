import { laidAside } from '../import/aside';
import { readRecords } from '../import/entries';
import type { ImportFormat } from '../import/format';
import { decoded } from '../import/html';
import { type Fields, fieldsOf, firstWords, listOf, wordsOf } from '../import/values';

/** What a reader did with an item: states and labels, as names of streams (https://feedhq.readthedocs.io/en/latest/api/terminology.html). */
const STATE = /^user\/[^/]+\/state\/[^/]+\/(.+)$/;
const LABEL = /^user\/[^/]+\/label\/(.+)$/;

/**
 * Starred articles of feed readers, in the JSON of Google Reader that the others took over: FreshRSS, Inoreader (with its
 * annotations), The Old Reader, BazQux.
 */
export const feedReaders: ImportFormat = {
  id: 'feed-readers',
  name: 'import_feed_readers',
  highlights: true,
  sniff(head) {
    const first = head.first('items');
    const isItem = addressOf(first) !== '' && ('origin' in first || 'categories' in first);
    return head.json === 'record' && isItem ? 0.9 : 0;
  },
  read: (input) =>
    readRecords(input, function* ({ fields, row, path }) {
      if (path[0] !== 'items' || path.length < 2) return;
      const streams = listOf(fields.categories).map(wordsOf);
      const states = new Set(streams.flatMap((one) => STATE.exec(one)?.[1] ?? []));
      const origin = fieldsOf(fields.origin);
      const html = firstWords(fieldsOf(fields.content).content, fieldsOf(fields.summary).content);
      yield {
        row,
        url: addressOf(fields),
        title: decoded(wordsOf(fields.title)),
        byline: [decoded(wordsOf(fields.author))],
        siteName: decoded(wordsOf(origin.title)),
        publishedAt: fields.published,
        savedAt: firstWords(fields.timestampUsec, fields.crawlTimeMsec),
        state: states.has('read') ? 'read' : 'unread',
        favourite: states.has('starred'),
        tags: streams.flatMap((one) => LABEL.exec(one)?.[1] ?? []),
        more: [
          // The site's own words for it are no tags of the reader's.
          ['Categories', streams.filter((one) => !/^user\//.test(one)).join(', ')],
          ['Feed', wordsOf(origin.streamId).replace(/^feed\//, '')],
        ],
        html: html === '' ? null : laidAside(html),
        highlights: listOf(fields.annotations).map((one) => {
          const { text, note, added_on } = fieldsOf(one);
          return { exact: wordsOf(text), note: wordsOf(note), createdAt: added_on };
        }),
      };
    }),
};

/** Where the article stands: the page itself before what the feed links to. */
function addressOf({ canonical, alternate }: Fields): string {
  const [first] = [...listOf(canonical), ...listOf(alternate)].map(fieldsOf);
  return wordsOf(first?.href);
}
