/** Bytes to text: by the byte order mark, else as strict UTF-8, else UTF-16 by its nulls, else windows-1252, which takes anything. */

/** How many bytes are looked at to tell the encoding, and decoded at a time. */
const LOOK = 4096;
const PIECE = 1 << 18;

/** The encoding of a text by its first bytes. */
function encodingOf(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, LOOK);
  const nulls = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) nulls[i % 2] = (nulls[i % 2] ?? 0) + 1;
  const most = head.length / 4;
  if ((nulls[1] ?? 0) > most && (nulls[0] ?? 0) < most / 4) return 'utf-16le';
  if ((nulls[0] ?? 0) > most && (nulls[1] ?? 0) < most / 4) return 'utf-16be';
  return 'utf-8';
}

function* pieces(bytes: Uint8Array, encoding: string, fatal: boolean): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal });
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}

/** Decodes bytes without their mark, giving the page its turn between pieces by `pause`. Never throws. */
export async function decodeText(
  bytes: Uint8Array,
  pause: () => Promise<unknown>,
): Promise<string> {
  const encoding = encodingOf(bytes);
  for (const [name, fatal] of [
    [encoding, true],
    ['windows-1252', false],
  ] as const) {
    const parts: string[] = [];
    try {
      for (const part of pieces(bytes, name, fatal)) {
        parts.push(part);
        await pause();
      }
      return parts.join('').replace(/^\ufeff/, '');
    } catch (error) {
      // A stopped import is no matter of encoding.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return '';
}

/** The encoding of a large file, found without keeping its text: its own if all of it can be read so, else windows-1252. */
export async function encodingOfFile(file: Blob, pause: () => Promise<unknown>): Promise<string> {
  const encoding = encodingOf(new Uint8Array(await file.slice(0, LOOK).arrayBuffer()));
  try {
    for await (const _ of textOf(file, encoding, pause)) void _;
    return encoding;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return 'windows-1252';
  }
}

/** The text of a file piece by piece, without its mark. Throws TypeError where the encoding does not fit. */
export async function* textOf(
  file: Blob,
  encoding: string,
  pause: () => Promise<unknown>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' });
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await file.slice(at, at + PIECE).arrayBuffer();
    yield decoder.decode(bytes, { stream: true });
    await pause();
  }
  yield decoder.decode();
}
