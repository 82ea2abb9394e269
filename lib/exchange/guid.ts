/** Identifiers that the same record has in every export, so that a second one updates what the first has made. */

/** The namespace for addresses (RFC 9562, 6.6), as bytes. */
const NAMESPACE = [
  0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
];

/** A UUID of version 8 (RFC 9562): half of a SHA-256. */
export async function guid(kind: string, id: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${kind}\n${id}`);
  return uuid(await crypto.subtle.digest('SHA-256', bytes), 8);
}

/** The same as version 5, for programs that know no later one (Logseq before 0.10). */
export async function guid5(kind: string, id: string): Promise<string> {
  const name = new TextEncoder().encode(`urn:postil:${kind}:${id}`);
  return uuid(await crypto.subtle.digest('SHA-1', new Uint8Array([...NAMESPACE, ...name])), 5);
}

/** Eight letters and digits that name a record well enough beside its title. */
export const shortId = async (kind: string, id: string): Promise<string> =>
  (await guid(kind, id)).slice(0, 8);

function uuid(hash: ArrayBuffer, version: 5 | 8): string {
  const bytes = new Uint8Array(hash).subarray(0, 16);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
