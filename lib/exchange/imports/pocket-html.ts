import type { ImportFormat } from '../import/format';
import { headedLinks } from '../import/headed-links';
import { splitTags } from '../import/table-format';

/** Pocket's `ril_export.html`: two lists under headings, the second of what was read. */
export const pocketHtml: ImportFormat = {
  id: 'pocket-html',
  name: 'import_pocket_html',
  parts: 'links',
  sniff: (head) => (head.html && /<a\b[^>]*\btime_added=/i.test(head.text) ? 0.9 : 0),
  *read(input) {
    for (const link of headedLinks(input)) {
      yield {
        row: link.row,
        url: link.url,
        title: link.title === link.url ? '' : link.title,
        savedAt: link.attributes.get('time_added'),
        tags: splitTags(link.attributes.get('tags') ?? '', /,/),
        state: link.heading > 1 || /archive/i.test(link.under) ? 'archived' : 'unread',
      };
    }
  },
};
