/**
 * What classes, ids, roles and element names say about a box. None of it decides: each is a signal, with the number of
 * levels up to the box that says it.
 */
import { attr, rawName } from '../../text/dom';

/** How far up a name counts, in levels. */
export const FAR = 12;

/** Kinds of names. Words are matched anywhere in class and id, which the field's conventions make readable. */
const KINDS: Record<string, RegExp> = {
  body: /(?:article|entry|post|story|page|blog|main|single|content)[-_]*(?:body|content|text|copy|main)|prose|rich-?text|wysiwyg|markdown|\bbody\b/i,
  article: /article|entry|post\b|story|blog|\bmain|content|\btext/i,
  comments: /comment|disqus|respond|reply|discussion/i,
  related:
    /relat|recommend|more-?(?:from|stor|post|article)|read-?(?:more|next|also)|similar|popular|trending|latest|recirc|up-?next|you-?may/i,
  share: /shar|social|follow/i,
  author: /author|\bbio\b|writer|contributor|profile/i,
  promo: /news-?letter|subscri|sign-?up|opt-?in|promo|\bcta|banner|offer|donat|campaign|callout/i,
  nav: /\bnav|menu|bread-?crumb|pagin|pager|\btabs?\b|topbar|toolbar/i,
  toc: /\btoc|table-?of|contents\b|jump|anchor-?list|on-?this-?page/i,
  caption: /caption|credit|figure|image|photo|gallery|media|thumb/i,
  meta: /meta|byline|\bdate|publish|time|\btags?\b|categor|\binfo|topic|label|eyebrow|kicker/i,
  advert: /\bads?\b|advert|sponsor|\bdfp|\bgpt|affiliate/i,
  widget: /widget|sidebar|side-?bar|aside|\brail|secondary|supplement/i,
  foot: /foot|copyright|legal|disclaim|disclos|bottom/i,
  head: /header|hero|title|headline|mast|intro|lead|deck|dek|standfirst|summary|excerpt/i,
  overlay: /modal|pop-?up|cookie|consent|overlay|gdpr|notice|toast|alert/i,
  unseen: /hidden|sr-only|visually|screen-?reader|invisible|print-only|no-?print/i,
  card: /card|teaser|\bitem|tile|grid|slide|carousel|swiper|listing|feed/i,
  product: /product|price|\bbuy|shop|cart|deal|coupon/i,
  quote: /quote|pull/i,
  fold: /faq|accordion|toggle|collaps|expand|tab-?pane/i,
  box: /\bbox|panel|block|module|component|section/i,
  table: /table|spec|chart|data\b/i,
  survey: /rating|review|vote|poll|quiz|survey|feedback|helpful/i,
};

/** The kinds in their order. */
export const NAME_KINDS = Object.keys(KINDS);
const PATTERNS = Object.values(KINDS);
const PAGE = /^(?:BODY|HTML)$/i;

/** Which kinds an element's names and roles speak of; a bit each. */
export function kindsOfName(element: Element): number {
  if (PAGE.test(rawName(element))) return 0;
  const names = `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''} ${attr(element, 'role') ?? ''} ${attr(element, 'itemprop') ?? ''}`;
  if (names.length < 5) return 0;
  // Very long lists of utility classes say nothing at their end.
  const read = names.slice(0, 400);
  let bits = 0;
  for (let i = 0; i < PATTERNS.length; i++) if (PATTERNS[i]?.test(read)) bits |= 1 << i;
  return bits;
}

/** Names of things that stand beside an article; whole words of a class or id. */
const BESIDE =
  /(?:^|[\s_-])(?:comments?|respond|disqus|sidebar|related|recommend(?:ed|ations)?|promo|newsletter|subscri(?:be|ption)|share|sharing|social|cookies?|consent|modal|popup|breadcrumbs?|menu|nav|navbar|widgets?|advert(?:isement)?|ads?|sponsor(?:ed)?|footer|masthead|teasers?|read-?more|more-(?:stories|from|on|like)|outbrain|taboola|author-(?:bio|box)|tags|pagination|pager|toc|skip-link)(?=$|[\s_-])/i;

/** Whether class or id say that an element stands beside the article. */
export function namedBeside(element: Element): boolean {
  const names = `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`;
  return (
    names.length > 1 && !/^(BODY|HTML|MAIN|ARTICLE)$/i.test(rawName(element)) && BESIDE.test(names)
  );
}
