/**
 * HTML that another program kept, as a document in which nothing runs, loads or is sent: elements are made one by one from a
 * list of those that text is made of, with the few attributes that say something. Linear; no HTML parser of the browser's is
 * asked, because the pages' policy lets no string become markup.
 */
import { htmlTokens } from './html';

/** What text is made of; other elements give way to what is in them. */
const KEPT = new Set(
  'p div section article main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q cite pre code em i b strong u s sub sup small mark a br hr figure figcaption picture img table caption thead tbody tfoot tr td th span time abbr del ins kbd samp var details summary'.split(
    ' ',
  ),
);
/** Left out with what is in them. */
const DROPPED = new Set(
  'script style noscript template iframe object embed svg math canvas video audio head title textarea select button form nav'.split(
    ' ',
  ),
);
const EMPTY = new Set(['br', 'hr', 'img']);
const ATTRIBUTES = new Set(
  'href src srcset alt title lang dir id class datetime colspan rowspan start cite'.split(' '),
);
/** Elements that end an open paragraph by beginning. */
const BLOCKS = new Set(
  'p div section article main h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre figure table hr details'.split(
    ' ',
  ),
);
/** What ends by the next of its kind. */
const ENDS: Record<string, readonly string[]> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr'],
  td: ['td', 'th'],
  th: ['td', 'th'],
};
/** Where looking for such an end stops: a list in a list begins its own. */
const FENCES = new Set(['ul', 'ol', 'dl', 'table', 'blockquote']);
/** Deeper elements give way to what is in them. */
const MOST_DEEP = 200;

/** A document of its own with `html` in its article. Never throws for bad input. */
export function inertDocument(html: string, title: string): Document {
  const made = document.implementation.createHTMLDocument(title);
  const root = made.createElement('article');
  made.body.append(root);
  const open: Element[] = [root];
  const top = () => open.at(-1) ?? root;
  let dropping: { tag: string; depth: number } | null = null;
  for (const token of htmlTokens(html)) {
    if ('words' in token) {
      if (!dropping) top().append(token.words);
      continue;
    }
    const { tag, close } = token;
    if (dropping) {
      if (tag === dropping.tag) dropping.depth += close ? -1 : 1;
      if (dropping.depth === 0) dropping = null;
    } else if (DROPPED.has(tag)) {
      if (!close) dropping = { tag, depth: 1 };
    } else if (!KEPT.has(tag)) {
      top().append(' ');
    } else if (close) closeTo(open, [tag]);
    else begin(made, open, tag, token.attributes);
  }
  return made;
}

function begin(
  made: Document,
  open: Element[],
  tag: string,
  attributes: ReadonlyMap<string, string>,
): void {
  if (BLOCKS.has(tag) && open.at(-1)?.localName === 'p') open.pop();
  const ends = ENDS[tag];
  if (ends) closeTo(open, ends, FENCES);
  const element = made.createElement(tag);
  for (const [name, value] of attributes)
    if (ATTRIBUTES.has(name)) element.setAttribute(name, value);
  open.at(-1)?.append(element);
  if (!EMPTY.has(tag) && open.length < MOST_DEEP) open.push(element);
}

/** Closes the innermost open element of these tags, and what is open in it; none, if a fence stands before it. */
function closeTo(open: Element[], tags: readonly string[], fences?: ReadonlySet<string>): void {
  for (let i = open.length - 1; i > 0; i--) {
    const name = open[i]?.localName ?? '';
    if (tags.includes(name)) {
      open.length = i;
      return;
    }
    if (fences?.has(name)) return;
  }
}
