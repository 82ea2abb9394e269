/**
 * A large table or list in parts that can each be read by itself, so that never all of it is in memory: a table under its header
 * again, a list as a list. What follows no whole row or element waits for more text. O(text), twice.
 */
import { csvRows, delimiterOf } from './csv';
import { elementsEnd } from './json';

/** What can be cut: a table with a header, a JSON list. */
export type Cuttable = 'table' | 'list';

/** A part as a text of its own. `before` is how many rows or elements stand in front of it. */
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

/** A cutter for one file. */
export const cutterOf = (kind: Cuttable): Cutter => (kind === 'table' ? cutTable() : cutList());

function cutTable(): Cutter {
  let [text, header, before] = ['', '', 0];
  return {
    add(piece) {
      text += piece;
      // The delimiter is the header's: rows without one must not decide.
      const delimiter = delimiterOf(header || text);
      let [end, rows, headerEnd] = [0, 0, 0];
      for (const row of csvRows(text, delimiter)) {
        // A row that reaches the end may go on in the next piece, and so may a line end of two signs.
        if (row.end >= text.length) break;
        end = row.end;
        if (header === '' && headerEnd === 0) headerEnd = end;
        else rows++;
      }
      if (rows === 0) return null;
      if (header === '') {
        header = text.slice(0, headerEnd);
        const part = { text: text.slice(0, end), before };
        [text, before] = [text.slice(end), before + rows];
        return part;
      }
      const part = { text: header + text.slice(0, end), before };
      [text, before] = [text.slice(end), before + rows];
      return part;
    },
    rest: () => ({ text: header + text, before }),
  };
}

function cutList(): Cutter {
  let [text, before] = ['', 0];
  return {
    add(piece) {
      text += piece;
      const { end, next, count } = elementsEnd(text);
      if (count === 0) return null;
      const part = { text: `${text.slice(0, end)}]`, before };
      // The elements that follow are a list of their own.
      [text, before] = [`[${text.slice(next)}`, before + count];
      return part;
    },
    rest: () => ({ text, before }),
  };
}
