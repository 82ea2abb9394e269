/** Tables that hold data, told from tables that only lay out a page. */
import { attr, closestTo, find, holds, parentOf, textOf } from '../../text/dom';
import { nameOf } from '../../text/elements';
import { collapse } from '../../text/words';
import type { Draft } from '../draft';
import type { Cell } from '../model';
import { safeUrl } from '../url';
import type { Builder } from './build';
import { Leaf } from './leaf';

/** A cell with more letters than this holds a page, not a datum. */
const MOST_LETTERS = 1000;
const MOST_ROWS = 2000;

/** Whether a table holds data: it has a header or caption, or two columns and rows of short cells; no table, heading or list of prose inside. */
export function isDataTable(table: Element): boolean {
  if (attr(table, 'role') === 'presentation' || find(table, 'table')) return false;
  const rows = [...table.querySelectorAll('tr')].slice(0, MOST_ROWS);
  const cells = [...table.querySelectorAll('td,th')];
  if (cells.length === 0 || rows.length === 0) return false;
  if (cells.some((cell) => (textOf(cell)?.length ?? 0) > MOST_LETTERS)) return false;
  if (find(table, 'th,caption,thead')) return true;
  return rows.length >= 2 && cells.length >= rows.length * 2;
}

/** Reads a data table row by row into one block. */
export function readTable(draft: Draft, builder: Builder, table: Element): void {
  const caption = collapse(find(table, 'caption')?.textContent ?? '');
  const rows = [...table.querySelectorAll('tr')]
    .slice(0, MOST_ROWS)
    .map((row) => readRow(draft, builder, row))
    .filter((row) => row.length > 0);
  if (rows.length > 0) builder.place({ type: 'table', rows, ...(caption ? { caption } : {}) });
}

function readRow(draft: Draft, builder: Builder, row: Element): Cell[] {
  const cells = [...row.children].filter((cell) => /^t[dh]$/.test(nameOf(cell)));
  return cells.map((cell) => {
    const leaf = new Leaf();
    readCell(draft, leaf, cell);
    return builder.cell(leaf, nameOf(cell) === 'th');
  });
}

/** The words of a cell; links stay, everything else is text. */
function readCell(draft: Draft, leaf: Leaf, cell: Element): void {
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = parentOf(node);
    if (!parent || /^(script|style|noscript|template)$/.test(nameOf(parent))) continue;
    const link = closestTo(parent, 'a[href]');
    const href = link && holds(cell, link) ? safeUrl(attr(link, 'href'), draft.base) : null;
    if (link && href) {
      leaf.enter(link, { href });
      leaf.add(node as Text);
      leaf.leave(link);
    } else leaf.add(node as Text);
  }
}
