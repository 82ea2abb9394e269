/** Elements that are named for what is said of a picture or for who made it, and the words in them as they are read. */
import { attr, attributesOf, typeOf, walk } from '../../text/dom';
import { BLOCKS, nameOf, UNREAD } from '../../text/elements';
import type { Tree } from '../../text/tree';
import { LONGEST_LINE } from './credits';

const CAPTION = /caption|(?:^|[\s_-])(?:legend|description|desc)(?=$|[\s_-])/i;
const CREDIT =
  /credit|photograph(?:er|y)|copyright|attribution|(?:^|[\s_-])(?:source|rights|agency|photo-?by)(?=$|[\s_-])/i;
const CREDIT_PROP = /^(?:creditText|copyright\w+|creator|author|contributor)$/i;
const SILENT = new Set(['button', 'menu', 'input', 'select', 'time']);
/** Words that open and close a caption, in whatever element. */
const SWITCH = /(?:toggle|hide|show|expand|collapse|open|close)[_-]?caption/i;

/** A value that names what an element is: a word, or several joined. */
const NAME = /^[a-z][\w-]{3,40}$/i;

/** The names of an element: of its style, its place, and what data attributes of any name call it ("photo-credit"). */
export function namesOf(element: Element): string {
  let names = `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`;
  for (const name of attributesOf(element)) {
    const value = name.startsWith('data-') ? (attr(element, name) ?? '') : '';
    if (NAME.test(value)) names += ` ${value}`;
  }
  return names;
}

/** Whether an element is named for who made a picture. */
export const isCredit = (element: Element): boolean =>
  CREDIT.test(namesOf(element)) ||
  CREDIT_PROP.test(attr(element, 'itemprop') ?? '') ||
  nameOf(element) === 'cite';
/** Whether an element is named for what is said of a picture. */
export const isCaption = (element: Element): boolean =>
  nameOf(element) === 'figcaption' ||
  CAPTION.test(`${namesOf(element)} ${attr(element, 'itemprop') ?? ''}`);

/** The words below an element as they are read, without those in `left`; the border of a block is a line break. */
export function wordsIn(root: Element, left: ReadonlySet<Node> = new Set()): string {
  let text = '';
  const border = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  walk(
    root,
    (node) => {
      if (text.length > LONGEST_LINE || left.has(node)) return false;
      if (typeOf(node) === 3) text += (node.nodeValue ?? '').replace(/[^\S ]\s*| \s+/g, ' ');
      const name = nameOf(node);
      if (name === '' || UNREAD.has(name) || SILENT.has(name)) return false;
      // Two elements side by side without a space are two things that are said.
      if (BLOCKS.has(name) || name === 'br' || (name === 'span' && /[.!?”"]$/.test(text))) border();
      return (
        attr(node as Element, 'hidden') === null &&
        !SWITCH.test(attr(node as Element, 'class') ?? '')
      );
    },
    (element) => {
      if (BLOCKS.has(nameOf(element))) border();
    },
  );
  return text.trim();
}

/** Whether something in an element is named for a caption or a credit; forty elements are asked. */
export const namedIn = (box: Element, tree: Tree): boolean =>
  [...tree.findAll(box, '[class],figcaption')]
    .slice(0, 40)
    .some((one) => isCaption(one) || isCredit(one));
