/** Tables for Markdown, in GitHub's form (https://github.github.com/gfm/#tables-extension-). */
import type { Table, TableRow } from 'mdast';
import type { Handle, Options } from 'mdast-util-to-markdown';

const rowText = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The first row is the head; rows that are too short are filled up. A bar or a line end in a cell would begin another one. */
const table: Handle = (node: Table, _parent, state, info) => {
  const columns = Math.max(1, ...node.children.map(({ children }) => children.length));
  const cellsOf = (row: TableRow): string[] =>
    Array.from({ length: columns }, (_, i) => {
      const cell = row.children[i];
      if (!cell) return '';
      const words = state.containerPhrasing(cell, { ...info, before: '|', after: '|' });
      return words.replace(/\\?\r?\n/g, ' ').replaceAll('|', '\\|');
    });
  const [head = [], ...rows] = node.children.map(cellsOf);
  const rule = head.map(() => '---');
  return [head, rule, ...rows].map(rowText).join('\n');
};

/** What `toMarkdown` needs to write tables. */
export const TABLES: Options = { handlers: { table } };
