import { noteHighlights } from '../import/citation-notes';
import { readRecords } from '../import/entries';
import type { ImportFormat } from '../import/format';
import { addressOfBook } from '../import/no-address';
import { type Fields, fieldsOf, firstWords, listOf, wordsOf } from '../import/values';

/** CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export const cslJson: ImportFormat = {
  id: 'csl-json',
  name: 'import_csl_json',
  highlights: true,
  sniff(head) {
    const first = head.first();
    const fits = 'type' in first && ('URL' in first || 'issued' in first || 'DOI' in first);
    return head.json === 'list' && fits ? 0.9 : 0;
  },
  read: (input) =>
    readRecords(input, function* ({ fields, row, value }) {
      if (typeof value !== 'object') return;
      const doi = wordsOf(fields.DOI);
      const notes = [wordsOf(fields.note), wordsOf(fields.annote)].flatMap((one) =>
        one.split(/\n\s*\n/),
      );
      const byline = listOf(fields.author).map((one) => nameOf(fieldsOf(one)));
      const title = wordsOf(fields.title);
      yield {
        row,
        url:
          firstWords(fields.URL) ||
          (doi ? `https://doi.org/${doi}` : addressOfBook(title, byline[0] ?? '')),
        title,
        byline,
        siteName: firstWords(fields['container-title'], fields.publisher),
        deck: wordsOf(fields.abstract),
        lang: wordsOf(fields.language),
        publishedAt: dayOf(fields.issued),
        savedAt: dayOf(fields.accessed),
        tags: wordsOf(fields.keyword).split(/[,;]/),
        ...noteHighlights(notes),
        more: Object.entries(fields)
          .filter(([key]) => !KNOWN.has(key))
          .map(([key, one]) => [key, wordsOf(one)] as const),
      };
    }),
};

/** What has a place, and what is machinery. */
const KNOWN = new Set(
  'id type title URL DOI container-title abstract language keyword note annote citation-key'.split(
    ' ',
  ),
);

/** A name in the order in which people say it, particles included. */
const nameOf = (name: Fields): string =>
  firstWords(name.literal) ||
  ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix']
    .map((part) => wordsOf(name[part]))
    .filter(Boolean)
    .join(' ');

function dayOf(value: unknown): string {
  const { 'date-parts': parts, raw, literal } = fieldsOf(value);
  const day = listOf(listOf(parts)[0]).map((part) => wordsOf(part).padStart(2, '0'));
  return day.length > 0 ? day.join('-') : firstWords(raw, literal);
}
