/** What a picture is by its bytes: servers err, and what was kept may break off. Cost: a look at its head. */

/** A kind of picture that every reader of books shows (https://www.w3.org/TR/epub-33/#sec-core-media-types); SVG is left out, it may hold scripts. */
export interface PictureKind {
  type: string;
  extension: string;
}
interface Known extends PictureKind {
  begins: string;
  /** Whether the bytes go on until they have said how large the picture is. */
  isMeasured(bytes: Uint8Array): boolean;
}

const KINDS: readonly Known[] = [
  { begins: 'ff d8 ff', type: 'image/jpeg', extension: 'jpg', isMeasured: isJpeg },
  { begins: '89 50 4e 47 0d 0a 1a 0a', type: 'image/png', extension: 'png', isMeasured: isPng },
  { begins: '47 49 46 38', type: 'image/gif', extension: 'gif', isMeasured: isGif },
  {
    begins: '52 49 46 46 .. .. .. .. 57 45 42 50',
    type: 'image/webp',
    extension: 'webp',
    isMeasured: isWebp,
  },
];

/**
 * The kind of a picture. Nothing for other kinds, and for one that breaks off before it has said its size: a book with such a
 * picture, or one that is not what the book's list calls it, is refused by shops.
 */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const kind = KINDS.find(({ begins }) =>
    begins.split(' ').every((byte, i) => byte === '..' || Number.parseInt(byte, 16) === bytes[i]),
  );
  return kind?.isMeasured(bytes) ? kind : undefined;
}

const wordAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4));

/** The first chunk with its checksum (https://www.w3.org/TR/png-3/#11IHDR). */
const PNG_HEAD = 33;
function isPng(bytes: Uint8Array): boolean {
  return bytes.length >= PNG_HEAD && wordAt(bytes, 12) === 'IHDR';
}

/** Segments up to the pixels, a frame header among them (ITU-T T.81, table B.1). */
function isJpeg(bytes: Uint8Array): boolean {
  let hasFrame = false;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return hasFrame;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    hasFrame ||= isFrame;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return false;
}

/** Palette and extensions, then the first picture's head (https://www.w3.org/Graphics/GIF/spec-gif89a.txt). */
function isGif(bytes: Uint8Array): boolean {
  const flags = bytes[10] ?? 0;
  let at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  while (bytes[at] === 0x21) {
    at += 2;
    for (let size = bytes[at] ?? 0; size > 0; size = bytes[at] ?? 0) at += size + 1;
    at += 1;
  }
  return bytes[at] === 0x2c && at + 10 <= bytes.length;
}

/** The first chunk's head (https://developers.google.com/speed/webp/docs/riff_container). */
const WEBP_HEADS: Record<string, number> = { 'VP8 ': 30, VP8L: 25, VP8X: 30 };
function isWebp(bytes: Uint8Array): boolean {
  return bytes.length >= (WEBP_HEADS[wordAt(bytes, 12)] ?? Number.POSITIVE_INFINITY);
}
