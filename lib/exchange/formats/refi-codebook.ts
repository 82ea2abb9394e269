import { FILLS } from '../colours';
import type { ExportFormat } from '../format';
import { codeLines, codesOf } from '../refi';

/**
 * The codes alone, to begin a project with: a code book of REFI-QDA 1.0 (https://www.qdasoftware.org/). The five colours, used
 * or not, and every tag of articles and highlights, each with the GUID that it has in a project of ours.
 */
export const refiCodebook: ExportFormat = {
  id: 'refi-codebook',
  group: 'annotations',
  label: 'format_refi_codebook',
  about: 'format_refi_codebook_about',
  extension: 'qdc',
  mimeType: 'application/xml',
  async *write(items) {
    yield `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Postil">
<Codes>
`;
    const codes = new Map<string, string>(Object.entries(FILLS));
    yield linesOf(await codeLines(codes));
    for await (const { article, highlights } of items) {
      const found = [article, ...highlights].flatMap(({ tags }) => codesOf({ tags }));
      const added = new Map(found.filter(([name]) => !codes.has(name)));
      for (const [name, fill] of added) codes.set(name, fill);
      yield linesOf(await codeLines(added));
    }
    yield '</Codes>\n</CodeBook>\n';
  },
};

const linesOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
