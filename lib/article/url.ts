/** Addresses from a page: rebuilt by the URL parser, kept only if they can do no harm. */

const ALLOWED_PROTOCOLS = ['http:', 'https:', 'mailto:'];
const MAX_ADDRESS = 8192;

/** Whether an address may be kept and linked to: absolute, and http, https or mailto by the URL parser. */
export function isSafeUrl(address: string): boolean {
  return URL.canParse(address) && ALLOWED_PROTOCOLS.includes(new URL(address).protocol);
}

/** The absolute form of an address on a page, or null if it is none of http, https, mailto. */
export function safeUrl(address: string | null | undefined, base: string): string | null {
  const given = address?.trim();
  if (!given || !URL.canParse(given, base)) return null;
  const url = new URL(given, base);
  const fits = ALLOWED_PROTOCOLS.includes(url.protocol) && url.href.length <= MAX_ADDRESS;
  return fits ? url.href : null;
}
