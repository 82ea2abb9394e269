/** Which signals belong together, in the order of `REASONS`. Only the fit reads this: the table that it writes carries the place. */
export const GROUPS: readonly RegExp[] = [
  /^(?:pres|codes|codeShare|bestPres|prosePre|addressManual|class manual|toEdit|roleTabs|class tabs)$/,
  /^(?:class forum|class user|toUser|addressForum|comments|itemText)$/,
  /^(?:class shop|class rating|toCart|toProduct|addressShop|saysProduct|prices|bodyProduct)$/,
  /^(?:weShare|class service|class call|addressService|class icon|button.*|bestButtons|class button)$/,
  /^(?:author|article:author|names|headlineNames|class author|toAuthor|relAuthor|twitter:label.)$/,
  /^(?:article:published_time|headlineDates|times|class date|addressDate)$/,
  /^(?:saysArticle|twitter:image|descriptionLetters|hasFeed|article:.*|class article|articles|body(?:Single|Post)|itemHeadline|bestNamed)$/,
  /^(?:saysWebsite|bodyList)$/,
  /^addressRoot$/,
  /^(?:address.*|slugWords)$/,
  /^(?:headline.*|title.*|h1s)$/,
  /^(?:figures|captions|class caption|bestImages)$/,
  /^(?:toShare|class share|toTag|relTag|class related)$/,
  /^(?:cards|class (?:card|slides|filter|teaser)|toLeaf|hasNext|relNext|imageShare)$/,
  /^(?:radios|checkboxes|fields|emails|labels|roleAlerts)$/,
  /^(?:to.*|.*(?:child|section|slug|sibling)Share|lineShare|linkedShare|lists)$/i,
  /^(?:prose.*|best.*|holder.*|long.*|medianParagraph|commas|dashes|apostrophes|firstProseAt|headingShare)$/,
  // What only helps to tell pages apart, without a sentence of its own.
  /^/,
];
