/** A folder in memory with the parts of File System Access that copies use; what it refuses is set by the test. */

/** What a test sees of the folder and what it can make go wrong. */
export interface FakeFolder {
  handle: FileSystemDirectoryHandle;
  files: Map<string, Uint8Array<ArrayBuffer>>;
  permission: PermissionState;
  /** Thrown by the next writing of any bytes. */
  refuses: DOMException | null;
  /** Turns over a bit of whatever is written. */
  isBad: boolean;
  /** Whether files can be renamed here. */
  renames: boolean;
  isGone: boolean;
}

const notFound = () => new DOMException('gone', 'NotFoundError');

/** Makes an empty folder that may be written to. */
export function aFolder(): FakeFolder {
  const folder: FakeFolder = {
    handle: {} as FileSystemDirectoryHandle,
    files: new Map(),
    permission: 'granted',
    refuses: null,
    isBad: false,
    renames: true,
    isGone: false,
  };
  const { files } = folder;
  const look = () => {
    if (folder.isGone) throw notFound();
  };
  folder.handle = {
    kind: 'directory',
    name: 'Backups',
    queryPermission: async () => folder.permission,
    requestPermission: async () => folder.permission,
    getFileHandle: async (name: string, { create = false } = {}) => {
      look();
      if (!files.has(name) && !create) throw notFound();
      if (!files.has(name)) files.set(name, new Uint8Array());
      return aFile(folder, name);
    },
    removeEntry: async (name: string) => {
      look();
      if (!files.delete(name)) throw notFound();
    },
    async *values() {
      look();
      for (const name of files.keys()) yield aFile(folder, name);
    },
  } as unknown as FileSystemDirectoryHandle;
  return folder;
}

function aFile(folder: FakeFolder, first: string) {
  const { files } = folder;
  let name = first;
  return {
    kind: 'file',
    get name() {
      return name;
    },
    getFile: async () => {
      const bytes = files.get(name);
      if (!bytes) throw notFound();
      return new File([bytes], name);
    },
    move: folder.renames
      ? async (to: string) => {
          files.set(to, files.get(name) ?? new Uint8Array());
          files.delete(name);
          name = to;
        }
      : undefined,
    createWritable: async () => stream(folder, () => name),
  };
}

/** What is written takes its place only when the stream is closed, as in the browser. */
function stream(folder: FakeFolder, name: () => string) {
  const parts: BlobPart[] = [];
  const write = async (part: BlobPart) => {
    if (folder.refuses) throw folder.refuses;
    parts.push(part);
  };
  const close = async () => {
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    const at = Math.floor(bytes.length * 0.4);
    if (folder.isBad) bytes[at] = (bytes[at] ?? 0) ^ 1;
    folder.files.set(name(), bytes);
  };
  const sink = new WritableStream<BlobPart>({ write, close });
  return Object.assign(sink, { write, close, abort: async () => undefined });
}
