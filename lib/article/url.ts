/** Addresses from a page: rebuilt by the URL parser, kept only if they can do no harm. */

const ALLOWED_PROTOCOLS = ['http:', 'https:', 'mailto:'];
const MAX_ADDRESS = 8192;

function parsed(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** Whether an address may be kept and linked to: absolute, and http, https or mailto by the URL parser. */
export const isSafeUrl = (address: string): boolean =>
  ALLOWED_PROTOCOLS.includes(parsed(address)?.protocol ?? '');

/** The absolute form of an address on a page, or null if it is none of http, https, mailto. */
export function safeUrl(address: string | null | undefined, base: string): string | null {
  const given = address?.trim();
  const url = given ? parsed(given, base) : null;
  if (!url || !ALLOWED_PROTOCOLS.includes(url.protocol)) return null;
  const { href } = url;
  return href.length <= MAX_ADDRESS ? href : null;
}
