/** Which signals belong together, in the order of `REASONS`. Only the fit reads this: the table that it writes carries the place. */
export const GROUPS: readonly RegExp[] = [
  /^(?:CODE|class manual|addressManual|tabs)$/,
  /^(?:class forum|class user|toUser|addressForum)$/,
  /^(?:class shop|saysProduct|addressShop|bodyProduct)$/,
  /^(?:weShare|class service|addressService)$/,
  /^(?:class author|twitterLabel)$/,
  /^(?:publishedTime|dates|addressDate)$/,
  /^(?:saysArticle|twitterImage|class article)$/,
  /^addressRoot$/,
  /^address/,
  /^title/,
  /^FIG/,
  /^(?:class (?:card|filter|related)|hasNext|imageShare)$/,
  /^(?:best(?:Links|Share)|proseShare|slugShare)$/,
  /^(?:proseInP|best|heading)/,
  // What only helps to tell pages apart, without a sentence of its own.
  /^/,
];
