import { readRecords } from '../import/entries';
import type { ImportFormat } from '../import/format';
import { fieldsOf, firstWords, listOf, wordsOf } from '../import/values';

/** The highlights of Pocket's ZIP, `annotations/part_000000.json`; joined with its list by address. */
export const pocketAnnotations: ImportFormat = {
  id: 'pocket-annotations',
  name: 'import_pocket_annotations',
  highlights: true,
  sniff(head) {
    const first = head.first();
    const one = fieldsOf(listOf(first.highlights)[0]);
    return head.json === 'list' && 'url' in first && 'quote' in one ? 0.95 : 0;
  },
  read: (input) =>
    readRecords(input, function* ({ fields, row }) {
      const url = wordsOf(fields.url);
      const title = wordsOf(fields.title);
      yield {
        row,
        url,
        title: title === url ? '' : title,
        highlights: listOf(fields.highlights).map((one) => {
          const { quote, created_at, note } = fieldsOf(one);
          return { exact: firstWords(quote), createdAt: created_at, note: wordsOf(note) };
        }),
      };
    }),
};
