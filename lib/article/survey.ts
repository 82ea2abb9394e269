/**
 * One linear pass over the page that measures every element: letters, letters in links, prose. Iterative and read-only.
 * Everything after it is arithmetic on this table; no step asks the whole DOM again.
 */
import { aboveOf, attr, firstOf, nextOf, rawName, typeOf } from '../text/dom';
import { BLOCKS, nameOf, UNREAD } from '../text/elements';

/** A block's own text is prose from this many letters on, or from `SHORT_PROSE` if it is a paragraph that ends like a sentence. */
const PROSE = 80;
const SHORT_PROSE = 25;
const SENTENCE_END = /[.!?…。！？؟।][”"»’'」』)\]]*\s*$/;
/** One block counts at most this much, so that a single wall of text does not outweigh an article. */
const MOST_PROSE = 1500;
/** More links than this share of its letters make a block a list of links. */
const MOST_LINKS = 0.5;

/** Names of things that stand beside an article; whole words of a class or id. Never decides alone: see `proseKept`. */
const BESIDE =
  /(?:^|[\s_-])(?:comments?|respond|disqus|sidebar|related|recommend(?:ed|ations)?|promo|newsletter|subscri(?:be|ption)|share|sharing|social|cookies?|consent|modal|popup|breadcrumbs?|menu|nav|navbar|widgets?|advert(?:isement)?|ads?|sponsor(?:ed)?|footer|masthead|teasers?|read-?more|more-(?:stories|from|on|like)|outbrain|taboola|author-(?:bio|box)|tags|pagination|pager|toc|skip-link)(?=$|[\s_-])/i;
const BESIDE_NAMES = new Set(['nav', 'footer', 'aside', 'menu', 'dialog', 'search']);
const BESIDE_ROLES = /^(navigation|complementary|contentinfo|search|dialog|banner)$/;

/** What is known of one element. Numbers are letters. */
export interface Measure {
  element: Element;
  parent: number;
  letters: number;
  links: number;
  prose: number;
  /** Stands beside the article by its name, role or class; its prose does not count upwards. */
  beside: boolean;
  hidden: boolean;
}

/** The table: measures in document order and the index of each element. */
export interface Survey {
  measures: Measure[];
  indexOf: Map<Element, number>;
  /** Whether names of classes were ignored because they would have taken most of the prose. */
  namesIgnored: boolean;
}

interface Own {
  letters: number;
  links: number;
  tail: string;
}

/** Measures everything below `root`. O(nodes). */
export function survey(root: Element): Survey {
  const table = walk(root);
  sumUp(table, false);
  const kept = table.measures[0]?.prose ?? 0;
  sumUp(table, true);
  const all = table.measures[0]?.prose ?? 0;
  // Pruning by names that takes most of the text is wrong about this page: undo it.
  const namesIgnored = kept < all / 3;
  if (!namesIgnored) sumUp(table, false);
  return { measures: table.measures, indexOf: table.indexOf, namesIgnored };
}

interface Table {
  measures: Measure[];
  own: Own[];
  indexOf: Map<Element, number>;
}

function walk(root: Element): Table {
  const table: Table = { measures: [], own: [], indexOf: new Map() };
  const blocks: number[] = [];
  let links = 0;
  let node: Node | null = root;
  while (node) {
    const name = nameOf(node);
    if (typeOf(node) === 3) addText(table, blocks.at(-1), node.nodeValue ?? '', links > 0);
    if (typeOf(node) === 1) {
      enter(table, node as Element, root);
      if (BLOCKS.has(name) || node === root) blocks.push(table.measures.length - 1);
      if (name === 'a') links++;
    }
    const first: Node | null = UNREAD.has(name) ? null : firstOf(node);
    if (first) {
      node = first;
      continue;
    }
    let at: Node | null = node;
    node = null;
    while (at && !node) {
      const leaving = nameOf(at);
      if (leaving !== '' && (BLOCKS.has(leaving) || at === root)) blocks.pop();
      if (leaving === 'a') links--;
      if (at === root) break;
      node = nextOf(at);
      at = aboveOf(at);
    }
  }
  return table;
}

function enter({ measures, own, indexOf }: Table, element: Element, root: Element): void {
  const parent = element === root ? -1 : (indexOf.get(aboveOf(element) as Element) ?? -1);
  indexOf.set(element, measures.length);
  own.push({ letters: 0, links: 0, tail: '' });
  measures.push({
    element,
    parent,
    letters: 0,
    links: 0,
    prose: 0,
    beside: element !== root && standsBeside(element),
    hidden: isHidden(element),
  });
}

function addText({ own }: Table, block: number | undefined, value: string, inLink: boolean): void {
  const text = value.trim();
  const sums = block === undefined ? undefined : own[block];
  if (text === '' || !sums) return;
  sums.letters += text.length;
  if (inLink) sums.links += text.length;
  sums.tail = text.slice(-12);
}

function isHidden(element: Element): boolean {
  // React streams content into hidden `S:n` boxes that scripts move into place: read them as shown.
  if (attr(element, 'hidden') !== null) return !/^[SB]:\d/.test(attr(element, 'id') ?? '');
  return /display:\s*none/i.test(attr(element, 'style') ?? '');
}

function standsBeside(element: Element): boolean {
  if (BESIDE_NAMES.has(nameOf(element))) return true;
  if (BESIDE_ROLES.test(attr(element, 'role') ?? '')) return true;
  return namedBeside(element);
}

/** Whether class or id say that an element stands beside the article. */
export function namedBeside(element: Element): boolean {
  const names = `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`;
  return (
    names.length > 1 && !/^(BODY|HTML|MAIN|ARTICLE)$/i.test(rawName(element)) && BESIDE.test(names)
  );
}

function sumUp({ measures, own }: Table, everything: boolean): void {
  for (let i = 0; i < measures.length; i++) {
    const [measure, sums] = [measures[i], own[i]];
    if (!measure || !sums) continue;
    measure.letters = sums.letters;
    measure.links = sums.links;
    measure.prose = proseOf(sums, measure.element);
  }
  for (let i = measures.length - 1; i > 0; i--) {
    const measure = measures[i];
    const parent = measure && measures[measure.parent];
    if (!measure || !parent) continue;
    parent.letters += measure.letters;
    parent.links += measure.links;
    if (everything || (!measure.beside && !measure.hidden)) parent.prose += measure.prose;
  }
}

function proseOf({ letters, links, tail }: Own, element: Element): number {
  if (letters < SHORT_PROSE || links > letters * MOST_LINKS) return 0;
  const sentence = letters >= PROSE || (nameOf(element) === 'p' && SENTENCE_END.test(tail));
  return sentence ? Math.min(letters, MOST_PROSE) : 0;
}
