/** Signs that RFC 3986 lets stand in path, query and fragment (https://www.rfc-editor.org/rfc/rfc3986#appendix-A). */
const STRANGE = /%(?![\da-f]{2})|[^\w\-.~:/?@!$&'()*+,;=%]/gi;

/**
 * An address as its standard has it, for readers stricter than browsers, which let `|`, `[` and a lone `%` stand: `/a|b` -> `/a%7Cb`.
 * Null for what is no address.
 */
export function iriOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { href } = new URL(address);
  const slashes = href.indexOf('//');
  const host = slashes < 0 ? -1 : href.indexOf('/', slashes + 2);
  const from = host < 0 ? href.indexOf(':') + 1 : host;
  const hash = href.indexOf('#', from);
  const plain = (words: string) => words.replace(STRANGE, (sign) => encodeURIComponent(sign));
  const path = plain(href.slice(from, hash < 0 ? undefined : hash));
  return href.slice(0, from) + path + (hash < 0 ? '' : `#${plain(href.slice(hash + 1))}`);
}

/** A host as names of machines are (RFC 1123, with the underscore that some have), an IPv4 or a bracketed IPv6 address. */
const HOST = /^(?:\[[\da-f:.]+\]|[a-z\d_](?:[\w-]*\w)?(?:\.[a-z\d_](?:[\w-]*\w)?)*\.?)$/i;

/** The same, and null for one that leads nowhere, too: `https://a..b/`, `mailto:`. EPUBCheck complains of those. */
export function strictIri(address: string): string | null {
  const iri = iriOf(address);
  if (!iri) return null;
  const { protocol, hostname, pathname } = new URL(iri);
  const leads = protocol === 'mailto:' ? pathname !== '' : HOST.test(hostname);
  return leads ? iri : null;
}
