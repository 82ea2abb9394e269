/**
 * The ground a picture stands on: the boxes around it up to the first that holds words of the body, and what they say of it.
 * Every element is judged once, so that thousands of pictures cost no more than the elements around them.
 */
import { attr, closestTo, find, isA } from '../../text/dom';
import { nameOf } from '../../text/elements';
import type { Tree } from '../../text/tree';
import { foldedWords } from '../../text/words';
import { type Box, placeOf } from '../body/leaves';
import { namedBeside } from '../body/names';
import type { Draft } from '../draft';
import { safeUrl } from '../url';
import { picturesIn } from './sources';

/** Why a picture may be none of the article's: `named` only by the name of a box, which may be mistaken. */
export type Doubt = 'beside' | 'hidden' | 'teaser' | 'person' | 'named';

const APART = /^(?:nav|footer|aside|form|dialog|button|iframe|template)$/;
const PERSON =
  /(?:^|[\s_-])(?:avatars?|gravatar|by-?lines?|headshots?|author|authors|mugs?|mugshot|profile|contributors?|staff|bio|biography)(?=$|[\s_-])/i;
/** An emblem, a counter or a sign, by the name of the element or of its file. */
const SIGN =
  /(?:^|[\s_-])(?:avatar|icons?|ico|logo|emoji|gravatar|pixel|track(?:er|ing)|spinner|loader|badge|headshot|author|sprite|spacer|blank)(?=$|[\s_-])/i;
const SIGN_FILE =
  /(?:^|[_-])(?:avatar|gravatar|pixel|spacer|blank|sprite|emoji|1x1|divider|cta|cc-(?:by|zero)[\w.-]*)(?=$|[._-])/i;
/** A sign by what it is said to show: "search icon", "4.8 out of 5 stars", "CTA to download the guide". */
const SIGN_SAID = / icon$|^\d(?:[.,]\d+)? (?:out )?of \d+(?: stars)?$|^CTA\b/i;
/** A drawing that is named after a sign. */
const SIGN_DRAWN =
  /(?:^|[_-])(?:icon|arrow|angle|check|circle|play|print|date)s?(?=$|[._-]).*\.svg$/i;
/** A picture that leads to what is offered. */
const PROMO_FILE = /(?:^|[_-])(?:ebook|subscribe|newsletter|free-?trial)(?=$|[._-])/i;
/** Smaller than this by the markup is an icon, an avatar or a counter, in CSS pixels. */
const MIN_WIDTH = 120;
const MIN_HEIGHT = 60;
/** How far up from a picture the headline of its teaser is looked for. */
const LEVELS = 5;
const HEADED = ':is(h1,h2,h3,h4,h5,h6) a[href],a[href]:has(h1,h2,h3,h4,h5,h6)';

/** What is around the pictures of a page. */
export class Grounds {
  private readonly kept: Uint32Array;
  private readonly doubts = new Map<Element, Doubt | null>();
  private readonly aboveHeadline = new Set<Node>();
  private readonly counts = new Map<Element, number>();
  /** The words of boxes, and whether anything in them is named for a caption; kept for the next picture in the same box. */
  readonly words = new Map<Element, string>();
  readonly named = new Map<Element, boolean>();
  /** How the page is climbed and searched. */
  readonly tree: Tree;
  /** Whether other articles stand on the page; few have any. */
  private readonly isShared: boolean;
  /** The element with the article's title, else the first h1. */
  readonly headline: Element | null;
  /** The first node of the body's text; null if there is none. */
  readonly first: Node | null;

  constructor(private readonly draft: Draft) {
    this.tree = draft.tree;
    this.kept = keptIn(draft);
    this.isShared = draft.verdicts.includes('another-article');
    this.headline = headlineOf(draft);
    this.first = draft.pieces[0]?.node ?? null;
    for (let box = this.headline; box; box = this.tree.parentOf(box)) this.aboveHeadline.add(box);
  }

  /** Whether an element holds words of the body, or the headline. */
  hasBody(element: Element): boolean {
    const at = placeOf(this.draft.table, element);
    return (this.kept[at] ?? 0) > 0 || this.aboveHeadline.has(element);
  }

  /** How many pictures stand in an element; counted once for each. */
  pictureCount(element: Element): number {
    const known = this.counts.get(element);
    if (known !== undefined) return known;
    const count = picturesIn(element, this.tree).length;
    this.counts.set(element, count);
    return count;
  }

  /** Whether an element stands before the first words of the body. */
  isAbove(element: Element): boolean {
    return this.first !== null && this.tree.follows(element, this.first);
  }

  /** What speaks against a picture by the boxes around it; null for nothing. */
  doubtOf(image: Element): Doubt | null {
    const chain: Element[] = [];
    let doubt: Doubt | null = null;
    const { tree } = this;
    for (let box = tree.parentOf(image); box && !this.hasBody(box); box = tree.parentOf(box)) {
      const known = this.doubts.get(box);
      if (known !== undefined) {
        doubt = known;
        break;
      }
      chain.push(box);
    }
    for (const box of chain.reverse()) {
      const own = this.ownDoubt(box);
      // A doubt that a name alone raises gives way to any other.
      doubt = doubt && doubt !== 'named' ? doubt : (own ?? doubt);
      this.doubts.set(box, doubt);
    }
    return doubt;
  }

  /** Whether a picture and a headline near it lead to the same other page. */
  isTeaser(image: Element): boolean {
    const { tree } = this;
    const link = tree.closestTo(image, 'a[href]');
    if (!link || !this.leadsAway(link)) return false;
    let box = tree.parentOf(link);
    for (let level = 0; box && level < LEVELS; level++, box = tree.parentOf(box)) {
      if (this.pictureCount(box) > 1) return false;
      const title = tree.find(box, HEADED);
      if (title) return attr(title, 'href') === attr(link, 'href');
    }
    return false;
  }

  private ownDoubt(element: Element): Doubt | null {
    const name = nameOf(element);
    if (APART.test(name) && !(name === 'aside' && find(element, 'figcaption'))) return 'beside';
    const { table, contexts } = this.draft;
    const at = placeOf(table, element);
    const box = table.boxes[at];
    if (contexts[at]?.hidden || /display:\s*none/i.test(attr(element, 'style') ?? ''))
      return 'hidden';
    const names = `${attr(element, 'class') ?? ''} ${attr(element, 'rel') ?? ''}`;
    if (name !== 'figure' && PERSON.test(names)) return 'person';
    if (box) {
      if (
        this.hasOthers(box) ||
        box.linkedHeads > 0 ||
        (box.heads > 0 && this.leadsAway(find(element, 'a')))
      )
        return 'teaser';
    }
    if (name === 'a' && find(element, 'h1,h2,h3,h4,h5,h6')) return 'teaser';
    return namedBeside(element) ? 'named' : null;
  }

  /** Whether a box holds words of another article. */
  private hasOthers({ first, leaves }: Box): boolean {
    if (!this.isShared) return false;
    return this.draft.verdicts.slice(first, first + leaves).includes('another-article');
  }

  /** Whether an element is a link to another page, and not to a picture. */
  leadsAway(link: Element | null): boolean {
    const href = link && safeUrl(attr(link, 'href'), this.draft.base);
    if (!href?.startsWith('http')) return false;
    const [there, here] = [
      new URL(href),
      URL.canParse(this.draft.url) ? new URL(this.draft.url) : null,
    ];
    if (/\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(there.pathname)) return false;
    return there.host !== here?.host || there.pathname !== here?.pathname;
  }
}

/** How many leaves of the body each box holds. */
function keptIn({ table: { boxes, leaves }, verdicts }: Draft): Uint32Array {
  const kept = new Uint32Array(boxes.length);
  leaves.forEach(({ box }, i) => {
    if (verdicts[i] === 'body') kept[box] = (kept[box] ?? 0) + 1;
  });
  for (let i = boxes.length - 1; i > 0; i--) {
    const parent = boxes[i]?.parent ?? -1;
    if (parent >= 0) kept[parent] = (kept[parent] ?? 0) + (kept[i] ?? 0);
  }
  return kept;
}

function headlineOf({ table, article }: Draft): Element | null {
  const title = foldedWords(article.title).join(' ');
  let first: Element | null = null;
  for (const { element, name, first: from, leaves } of table.boxes) {
    if (name !== 'h1' && name !== 'h2') continue;
    if (name === 'h1') first ??= element;
    const text = table.leaves.slice(from, from + leaves).map((leaf) => leaf.text);
    if (title !== '' && foldedWords(text.join(' ')).join(' ') === title) return element;
  }
  return first;
}

/** Whether an image is by itself a sign, a counter or an avatar: its size by the markup, its names, its file, its link. */
export function isSign(image: Element, src: string | null, width: number, height: number): boolean {
  if ((width > 0 && width < MIN_WIDTH) || (height > 0 && height < MIN_HEIGHT)) return true;
  if (SIGN.test(`${attr(image, 'class') ?? ''} ${attr(image, 'id') ?? ''}`)) return true;
  if (
    attr(image, 'hidden') !== null ||
    /display:\s*none|visibility:\s*hidden/i.test(attr(image, 'style') ?? '')
  )
    return true;
  const path = (src ?? '').replace(/[?#].*$/, '');
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (SIGN_FILE.test(file) || SIGN_SAID.test(attr(image, 'alt') ?? '')) return true;
  const link = closestTo(image, 'a[href]');
  if (SIGN_DRAWN.test(file) || (link && PROMO_FILE.test(file))) return true;
  return link !== null && isA(link, '[rel~=license],[rel~=author],[href^="mailto:"]');
}
