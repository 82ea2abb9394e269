import type { DateParts } from '../../text/day';
import type { ExportFormat } from '../format';
import { invertedName } from '../names';
import { type Reference, type ReferenceNote, referenceTo } from '../reference';
import { wellFormed } from '../table';

/**
 * References for Zotero, EndNote, Mendeley: RIS (Reference Manager's tags), an item an article, a note (`N1`, HTML) a
 * highlight. ELEC, a web page: that is certain of every article, a newspaper would be guessed.
 */
export const ris: ExportFormat = {
  id: 'ris',
  group: 'references',
  label: 'format_ris',
  about: 'format_ris_about',
  extension: 'ris',
  mimeType: 'application/x-research-info-systems',
  async *write(items) {
    for await (const item of items) yield record(referenceTo(item));
  },
};

function record(reference: Reference): string {
  const { title, authors, site, issued, accessed, url, language, abstract, tags, notes } =
    reference;
  const lines: [string, string][] = [
    ['TY', 'ELEC'],
    ['TI', title],
    // A comma parts family from given name, so that a literal name may have none.
    ...authors.map((name): [string, string] => [
      'AU',
      'literal' in name ? name.literal.replace(/\s*,\s*/g, ' – ') : invertedName(name),
    ]),
    ['T2', site],
    ['PY', issued ? String(issued[0]) : ''],
    ['DA', issued ? day(issued) : ''],
    ['Y2', day(accessed)],
    ['UR', url],
    ['LA', language],
    ['AB', abstract],
    ...tags.map((tag): [string, string] => ['KW', tag]),
    ...notes.map((note): [string, string] => ['N1', html(note)]),
  ];
  const said = lines.filter(([, value]) => value !== '');
  return `${said.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}ER  - \r\n\r\n`;
}

/** `2026/03/14/`, `2026///`: year, month, day and what else is known. */
function day([year, month, day]: DateParts): string {
  const two = (part: number | undefined) => (part ? String(part).padStart(2, '0') : '');
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}

function html({ lead, quote, pinpoint, link, note, tags }: ReferenceNote): string {
  const place = `${pinpoint ? `${pinpoint}, ` : ''}<a href="${escaped(link)}">link</a>`;
  const words = escaped(`${lead ? `${lead}: ` : ''}“${quote}”`);
  const parts = [words, place, escaped(note), escaped(tags)];
  return parts
    .filter((part) => part !== '')
    .map((part) => `<p>${part}</p>`)
    .join('');
}

/** One line in any case: a line that begins with `ER  - ` inside a note would end the record. */
const escaped = (words: string): string =>
  wellFormed(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g, '<br>')
    .replace(/\p{Cc}/gu, ' ');
