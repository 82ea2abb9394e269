/**
 * What classes, ids, roles and element names say about a box. None of it decides: each is a signal, with the number of
 * levels up to the box that says it.
 */
import { attr, hasAttributes, rawName } from '../../text/dom';

/** How far up a name counts, in levels. */
export const FAR = 12;

/** Kinds of names, matched anywhere in class, id, role and itemprop. The first two speak for the body. */
const KINDS = {
  body: /(?:article|entry|post|story|page|blog|main|single|content)[-_]*(?:body|content|text|copy|main)|prose|rich-?text|wysiwyg|markdown|\bbody\b/i,
  article: /article|entry|post\b|story|blog|\bmain|content|\btext/i,
  comments: /comment|disqus|respond|reply|discussion/i,
  nav: /\bnav|menu|bread-?crumb|pagin|pager|\btabs?\b|topbar|toolbar/i,
  toc: /\btoc|table-?of|contents\b|jump|anchor-?list|on-?this-?page/i,
  caption: /caption|credit|figure|image|photo|gallery|media|thumb/i,
  meta: /meta|byline|\bdate|publish|time|\btags?\b|categor|\binfo|topic|label|eyebrow|kicker/i,
  foot: /foot|copyright|legal|disclaim|disclos|bottom/i,
  overlay: /modal|pop-?up|cookie|consent|overlay|gdpr|notice|toast|alert/i,
};
/** The kinds in their order. */
export const NAME_KINDS = Object.keys(KINDS);
const PATTERNS = Object.values(KINDS);
const PAGE = /^(?:BODY|HTML)$/i;
/** Lists of utility classes are long and say nothing at their end. */
const READ = 400;

const known = new Map<string, number>();
const MOST_KNOWN = 5000;

/** Which kinds an element's names and roles speak of; a bit each. */
export function kindsOfName(element: Element): number {
  if (!hasAttributes(element) || PAGE.test(rawName(element))) return 0;
  const said = `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''} ${attr(element, 'role') ?? ''} ${attr(element, 'itemprop') ?? ''}`;
  const names = said.slice(0, READ);
  if (names.length < 6) return 0;
  // The rows of a table and the cards of a list are named alike: each name is looked at once.
  let bits = known.get(names);
  if (bits === undefined) {
    bits = PATTERNS.reduce(
      (sum, pattern, kind) => (pattern.test(names) ? sum | (1 << kind) : sum),
      0,
    );
    if (known.size > MOST_KNOWN) known.clear();
    known.set(names, bits);
  }
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
