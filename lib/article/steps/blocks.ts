/** Reads the region's DOM into blocks, text and pieces. Iterative: a page's depth costs nothing. */
import {
  attr,
  closestTo,
  find,
  findAll,
  hasAttributes,
  isA,
  parentOf,
  typeOf,
  walkInSlices,
} from '../../text/dom';
import { type Kind, kindOf, UNREAD } from '../../text/elements';
import { Builder } from '../blocks/build';
import { isCodeTable, isGutter, isLine, languageOf } from '../blocks/code';
import { embedOf, postAddress } from '../blocks/embeds';
import { idOf, isAnchor } from '../blocks/headings';
import type { Over } from '../blocks/leaf';
import { listOf } from '../blocks/lists';
import { MARKS } from '../blocks/marks';
import { formulaOf } from '../blocks/math';
import { isBackLink, type Notes, notesIn } from '../blocks/notes';
import { captionOf, Grid, isDataTable } from '../blocks/tables';
import { isWordButton } from '../body/word-buttons';
import type { Draft } from '../draft';
import { standsForPicture } from '../images/sources';
import type { Facts } from '../model';
import { safeUrl } from '../url';

const LISTS = /^(?:ul|ol|dl|dir)$/;
const ITEMS = /^(?:li|dt|dd)$/;
const PREFORMATTED = /^(?:pre|xmp|listing)$/;
const TABLE_PARTS = /^(?:table|thead|tbody|tfoot|td|th)$/;
const HEADING = /^h([1-6])$/;
/** The level of who wrote a post: posts are a thread's sections. */
const WRITER = 2;

/** Fills blocks, text and pieces from the region, without what was dropped. */
export function* readBlocks(draft: Draft): Generator<void, void> {
  const reader = new Reader(draft);
  for (const element of draft.region) {
    yield* walkInSlices(
      element,
      (node) => reader.open(node),
      (left) => reader.close(left),
    );
    reader.builder.flush();
  }
  draft.article.blocks = reader.builder.blocks;
  draft.article.text = reader.builder.text;
  draft.pieces = reader.builder.pieces;
}

class Reader {
  readonly builder = new Builder();
  private readonly notes: Notes;
  private readonly over = new Map<Element, Over>();
  private readonly tongues: { element: Element; before: Omit<Facts, 'id'> }[] = [];
  /** The preformatted element, data table, cell and heading that are being read. */
  private pre: Element | null = null;
  private table: { element: Element; grid: Grid } | null = null;
  private cell: Element | null = null;
  private heading: Element | null = null;

  constructor(private readonly draft: Draft) {
    this.notes = notesIn(draft, draft.region);
  }

  /** Meets a node; gives whether its children are to be read. */
  open(node: Node): boolean {
    const type = typeOf(node);
    if (type === 3 && !this.draft.dropped.has(node)) this.builder.leaf.add(node as Text);
    if (type !== 1) return false;
    const element = node as Element;
    const kind = kindOf(element);
    const { name, isBlock } = kind;
    if (this.isLeftOut(element, kind) || this.readWhole(element, name)) {
      if (isBlock) this.border(name);
      return false;
    }
    if (isBlock || (this.pre && isLine(element))) this.border(name);
    this.openContainer(element, name);
    this.openLeaf(element, name);
    return true;
  }

  /** The border of a block: the end of a paragraph, or of a line of a cell or of code. */
  private border(name: string): void {
    const { builder } = this;
    if (this.pre) {
      if (!/^t[dh]$/.test(name)) builder.leaf.line();
    } else if (this.cell) builder.leaf.line();
    else if (!this.table) builder.flush();
  }

  private isLeftOut(element: Element, { name, isControl }: Kind): boolean {
    const { dropped } = this.draft;
    if (name === 'input') return !this.isTask(element);
    if (dropped.has(element)) return !this.revive(element, name);
    // Nobody reads what there is to press, except where it is a heading, of what it opens, or a word of a sentence.
    if (isControl && !this.heading) return !isWordButton(element);
    if (this.pre || /^(?:td|pre|div)$/.test(name)) return isGutter(element);
    if (this.heading && name === 'a') return isAnchor(element);
    return this.notes.ids.size > 0 && /^(?:a|span|sup)$/.test(name) && isBackLink(element);
  }

  /** Whether a control is the check box that an item of a list of tasks begins with. */
  private isTask(element: Element): boolean {
    const box = attr(element, 'type') === 'checkbox' && !this.builder.leaf.filled;
    return box && closestTo(element, 'li') !== null;
  }

  /** The source of a block quote is read, though captions and footers are left out elsewhere. */
  private revive(element: Element, name: string): boolean {
    if (!/^(?:figcaption|footer)$/.test(name)) return false;
    const figure = name === 'figcaption' ? closestTo(element, 'figure') : null;
    const quoted = figure
      ? find(figure, 'blockquote') && !find(figure, 'img')
      : closestTo(element, 'blockquote');
    if (!quoted) return false;
    for (const one of [element, ...findAll(element, '*')]) this.draft.dropped.delete(one);
    return true;
  }

  /** Elements that are read as a whole: breaks, rules, pictures, formulas, embeds; and those that nobody reads. */
  private readWhole(element: Element, name: string): boolean {
    const { builder, draft } = this;
    const formula = formulaOf(element, name);
    if (formula) {
      if (formula.words === '') return true;
      builder.leaf.enter(element, 'math');
      builder.leaf.say(formula.words, formula.node);
      builder.leaf.leave(element);
      return true;
    }
    if (standsForPicture(element, name)) {
      draft.met.push(element);
      builder.placeBeside({ type: 'figure', image: draft.met.length - 1 });
      return true;
    }
    switch (name) {
      case 'br':
        this.break();
        return true;
      case 'hr':
        this.border(name);
        if (!this.pre && !this.table) builder.rule();
        return true;
      case 'input':
        builder.leaf.sign(attr(element, 'checked') === null ? '☐' : '☑');
        return true;
      case 'caption':
        return this.table !== null;
    }
    const embed = embedOf(element, name, draft.base);
    if (embed && embed !== 'nothing') builder.placeBeside({ type: 'embed', ...embed });
    return embed !== null || UNREAD.has(name);
  }

  /** Two breaks in a row end a paragraph, as pages without `p` have it. */
  private break(): void {
    const { leaf } = this.builder;
    if (leaf.broken && !this.pre && !this.cell && !this.heading) this.builder.flush();
    else leaf.break();
  }

  private openContainer(element: Element, name: string): void {
    const { builder, draft } = this;
    if (hasAttributes(element) && (attr(element, 'lang') ?? attr(element, 'dir')) !== null)
      this.openTongue(element);
    if (this.pre || this.cell) return;
    if (LISTS.test(name)) builder.enterList(element, listOf(element, name));
    else if (ITEMS.test(name)) builder.enterItem(element, name);
    else if (name === 'blockquote') {
      const cite = isA(element, '.twitter-tweet') ? postAddress(element) : attr(element, 'cite');
      builder.enterQuote(element, safeUrl(cite, draft.base));
    } else if (/^(?:figcaption|footer)$/.test(name)) builder.enterSource(element, name);
  }

  private openLeaf(element: Element, name: string): void {
    const { builder } = this;
    if (!this.pre && this.openTable(element, name)) return;
    if (name === 'button') builder.leaf.apart();
    if (PREFORMATTED.test(name) && !this.pre) this.openPre(element);
    if (HEADING.test(name) || this.draft.writers.has(element)) this.heading = element;
    const id = this.notes.ids.size > 0 ? (attr(element, 'id') ?? attr(element, 'name')) : null;
    if (id && this.notes.ids.has(id)) {
      builder.id = id;
      builder.inNotes();
    }
    const over = this.overOf(element, name);
    if (!over) return;
    this.over.set(element, over);
    builder.leaf.enter(element, over);
  }

  private overOf(element: Element, name: string): Over | null {
    if (name !== 'a') return MARKS[name] ?? null;
    const note = this.notes.refs.get(element);
    const href = safeUrl(attr(element, 'href'), this.draft.base);
    return note ? { note } : href ? { href } : null;
  }

  private openPre(element: Element): void {
    const { builder } = this;
    this.pre = element;
    if (this.cell) {
      builder.leaf.enter(element, 'code');
      builder.leaf.kept = true;
    } else builder.begin(true);
  }

  /** Tables, their rows and cells; true for what is not to be read as anything else. */
  private openTable(element: Element, name: string): boolean {
    const { builder } = this;
    if (name === 'table' && !this.table) {
      if (isCodeTable(element)) this.openPre(element);
      else if (isDataTable(element)) {
        this.table = { element, grid: new Grid() };
        builder.holding = true;
      }
    } else if (name === 'tr') this.table?.grid.row(builder.length);
    else if (/^t[dh]$/.test(name) && this.table && !this.cell) {
      this.cell = element;
      builder.begin(false);
    }
    return name === 'tr' || TABLE_PARTS.test(name);
  }

  private openTongue(element: Element): void {
    const { builder, draft } = this;
    const before = builder.tongue;
    const lang = attr(element, 'lang') ?? before.lang ?? '';
    const dir = attr(element, 'dir')?.toLowerCase() ?? before.dir;
    const own = draft.article.lang?.toLowerCase() ?? '';
    const ownDir = draft.article.dir ?? 'ltr';
    this.tongues.push({ element, before });
    builder.tongue = {
      ...(lang !== '' && !isSame(lang.toLowerCase(), own) ? { lang } : {}),
      ...((dir === 'ltr' || dir === 'rtl') && dir !== ownDir ? { dir } : {}),
    };
  }

  /** Leaves an element that was gone into. */
  close(element: Element): void {
    const { builder } = this;
    const { name, isBlock } = kindOf(element);
    if (element === this.pre) this.closePre(element);
    if (this.over.delete(element)) builder.leaf.leave(element);
    if (element === this.heading) this.closeHeading(element, name);
    if (element === this.cell) this.closeCell(element, name);
    if (element === this.table?.element) this.closeTable(element);
    if (isBlock || (this.pre && isLine(element))) this.border(name);
    builder.leave(element);
    const tongue = this.tongues.at(-1);
    if (tongue?.element !== element) return;
    this.tongues.pop();
    builder.tongue = tongue.before;
  }

  private closePre(element: Element): void {
    const { builder } = this;
    this.pre = null;
    if (this.cell) {
      builder.leaf.kept = false;
      builder.leaf.leave(element);
    } else builder.code(languageOf(element));
  }

  private closeHeading(element: Element, name: string): void {
    const { builder } = this;
    this.heading = null;
    if (this.pre || this.cell || this.table) return;
    builder.flush(Number(HEADING.exec(name)?.[1] ?? WRITER), idOf(element));
  }

  private closeCell(element: Element, name: string): void {
    const above = parentOf(element);
    const head =
      name === 'th' || (above !== null && closestTo(above, 'thead,table') !== this.table?.element);
    this.cell = null;
    this.table?.grid.add(element, this.builder.cell(head));
  }

  private closeTable(element: Element): void {
    const { builder } = this;
    const rows = this.table?.grid.done() ?? [];
    const caption = captionOf(element);
    this.table = null;
    builder.holding = false;
    if (rows.length > 0) builder.place({ type: 'table', rows, ...(caption ? { caption } : {}) });
    builder.placeLater();
  }
}

/** Whether two languages are one, or one a kind of the other: en, en-gb. */
const isSame = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
