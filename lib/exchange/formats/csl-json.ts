import type { ExportFormat } from '../format';
import type { Name } from '../names';
import { noteLines, type Reference, referenceTo, uniqueKey } from '../reference';

/** References for pandoc and citeproc: CSL-JSON 1.0.2 (https://github.com/citation-style-language/schema), the highlights in `note`. */
export const cslJson: ExportFormat = {
  id: 'csl-json',
  group: 'references',
  label: 'format_csl_json',
  about: 'format_csl_json_about',
  extension: 'json',
  kind: 'CSL',
  mimeType: 'application/vnd.citationstyles.csl+json',
  async *write(items) {
    const taken = new Set<string>();
    yield '[';
    let comma = '';
    for await (const item of items) {
      const reference = referenceTo(item);
      const record = recordOf(reference, uniqueKey(reference.key, taken));
      yield `${comma}\n${JSON.stringify(record, null, 2)}`;
      comma = ',';
    }
    yield '\n]\n';
  },
};

/** Empty strings and lists are what is not known: the schema has no place for them. */
function recordOf(reference: Reference, id: string): Record<string, unknown> {
  const { authors, issued, accessed, tags, notes } = reference;
  const all = {
    id,
    type: 'webpage',
    title: reference.title,
    author: authors.map(cslName),
    'container-title': reference.site,
    section: reference.section,
    issued: issued ? { 'date-parts': [issued] } : '',
    accessed: { 'date-parts': [accessed] },
    URL: reference.url,
    language: reference.language,
    abstract: reference.abstract,
    keyword: tags.join(', '),
    note: notes.map((note) => noteLines(note).join('\n').toWellFormed()).join('\n\n'),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isEmpty(value)));
}

const isEmpty = (value: unknown): boolean =>
  value === '' || (Array.isArray(value) && value.length === 0);

function cslName(name: Name): Record<string, string> {
  if ('literal' in name) return { literal: name.literal };
  const { family, given, particle } = name;
  return { family, given, ...(particle && { 'non-dropping-particle': particle }) };
}
