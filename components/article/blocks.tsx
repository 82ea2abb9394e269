// biome-ignore-all lint/suspicious/noArrayIndexKey: the blocks of a stored body have no names and never move
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
// biome-ignore-all lint/a11y/useValidAnchor: a note and its reference are links within the body
/** Shows a body: blocks as elements, words as text nodes. Markup of a page cannot become markup of ours. */
import { SquareArrowOutUpRight } from 'lucide';
import { type ComponentChildren, Fragment, type VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ArticleImage, Block } from '../../lib/article/model';
import { t, tn } from '../../lib/platform/i18n';
import { Icon } from '../ui';
import { Code } from './code';
import { FigureBlock } from './figure';
import { type Context, type Framing, focusOn, inlines, jumpTo, runs } from './inlines';
import type { Mark } from './marks';
import { NotePopover, type OpenNote } from './note-popover';
import { noteBlocks, notesOf } from './notes';
import './blocks.css';

/** What is shown, with the highlights over it. */
export interface ArticleBlocksProps {
  blocks: readonly Block[];
  images: readonly ArticleImage[];
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
  marks: readonly Mark[];
  /** The level of the page's headings that the body's highest get; 3 if nothing is said. */
  top?: 2 | 3;
  onMark?: (id: string) => void;
  /** Stored pictures by their address on the web; those that are not in it are boxes. */
  pictures?: ReadonlyMap<string, string>;
  onZoom?: (image: number) => void;
  framing?: Framing;
  /** What stands below a leaf that covers `[start, end)` of the text. */
  after?: (start: number, end: number) => ComponentChildren;
}

const NO_PICTURES: ReadonlyMap<string, string> = new Map();

/** The body of an article in reading type, paragraph numbers in the margin, highlights painted in place. */
export function ArticleBlocks(props: ArticleBlocksProps) {
  const {
    blocks,
    images,
    lang,
    dir,
    marks,
    onMark,
    pictures = NO_PICTURES,
    onZoom,
    framing,
    after,
    top = 3,
  } = props;
  const [note, setNote] = useState<OpenNote | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const context: Context = {
    images,
    marks,
    onMark,
    notes: notesOf(blocks),
    paragraph: 0,
    top,
    openNote: (id, from) => setNote({ id, from }),
    pictures,
    onZoom,
    framing,
    after,
  };
  const close = () => {
    note?.from.focus({ preventScroll: true });
    setNote(null);
  };
  return (
    <div class="body serif" lang={lang} dir={dir} ref={body}>
      {inRows(blocks).map((row, i) =>
        row.length > 1 ? (
          <div key={i} class="gallery" role="group" aria-label={tn('gallery', row.length)}>
            {row.map((block, n) => showBlock(block, context, n))}
          </div>
        ) : (
          row.map((block) => showBlock(block, context, i))
        ),
      )}
      {note && (
        <NotePopover
          key={note.id}
          note={note}
          blocks={noteBlocks(blocks).get(note.id) ?? []}
          context={context}
          onGo={() => {
            setNote(null);
            focusOn(body.current, 'note', note.id);
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

/** The blocks one by one, but pictures that follow each other together. */
function inRows(blocks: readonly Block[]): Block[][] {
  const rows: Block[][] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (block.type === 'figure' && last?.[0]?.type === 'figure') last.push(block);
    else rows.push([block]);
  }
  return rows;
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
        <Fragment key={key}>
          <Code text={block.text} start={block.start}>
            {runs(block.text, block.start, context)}
          </Code>
          {context.after?.(block.start, block.end)}
        </Fragment>
      );
    case 'table':
      return table(block, context, key);
    case 'figure':
      return <FigureBlock key={key} image={block.image} context={context} />;
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
  const words = (
    <p key={key} {...factsOf(block, context)} data-paragraph={number}>
      {number && (
        <span class="number" aria-hidden="true" data-apart>
          {number}
        </span>
      )}
      {inlines(children, start, context)}
      {id && context.notes.has(id) && (
        <a
          class="back"
          data-apart
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
  return withAfter(words, block, context, key);
}

/** A leaf and what stands below it, if anything does. */
function withAfter(leaf: VNode, { start, end }: Leaf, { after }: Context, key: number) {
  const below = after?.(start, end);
  if (!below) return leaf;
  return (
    <Fragment key={key}>
      {leaf}
      {below}
    </Fragment>
  );
}

function heading(block: Extract<Block, { type: 'heading' }>, context: Context, key: number) {
  const children = inlines(block.children, block.start, context);
  const props = {
    key,
    ...factsOf(block, context),
    class: block.level <= 2 ? 'head-1' : 'head-2',
  };
  // The article's own title is the h1 of the page it is shown on.
  const Name = `h${block.level <= 2 ? context.top : context.top + 1}` as 'h2' | 'h3' | 'h4';
  const words = <Name {...props}>{children}</Name>;
  return withAfter(words, block, context, key);
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
  const cells = block.rows.flat();
  const below = context.after?.(cells[0]?.start ?? 0, cells.at(-1)?.end ?? 0);
  return (
    <Fragment key={key}>
      <div class="table" tabIndex={0} role="group" aria-label={block.caption ?? t('article_table')}>
        <table>
          {block.caption && <caption>{block.caption}</caption>}
          <tbody>
            {block.rows.map((row, i) => (
              <tr key={`${key}-${i}`}>
                {row.map((cell) => {
                  const children = inlines(cell.children, cell.start, context);
                  const where = `${cell.start}-${row.indexOf(cell)}`;
                  return cell.header ? (
                    <th key={where} data-start={cell.start}>
                      {children}
                    </th>
                  ) : (
                    <td key={where} data-start={cell.start}>
                      {children}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {below}
    </Fragment>
  );
}
