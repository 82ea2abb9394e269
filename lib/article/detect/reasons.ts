/** From what each signal adds to the few reasons that a person can read. */
import type { Reason } from '../model';

type Code = Reason['code'];

/** At most so many reasons, and none that adds less than this to the log-odds. */
const MOST = 6;
const LEAST = 0.15;

/** The reason that each group of signals gives when it speaks for an article, and when it speaks against; null = then it says nothing. */
const GROUPS: [signals: RegExp, up: Code | null, down: Code | null][] = [
  [
    /^(?:pres|codes|codeShare|bestPres|prosePre|addressManual|class manual|toEdit|roleTabs|class tabs)$/,
    null,
    'is-manual',
  ],
  [/^(?:class forum|class user|toUser|addressForum|comments|itemText)$/, null, 'is-discussion'],
  [
    /^(?:class shop|class rating|toCart|toProduct|addressShop|saysProduct|prices|bodyProduct)$/,
    null,
    'sells',
  ],
  [
    /^(?:weShare|class service|class call|addressService|class icon|button.*|bestButtons|class button)$/,
    null,
    'offers-service',
  ],
  [
    /^(?:author|article:author|names|headlineNames|class author|toAuthor|relAuthor|twitter:label.)$/,
    'has-byline',
    null,
  ],
  [/^(?:article:published_time|headlineDates|times|class date|addressDate)$/, 'has-date', null],
  [
    /^(?:saysArticle|article:.*|class article|articles|body(?:Single|Post)|itemHeadline|bestNamed)$/,
    'says-article',
    null,
  ],
  [/^(?:saysWebsite|bodyList)$/, null, 'says-other'],
  [/^addressRoot$/, null, 'front-page'],
  [/^(?:address.*|slugWords)$/, 'article-address', 'other-address'],
  [/^(?:headline.*|title.*|h1s)$/, 'one-headline', null],
  [/^(?:figures|captions|class caption|bestImages)$/, 'has-captions', null],
  [/^(?:toShare|class share|toTag|relTag|class related)$/, 'has-sharing', null],
  [
    /^(?:cards|class (?:card|slides|filter|teaser)|toLeaf|hasNext|relNext|imageShare)$/,
    null,
    'many-cards',
  ],
  [/^(?:radios|checkboxes|fields|emails|labels|roleAlerts)$/, null, 'is-form'],
  [
    /^(?:to.*|.*(?:child|section|slug|sibling)Share|lineShare|linkedShare|lists)$/i,
    null,
    'many-links',
  ],
  [
    /^(?:prose.*|best.*|holder.*|long.*|medianParagraph|commas|dashes|apostrophes|firstProseAt|headingShare)$/,
    'enough-prose',
    'little-prose',
  ],
];

/** The strongest reasons first; the side says which way each one moved the verdict from that of the mean page. */
export function reasonsOf(parts: [signal: string, part: number][]): Reason[] {
  const sums = GROUPS.map(() => 0);
  for (const [signal, part] of parts) {
    const group = GROUPS.findIndex(([signals]) => signals.test(signal));
    if (group >= 0) sums[group] = (sums[group] ?? 0) + part;
  }
  return GROUPS.map(([, up, down], i) => {
    const sum = sums[i] ?? 0;
    return { code: sum > 0 ? up : down, sum };
  })
    .sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum))
    .flatMap(({ code, sum }): Reason[] =>
      code && Math.abs(sum) >= LEAST ? [{ code, side: sum > 0 ? 'for' : 'against' }] : [],
    )
    .slice(0, MOST);
}
