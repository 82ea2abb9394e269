import { isoDay } from '../../text/day';
import { onlineEntries, tex, texNames, texNote, texUrl } from '../bib';
import type { ExportFormat } from '../format';
import type { Reference } from '../reference';

/**
 * References for LaTeX (biblatex 3, biber): an `@online` an article. Biber reads one annotation, so that the highlights stand
 * in one; under its older name `annote`, because Zotero drops `annotation`.
 */
export const biblatex: ExportFormat = {
  id: 'biblatex',
  group: 'references',
  label: 'format_biblatex',
  about: 'format_biblatex_about',
  extension: 'bib',
  kind: 'BibLaTeX',
  mimeType: 'application/x-bibtex',
  write: (items) => onlineEntries(items, fields),
};

function fields(reference: Reference): [string, string][] {
  const { authors, issued, accessed, site, tags } = reference;
  return [
    ['title', tex(reference.title)],
    ['author', texNames(authors)],
    // biblatex prints an online source's organization; Zotero takes journaltitle for the site.
    ['organization', tex(site)],
    ['journaltitle', tex(site)],
    ['date', issued ? isoDay(issued) : ''],
    ['url', texUrl(reference.url)],
    ['urldate', isoDay(accessed)],
    ['language', tex(reference.language)],
    ['abstract', tex(reference.abstract)],
    ['keywords', tex(tags.join(', '))],
    ['annote', reference.notes.map(texNote).join('\n\n')],
  ];
}
