/** Blocks as a Markdown tree; the library that writes the tree escapes whatever a page may contain. */
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import type { ArticleImage, Block, Inline } from '../../article/model';
import { labelsOf } from './notes';

const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** What the nodes of a body are made with: its pictures, and the label of each note by its id. */
interface Context {
  images: readonly ArticleImage[];
  notes: ReadonlyMap<string, string>;
}

/** The inline runs of a leaf. Marks that Markdown does not know keep their words. */
function phrasing(children: readonly Inline[], context: Context): PhrasingContent[] {
  return children.flatMap((inline): PhrasingContent[] => {
    switch (inline.type) {
      case 'text':
        return [text(inline.text)];
      case 'break':
        return [{ type: 'break' }];
      case 'em':
        return [{ type: 'emphasis', children: phrasing(inline.children, context) }];
      case 'strong':
        return [{ type: 'strong', children: phrasing(inline.children, context) }];
      case 'noteref': {
        const label = context.notes.get(inline.id);
        return label
          ? [{ type: 'footnoteReference', identifier: label }]
          : phrasing(inline.children, context);
      }
      case 'math':
      case 'code':
        return [{ type: 'inlineCode', value: plain(inline.children) }];
      case 'link':
        return [{ type: 'link', url: inline.href, children: phrasing(inline.children, context) }];
      case 'sub':
      case 'sup':
        return phrasing(inline.children, context);
      default:
        return inline satisfies never;
    }
  });
}

/** The words of inline runs without their marks. */
export function plain(children: readonly Inline[]): string {
  return children
    .map((inline) =>
      inline.type === 'text'
        ? inline.text
        : inline.type === 'break'
          ? '\n'
          : plain(inline.children),
    )
    .join('');
}

/** A body as Markdown nodes; pictures with caption and credit in the line below, notes as footnotes whose labels begin with `prefix`. */
export function bodyNodes(
  blocks: readonly Block[],
  images: readonly ArticleImage[],
  prefix = '',
): RootContent[] {
  return nodesOf(blocks, { images, notes: labelsOf(blocks, prefix) });
}

function nodesOf(blocks: readonly Block[], context: Context): RootContent[] {
  return blocks.flatMap((block): RootContent[] => {
    switch (block.type) {
      case 'paragraph':
        return paragraph(block, context);
      case 'heading': {
        const depth = block.level <= 2 ? 3 : 4;
        return [{ type: 'heading', depth, children: phrasing(block.children, context) }];
      }
      case 'list':
        return list(block, context);
      case 'quote':
        return [quote(block, context)];
      case 'code':
        return [{ type: 'code', lang: block.lang ?? null, value: block.text }];
      case 'table':
        return table(block, context);
      case 'figure':
        return figure(context.images[block.image]);
      case 'rule':
        return [{ type: 'thematicBreak' }];
      case 'embed':
        return [
          {
            type: 'paragraph',
            children: [{ type: 'link', url: block.href, children: [text(block.title)] }],
          },
        ];
      default:
        return block satisfies never;
    }
  });
}

/** A quote, its source in a paragraph at the end. */
function quote(
  { blocks, source }: Extract<Block, { type: 'quote' }>,
  context: Context,
): RootContent {
  const children = nodesOf(blocks, context);
  if (source) children.push({ type: 'paragraph', children: phrasing(source.children, context) });
  return { type: 'blockquote', children: children as BlockContent[] };
}

const footnote = (identifier: string, children: RootContent[]): RootContent => ({
  type: 'footnoteDefinition',
  identifier,
  children: children as BlockContent[],
});

/** A paragraph; one that is a note by itself, a footnote. */
function paragraph(
  { id, children, term }: Extract<Block, { type: 'paragraph' }>,
  context: Context,
): RootContent[] {
  const words = phrasing(children, context);
  const node: RootContent = {
    type: 'paragraph',
    children: term ? [{ type: 'strong', children: words }] : words,
  };
  const label = id && context.notes.get(id);
  return label ? [footnote(label, [node])] : [node];
}

/** A list; its terms stand in bold above what is said of them, and those of its items that are notes are footnotes. */
function list(block: Extract<Block, { type: 'list' }>, context: Context): RootContent[] {
  if (block.kind === 'definitions') return block.items.flatMap((item) => nodesOf(item, context));
  if (block.kind === 'notes') return block.items.flatMap((item) => note(item, context));
  const { ordered, start, reversed } = block;
  if (ordered && reversed) return [countdown(block, context)];
  return [
    {
      type: 'list',
      ordered,
      ...(start === undefined ? {} : { start }),
      children: block.items.map((item) => ({
        type: 'listItem',
        children: nodesOf(item, context) as BlockContent[],
      })),
    },
  ];
}

/** Markdown counts upwards only: a list that counts down keeps its numbers as words. */
function countdown(
  { start, items }: Extract<Block, { type: 'list' }>,
  context: Context,
): RootContent {
  const from = start ?? items.length;
  const children = items.map((item, i) => {
    const number = text(`${from - i}. `);
    const [first, ...rest] = nodesOf(item, context);
    const blocks: RootContent[] =
      first?.type === 'paragraph'
        ? [{ ...first, children: [number, ...first.children] }, ...rest]
        : [{ type: 'paragraph', children: [number] }, ...(first ? [first] : []), ...rest];
    return { type: 'listItem' as const, children: blocks as BlockContent[] };
  });
  return { type: 'list', ordered: false, children };
}

/** An item of a list of notes: a footnote if anything refers to it, else as it stands. */
function note([first, ...more]: readonly Block[], context: Context): RootContent[] {
  if (first?.type !== 'paragraph') return nodesOf(first ? [first, ...more] : more, context);
  const label = first.id && context.notes.get(first.id);
  const rest = nodesOf(more, context);
  if (!label) return [...paragraph(first, context), ...rest];
  const words: RootContent = { type: 'paragraph', children: phrasing(first.children, context) };
  return [footnote(label, [words, ...rest])];
}

/** A table with its caption above. Markdown's has a head in any case: an empty one, if the page's first row is none. */
function table(
  { caption, rows }: Extract<Block, { type: 'table' }>,
  context: Context,
): RootContent[] {
  const above: RootContent[] = caption
    ? [{ type: 'paragraph', children: [{ type: 'strong', children: [text(caption)] }] }]
    : [];
  const hasHead = rows[0]?.every(({ header }) => header) ?? false;
  const children = (hasHead ? rows : [[], ...rows]).map((row) => ({
    type: 'tableRow' as const,
    children: row.map((cell) => ({
      type: 'tableCell' as const,
      children: phrasing(cell.children, context),
    })),
  }));
  return [...above, { type: 'table', children }];
}

function figure(image: ArticleImage | undefined): RootContent[] {
  if (!image) return [];
  const line = [image.caption, image.credit].filter((part) => part !== null).join(' ');
  const picture: PhrasingContent = {
    type: 'image',
    url: image.src,
    alt: image.alt || image.caption || '',
  };
  const below: PhrasingContent[] =
    line === '' ? [] : [{ type: 'break' }, { type: 'emphasis', children: [text(line)] }];
  return [{ type: 'paragraph', children: [picture, ...below] }];
}
