/**
 * Pictures out of a page as the browser saves it whole (MHTML, RFC 2557): their own bytes, out of what the page has loaded.
 * Reads the few headers that Chromium writes; what it does not understand is passed over. Linear.
 */
import { bytesOf, fromBase64 } from '../text/base64';

/** A picture with its type ("image/png"). */
export interface CapturedPicture {
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const IMAGE = /^image\/[a-z0-9.+-]+$/;

/** The address without what only the page looks at. */
const withoutFragment = (address: string): string => address.replace(/#.*$/s, '');

/** The pictures of a saved page whose addresses are wanted, by address. `file` is the MHTML with a byte a letter (latin1). */
export function picturesOfMhtml(
  file: string,
  wanted: ReadonlySet<string>,
): Map<string, CapturedPicture> {
  const sought = new Map([...wanted].map((address) => [withoutFragment(address), address]));
  const found = new Map<string, CapturedPicture>();
  const boundary =
    /^Content-Type:\s*multipart\/related;[\s\S]*?\bboundary="([^"\r\n]{1,200})"/im.exec(
      file.slice(0, 10_000),
    )?.[1];
  if (!boundary) return found;
  const mark = `--${boundary}`;
  let at = file.indexOf(mark);
  while (at >= 0) {
    const start = at + mark.length;
    const next = file.indexOf(`\r\n${mark}`, start);
    const end = next < 0 ? file.length : next;
    const part = pictureIn(file, start, end, sought);
    if (part) found.set(part.address, part.picture);
    at = next < 0 ? -1 : next + 2;
  }
  return found;
}

/** The picture of one part, if it is one that is sought. Only those are decoded. */
function pictureIn(
  file: string,
  start: number,
  end: number,
  sought: ReadonlyMap<string, string>,
): { address: string; picture: CapturedPicture } | null {
  const gap = file.indexOf('\r\n\r\n', start);
  if (gap < 0 || gap > end) return null;
  // A long header goes on in the next line, behind white space.
  const head = file.slice(start, gap).replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) =>
    new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const address = sought.get(withoutFragment(header('Content-Location')));
  const type = header('Content-Type').replace(/;.*$/, '').trim().toLowerCase();
  if (address === undefined || !IMAGE.test(type)) return null;
  const bytes = decoded(file.slice(gap + 4, end), header('Content-Transfer-Encoding'));
  return bytes && bytes.length > 0 ? { address, picture: { type, bytes } } : null;
}

function decoded(body: string, encoding: string): Uint8Array<ArrayBuffer> | null {
  if (/^base64$/i.test(encoding)) {
    try {
      return fromBase64(body.replace(/\s+/g, ''));
    } catch {
      return null;
    }
  }
  if (!/^quoted-printable$/i.test(encoding)) return bytesOf(body);
  const plain = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return bytesOf(plain);
}
