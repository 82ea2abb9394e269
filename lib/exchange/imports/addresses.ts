import { csvRows } from '../import/csv';
import type { Draft } from '../import/draft';
import type { Found, ImportFormat, ImportInput } from '../import/format';

const ADDRESS = /https?:\/\/[^\s<>"]+/i;

/**
 * Plain words with addresses: one a line, maybe with its title (`U | Title`, `[Title](U)`, `- U`), OneTab's export; tables without
 * a header (`U,ARCHIVED,"[one,two]"`), as Omnivore takes them. Other lines are headings.
 */
export const addresses: ImportFormat = {
  id: 'addresses',
  name: 'import_addresses',
  parts: 'lines',
  sniff(head) {
    if (head.json || head.html) return 0;
    const lines = head.text
      .split(/\r\n|\r|\n/)
      .filter((line) => line.trim() !== '')
      .slice(0, 50);
    const links = lines.filter((line) => ADDRESS.test(line)).length;
    return lines.length > 0 && links * 2 >= lines.length ? 0.3 : 0;
  },
  *read({ text, name, before = 0 }: ImportInput): Generator<Found> {
    let heading = '';
    let n = before;
    for (const line of text.split(/\r\n|\r|\n/)) {
      const row = `${name} line ${++n}`;
      const words = line.trim();
      if (words === '') continue;
      const cells = cellsOf(words);
      const found = cells ?? linkOf(words);
      const odd = found ? undefined : /^[a-z][a-z0-9+.-]*:\/*\S+$/i.exec(words)?.[0];
      if (found) yield { row, ...found, more: [['Under', heading]] };
      else if (odd) yield { row, url: odd };
      else heading = words.replace(/^#+\s*/, '');
    }
  },
};

type Link = Pick<Draft, 'url' | 'title' | 'tags' | 'state'>;

/** A line of words with an address in it. */
function linkOf(words: string): Link | null {
  const markdown = /\[([^\]]*)\]\((https?:\/\/[^\s)]+)\)/.exec(words);
  const url = markdown?.[2] ?? ADDRESS.exec(words)?.[0];
  if (!url) return null;
  const rest = words
    .replace(url, '')
    .replace(/^[-*\d.\s]+/, '')
    .replace(/^\s*\|\s*|\s*[|:,]\s*$/g, '')
    .trim();
  return { url, title: markdown ? (markdown[1] ?? '') : rest };
}

/** A line of a table, one cell of which is an address and nothing else: lists in brackets are tags, the first other words the title. */
function cellsOf(words: string): Link | null {
  const [row] = csvRows(words);
  const cells = (row?.cells ?? []).map((cell) => cell.trim());
  const at = cells.findIndex((cell) => /^https?:\/\/\S+$/i.test(cell));
  const url = cells[at];
  if (cells.length < 2 || !url) return null;
  const others = cells.filter((cell, i) => i !== at && cell !== '');
  const lists = others.filter((cell) => /^\[.*\]$/s.test(cell));
  const tags = lists.flatMap((cell) => cell.slice(1, -1).split(',')).map(unquoted);
  const isArchived = others.some((cell) => /^archived?$/i.test(cell));
  const title = others.find((cell) => !lists.includes(cell) && !STATE.test(cell)) ?? '';
  return { url, title, tags, state: isArchived ? 'archived' : undefined };
}

/** A cell that says what became of an article, or when. */
const STATE = /^(?:archived?|succeeded|active|unread|read|processing|failed|[\d\s:.TZ+-]+)$/i;

const unquoted = (tag: string): string => tag.trim().replace(/^(["'])(.*)\1$/, '$2');
