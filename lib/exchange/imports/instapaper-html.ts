import type { ImportFormat } from '../import/format';
import { headedLinks } from '../import/headed-links';

/** Instapaper's HTML: a heading a folder, items never closed, no dates. */
export const instapaperHtml: ImportFormat = {
  id: 'instapaper-html',
  name: 'import_instapaper_html',
  parts: 'links',
  sniff(head) {
    if (!head.html || /NETSCAPE-Bookmark|time_added=/i.test(head.text)) return 0;
    if (/<title>\s*Instapaper/i.test(head.text)) return 0.95;
    return /<h1>[^<]*<\/h1>\s*<ol>\s*<li>\s*<a\b/i.test(head.text) ? 0.7 : 0;
  },
  *read(input) {
    for (const { row, url, title, under } of headedLinks(input)) {
      const isFolder = !/^(?:unread|archive|starred|liked|instapaper.*)?$/i.test(under);
      yield {
        row,
        url,
        title,
        state: /^archive$/i.test(under) ? 'archived' : 'unread',
        favourite: /^(?:starred|liked)$/i.test(under),
        folders: isFolder ? [[under]] : [],
      };
    }
  },
};
