/** Reads the region's DOM into blocks, text and pieces. Iterative: a page's depth costs nothing. */
import { aboveOf, attr, find, firstOf, nextOf, textOf, typeOf } from '../../text/dom';
import { BLOCKS, nameOf, UNREAD } from '../../text/elements';
import { collapse } from '../../text/words';
import { Builder } from '../blocks/build';
import { isDataTable, readTable } from '../blocks/tables';
import type { Draft } from '../draft';
import { safeUrl } from '../url';

const MARKS: Record<string, 'em' | 'strong' | 'code' | 'sub' | 'sup'> = {
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  sub: 'sub',
  sup: 'sup',
};

/** Fills blocks, text and pieces from the region, without what was dropped. */
export function readBlocks(draft: Draft): void {
  const builder = new Builder();
  for (const element of draft.region) {
    readInto(draft, builder, element);
    builder.flush();
  }
  draft.article.blocks = builder.blocks;
  draft.article.text = builder.text;
  draft.pieces = builder.pieces;
}

function readInto(draft: Draft, builder: Builder, root: Element): void {
  let node: Node | null = root;
  while (node) {
    const inside = open(draft, builder, node);
    const first: Node | null = inside ? firstOf(node) : null;
    if (first) {
      node = first;
      continue;
    }
    let at: Node | null = node;
    node = null;
    while (at && !node) {
      if (typeOf(at) === 1) close(draft, builder, at as Element);
      if (at === root) break;
      node = nextOf(at);
      at = aboveOf(at);
    }
  }
}

/** Meets a node; gives whether its children are to be read. */
function open(draft: Draft, builder: Builder, node: Node): boolean {
  if (typeOf(node) === 3) {
    builder.leaf.add(node as Text);
    return false;
  }
  if (typeOf(node) !== 1) return false;
  const element = node as Element;
  const name = nameOf(element);
  if (draft.dropped.has(element)) return false;
  if (readWhole(draft, builder, element, name)) return false;
  if (UNREAD.has(name)) return false;
  if (BLOCKS.has(name)) builder.flush();
  openContainer(draft, builder, element, name);
  const href = name === 'a' ? safeUrl(attr(element, 'href'), draft.base) : null;
  const mark = MARKS[name];
  if (href) builder.leaf.enter(element, { href });
  else if (mark) builder.leaf.enter(element, mark);
  return true;
}

function openContainer(draft: Draft, builder: Builder, element: Element, name: string): void {
  if (name === 'ul' || name === 'ol' || name === 'li') builder.enter(element, name);
  if (name !== 'blockquote') return;
  const cite = attr(element, 'cite');
  builder.enter(element, 'quote', safeUrl(cite, draft.base) ?? undefined);
}

/** Elements that are read as a whole: breaks, rules, pictures, code, tables, embeds. */
function readWhole(draft: Draft, builder: Builder, element: Element, name: string): boolean {
  switch (name) {
    case 'br':
      builder.leaf.break();
      return true;
    case 'hr':
      builder.flush();
      builder.place({ type: 'rule' });
      return true;
    case 'img':
      return readPicture(draft, builder, element);
    case 'pre':
      builder.flush();
      builder.code(textOf(element) ?? '', onlyText(element), languageOf(element));
      return true;
    case 'table':
      if (!isDataTable(element)) return false;
      builder.flush();
      readTable(draft, builder, element);
      return true;
    case 'iframe':
    case 'video':
    case 'audio':
      return readEmbed(draft, builder, element);
    case 'math':
      return false;
    default:
      return false;
  }
}

/** A picture in a paragraph of its own becomes a figure; whether it is one at all the images step decides. */
function readPicture(draft: Draft, builder: Builder, element: Element): boolean {
  if (builder.leaf.text.trim() === '') builder.flush();
  draft.met.push(element);
  builder.place({ type: 'figure', image: draft.met.length - 1 });
  return true;
}

function readEmbed(draft: Draft, builder: Builder, element: Element): boolean {
  const source = attr(element, 'src') ?? find(element, 'source')?.getAttribute('src');
  const href = safeUrl(source, draft.base);
  if (!href || !/^https?:/.test(href)) return true;
  builder.flush();
  const said = attr(element, 'title') ?? attr(element, 'aria-label') ?? '';
  builder.place({ type: 'embed', href, title: collapse(said) || new URL(href).hostname });
  return true;
}

function onlyText(element: Element): Text | null {
  let at: Node = element;
  for (let inside = firstOf(at); inside && nextOf(inside) === null; inside = firstOf(at))
    at = inside;
  return typeOf(at) === 3 ? (at as Text) : null;
}

function languageOf(element: Element): string | undefined {
  const names = `${attr(element, 'class') ?? ''} ${find(element, 'code')?.getAttribute('class') ?? ''}`;
  return /\b(?:language|lang|highlight-source|brush:)-?\s*([\w+#-]+)/.exec(names)?.[1];
}

function close(draft: Draft, builder: Builder, element: Element): void {
  const name = nameOf(element);
  const heading = /^h([1-6])$/.exec(name)?.[1];
  const id = attr(element, 'id');
  const marked = name === 'a' ? safeUrl(attr(element, 'href'), draft.base) : MARKS[name];
  if (marked && !draft.dropped.has(element)) builder.leaf.leave(element);
  if (heading) builder.flush({ level: Number(heading), ...(id ? { id } : {}) });
  else if (BLOCKS.has(name)) builder.flush();
  builder.leave(element);
}
