import { bibEntries } from '../import/bib-entries';
import { noteHighlights } from '../import/citation-notes';
import type { Draft } from '../import/draft';
import type { ImportFormat } from '../import/format';
import { naturalName } from '../import/names';
import { addressOfBook } from '../import/no-address';

/** BibTeX and BibLaTeX: `annote`, `annotation` and `note` are notes. */
export const bibtex: ImportFormat = {
  id: 'bibtex',
  name: 'import_bibtex',
  highlights: true,
  parts: 'entries',
  sniff: (head) => (/^\s*(?:%[^\n]*\s*)*@[a-z]+\s*\{\s*[^\s,{}]*\s*,/i.test(head.text) ? 0.95 : 0),
  *read({ text, name, before = 0 }) {
    let n = before;
    for (const entry of bibEntries(text)) {
      const row = `${name} entry ${++n}`;
      if (entry.cutOff) yield { row, kind: 'cut-off', leftOut: false };
      yield draftOf(entry.fields, row);
    }
  },
};

const KNOWN = new Set(
  'url doi title author journaltitle journal booktitle date year month urldate keywords annote annotation note abstract language langid file'.split(
    ' ',
  ),
);

function draftOf(fields: ReadonlyMap<string, string>, row: string): Draft {
  const get = (...names: string[]) => names.map((one) => fields.get(one) ?? '').find(Boolean) ?? '';
  const doi = get('doi').replace(/^https?:\/\/(dx\.)?doi\.org\//, '');
  const link = /https?:\/\/[^\s}]+/.exec(get('howpublished', 'note'))?.[0] ?? '';
  const notes = ['annote', 'annotation', 'note'].flatMap((one) =>
    (fields.get(one) ?? '').split(/\n\s*\n/),
  );
  const byline = get('author', 'editor')
    .split(/\s+and\s+/)
    .map(naturalName);
  const siteName = get('journaltitle', 'journal', 'booktitle', 'publisher');
  const said = new Set([link, siteName, get('author') ? '' : get('editor')]);
  return {
    row,
    url:
      get('url') ||
      (doi ? `https://doi.org/${doi}` : link) ||
      addressOfBook(get('title'), byline[0] ?? ''),
    title: get('title'),
    byline,
    siteName,
    deck: get('abstract'),
    lang: get('language', 'langid'),
    publishedAt: get('date').split('/')[0] || yearAndMonth(get('year'), get('month')),
    savedAt: get('urldate'),
    tags: get('keywords').split(/[,;]/),
    ...noteHighlights(notes),
    more: [...fields]
      .filter(([key, value]) => !KNOWN.has(key) && !said.has(value))
      .map(([key, value]) => [key, value] as const),
  };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A month as a number or by its name, as BibTeX has it: `jan`, `January`. */
function yearAndMonth(year: string, month: string): string {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const number = /^\d{1,2}$/.test(month) ? Number(month) : named;
  return year && number > 0 ? `${year}-${String(number).padStart(2, '0')}` : year;
}
