/** A ZIP written member by member as pieces of an export. Compression is fflate's (https://github.com/101arrowz/fflate). */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Takes members; `taken` gives the bytes that are ready since the last call, perhaps none, and `ended` the rest. */
export interface Archive {
  add(path: string, content: string | Uint8Array, how?: 'stored'): void;
  taken(): Uint8Array<ArrayBuffer>;
  ended(): Uint8Array<ArrayBuffer>;
}

/** Members bear the day `made`: ZIP keeps no zone, so that it is the reader's. */
export function archive(made: Date): Archive {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const taken = () => {
    const all = new Uint8Array(ready.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const bytes of ready) {
      all.set(bytes, at);
      at += bytes.length;
    }
    ready = [];
    return all;
  };
  return {
    add(path, content, how) {
      const file = how === 'stored' ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      file.mtime = made;
      zip.add(file);
      file.push(typeof content === 'string' ? new TextEncoder().encode(content) : content, true);
    },
    taken,
    ended() {
      zip.end();
      return taken();
    },
  };
}
