import { laidAside } from '../import/aside';
import { readRecords } from '../import/entries';
import type { ImportFormat } from '../import/format';
import { splitTags } from '../import/table-format';
import { fieldsOf, firstWords, flagOf, listOf, namesOf, wordsOf } from '../import/values';

/** Wallabag's JSON, both versions: `is_archived`/`is_starred` or `is_read`/`is_fav`, tags a list or one string. */
export const wallabag: ImportFormat = {
  id: 'wallabag',
  name: 'import_wallabag',
  highlights: true,
  sniff(head) {
    const first = head.first();
    return 'url' in first && ('is_archived' in first || 'is_read' in first) ? 0.95 : 0;
  },
  read: (input) =>
    readRecords(input, function* ({ fields, row, value }) {
      if (typeof value !== 'object') return;
      const tags = Array.isArray(fields.tags)
        ? namesOf(fields.tags.map((one) => fieldsOf(one).label ?? one))
        : splitTags(wordsOf(fields.tags), /,/);
      const origin = wordsOf(fields.origin_url);
      const content = wordsOf(fields.content);
      yield {
        row,
        url: firstWords(fields.url, fields.given_url),
        title: wordsOf(fields.title),
        byline: namesOf(fields.published_by),
        siteName: wordsOf(fields.domain_name),
        lang: wordsOf(fields.language),
        publishedAt: fields.published_at,
        savedAt: fields.created_at,
        state: flagOf(fields.is_archived ?? fields.is_read) ? 'archived' : 'unread',
        favourite: flagOf(fields.is_starred ?? fields.is_fav),
        tags,
        more: [['Origin', origin]],
        html: content === '' ? null : laidAside(content),
        highlights: listOf(fields.annotations).map((one) => {
          const { quote, text, created_at, updated_at } = fieldsOf(one);
          return {
            exact: wordsOf(quote),
            note: wordsOf(text),
            createdAt: created_at,
            updatedAt: updated_at,
          };
        }),
      };
    }),
};
