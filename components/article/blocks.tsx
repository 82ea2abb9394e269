// biome-ignore-all lint/suspicious/noArrayIndexKey: the blocks of a stored body have no names and never move
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list of highlights is the keyboard's way to a mark
/** Shows a body: blocks as elements, words as text nodes. Markup of a page cannot become markup of ours. */
import { Image as Picture, SquareArrowOutUpRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { ArticleImage, Block, Inline } from '../../lib/article/model';
import { t } from '../../lib/platform/i18n';
import { Icon } from '../ui';
import { type Mark, runsOf } from './marks';
import './blocks.css';

/** What is shown, with the highlights over it. */
export interface ArticleBlocksProps {
  blocks: readonly Block[];
  images: readonly ArticleImage[];
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
  marks: readonly Mark[];
  onMark?: (id: string) => void;
}

interface Context {
  images: readonly ArticleImage[];
  marks: readonly Mark[];
  onMark: ((id: string) => void) | undefined;
  paragraph: number;
}

/** The body of an article in reading type, paragraph numbers in the margin, highlights painted in place. */
export function ArticleBlocks({ blocks, images, lang, dir, marks, onMark }: ArticleBlocksProps) {
  const context: Context = { images, marks, onMark, paragraph: 0 };
  return (
    <div class="body serif" lang={lang} dir={dir}>
      {blocks.map((block, i) => showBlock(block, context, i))}
    </div>
  );
}

function showBlock(block: Block, context: Context, key: number): ComponentChildren {
  switch (block.type) {
    case 'paragraph': {
      const number = ++context.paragraph;
      return (
        <p key={key} data-start={block.start} data-paragraph={number}>
          <span class="number" aria-hidden="true">
            {number}
          </span>
          {inlines(block.children, block.start, context)}
        </p>
      );
    }
    case 'heading':
      return heading(block, context, key);
    case 'list':
      return list(block, context, key);
    case 'quote':
      return (
        <blockquote key={key}>
          {block.blocks.map((one, i) => showBlock(one, context, i))}
        </blockquote>
      );
    case 'code':
      return (
        <pre key={key} data-start={block.start} tabIndex={0}>
          <code>{runs(block.text, block.start, context)}</code>
        </pre>
      );
    case 'table':
      return table(block, context, key);
    case 'figure':
      return <Figure key={key} image={context.images[block.image]} />;
    case 'rule':
      return <hr key={key} />;
    case 'embed':
      return (
        <p key={key} class="embed">
          <a href={block.href} rel="noopener noreferrer" target="_blank">
            <Icon node={SquareArrowOutUpRight} /> {block.title}
          </a>
        </p>
      );
  }
}

function heading(block: Extract<Block, { type: 'heading' }>, context: Context, key: number) {
  const children = inlines(block.children, block.start, context);
  const props = { key, 'data-start': block.start };
  // The article's own title is the h1 of the page it is shown on.
  return block.level <= 2 ? <h3 {...props}>{children}</h3> : <h4 {...props}>{children}</h4>;
}

function list(block: Extract<Block, { type: 'list' }>, context: Context, key: number) {
  const items = block.items.map((item, i) => (
    <li key={`${key}-${i}`}>{item.map((one, n) => showBlock(one, context, n))}</li>
  ));
  return block.ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>;
}

function table(block: Extract<Block, { type: 'table' }>, context: Context, key: number) {
  return (
    <div
      class="table"
      key={key}
      tabIndex={0}
      role="group"
      aria-label={block.caption ?? t('article_table')}
    >
      <table>
        {block.caption && <caption>{block.caption}</caption>}
        <tbody>
          {block.rows.map((row, i) => (
            <tr key={`${key}-${i}`}>
              {row.map((cell) => {
                const children = inlines(cell.children, cell.start, context);
                const where = `${cell.start}-${row.indexOf(cell)}`;
                return cell.header ? (
                  <th key={where}>{children}</th>
                ) : (
                  <td key={where}>{children}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Showing a picture would be a request to its site: its frame, caption and credit are shown, the picture is a click away. */
export function Figure({ image }: { image: ArticleImage | undefined }) {
  if (!image) return null;
  const { src, alt, caption, credit, width, height } = image;
  const known = width && height;
  return (
    <figure>
      <a
        class="frame"
        href={src}
        target="_blank"
        rel="noopener noreferrer"
        style={{ '--ratio': known ? `${width} / ${height}` : '16 / 9' }}
        title={t('image_open')}
      >
        <Icon node={Picture} />
        <span>{alt || t('article_picture')}</span>
        {known && <span class="size">{`${width} × ${height}`}</span>}
      </a>
      <figcaption>
        {caption && <span class="serif">{caption} </span>}
        <span class="credit">{credit ?? t('image_no_credit')}</span>
      </figcaption>
    </figure>
  );
}

/** The inline runs of a leaf that begins at `start`. Nesting is bounded by the schema's extraction. */
function inlines(
  children: readonly Inline[],
  start: number,
  context: Context,
): ComponentChildren[] {
  let at = start;
  return children.map((inline, i) => {
    const from = at;
    at += lengthOf(inline);
    return showInline(inline, from, context, i);
  });
}

function lengthOf(inline: Inline): number {
  if (inline.type === 'text') return inline.text.length;
  if (inline.type === 'break') return 1;
  return inline.children.reduce((sum, child) => sum + lengthOf(child), 0);
}

function showInline(
  inline: Inline,
  start: number,
  context: Context,
  key: number,
): ComponentChildren {
  switch (inline.type) {
    case 'text':
      return runs(inline.text, start, context);
    case 'break':
      return <br key={key} />;
    case 'link':
      return (
        <a key={key} href={inline.href} target="_blank" rel="noopener noreferrer">
          {inlines(inline.children, start, context)}
        </a>
      );
    case 'em':
    case 'strong':
    case 'code':
    case 'sub':
    case 'sup': {
      const Name = inline.type;
      return <Name key={key}>{inlines(inline.children, start, context)}</Name>;
    }
  }
}

function runs(text: string, start: number, { marks, onMark }: Context): ComponentChildren[] {
  return runsOf(text, start, marks).map(({ text: words, mark }, i) =>
    mark ? (
      <mark
        key={`${start}-${i}`}
        class={`colour-${mark.colour} mark-${mark.colour}`}
        data-highlight={mark.id}
        onClick={() => onMark?.(mark.id)}
      >
        {words}
      </mark>
    ) : (
      words
    ),
  );
}
