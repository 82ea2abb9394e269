import { isoDay } from '../../text/day';
import { onlineEntries, tex, texNames, texNote, texUrl } from '../bib';
import type { ExportFormat } from '../format';
import type { Reference } from '../reference';

/** References in BibTeX, as Zotero and JabRef read it: an `@online` an article, an `annote` (a note of its own) a highlight. */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  group: 'references',
  label: 'format_bibtex',
  about: 'format_bibtex_about',
  extension: 'bib',
  mimeType: 'application/x-bibtex',
  write: (items) => onlineEntries(items, fields),
};

function fields(reference: Reference): [string, string][] {
  const { authors, issued, accessed, site, tags } = reference;
  return [
    ['title', tex(reference.title)],
    ['author', texNames(authors)],
    // The styles of BibTeX itself print howpublished and year; Zotero takes journaltitle for the site, and the whole date.
    ['howpublished', tex(site)],
    ['journaltitle', tex(site)],
    ['year', issued ? String(issued[0]).padStart(4, '0') : ''],
    ['date', issued ? isoDay(issued) : ''],
    ['url', texUrl(reference.url)],
    ['urldate', isoDay(accessed)],
    ['language', tex(reference.language)],
    ['abstract', tex(reference.abstract)],
    ['keywords', tex(tags.join(', '))],
    ...reference.notes.map((note): [string, string] => ['annote', texNote(note)]),
  ];
}
