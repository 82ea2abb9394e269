/** Bytes as text: as letters of the same number, and in base 64 (RFC 4648). In pieces, because a call takes so many arguments at most. */
const PIECE = 0x8000;

/** One letter a byte, U+0000 to U+00FF. */
export function lettersOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return pieces.join('');
}

/** The bytes of such letters. */
export const bytesOf = (letters: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

/** Bytes to base64. */
export const toBase64 = (bytes: Uint8Array): string => btoa(lettersOf(bytes));

/** Base64 to bytes; throws for what is none. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => bytesOf(atob(text));
