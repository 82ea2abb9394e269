import type { ExportFormat } from '../format';

/** The plain records, for programs: `{ format, version, made, articles: [{ article, body, highlights }] }`; docs/postil.schema.json says it in full. */
export const json: ExportFormat = {
  id: 'json',
  group: 'annotations',
  label: 'format_json',
  about: 'format_json_about',
  extension: 'json',
  mimeType: 'application/json',
  async *write(items, made) {
    yield `{"format":"postil","version":1,"made":${JSON.stringify(made.toISOString())},"articles":[`;
    let first = true;
    for await (const item of items) {
      yield `${first ? '' : ','}\n${JSON.stringify(item)}`;
      first = false;
    }
    yield '\n]}\n';
  },
};
