/**
 * A large table, page of links or list of records in parts that can each be read by itself, so that never all of it is in memory: a table under its
 * header again, links in the folders in which they lie. What follows no whole row or link waits for more text; what does not end for
 * long is looked at again only when twice as much is there. O(text), twice. (JSON is fed: json.ts.)
 */
import { bibEntries } from './bib-entries';
import { csvRows, delimiterOf } from './csv';
import { cutLinks } from './cut-links';

/** What can be cut: a table with a header, a page of links, lines under headings, records that end with a line of their own, entries of BibTeX. */
export type Cuttable = 'table' | 'links' | 'lines' | 'references' | 'clippings' | 'entries';

/** A part as a text of its own. `before` is how many rows, links or lines stand in front of it. */
export interface Part {
  text: string;
  before: number;
}

/** Cuts a text that comes in pieces. Give all pieces to `add`, then ask for the `rest`. */
export interface Cutter {
  /** The part that is whole by now, or null. */
  add(piece: string): Part | null;
  /** What is left, as it is: cut off if the file is. */
  rest(): Part;
}

/** The knife of one kind: the part that is whole in a text and what is left of it, null if none is. */
export interface Knife {
  cut(text: string): { part: string; left: string; count: number } | null;
  /** How many lines of what is put in front of the next part are none of its own. */
  lead?(): number;
  /** What is left, as a text of its own. */
  rest(text: string): string;
  /** The same, where more follows. */
  force?(text: string): string;
}

const KNIVES: Record<Cuttable, () => Knife> = {
  table: cutTable,
  links: cutLinks,
  lines: cutLines,
  references: () => cutRecords(/^ER\s{1,2}-[^\r\n]*[\r\n]+/gm),
  clippings: () => cutRecords(/^={10}[^\S\r\n]*[\r\n]+/gm),
  entries: cutEntries,
};

/** Cuts behind the last line that ends a record. */
function cutRecords(ending: RegExp): Knife {
  return {
    cut(text) {
      const all = [...text.matchAll(ending)];
      const last = all.at(-1);
      if (!last) return null;
      const end = last.index + last[0].length;
      return { part: text.slice(0, end), left: text.slice(end), count: all.length };
    },
    rest: (text) => text,
  };
}

/** Cuts before the last entry that begins: it may go on. */
function cutEntries(): Knife {
  return {
    cut(text) {
      let [count, from] = [-1, 0];
      for (const entry of bibEntries(text)) {
        count++;
        from = entry.from;
      }
      return count < 1 ? null : { part: text.slice(0, from), left: text.slice(from), count };
    },
    rest: (text) => text,
  };
}

/**
 * What is not whole by so many UTF-16 units is taken as it is, and what follows begins anew: a quotation mark that does not end must not
 * be the file.
 */
const MOST = 8_000_000;

/** A cutter for one file. */
export function cutterOf(kind: Cuttable): Cutter {
  const knife = KNIVES[kind]();
  let [text, before, next] = ['', 0, 0];
  return {
    add(piece) {
      text += piece;
      if (text.length < next) return null;
      const lead = knife.lead?.() ?? 0;
      const found = knife.cut(text);
      if (!found && text.length > MOST) {
        const whole = knife.force?.(text) ?? knife.rest(text);
        const part = { text: whole, before: before - lead };
        [text, before, next] = ['', before + 1, 0];
        return part;
      }
      if (!found) {
        next = text.length * 2;
        return null;
      }
      const part = { text: found.part, before: before - lead };
      [text, before, next] = [found.left, before + found.count, 0];
      return part;
    },
    rest: () => ({ text: knife.rest(text), before: before - (knife.lead?.() ?? 0) }),
  };
}

const LINE_END = /\r\n|\r|\n/;

function cutTable(): Knife {
  let header = '';
  return {
    cut(text) {
      // The delimiter is the header's: rows without one must not decide.
      const delimiter = delimiterOf(header || text);
      let [end, count, headerEnd] = [0, 0, 0];
      for (const row of csvRows(text, delimiter)) {
        // A row that reaches the end may go on in the next piece, and so may a line end of two signs.
        if (row.end >= text.length) break;
        end = row.end;
        if (header === '' && headerEnd === 0) headerEnd = end;
        else count++;
      }
      if (count === 0) return null;
      const part = header + text.slice(0, end);
      header ||= text.slice(0, headerEnd);
      return { part, left: text.slice(end), count };
    },
    rest: (text) => header + text,
    force(text) {
      const part = header + text;
      header ||= text.slice(0, csvRows(text).next().value?.end);
      return part;
    },
  };
}

/** Lines that name no address are headings: the last of them stands over the next part again. */
function cutLines(): Knife {
  let heading = '';
  return {
    cut(text) {
      const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r', text.length - 2)) + 1;
      if (end === 0) return null;
      const own = text.slice(0, end);
      const part = heading + own;
      const lines = own.split(LINE_END);
      const last = lines.findLast(
        (line) => line.trim() !== '' && !/:\/\/|^\s*[a-z][a-z0-9+.-]*:\S/i.test(line),
      );
      if (last !== undefined) heading = `${last}\n`;
      return { part, left: text.slice(end), count: lines.length - 1 };
    },
    lead: () => (heading === '' ? 0 : 1),
    rest: (text) => heading + text,
  };
}
