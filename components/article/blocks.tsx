// biome-ignore-all lint/suspicious/noArrayIndexKey: the blocks of a stored body have no names and never move
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
// biome-ignore-all lint/a11y/useValidAnchor: a note and its reference are links within the body
/** Shows a body: blocks as elements, words as text nodes. Markup of a page cannot become markup of ours. */
import { Image as Picture, SquareArrowOutUpRight } from 'lucide';
import { type ComponentChildren, Fragment } from 'preact';
import type { ArticleImage, Block } from '../../lib/article/model';
import { t } from '../../lib/platform/i18n';
import { Icon } from '../ui';
import { type Context, inlines, jumpTo, runs } from './inlines';
import type { Mark } from './marks';
import { notesOf } from './notes';
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

/** The body of an article in reading type, paragraph numbers in the margin, highlights painted in place. */
export function ArticleBlocks({ blocks, images, lang, dir, marks, onMark }: ArticleBlocksProps) {
  const context: Context = { images, marks, onMark, notes: notesOf(blocks), paragraph: 0 };
  return (
    <div class="body serif" lang={lang} dir={dir}>
      {blocks.map((block, i) => showBlock(block, context, i))}
    </div>
  );
}

function showBlock(block: Block, context: Context, key: number): ComponentChildren {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block, context, key);
    case 'heading':
      return heading(block, context, key);
    case 'list':
      return list(block, context, key);
    case 'quote':
      return (
        <blockquote key={key}>
          {block.blocks.map((one, i) => showBlock(one, context, i))}
          {block.source && (
            <p class="source" data-start={block.source.start}>
              {inlines(block.source.children, block.source.start, context)}
            </p>
          )}
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

type Leaf = Extract<Block, { type: 'paragraph' | 'heading' }>;

/** What a leaf's element says of it: its place, its language, and the note that it begins. */
const factsOf = ({ start, lang, dir, id }: Leaf, { notes }: Context) => ({
  'data-start': start,
  lang,
  dir,
  ...(id && notes.has(id) ? { 'data-note': id, tabIndex: -1 } : {}),
});

function paragraph(block: Extract<Block, { type: 'paragraph' }>, context: Context, key: number) {
  const { id, term, children, start } = block;
  const number = term ? undefined : ++context.paragraph;
  return (
    <p key={key} {...factsOf(block, context)} data-paragraph={number}>
      {number && (
        <span class="number" aria-hidden="true">
          {number}
        </span>
      )}
      {inlines(children, start, context)}
      {id && context.notes.has(id) && (
        <a
          class="back"
          href="#"
          role="doc-backlink"
          aria-label={t('note_back')}
          onClick={(event) => jumpTo(event, 'noteref', id)}
        >
          {' ↩'}
        </a>
      )}
    </p>
  );
}

function heading(block: Extract<Block, { type: 'heading' }>, context: Context, key: number) {
  const children = inlines(block.children, block.start, context);
  const props = { key, ...factsOf(block, context) };
  // The article's own title is the h1 of the page it is shown on.
  return block.level <= 2 ? <h3 {...props}>{children}</h3> : <h4 {...props}>{children}</h4>;
}

function list(block: Extract<Block, { type: 'list' }>, context: Context, key: number) {
  const { kind, ordered, start, reversed } = block;
  if (kind === 'definitions') {
    return <dl key={key}>{block.items.map((item, i) => definition(item, context, i))}</dl>;
  }
  const items = block.items.map((item, i) => (
    <li key={`${key}-${i}`}>{item.map((one, n) => showBlock(one, context, n))}</li>
  ));
  const Name = ordered ? 'ol' : 'ul';
  return (
    <Name
      key={key}
      {...(ordered ? { start, reversed } : {})}
      class={kind === 'notes' ? 'notes' : undefined}
    >
      {items}
    </Name>
  );
}

/** Terms, and what is said of them. */
function definition(item: readonly Block[], context: Context, key: number) {
  const isTerm = (one: Block) => one.type === 'paragraph' && one.term === true;
  const said = item.filter((one) => !isTerm(one));
  return (
    <Fragment key={key}>
      {item.filter(isTerm).map((one, i) => (
        <dt key={i}>{showBlock(one, context, i)}</dt>
      ))}
      {said.length > 0 && <dd>{said.map((one, i) => showBlock(one, context, i))}</dd>}
    </Fragment>
  );
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

/**
 * Showing a picture would be a request to its site: its frame, caption and credit are shown, the picture is a click away.
 * `loaded` is the picture itself, where the open page had it.
 */
export function Figure({
  image,
  loaded = null,
}: {
  image: ArticleImage | undefined;
  loaded?: string | null;
}) {
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
        {loaded ? (
          <img src={loaded} alt={alt} />
        ) : (
          <>
            <Icon node={Picture} />
            <span>{alt || t('article_picture')}</span>
            {known && <span class="size">{`${width} × ${height}`}</span>}
          </>
        )}
      </a>
      <figcaption>
        {caption && <span class="serif">{caption} </span>}
        <span class="credit">{credit ?? t('image_no_credit')}</span>
      </figcaption>
    </figure>
  );
}
