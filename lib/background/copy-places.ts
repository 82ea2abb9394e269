/**
 * Where an automatic copy is written: first under a name that nobody takes for a copy, under its own only once it was read back
 * and found whole. A browser that is killed in the middle so leaves whole copies and one part, which the next one clears away.
 */

import { copyName, isCopyName } from '../exchange/backup/schedule';
import type { Sink } from '../exchange/backup/write';
import { downloadTo, isDownloaded, mayDownload, removeDownload } from '../platform/downloads';
import { type Folder, filesIn, folderState, keptFolder } from '../platform/folder';
import { addressOfStored, dropAddress, hasAddresses } from '../platform/offscreen';
import type { CopyFault, CopyRecord } from '../settings/copies';
import type { CopySettings } from '../settings/schema';

/** Why a copy cannot be made. */
export class CopyError extends Error {
  readonly fault: CopyFault;
  constructor(fault: CopyFault) {
    super(`no copy: ${fault}`);
    this.name = 'CopyError';
    this.fault = fault;
  }
}

/** A copy that is being written. */
export interface CopyDraft {
  sink: Sink;
  /** Ends the writing and gives what now lies there, to be read back. */
  written(): Promise<Blob>;
  /** Gives it its name: from here on it is a copy. */
  keep(at: Date, until: AbortSignal): Promise<Pick<CopyRecord, 'name' | 'bytes' | 'download'>>;
  /** Clears it away. */
  drop(): Promise<void>;
}

/** A place for copies. */
export interface CopyPlace {
  begin(): Promise<CopyDraft>;
  isThere(copy: CopyRecord): Promise<boolean>;
  /** Deletes a copy that we made. */
  remove(copy: CopyRecord): Promise<void>;
  /** Clears away what a browser that was killed has left. */
  tidy(): Promise<void>;
}

/** The place that is set; throws `CopyError` where it may not be written to. */
export async function placeOf({ where }: CopySettings): Promise<CopyPlace> {
  if (where === 'folder') {
    const folder = await keptFolder();
    if (!folder) throw new CopyError('no-folder');
    if ((await folderState(folder)) !== 'granted') throw new CopyError('folder-permission');
    return folderPlace(folder);
  }
  if (!(await mayDownload())) throw new CopyError('no-downloads');
  return hasAddresses() ? downloadsPlace(inMemory) : downloadsPlace(inStorage);
}

const PART = 'postil-backup.zip.part';

/** Renames a file; what TypeScript's DOM does not know yet. */
type Movable = FileSystemFileHandle & { move?(name: string): Promise<void> };

/** A file that is written in pieces into a folder. */
async function partIn(folder: Folder, name: string) {
  const file: Movable = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  let open = true;
  return {
    file,
    sink: (bytes: Blob) => stream.write(bytes),
    written: async () => {
      open = false;
      await stream.close();
      return file.getFile();
    },
    drop: async () => {
      if (open) await stream.abort().catch(ignore);
      await folder.removeEntry(name).catch(ignore);
    },
  };
}

const ignore = () => undefined;

function folderPlace(folder: Folder): CopyPlace {
  return {
    async begin() {
      const part = await partIn(folder, PART);
      return {
        ...part,
        async keep(at) {
          const taken = new Set((await filesIn(folder, isCopyName)).map((file) => file.name));
          const name = copyName(at, taken);
          const { size } = await part.file.getFile();
          await rename(folder, part.file, name);
          const kept = await (await folder.getFileHandle(name)).getFile();
          if (kept.size !== size) throw new CopyError('damaged');
          return { name, bytes: size };
        },
      };
    },
    isThere: ({ name, bytes }) =>
      folder
        .getFileHandle(name)
        .then((file) => file.getFile())
        .then(
          ({ size }) => size === bytes,
          () => false,
        ),
    remove: ({ name }) => folder.removeEntry(name).catch(unlessGone),
    tidy: () => folder.removeEntry(PART).catch(ignore),
  };
}

/** A copy that the reader has deleted by hand is gone already. */
function unlessGone(error: unknown): void {
  if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
}

/** Where a file cannot be renamed, it is copied: the stream's file takes its name only when it is closed, whole. */
async function rename(folder: Folder, part: Movable, name: string): Promise<void> {
  if (part.move) {
    const moved = await part.move(name).then(
      () => true,
      () => false,
    );
    if (moved) return;
  }
  const target = await folder.getFileHandle(name, { create: true });
  try {
    await (await part.getFile()).stream().pipeTo(await target.createWritable());
  } catch (error) {
    await folder.removeEntry(name).catch(ignore);
    throw error;
  }
  await folder.removeEntry(part.name).catch(ignore);
}

/** A file on its way to the downloads folder; `address` is given while it is downloaded. */
interface Parcel {
  sink: Sink;
  written(): Promise<Blob>;
  drop(): Promise<void>;
  address(): Promise<{ url: string; done: () => Promise<void> }>;
}

const STORED: [string, string] = ['copy-part', PART];

/** In the extension's own file storage, for a background that cannot give a blob an address. */
async function inStorage(): Promise<Parcel> {
  const root = await navigator.storage.getDirectory();
  const part = await partIn(await root.getDirectoryHandle(STORED[0], { create: true }), STORED[1]);
  return {
    ...part,
    address: async () => ({ url: await addressOfStored(STORED), done: dropAddress }),
  };
}

/** In a blob, which the browser keeps on the disk. */
function inMemory(): Promise<Parcel> {
  const parts: Blob[] = [];
  let whole = new Blob();
  return Promise.resolve({
    sink: async (bytes) => void parts.push(bytes),
    written: async () => {
      whole = new Blob(parts.splice(0), { type: 'application/zip' });
      return whole;
    },
    drop: async () => {
      parts.length = 0;
      whole = new Blob();
    },
    address: async () => {
      const url = URL.createObjectURL(whole);
      return { url, done: async () => URL.revokeObjectURL(url) };
    },
  });
}

function downloadsPlace(parcel: () => Promise<Parcel>): CopyPlace {
  return {
    async begin() {
      const part = await parcel();
      let size = 0;
      return {
        sink: part.sink,
        drop: part.drop,
        async written() {
          const blob = await part.written();
          size = blob.size;
          return blob;
        },
        async keep(at, until) {
          const name = copyName(at, new Set());
          const { url, done } = await part.address();
          try {
            const file = await downloadTo(`Postil/${name}`, url, until);
            // The browser gives no way to read a downloaded file: what was read back is what was handed over, and its size must be the same.
            if (file.bytes !== size) throw new CopyError('download-failed');
            return { name, ...file };
          } finally {
            await done();
            await part.drop();
          }
        },
      };
    },
    isThere: ({ download }) =>
      download === undefined ? Promise.resolve(false) : isDownloaded(download),
    remove: async ({ download }) => {
      if (download !== undefined) await removeDownload(download);
    },
    tidy: async () => {
      if (hasAddresses()) return;
      const root = await navigator.storage.getDirectory();
      await root.removeEntry(STORED[0], { recursive: true }).catch(ignore);
    },
  };
}
