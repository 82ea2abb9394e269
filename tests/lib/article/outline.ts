import type { Block, Cell, Inline } from '../../../lib/article/model';

/** Inline runs as one line of a small notation: *em*, **strong**, `code`, $math$, [link](href), [^label](id), ⏎ for a break. */
export function lineOf(inlines: readonly Inline[]): string {
  return inlines.map(inlineOf).join('');
}

const SIGNS = { em: '*', strong: '**', code: '`', math: '$', sub: '_', sup: '^' };

function inlineOf(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  if (inline.type === 'break') return '⏎';
  const words = lineOf(inline.children);
  if (inline.type === 'link') return `[${words}](${inline.href})`;
  if (inline.type === 'noteref') return `[^${words}](${inline.id})`;
  const sign = SIGNS[inline.type];
  return sign + words + sign;
}

/** Blocks as indented lines, so that a case can say what it expects in the order a reader meets it. */
export function outlineOf(blocks: readonly Block[], indent = ''): string[] {
  return blocks.flatMap((block) => linesOf(block, indent));
}

function linesOf(block: Block, indent: string): string[] {
  switch (block.type) {
    case 'paragraph':
      return [`${indent}${block.term ? 'dt' : 'p'}${factsOf(block)} ${lineOf(block.children)}`];
    case 'heading':
      return [`${indent}h${block.level}${factsOf(block)} ${lineOf(block.children)}`];
    case 'list': {
      const { ordered, start, reversed, kind } = block;
      const head = [kind ?? (ordered ? 'ol' : 'ul'), start, reversed && 'reversed'];
      return [
        indent + head.filter((part) => part !== undefined).join(' '),
        ...block.items.flatMap((item) => outlineOf(item, `${indent}  `).map(bulleted(indent))),
      ];
    }
    case 'quote':
      return [
        `${indent}quote${block.cite ? ` ${block.cite}` : ''}`,
        ...outlineOf(block.blocks, `${indent}  `),
        ...(block.source ? [`${indent}  source ${lineOf(block.source.children)}`] : []),
      ];
    case 'code':
      return [
        `${indent}code${block.lang ? ` ${block.lang}` : ''} ${block.text.replace(/\n/g, '⏎')}`,
      ];
    case 'table':
      return [
        `${indent}table${block.caption ? ` ${block.caption}` : ''}`,
        ...block.rows.map((row) => `${indent}  ${row.map(cellOf).join(' | ')}`),
      ];
    case 'figure':
      return [`${indent}figure ${block.image}`];
    case 'rule':
      return [`${indent}rule`];
    case 'embed':
      return [`${indent}embed ${block.title} ${block.href}`];
  }
}

const bulleted = (indent: string) => (line: string, i: number) =>
  i === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line;
const cellOf = ({ header, children }: Cell) => (header ? '!' : '') + lineOf(children);
const factsOf = ({ id, lang, dir }: { id?: unknown; lang?: unknown; dir?: unknown }) =>
  [id && `#${id}`, lang && `@${lang}`, dir && `@${dir}`].filter(Boolean).join('');

interface Place {
  start: number;
  end: number;
}

/** Every leaf of a body with its place, in the order of the text. */
export const leavesOf = (blocks: readonly Block[]): Place[] => blocks.flatMap(leavesIn);

function leavesIn(block: Block): Place[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap(leavesOf);
    case 'quote':
      return [...leavesOf(block.blocks), ...(block.source ? [block.source] : [])];
    case 'table':
      return block.rows.flat().filter(({ children }) => children.length > 0);
    case 'paragraph':
    case 'heading':
    case 'code':
      return [block];
    case 'figure':
    case 'rule':
    case 'embed':
      return [];
  }
}
