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
/** Less than this says nothing. */
const LEAST = 3;

const known = new Map<string, number>();
const MOST_KNOWN = 5000;

/** What one attribute speaks of. No pattern reaches from one word into the next, so that each can be asked by itself. */
function kindsIn(said: string | null): number {
  if (!said) return 0;
  // The rows of a table and the cards of a list are named alike: each name is looked at once.
  const before = known.get(said);
  if (before !== undefined) return before;
  let bits = 0;
  for (let kind = 0; kind < PATTERNS.length; kind++)
    if (PATTERNS[kind]?.test(said)) bits |= 1 << kind;
  if (known.size > MOST_KNOWN) known.clear();
  known.set(said, bits);
  return bits;
}

/** Which kinds an element's names and roles speak of; a bit each. */
export function kindsOfName(element: Element): number {
  if (!hasAttributes(element)) return 0;
  const names = attr(element, 'class');
  const id = attr(element, 'id');
  const role = attr(element, 'role');
  const prop = attr(element, 'itemprop');
  const length =
    (names?.length ?? 0) + (id?.length ?? 0) + (role?.length ?? 0) + (prop?.length ?? 0);
  if (length < LEAST || PAGE.test(rawName(element))) return 0;
  if (length + LEAST > READ)
    return kindsIn(`${names ?? ''} ${id ?? ''} ${role ?? ''} ${prop ?? ''}`.slice(0, READ));
  return kindsIn(names) | kindsIn(id) | kindsIn(role) | kindsIn(prop);
}

/** Names of things that stand beside an article; whole words of a class or id. */
const BESIDE =
  /(?:^|[\s_-])(?:comments?|respond|disqus|sidebar|related|recommend(?:ed|ations)?|promo|newsletter|subscri(?:be|ption)|share|sharing|social|cookies?|consent|modal|popup|breadcrumbs?|menu|nav|navbar|widgets?|advert(?:isement)?|ads?|sponsor(?:ed)?|footer|masthead|teasers?|read-?more|more-(?:stories|from|on|like)|outbrain|taboola|author-(?:bio|box)|tags|pagination|pager|toc|skip-link)(?=$|[\s_-])/i;

/** Classes that say how something looks, beside what and when: of the element itself they say nothing. */
const UTILITY = /\S*[[\]:]\S*/g;

/** Whether class or id say that an element stands beside the article. */
export function namedBeside(element: Element): boolean {
  const names = `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`;
  return (
    names.length > 1 &&
    !/^(BODY|HTML|MAIN|ARTICLE)$/i.test(rawName(element)) &&
    BESIDE.test(names.replace(UTILITY, ' '))
  );
}
