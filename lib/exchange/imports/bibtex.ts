import { bibEntries } from '../import/bib-entries';
import { noteHighlights } from '../import/citation-notes';
import type { Draft } from '../import/draft';
import type { ImportFormat } from '../import/format';
import { naturalName } from '../import/names';

/** BibTeX and BibLaTeX: `annote`, `annotation` and `note` are notes. */
export const bibtex: ImportFormat = {
  id: 'bibtex',
  name: 'import_bibtex',
  highlights: true,
  sniff: (head) => (/^\s*(?:%[^\n]*\s*)*@[a-z]+\s*\{\s*[^\s,{}]*\s*,/i.test(head.text) ? 0.95 : 0),
  *read({ text, name }) {
    let n = 0;
    for (const entry of bibEntries(text)) {
      const row = `${name} entry ${++n}`;
      if (entry.cutOff) yield { row, kind: 'cut-off', leftOut: false };
      yield draftOf(entry.fields, row);
    }
  },
};

const KNOWN = new Set(
  'url doi title author editor journaltitle journal booktitle publisher date year month urldate keywords annote annotation note abstract language langid eprint file howpublished'.split(
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
  const month = get('month');
  const year = get('year');
  return {
    row,
    url: get('url') || (doi ? `https://doi.org/${doi}` : link),
    title: get('title'),
    byline: get('author', 'editor')
      .split(/\s+and\s+/)
      .map(naturalName),
    siteName: get('journaltitle', 'journal', 'booktitle', 'publisher'),
    deck: get('abstract'),
    lang: get('language', 'langid'),
    publishedAt:
      get('date').split('/')[0] ||
      (year && /^\d{1,2}$/.test(month) ? `${year}-${month.padStart(2, '0')}` : year),
    savedAt: get('urldate'),
    tags: get('keywords').split(/[,;]/),
    ...noteHighlights(notes),
    more: [...fields]
      .filter(([key]) => !KNOWN.has(key))
      .map(([key, value]) => [key, value] as const),
  };
}
