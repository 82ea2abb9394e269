import { readRecords } from '../import/entries';
import type { ImportFormat } from '../import/format';
import { selectorsOf } from '../import/selectors';
import { fieldsOf, firstWords, flagOf, listOf, namesOf, wordsOf } from '../import/values';

/** Postil's own JSON export, `{format: "postil", articles: [{article, body, highlights}]}`. Texts are not taken: each page is read again. */
export const postilJson: ImportFormat = {
  id: 'postil',
  name: 'import_postil',
  highlights: true,
  sniff: (head) => (/^\s*\{\s*"format"\s*:\s*"postil"/.test(head.text) ? 1 : 0),
  read: (input) =>
    readRecords(input, function* ({ fields, path, row }) {
      if (path[0] !== 'articles' || path.length < 2) return;
      const article = fieldsOf(fields.article);
      yield {
        row,
        url: wordsOf(article.url),
        title: wordsOf(article.title),
        byline: namesOf(article.byline),
        siteName: wordsOf(article.siteName),
        deck: wordsOf(article.deck),
        lang: wordsOf(article.lang),
        publishedAt: article.publishedAt,
        tags: namesOf(article.tags),
        note: wordsOf(article.note),
        savedAt: article.savedAt,
        favourite: flagOf(article.favourite),
        progress: article.progress,
        state: flagOf(article.archived) ? 'archived' : flagOf(article.unread) ? 'unread' : 'read',
        highlights: listOf(fields.highlights).map((one) => {
          const mark = fieldsOf(one);
          return {
            ...selectorsOf(mark.selectors),
            exact: firstWords(mark.exact),
            note: wordsOf(mark.note),
            tags: namesOf(mark.tags),
            colour: wordsOf(mark.colour),
            createdAt: mark.createdAt,
            updatedAt: mark.updatedAt,
          };
        }),
      };
    }),
};
