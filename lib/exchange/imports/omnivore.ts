import type { DraftHighlight } from '../import/draft';
import { readRecords } from '../import/entries';
import type { ImportFormat } from '../import/format';
import { firstWords, namesOf, numberOf, wordsOf } from '../import/values';

/** Omnivore's ZIP: `metadata_0_to_20.json` with the highlights of each article in `highlights/<slug>.md`. The texts lie in `content/<slug>.html`; PDFs are not taken. */
export const omnivore: ImportFormat = {
  id: 'omnivore',
  name: 'import_omnivore',
  highlights: true,
  companions: /(?:^|\/)highlights\/[^/]+\.md$/,
  leaves: /(?:^|\/)content\/[^/]+\.(?:html|pdf)$/,
  sniff(head) {
    const first = head.first();
    const fits = 'savedAt' in first && ('slug' in first || 'labels' in first);
    return head.json === 'list' && fits ? 0.95 : 0;
  },
  read: (input) =>
    readRecords(input, function* ({ fields, row }) {
      const markdown = input.companion(`highlights/${wordsOf(fields.slug)}.md`);
      const progress = numberOf(fields.readingProgress);
      yield {
        row,
        url: wordsOf(fields.url),
        title: wordsOf(fields.title),
        deck: wordsOf(fields.description),
        byline: [wordsOf(fields.author)],
        siteName: firstWords(fields.siteName),
        publishedAt: fields.publishedAt,
        savedAt: fields.savedAt,
        state: /^archived$/i.test(wordsOf(fields.state)) ? 'archived' : 'unread',
        progress: progress === undefined ? undefined : progress / 100,
        tags: namesOf(fields.labels),
        ...(markdown ? { marks: async () => readHighlights(await markdown()) } : {}),
        html: input.stored?.(`content/${wordsOf(fields.slug)}.html`) ?? null,
      };
    }),
};

/** Its Markdown: `> words`, then perhaps labels, then perhaps the note, until the next quotation; the page's note stands first, before three empty lines. */
export function readHighlights(markdown: string): { note: string; highlights: DraftHighlight[] } {
  const text = markdown.replace(/\r\n?/g, '\n');
  const start = text.search(/^> ?/m);
  const head = start < 0 ? text : text.slice(0, start);
  const highlights: DraftHighlight[] = [];
  if (start >= 0) {
    for (const entry of text.slice(start).split(/\n\n+(?=> )/)) {
      const [quote = '', ...rest] = entry.split(/\n\n+/);
      const paragraphs = [quote];
      // A quotation of several paragraphs: each but the first begins with the sign again, and so was split off above.
      const exact = paragraphs
        .join('\n\n')
        .split('\n')
        .map((line) => line.replace(/^> ?/, '').trimEnd())
        .join('\n');
      const labels = rest[0]?.trim().startsWith('#') ? (rest.shift() ?? '') : '';
      highlights.push({
        exact,
        tags: labels.split(/(?:^|\s)#/).map((one) => one.trim()),
        note: rest.join('\n\n').trim(),
      });
    }
  }
  return { note: head.trim(), highlights };
}
