import type { Found, ImportFormat, ImportInput } from '../import/format';

const ADDRESS = /https?:\/\/[^\s<>"]+/i;

/** Plain words with addresses: one a line, maybe with its title (`U | Title`, `[Title](U)`, `- U`); OneTab's export. Other lines are headings. */
export const addresses: ImportFormat = {
  id: 'addresses',
  name: 'import_addresses',
  sniff(head) {
    if (head.json || head.html) return 0;
    const lines = head.text
      .split(/\r\n|\r|\n/)
      .filter((line) => line.trim() !== '')
      .slice(0, 50);
    const links = lines.filter((line) => ADDRESS.test(line)).length;
    return lines.length > 0 && links * 2 >= lines.length ? 0.3 : 0;
  },
  *read({ text, name }: ImportInput): Generator<Found> {
    let heading = '';
    let n = 0;
    for (const line of text.split(/\r\n|\r|\n/)) {
      n++;
      const words = line.trim();
      if (words === '') continue;
      const markdown = /\[([^\]]*)\]\((https?:\/\/[^\s)]+)\)/.exec(words);
      const url = markdown?.[2] ?? ADDRESS.exec(words)?.[0];
      const odd = url ? undefined : /^[a-z][a-z0-9+.-]*:\/*\S+$/i.exec(words)?.[0];
      if (odd) yield { row: `${name} line ${n}`, url: odd };
      if (odd) continue;
      if (!url) {
        heading = words.replace(/^#+\s*/, '');
        continue;
      }
      const rest = words
        .replace(url, '')
        .replace(/^[-*\d.\s]+/, '')
        .replace(/^\s*\|\s*|\s*[|:,]\s*$/g, '')
        .trim();
      yield {
        row: `${name} line ${n}`,
        url,
        title: markdown ? (markdown[1] ?? '') : rest,
        more: [['Under', heading]],
      };
    }
  },
};
