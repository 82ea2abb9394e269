/** Blocks as a Markdown tree; the library that writes the tree escapes whatever a page may contain. */
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import type { ArticleImage, Block, Inline } from '../../article/model';

const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** The inline runs of a leaf. Marks that Markdown does not know keep their words. */
export function phrasing(children: readonly Inline[]): PhrasingContent[] {
  return children.flatMap((inline): PhrasingContent[] => {
    switch (inline.type) {
      case 'text':
        return [text(inline.text)];
      case 'break':
        return [{ type: 'break' }];
      case 'em':
        return [{ type: 'emphasis', children: phrasing(inline.children) }];
      case 'strong':
        return [{ type: 'strong', children: phrasing(inline.children) }];
      case 'code':
        return [{ type: 'inlineCode', value: plain(inline.children) }];
      case 'link':
        return [{ type: 'link', url: inline.href, children: phrasing(inline.children) }];
      case 'sub':
      case 'sup':
        return phrasing(inline.children);
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

/** A body as Markdown nodes; pictures with caption and credit in the line below. */
export function bodyNodes(
  blocks: readonly Block[],
  images: readonly ArticleImage[],
): RootContent[] {
  return blocks.flatMap((block): RootContent[] => {
    switch (block.type) {
      case 'paragraph':
        return [{ type: 'paragraph', children: phrasing(block.children) }];
      case 'heading':
        return [
          { type: 'heading', depth: block.level <= 2 ? 3 : 4, children: phrasing(block.children) },
        ];
      case 'list':
        return [
          {
            type: 'list',
            ordered: block.ordered,
            children: block.items.map((item) => ({
              type: 'listItem',
              children: bodyNodes(item, images) as BlockContent[],
            })),
          },
        ];
      case 'quote':
        return [
          { type: 'blockquote', children: bodyNodes(block.blocks, images) as BlockContent[] },
        ];
      case 'code':
        return [{ type: 'code', lang: block.lang ?? null, value: block.text }];
      case 'table':
        return tableRows(block);
      case 'figure':
        return figure(images[block.image]);
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

/** Markdown proper has no tables: each row becomes a line, so that nothing is lost in any reader. */
function tableRows(block: Extract<Block, { type: 'table' }>): RootContent[] {
  const caption: RootContent[] = block.caption
    ? [{ type: 'paragraph', children: [{ type: 'strong', children: [text(block.caption)] }] }]
    : [];
  const rows = block.rows.map((row) => ({
    type: 'listItem' as const,
    children: [
      {
        type: 'paragraph' as const,
        children: [text(row.map((cell) => plain(cell.children)).join(' | '))],
      },
    ],
  }));
  return [...caption, { type: 'list', ordered: false, spread: false, children: rows }];
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
