/** Writes made files as large as an import may be: what of a file stays in memory shows there. */
import { type FileHandle, open, stat } from 'node:fs/promises';
import { Zip, ZipPassThrough } from 'fflate';
import { type Kind, TIME, title, url, words } from './exchange-made.ts';

/** The largest file that the import takes, in bytes. */
export const MOST_BYTES = 200_000_000;
/** So many bytes are written at once. */
const PIECE = 4_000_000;

/** Writes a file of a kind, as many whole records as `bytes` hold; gives its size. */
export async function writeKind(path: string, kind: Kind, bytes: number): Promise<number> {
  const { head = '', between = '', tail = '', most = Number.POSITIVE_INFINITY } = kind;
  const file = await open(path, 'w');
  let piece = head;
  let left = bytes - Buffer.byteLength(head + tail);
  for (let n = 0; n < most; n++) {
    const record = (n > 0 ? between : '') + kind.record(n);
    left -= Buffer.byteLength(record);
    if (left < 0) break;
    piece += record;
    if (piece.length < PIECE) continue;
    await file.write(piece);
    piece = '';
  }
  await file.write(piece + tail);
  await file.close();
  return (await stat(path)).size;
}

/** Omnivore's archive: twenty articles a list, the highlights and the text of each in files of their own. */
export async function writeArchive(path: string, bytes: number): Promise<number> {
  const file = await open(path, 'w');
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  const add = (name: string, text: string) => {
    const member = new ZipPassThrough(name);
    zip.add(member);
    member.push(new TextEncoder().encode(text), true);
  };
  let size = 0;
  // The names stand in the directory once more.
  for (let n = 0; size < bytes * 0.98; n += 20) {
    const some = Array.from({ length: 20 }, (_, i) => n + i);
    add(`metadata_${n}_to_${n + 20}.json`, JSON.stringify(some.map(omnivoreArticle)));
    for (const i of some) {
      add(`highlights/a${i}.md`, `${`> ${words(800, i)}\n\nask her\n\n`.repeat(8)}\n`);
      add(`content/a${i}.html`, `<p>${words(3000, i)}</p>`);
    }
    size += await written(file, pieces);
  }
  zip.end();
  size += await written(file, pieces);
  await file.close();
  return size;
}

const omnivoreArticle = (n: number) => ({
  slug: `a${n}`,
  title: title(n),
  url: url(n),
  labels: ['ports'],
  savedAt: TIME,
});

async function written(file: FileHandle, pieces: Uint8Array[]): Promise<number> {
  const bytes = Buffer.concat(pieces.splice(0));
  await file.write(bytes);
  return bytes.length;
}
