/** Tables that hold data, told from tables that only lay out a page, and the grid of a table that is being read. */
import { attr, closestTo, find, findAll, textOf } from '../../text/dom';
import { collapse } from '../../text/words';
import type { Cell } from '../model';

/** A cell with more letters than this holds a page, not a datum. */
const MOST_LETTERS = 1000;
/** One cell covers at most so many columns and rows, and a table gets so many empty cells: no page makes a grid of millions. */
const MOST_COLUMNS = 50;
const MOST_ROWS = 500;
const MOST_EMPTY = 20_000;

/** Whether a table holds data: two columns, short cells, no table inside, and a header, a caption or a second row. */
export function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attr(table, 'role') ?? '') || find(table, 'table'))
    return false;
  const rows = findAll(table, 'tr').length;
  const cells = [...findAll(table, 'td,th')];
  if (cells.length <= rows || cells.some((cell) => textOf(cell).length > MOST_LETTERS))
    return false;
  if (find(table, 'th,caption,thead')) return true;
  return rows >= 2 && cells.length >= rows * 2 && !find(table, 'h1,h2,h3,h4,pre,article');
}

/** What a table is called: its caption, or that of the figure around it. */
export function captionOf(table: Element): string {
  const figure = closestTo(table, 'figure');
  const caption = find(table, 'caption') ?? (figure && find(figure, 'figcaption'));
  return caption ? collapse(textOf(caption)) : '';
}

const countIn = (element: Element, name: string, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(attr(element, name) ?? '', 10) || 1));

/** Rows under construction: a cell over several columns or rows is followed by empty ones, so that columns stand together. */
export class Grid {
  private readonly rows: Cell[][] = [];
  /** In how many of the next rows each column is still covered. */
  private covered: number[] = [];
  private spare = MOST_EMPTY;

  /** Begins a row. */
  row(at: number): void {
    this.fill(at);
    this.rows.push([]);
    this.fill(at);
  }

  /** Adds a cell of the row that was begun last. */
  add(element: Element, cell: Cell): void {
    if (this.rows.length === 0) this.row(cell.start);
    const row = this.rows.at(-1) ?? [];
    const first = row.length;
    row.push(cell);
    const [columns, rows] = [
      countIn(element, 'colspan', MOST_COLUMNS),
      countIn(element, 'rowspan', MOST_ROWS),
    ];
    for (let i = 1; i < columns; i++) this.empty(cell.end);
    for (let i = first; rows > 1 && i < row.length; i++) this.covered[i] = rows - 1;
    this.fill(cell.end);
  }

  private fill(at: number): void {
    const row = this.rows.at(-1);
    for (let left = row && this.covered[row.length]; left; left = row && this.covered[row.length]) {
      this.covered[row?.length ?? 0] = left - 1;
      if (!this.empty(at)) this.covered = [];
    }
  }

  private empty(at: number): boolean {
    if (this.spare > 0) this.rows.at(-1)?.push({ header: false, start: at, end: at, children: [] });
    return this.spare-- > 0;
  }

  /** The rows that hold words. */
  done(): Cell[][] {
    return this.rows.filter((row) => row.some(({ children }) => children.length > 0));
  }
}
