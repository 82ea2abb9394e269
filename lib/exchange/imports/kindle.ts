import type { DraftHighlight } from '../import/draft';
import type { Found, ImportFormat, ImportInput } from '../import/format';
import { kindleTime } from '../import/kindle-dates';
import { naturalName } from '../import/names';
import { addressOfBook } from '../import/no-address';

/** Kindle's `My Clippings.txt` in any language: what a clipping is, is told by its words, else by its shape. */
export const kindle: ImportFormat = {
  id: 'kindle',
  name: 'import_kindle',
  highlights: true,
  parts: 'clippings',
  sniff(head) {
    const text = head.text.replace(/\r\n?/g, '\n');
    const isClipping = /^\s*(?:={10}\s*)?[^\n]+\n\s*-\s[^\n]+\|[^\n]+\n/.test(text);
    return isClipping && /^={10}\s*$/m.test(text) ? 0.95 : 0;
  },
  read,
};

/** Words of the book: marked ones, and whole articles that were clipped. */
const HIGHLIGHT =
  /highlight|clip this article|artikel\b.*\bspeichern|recortar este artigo|markierung|subrayado|resaltado|surlignement|evidenziazione|destaque|markering|ハイライト|标注|標註|하이라이트|выделен/i;
const NOTE = /\bnotes?\b|notiz|\bnota\b|notitie|メモ|笔记|筆記|메모|заметк/i;
const BOOKMARK =
  /bookmark|lesezeichen|marcador|signet|segnalibro|bladwijzer|ブックマーク|书签|書籤|책갈피|закладк/i;

/** `145-147`, in Dutch `145 t/m 147`. */
const RANGE = /(\d+)(?:\s*(?:[-–]|t\/m)\s*(\d+))?/;
/** What Kindle writes where the publisher's limit is reached: `<You have reached the clipping limit for this item>`, in any language. */
const LIMIT = /^<[^<>]+>$/;

interface Clipping {
  kind: 'highlight' | 'note';
  words: string;
  start: number;
  end: number;
  place: string;
  at: number | undefined;
}

interface Book {
  title: string;
  author: string;
  row: string;
  clippings: Clipping[];
}

function* read({ text, name, before = 0 }: ImportInput): Generator<Found> {
  const books = new Map<string, Book>();
  let n = before;
  for (const block of text.replace(/\r\n?/g, '\n').split(/^={10}[^\S\n]*$/m)) {
    if (block.trim() === '') continue;
    const row = `${name} clipping ${++n}`;
    const lines = block.replace(/^\s*\n/, '').split('\n');
    const head = (lines[0] ?? '').replaceAll('\ufeff', '').trim();
    const about = lines[1]?.trim() ?? '';
    if (head === '' || !about.startsWith('-')) {
      yield {
        row,
        kind: n > 1 && lines.length < 3 ? 'cut-off' : 'not-read',
        value: head,
        leftOut: true,
      };
      continue;
    }
    const [title, author] = titleAndAuthor(head);
    const key = `${title}\n${author}`;
    const book = books.get(key) ?? { title, author, row, clippings: [] };
    books.set(key, book);
    const one = clippingOf(about, lines.slice(2).join('\n').trim());
    if (one) book.clippings.push(one);
    // A bookmark, or a highlight beyond what the publisher lets be copied.
    else yield { row, kind: 'no-words', value: about.replace(/^-\s*/, ''), leftOut: true };
  }
  for (const { title, author, row, clippings } of books.values()) {
    const times = clippings.flatMap(({ at }) => at ?? []);
    yield {
      row,
      url: addressOfBook(title, author),
      title,
      siteName: 'Kindle',
      byline: author.split(';').map(naturalName),
      savedAt: times.length > 0 ? Math.min(...times.slice(0, 10_000)) : undefined,
      ...highlightsOf(clippings),
    };
  }
}

/** The last bracket is the author, brackets in it included; titles own brackets, and some have no space between. */
function titleAndAuthor(head: string): [title: string, author: string] {
  if (!head.endsWith(')')) return [head, ''];
  let depth = 0;
  for (let at = head.length - 1; at > 0; at--) {
    const sign = head.charAt(at);
    depth += sign === ')' ? 1 : sign === '(' ? -1 : 0;
    if (depth === 0) return [head.slice(0, at).trim(), head.slice(at + 1, -1).trim()];
  }
  return [head, ''];
}

function clippingOf(about: string, words: string): Clipping | null {
  const parts = about
    .replace(/^-\s*/, '')
    .split('|')
    .map((part) => part.trim());
  const ranges = [...about.matchAll(new RegExp(RANGE, 'g'))];
  const places = parts.filter((part) => /\d/.test(part)).slice(0, Math.max(1, parts.length - 1));
  const place = places.at(-1) ?? '';
  const match = RANGE.exec(place);
  const start = Number(match?.[1] ?? 0);
  const end = rangeEnd(match?.[1] ?? '', match?.[2]);
  const named = BOOKMARK.test(about)
    ? null
    : NOTE.test(parts[0] ?? '') && !HIGHLIGHT.test(parts[0] ?? '')
      ? 'note'
      : HIGHLIGHT.test(parts[0] ?? '')
        ? 'highlight'
        : undefined;
  const isRange = ranges.some(([, , to]) => to !== undefined);
  const kind = named === undefined ? (isRange ? 'highlight' : 'note') : named;
  if (words === '' || LIMIT.test(words) || kind === null) return null;
  const said = places
    .map((part) =>
      part.replace(
        /^.*?(?=\b(?:page|location|loc\.|seite|position|página|posición|posição|emplacement|pagina|posizione|locatie)\b)/i,
        '',
      ),
    )
    .join(', ');
  return { kind, words, start, end, place: said, at: kindleTime(parts.at(-1) ?? '') };
}

/** `145-47` means 147: only what changed is written. */
function rangeEnd(from: string, to: string | undefined): number {
  if (to === undefined) return Number(from);
  return Number(to.length < from.length ? from.slice(0, from.length - to.length) + to : to);
}

/** A highlight that was extended is there twice: the longer one holds the older. A note inside a highlight's range is that highlight's. */
function highlightsOf(clippings: readonly Clipping[]): {
  note: string;
  highlights: DraftHighlight[];
} {
  const marks: (Clipping & { notes: string[] })[] = [];
  const loose: Clipping[] = [];
  for (const one of clippings) {
    if (one.kind !== 'highlight') continue;
    const near = marks
      .slice(-200)
      .findIndex(
        (mark) =>
          mark.start <= one.end &&
          one.start <= mark.end &&
          (mark.words.includes(one.words) || one.words.includes(mark.words)),
      );
    const at = near < 0 ? -1 : near + Math.max(0, marks.length - 200);
    const known = marks[at];
    if (!known) marks.push({ ...one, notes: [] });
    else if (one.words.length > known.words.length) marks[at] = { ...one, notes: known.notes };
  }
  for (const note of clippings) {
    if (note.kind !== 'note') continue;
    const mark = marks.find(({ start, end }) => note.start >= start && note.start <= end);
    if (mark) mark.notes.push(note.words);
    else loose.push(note);
  }
  return {
    note: loose.map(({ words, place }) => (place ? `${words} (${place})` : words)).join('\n\n'),
    highlights: marks.map(({ words, notes, place, at }) => ({
      exact: words,
      note: [...new Set(notes)].join('\n\n'),
      createdAt: at,
      more: place ? [['Place', place] as const] : [],
    })),
  };
}
