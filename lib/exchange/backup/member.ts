/** Members of a backup, packed by the browser (CompressionStream) in pieces between which others have their turn. */
import { type Zip, ZipPassThrough } from 'fflate';

/** So many bytes are packed or summed up at a time: a few ms. */
const PIECE = 128_000;

type Bytes = Uint8Array<ArrayBuffer>;

/** Adds a member to an archive, as it is or packed; `pause` is called between pieces. */
export async function addMember(
  zip: Zip,
  { path, bytes, isPacked }: { path: string; bytes: Bytes; isPacked: boolean },
  pause: () => Promise<unknown>,
): Promise<void> {
  const file = isPacked ? new Packed(path, await packed(bytes, pause)) : new ZipPassThrough(path);
  zip.add(file);
  const all = piecesOf(bytes);
  for (const [i, piece] of all.entries()) {
    file.push(piece, i === all.length - 1);
    await pause();
  }
}

/** At least one, so that an empty member ends. */
const piecesOf = (bytes: Bytes): Bytes[] =>
  Array.from({ length: Math.max(1, Math.ceil(bytes.length / PIECE)) }, (_, i) =>
    bytes.subarray(i * PIECE, (i + 1) * PIECE),
  );

async function packed(bytes: Bytes, pause: () => Promise<unknown>): Promise<Bytes[]> {
  const stream = new CompressionStream('deflate-raw');
  const parts = collected(stream.readable as ReadableStream<Bytes>);
  const writer = stream.writable.getWriter();
  for (const piece of piecesOf(bytes)) {
    await writer.write(piece);
    await pause();
  }
  await writer.close();
  return parts;
}

async function collected(stream: ReadableStream<Bytes>): Promise<Bytes[]> {
  const reader = stream.getReader();
  const parts: Bytes[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts;
    parts.push(value);
  }
}

/** Sums up what is pushed and puts out what was packed before: fflate's way for a packing of one's own. */
class Packed extends ZipPassThrough {
  readonly #parts: Bytes[];

  constructor(path: string, parts: Bytes[]) {
    super(path);
    this.compression = 8;
    this.#parts = parts;
  }

  protected override process(_: Bytes, isFinal: boolean): void {
    if (!isFinal) return;
    const last = this.#parts.length - 1;
    for (const [i, part] of this.#parts.entries()) this.ondata(null, part, i === last);
  }
}
