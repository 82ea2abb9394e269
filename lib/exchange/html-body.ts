/** An article's body as HTML: highlights as marks, each with its note beside the words. */
import type { Block, Inline } from '../article/model';
import type { ArticleBody } from '../library/schema';
import { type HighlightFacts, UNCREDITED } from './facts';
import { isWhole, type Leaf, leavesOf, lengthOf } from './leaves';
import { el, linkTo, type Markup } from './markup';

/** What the blocks of one article are written with. `prefix` makes its ids unlike those of the file's other articles. */
interface Context {
  body: ArticleBody;
  marks: readonly Mark[];
  prefix: string;
  book: Book | undefined;
  /** In terms and heads of columns HTML allows no `aside`. */
  noteTag: 'aside' | 'div';
}
/** What stands with an article: pictures by their address on the web, as addresses of their copies; in a book notes are footnotes. */
export interface Book {
  pictures: ReadonlyMap<string, string>;
  footnotes: boolean;
}
interface Mark {
  facts: HighlightFacts;
  start: number;
  end: number;
  id: string;
}

/** The body, and the highlights that have no place in it. */
export function bodyMarkup(
  body: ArticleBody,
  facts: readonly HighlightFacts[],
  prefix: string,
  book?: Book,
): { blocks: Markup[]; unplaced: HighlightFacts[] } {
  const marks: Mark[] = [];
  const unplaced: HighlightFacts[] = [];
  const leaves = leavesOf(body.blocks);
  for (const one of facts) {
    const { place } = one.highlight;
    const under =
      place && leaves.filter(({ start, end }) => start < place.end && end > place.start);
    const first = under?.[0];
    // A place may begin between two leaves; its note stands beside the first words that are marked.
    if (place && first)
      marks.push({
        facts: one,
        start: Math.max(place.start, first.start),
        end: Math.min(place.end, under?.at(-1)?.end ?? place.end),
        // No name of the page is escaped to one that begins so.
        id: `${prefix}_h${marks.length + 1}`,
      });
    else unplaced.push(one);
  }
  return {
    blocks: blocksOf(body.blocks, { body, marks, prefix, book, noteTag: 'aside' }),
    unplaced,
  };
}

/** Who says the words or made the picture, and what the reader wrote of it. */
export function noteMarkup({ highlight, speaker, picture }: HighlightFacts): Markup[] {
  const { note, tags } = highlight;
  return [
    ...(speaker ? [el('p', { class: 'speaker', dir: 'auto' }, speaker)] : []),
    ...(picture ? [el('p', { class: 'credit', dir: 'auto' }, picture.credit ?? UNCREDITED)] : []),
    ...(note.trim() === '' ? [] : [el('p', { class: 'words', dir: 'auto' }, note)]),
    ...(tags.length === 0
      ? []
      : [el('p', { class: 'tags', dir: 'auto' }, tags.map((tag) => `#${tag}`).join(' '))]),
  ];
}

function blocksOf(blocks: readonly Block[], context: Context): Markup[] {
  return blocks.flatMap((block): Markup[] => {
    switch (block.type) {
      case 'paragraph': {
        const { lang, dir, term } = block;
        const about = { id: idOf(block.id, context), lang, dir: dir ?? 'auto' };
        const words = leaf(block, context);
        return [
          el('p', about, ...(term ? [el('strong', {}, ...words)] : words)),
          ...beside(block, context),
        ];
      }
      case 'heading': {
        const { lang, dir, level } = block;
        const about = { id: idOf(block.id, context), lang, dir: dir ?? 'auto' };
        return [
          el(level <= 2 ? 'h3' : 'h4', about, ...leaf(block, context)),
          ...beside(block, context),
        ];
      }
      case 'list':
        return [listOf(block, context)];
      case 'quote':
        return [quoteOf(block, context)];
      case 'code':
        return [
          el('pre', {}, el('code', {}, ...marked(block.text, block.start, context))),
          ...beside(block, context),
        ];
      case 'table':
        return [tableOf(block, context)];
      case 'figure':
        return figureOf(block.image, context);
      case 'rule':
        return [el('hr')];
      case 'embed':
        return [el('p', { dir: 'auto' }, linkTo(block.href, block.title))];
      default:
        return block satisfies never;
    }
  });
}

/** The name that a note is linked to by: letters, digits and `.-_` alone, as XML has names; other signs by their number, `fn:1` -> `fn_3a_1`. */
const idOf = (id: string | undefined, { prefix }: Context): string | undefined =>
  id === undefined
    ? undefined
    : prefix +
      id.replace(/[^\w.-]|_/g, (sign) =>
        sign === '_' ? '__' : `_${sign.charCodeAt(0).toString(16)}_`,
      );

function listOf(block: Extract<Block, { type: 'list' }>, context: Context): Markup {
  const { ordered, start, reversed, kind, items } = block;
  if (kind === 'definitions') return definitions(items.flat(), context);
  const about = {
    start: ordered && start !== undefined ? String(start) : undefined,
    reversed: ordered && reversed ? '' : undefined,
  };
  return el(
    ordered ? 'ol' : 'ul',
    about,
    ...items.map((item) => el('li', {}, ...blocksOf(item, context))),
  );
}

/** Terms and what is said of them. Before the first there must be a term, behind the last what is said of it, if only nothing. */
function definitions(items: readonly Block[], context: Context): Markup {
  const isTerm = (one: Block | undefined) => one?.type === 'paragraph' && one.term === true;
  const each = items.map((one) =>
    isTerm(one)
      ? el('dt', {}, ...blocksOf([one], { ...context, noteTag: 'div' }))
      : el('dd', {}, ...blocksOf([one], context)),
  );
  if (items.length > 0 && !isTerm(items[0])) each.unshift(el('dt'));
  if (isTerm(items.at(-1))) each.push(el('dd'));
  return el('dl', {}, ...each);
}

function quoteOf({ blocks, source }: Extract<Block, { type: 'quote' }>, context: Context): Markup {
  const end = source
    ? [
        el('p', { class: 'source', dir: 'auto' }, ...leaf(source, context)),
        ...beside(source, context),
      ]
    : [];
  return el('blockquote', {}, ...blocksOf(blocks, context), ...end);
}

function tableOf({ caption, rows }: Extract<Block, { type: 'table' }>, context: Context): Markup {
  const lines = rows.map((row) =>
    el(
      'tr',
      {},
      ...row.map((cell) =>
        el(
          cell.header ? 'th' : 'td',
          { dir: 'auto' },
          ...leaf(cell, context),
          ...beside(cell, { ...context, noteTag: cell.header ? 'div' : context.noteTag }),
        ),
      ),
    ),
  );
  return el('table', {}, ...(caption ? [el('caption', { dir: 'auto' }, caption)] : []), ...lines);
}

/** A picture's words; the picture itself would be a request, so that it is a link where no copy of it is in the book. */
function figureOf(index: number, { body, book }: Context): Markup[] {
  const image = body.images[index];
  if (!image) return [];
  const { src, alt, caption, credit } = image;
  const file = book?.pictures.get(src);
  return [
    el(
      'figure',
      {},
      file
        ? el('img', { src: file, alt })
        : el('p', { dir: 'auto' }, linkTo(src, alt || caption || 'Picture')),
      el(
        'figcaption',
        { dir: 'auto' },
        ...(caption ? [`${caption} `] : []),
        el('span', { class: 'credit' }, credit ?? UNCREDITED),
      ),
    ),
  ];
}

/** The notes of the highlights that begin in a leaf. */
function beside(
  { start, end }: { start: number; end: number },
  { marks, book, noteTag }: Context,
): Markup[] {
  return marks
    .filter((mark) => mark.start >= start && mark.start < end)
    .flatMap(({ facts, id }) => {
      const note = noteMarkup(facts);
      if (note.length === 0) return [];
      const { colour } = facts.highlight;
      const foot = book?.footnotes
        ? { 'epub:type': 'footnote', role: 'doc-footnote', id: `${id}-note` }
        : {};
      return [el(noteTag, { class: `note ${colour}`, ...foot }, linkTo(`#${id}`, '¶'), ...note)];
    });
}

/** A leaf's words with the marks of its highlights; without them if its words are not those of the text. */
function leaf(block: Leaf, context: Context): Markup[] {
  const known = isWhole(block) ? context : { ...context, marks: [] };
  return inlinesOf(block.children, block.start, known);
}

function inlinesOf(inlines: readonly Inline[], from: number, context: Context): Markup[] {
  let at = from;
  return inlines.flatMap((inline): Markup[] => {
    const start = at;
    at += lengthOf([inline]);
    switch (inline.type) {
      case 'text':
        return marked(inline.text, start, context);
      case 'break':
        return [el('br')];
      case 'em':
      case 'strong':
      case 'code':
      case 'sub':
      case 'sup':
        return [el(inline.type, {}, ...inlinesOf(inline.children, start, context))];
      case 'math':
        return [el('code', {}, ...inlinesOf(inline.children, start, context))];
      case 'link':
        return [linkTo(inline.href, ...inlinesOf(inline.children, start, context))];
      case 'noteref': {
        const to = `#${encodeURIComponent(idOf(inline.id, context) ?? '')}`;
        return [el('sup', {}, linkTo(to, ...inlinesOf(inline.children, start, context)))];
      }
      default:
        return inline satisfies never;
    }
  });
}

/** Words cut at the borders of highlights; where two overlap, one mark stands in the other. */
function marked(words: string, from: number, { marks, book }: Context): Markup[] {
  const to = from + words.length;
  const here = marks.filter(({ start, end }) => start < to && end > from);
  const borders = here.flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([from, to, ...borders.filter((one) => one > from && one < to)])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((start, i) => {
    const stop = cuts[i + 1] ?? to;
    const piece = here
      .filter((mark) => mark.start <= start && mark.end > start)
      .reduce<Markup>(
        (inner, { facts, id, start: begin }) => {
          // The note leads to where the mark begins.
          const about = begin === start ? { id } : {};
          return el('mark', { class: facts.highlight.colour, ...about }, inner);
        },
        words.slice(start - from, stop - from),
      );
    const ending = book?.footnotes ? here.filter(({ end }) => end === stop) : [];
    return [piece, ...ending.flatMap(noteReference)];
  });
}

/** The sign behind a highlight that opens its note in a reader of books (https://www.w3.org/TR/epub-ssv-11/#noteref). */
function noteReference({ facts, id }: Mark): Markup[] {
  if (noteMarkup(facts).length === 0) return [];
  const about = { 'epub:type': 'noteref', role: 'doc-noteref', href: `#${id}-note` };
  return [el('sup', {}, el('a', about, '*'))];
}
