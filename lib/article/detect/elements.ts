/** What single elements say: their class words, where their links lead, their roles and fields. */
import { attr } from '../../text/dom';
import { count, type Tally } from './tally';

/** Class names longer than this are generated; so many letters are read. */
const CLASS = 300;

/** Words of class names and ids, by what they hint at. A hint is how often, never one class alone. */
export const CLASS_WORDS: Readonly<Record<string, string>> = {
  article: 'article story blog news entry',
  author: 'byline author bio',
  related: 'related recommend readmore read-more',
  shop: 'product price cart sku shop',
  filter: 'filter sort pagination pager listing result',
  forum: 'forum thread topic message vote reply',
  user: 'user avatar',
  manual: 'doc toc api reference highlight',
  service: 'testimonial client partner feature pricing service team',
  button: 'btn button',
  tabs: 'tab accordion faq step',
  card: 'card tile grid item',
  slides: 'carousel slider swiper gallery',
  icon: 'icon',
  aside: 'widget sidebar',
};
const WORD = new RegExp(Object.values(CLASS_WORDS).join(' ').replaceAll(' ', '|'), 'g');

/** Where links lead, by their address. */
const LINKS: [key: string, address: RegExp][] = [
  [
    'to share',
    /facebook\.com\/(?:share|dialog)|(?:twitter|x)\.com\/(?:intent|share)|linkedin\.com\/share|pinterest\.[a-z.]+\/pin\/create|wa\.me|whatsapp|reddit\.com\/submit|t\.me\/share|mailto:\?|vk\.com\/share|getpocket/,
  ],
  [
    'to network',
    /facebook\.com\/(?!share|dialog)|\/\/(?:www\.)?(?:twitter|x)\.com\/(?!intent|share)|instagram|youtube|linkedin\.com\/(?!share)/,
  ],
  ['to user', /\/users?\/|\/members?\/|\/u\/|profile|memberlist/],
  ['to cart', /\/cart|\/checkout|\/basket|wishlist|add-to-cart/],
  ['to product', /\/products?\/|\/shop\/|\/p\/|\/dp\//],
];

/** Whether class words are a button's. */
export const isButton = (words: readonly string[]): boolean =>
  words.includes('btn') || words.includes('button');

/** Counts what an element says; gives its class words. `known` keeps them, because pages repeat their classes. */
export function countElement(
  tally: Tally,
  element: Element,
  name: string,
  pageUrl: URL,
  known: Map<string, string[]>,
): readonly string[] {
  const classes = `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`;
  const words = known.get(classes) ?? classWords(classes);
  known.set(classes, words);
  for (const word of words) count(tally, `.${word}`);
  const role = attr(element, 'role');
  if (role) count(tally, `role ${role}`);
  if (name === 'A') countLink(tally, element, pageUrl);
  if (name === 'INPUT') count(tally, `input ${attr(element, 'type') ?? 'text'}`);
  return words;
}

const classWords = (classes: string): string[] => [
  ...new Set(classes.length > 1 ? classes.slice(0, CLASS).toLowerCase().match(WORD) : []),
];

function countLink(tally: Tally, link: Element, { pathname }: URL): void {
  const href = attr(link, 'href') ?? '';
  if (href === '') return;
  count(tally, 'links');
  for (const [key, address] of LINKS) if (address.test(href)) count(tally, key);
  const path = href.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*/, '');
  const folder = pathname.replace(/\/?$/, '/');
  const above = folder.replace(/[^/]*\/$/, '');
  if (above !== '/' && path.startsWith(above)) count(tally, 'to sibling');
  if (/[^/]+-[^/]+-[^/]+-[^/]+/.test(path)) count(tally, 'to slug');
}
