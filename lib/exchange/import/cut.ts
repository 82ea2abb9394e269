/**
 * A large table, list or page of links in parts that can each be read by itself, so that never all of it is in memory: a table under
 * its header again, a list as a list, links in the folders in which they lie. What follows no whole row, element or link waits for
 * more text; what does not end for long is looked at again only when twice as much is there. O(text), twice.
 */
import { csvRows, delimiterOf } from './csv';
import { cutLinks } from './cut-links';
import { elementsEnd } from './json';

/** What can be cut: a table with a header, a JSON list, a page of links. */
export type Cuttable = 'table' | 'list' | 'links';

/** A part as a text of its own. `before` is how many rows, elements or links stand in front of it. */
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
  /** What is left, as a text of its own. */
  rest(text: string): string;
}

const KNIVES: Record<Cuttable, () => Knife> = { table: cutTable, list: cutList, links: cutLinks };

/** A cutter for one file. */
export function cutterOf(kind: Cuttable): Cutter {
  const knife = KNIVES[kind]();
  let [text, before, next] = ['', 0, 0];
  return {
    add(piece) {
      text += piece;
      if (text.length < next) return null;
      const found = knife.cut(text);
      if (!found) {
        next = text.length * 2;
        return null;
      }
      const part = { text: found.part, before };
      [text, before, next] = [found.left, before + found.count, 0];
      return part;
    },
    rest: () => ({ text: knife.rest(text), before }),
  };
}

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
  };
}

function cutList(): Knife {
  return {
    cut(text) {
      const { end, next, count } = elementsEnd(text);
      // The elements that follow are a list of their own.
      return count === 0
        ? null
        : { part: `${text.slice(0, end)}]`, left: `[${text.slice(next)}`, count };
    },
    rest: (text) => text,
  };
}
