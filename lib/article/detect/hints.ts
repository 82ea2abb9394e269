/** What names give away: words of class names and ids, and where links lead. Of many only a sample is read, evenly spread. */
import { attr, findAll, type Root } from '../../text/dom';

/** Words of class names and ids, by the signal of what they hint at. A hint is how often, never one class alone. */
const CLASSES: Readonly<Record<string, RegExp>> = {
  'class article': /article|story|blog|news|entry/g,
  'class author': /byline|author|bio/g,
  'class related': /related|recommend|readmore/g,
  'class shop': /product|price|cart|sku|shop/g,
  'class filter': /filter|sort|pagination|pager|listing|result/g,
  'class forum': /forum|thread|topic|message|vote|reply/g,
  'class user': /user|avatar/g,
  'class manual': /doc|toc|api|highlight/g,
  'class service': /testimonial|client|partner|feature|pricing|service|team/g,
  'class card': /card|tile|grid|item/g,
  'class aside': /widget|sidebar/g,
};
/** Where links lead, by their address: each matches to the end of its line, so that an address counts once. */
const LINKS: Readonly<Record<string, RegExp>> = {
  links: /\n/g,
  slugs: /[^/\n-]-[^/\n-]+-[^/\n-]+-[^/\n-].*/g,
  toNetwork: /(?:facebook|twitter|\/x\.com|instagram|youtube|linkedin).*/g,
  toUser: /(?:\/(?:users?|members?|u)\/|profile|memberlist).*/g,
};

/** Of so many elements the class names and addresses are read, and so many letters of each: longer ones are generated. */
const MOST_CLASSES = 200;
const MOST_LINKS = 100;
const LETTERS = 300;

/**
 * How often each of `kinds` is found in what is read of at most `most` of the elements that fit, a line each; as many times as it
 * would be in all of them.
 */
function hintsIn(
  roots: readonly Root[],
  selector: string,
  most: number,
  kinds: Readonly<Record<string, RegExp>>,
  read: (element: Element) => string | null,
): Record<string, number> {
  const hints: Record<string, number> = {};
  for (const root of roots) {
    const list = findAll(root, selector);
    const step = Math.ceil(list.length / most);
    let lines = '';
    for (let i = 0; i < list.length; i += step)
      lines += `${(read(list[i] as Element) ?? '').slice(0, LETTERS)}\n`;
    lines = lines.toLowerCase();
    for (const kind in kinds)
      hints[kind] = (hints[kind] ?? 0) + (lines.match(kinds[kind] as RegExp)?.length ?? 0) * step;
  }
  return hints;
}

/** What the class names and ids of a page hint at. */
export const classHints = (roots: readonly Root[]): Record<string, number> =>
  hintsIn(
    roots,
    '[class],[id]',
    MOST_CLASSES,
    CLASSES,
    (element) => `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`,
  );

/** Where the links of a page lead. */
export const linkHints = (roots: readonly Root[]): Record<string, number> =>
  hintsIn(roots, '[href]', MOST_LINKS, LINKS, (element) => attr(element, 'href'));
