import { isoDay } from '../../text/day';
import type { ExportFormat, ExportItem } from '../format';
import type { Name } from '../names';
import { type Reference, type ReferenceNote, referenceTo } from '../reference';
import { isoTime } from '../table';
import { xmlText } from '../xml';

/**
 * References for Zotero, whole: its RDF (https://github.com/zotero/translators/blob/master/Zotero%20RDF.js), an item an
 * article, a child note a highlight, a link to the page. A web page, as in every other reference.
 */
export const zoteroRdf: ExportFormat = {
  id: 'zotero-rdf',
  group: 'references',
  label: 'format_zotero_rdf',
  about: 'format_zotero_rdf_about',
  extension: 'rdf',
  mimeType: 'application/rdf+xml',
  async *write(items) {
    yield HEAD;
    let number = 0;
    for await (const item of items) yield record(item, ++number);
    yield '</rdf:RDF>\n';
  },
};

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/">
`;

/** Everything of one article. Names of nodes hold for the file: the same address may be in it twice. */
function record(item: ExportItem, number: number): string {
  const reference = referenceTo(item);
  const { title, site, issued, url, language, abstract, tags, notes } = reference;
  const about = `#article_${number}`;
  const noteNames = notes.map((_, i) => `#note_${number}_${i + 1}`);
  const said: [string, string][] = [
    ['z:itemType', 'webpage'],
    ['dc:title', title],
    ['dcterms:abstract', abstract],
    ['dc:date', issued ? isoDay(issued) : ''],
    ['dcterms:dateSubmitted', isoTime(item.article.savedAt).replace('T', ' ').replace('Z', '')],
    ['z:language', language],
    ...tags.map((tag): [string, string] => ['dc:subject', tag]),
  ];
  const lines = [
    ...said.filter(([, value]) => value !== '').map(([name, value]) => element(name, value)),
    ...(site
      ? [`<dcterms:isPartOf><z:Website>${element('dc:title', site)}</z:Website></dcterms:isPartOf>`]
      : []),
    authors(reference.authors),
    `<dc:identifier><dcterms:URI>${element('rdf:value', url)}</dcterms:URI></dc:identifier>`,
    ...noteNames.map((name) => `<dcterms:isReferencedBy rdf:resource="${name}"/>`),
    `<link:link rdf:resource="#link_${number}"/>`,
  ];
  const memos = notes.map(
    (note, i) =>
      `<bib:Memo rdf:about="${noteNames[i] ?? ''}">${element('rdf:value', noteHtml(note))}</bib:Memo>\n`,
  );
  return `<bib:Document rdf:about="${about}">\n${lines.filter((line) => line !== '').join('\n')}\n</bib:Document>
${memos.join('')}${attachment(reference, number)}`;
}

const element = (name: string, value: string): string => `<${name}>${xmlText(value)}</${name}>`;

/** A name that is not split stands as a family name alone: Zotero shows it in one field. */
function authors(names: readonly Name[]): string {
  if (names.length === 0) return '';
  const people = names.map((name) => {
    const parts =
      'literal' in name
        ? element('foaf:surname', name.literal)
        : element('foaf:surname', `${name.particle ? `${name.particle} ` : ''}${name.family}`) +
          element('foaf:givenName', name.given);
    return `<rdf:li><foaf:Person>${parts}</foaf:Person></rdf:li>`;
  });
  return `<bib:authors><rdf:Seq>${people.join('')}</rdf:Seq></bib:authors>`;
}

/** The page as a link; mode 3 is Zotero's for an attachment without a file. */
function attachment({ title, url }: Reference, number: number): string {
  return `<z:Attachment rdf:about="#link_${number}">
<z:itemType>attachment</z:itemType>
<dc:identifier><dcterms:URI>${element('rdf:value', url)}</dcterms:URI></dc:identifier>
${element('dc:title', title)}
<z:linkMode>3</z:linkMode>
<link:type>text/html</link:type>
</z:Attachment>
`;
}

/** A note is HTML inside XML: escaped here for the one, and as a value once more for the other. */
function noteHtml({ lead, quote, pinpoint, link, note, tags }: ReferenceNote): string {
  const place = `${pinpoint ? `${pinpoint}, ` : ''}<a href="${xmlText(link)}">link</a>`;
  const parts = [lines(`${lead ? `${lead}: ` : ''}“${quote}”`), place, lines(note), lines(tags)];
  return parts
    .filter((part) => part !== '')
    .map((part) => `<p>${part}</p>`)
    .join('');
}

const lines = (words: string): string =>
  xmlText(words.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')).replaceAll('\n', '<br/>');
