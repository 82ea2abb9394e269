/** One article, many addresses: the form under which it is found again whatever tracking, fragment or scheme its link carries. */

/** Query keys that campaigns and share buttons add; a page never needs them. Prefixes end in `*`. After ClearURLs' and Firefox's stripped lists. */
const TRACKING = [
  'utm_*',
  'mtm_*',
  'pk_*',
  'piwik_*',
  'hsa_*',
  'oly_*',
  '__hs*',
  'vero_*',
  'wt.*',
  'at_*',
  'ns_*',
  'mc_*',
  'cmpid',
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'yclid',
  'twclid',
  'ttclid',
  'igshid',
  'igsh',
  'li_fat_id',
  '_hsenc',
  '_hsmi',
  'mkt_tok',
  'wickedid',
  's_cid',
  'smid',
  'smtyp',
  'share',
  'ref',
  'ref_src',
  'ref_url',
  'referrer',
  'source',
  'spm',
  'cmp',
  'xtor',
  'guccounter',
  'guce_referrer',
  'guce_referrer_sig',
  'amp',
  'amp_js_v',
  'outputtype',
];

const isTracking = (key: string): boolean =>
  TRACKING.some((known) =>
    known.endsWith('*') ? key.startsWith(known.slice(0, -1)) : key === known,
  );

/** The host without the marks of a mobile, AMP or www copy. */
const plainHost = (host: string): string => host.replace(/^(?:www\d?|m|mobile|amp)\./, '');

/** A fragment that routes a single-page app (`#/x`, `#!x`) names a page; any other names a place on one. */
const route = (hash: string): string => (/^#(?:\/|!)/.test(hash) ? hash : '');

/**
 * The key of one address: no scheme, fragment, tracking, default port or closing slash; query sorted.
 * `https://www.x.org/a/?utm_source=b#c` -> `x.org/a`. The address itself if it does not parse.
 */
export function addressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const query = [...url.searchParams]
    .filter(([key]) => !isTracking(key.toLowerCase()))
    .sort(([a, x], [b, y]) => (a + x < b + y ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
  const path = url.pathname.replace(/\/(?:amp|index\.html?)\/?$/, '').replace(/\/+$/, '');
  const host = plainHost(url.hostname) + (url.port ? `:${url.port}` : '');
  return host + path + (query ? `?${query}` : '') + route(url.hash);
}

/** Whether `canonical` may speak for the page at `url`: same site name, so that a page cannot claim another site's article. */
export function mayBeCanonical(canonical: string, url: string): boolean {
  if (!URL.canParse(canonical) || !URL.canParse(url)) return false;
  const [theirs, ours] = [new URL(canonical), new URL(url)];
  const sameHost = plainHost(theirs.host) === plainHost(ours.host);
  // A canonical link to the front page, or to a bare list, is a template's mistake and would make one article of a whole site.
  return sameHost && (theirs.pathname.length > 1 || ours.pathname.length <= 1);
}

/** Every key an article is found by: its address and, if it may speak for it, its canonical one. */
export function addressKeys(url: string, canonical?: string): string[] {
  const keys = [addressKey(url)];
  if (canonical && mayBeCanonical(canonical, url)) keys.push(addressKey(canonical));
  return [...new Set(keys)];
}
