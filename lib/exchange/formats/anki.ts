import { type HighlightFacts, highlightFacts, UNCREDITED } from '../facts';
import type { ExportFormat, ExportItem } from '../format';
import { wellFormed } from '../table';

/** The file's own settings (https://docs.ankiweb.net/importing/text-files.html#file-headers). */
const HEAD = '#separator:tab\n#html:true\n#tags column:3\n';
/** Inside a field quotation marks would begin a quoted one, tabs and line ends would end it. */
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Cards for Anki: the highlight in front; note, speaker and source on the back; tags. Tab-separated text with file headers. */
export const anki: ExportFormat = {
  id: 'anki',
  group: 'tables',
  label: 'format_anki',
  about: 'format_anki_about',
  extension: 'tsv',
  mimeType: 'text/tab-separated-values',
  async *write(items) {
    yield HEAD;
    for await (const item of items)
      yield highlightFacts(item)
        .map((facts) => `${card(item, facts).join('\t')}\n`)
        .join('');
  },
};

function card(
  { article }: ExportItem,
  { highlight, speaker, picture, link }: HighlightFacts,
): string[] {
  const { title, byline, siteName, publishedAt } = article;
  const source = [byline.join(', '), title, siteName, publishedAt?.slice(0, 10)];
  const named = source.filter((fact) => fact?.trim()).join(', ');
  const back = [
    field(highlight.note),
    field(speaker ? `${speaker}, quoted in:` : ''),
    field(picture ? `${picture.credit ?? UNCREDITED}, in:` : ''),
    `<a href="${field(link)}">${field(named || link)}</a>`,
  ];
  const tags = new Set([...highlight.tags, ...article.tags].map(asTag));
  return [
    field(highlight.exact),
    back.filter((part) => part !== '').join('<br><br>'),
    [...tags].join(' '),
  ];
}

/** Anki parts tags by spaces and takes them as they are, so that no entity may stand in one. */
const asTag = (tag: string): string =>
  wellFormed(tag)
    .replace(/[\s"]+/gu, '_')
    .replace(/^[=+\-@＝＋－＠]/u, '_$&');

function field(words: string): string {
  const safe = wellFormed(words)
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '<br>')
    .replaceAll('\t', ' ');
  return start(safe);
}

/** A line that begins with # is a setting, and a spreadsheet runs what begins like a formula: as an entity it is only a sign. */
const start = (words: string): string =>
  words.replace(/^\s*[#=+\-@＝＋－＠]/u, (signs) =>
    signs.replace(/.$/u, (sign) => `&#${sign.codePointAt(0)};`),
  );
