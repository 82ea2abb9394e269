import type { DraftHighlight } from '../import/draft';
import { readRecords } from '../import/entries';
import type { ImportFormat } from '../import/format';
import { plainText } from '../import/html';
import { type Fields, fieldsOf, firstWords, listOf, namesOf, wordsOf } from '../import/values';

/** Obsidian Web Clipper's highlights, old and new: `data` is preferred, where pieces of one `groupId` are one highlight. */
export const obsidianClipper: ImportFormat = {
  id: 'obsidian-clipper',
  name: 'import_obsidian_clipper',
  highlights: true,
  sniff(head) {
    const first = head.first();
    const old = fieldsOf(listOf(first.highlights)[0]);
    const data = fieldsOf(listOf(first.data)[0]);
    const fits = 'text' in old || 'xpath' in data || 'content' in data;
    return head.json === 'list' && 'url' in first && fits ? 0.9 : 0;
  },
  read: (input) =>
    readRecords(input, function* ({ fields, row }) {
      const data = listOf(fields.data).map(fieldsOf);
      const highlights = data.length > 0 ? grouped(data) : listOf(fields.highlights).map(oldOne);
      const first = highlights[0]?.createdAt;
      yield {
        row,
        url: wordsOf(fields.url),
        title: wordsOf(fields.title),
        savedAt: first,
        highlights,
      };
    }),
};

function oldOne(value: unknown): DraftHighlight {
  const { text, timestamp, notes } = fieldsOf(value);
  return { exact: wordsOf(text), createdAt: timestamp, note: namesOf(notes).join('\n\n') };
}

function grouped(data: readonly Fields[]): DraftHighlight[] {
  const groups = new Map<string, DraftHighlight>();
  for (const [i, one] of data.entries()) {
    const quote = fieldsOf(one.textQuote);
    const key = firstWords(one.groupId, one.id) || String(i);
    const words = plainText(firstWords(one.content, quote.exact));
    const note = namesOf(one.notes).join('\n\n');
    const known = groups.get(key);
    if (known) {
      known.exact = `${known.exact}\n\n${words}`;
      known.note = [known.note, note].filter(Boolean).join('\n\n');
      known.suffix = wordsOf(quote.suffix);
    } else
      groups.set(key, {
        exact: words,
        note,
        prefix: wordsOf(quote.prefix),
        suffix: wordsOf(quote.suffix),
        createdAt: /^\d{12,14}/.exec(wordsOf(one.id))?.[0].slice(0, 13),
      });
  }
  return [...groups.values()];
}
