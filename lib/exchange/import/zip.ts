/**
 * ZIP archives by their directory (APPNOTE 6.3.10), member by member and never whole in memory. Inflating is the browser's own
 * (DecompressionStream), which works beside the page and stops where a limit is passed: a bomb costs no more than the limit.
 */

/** The most that an archive may hold. Sizes in bytes. */
export interface ZipLimits {
  entries: number;
  entry: number;
  total: number;
  /** How many times larger than its packed form a member may be. */
  ratio: number;
}

/** The limits for files of other programs. */
export const ZIP_LIMITS: ZipLimits = {
  entries: 100_000,
  entry: 200_000_000,
  total: 1_000_000_000,
  ratio: 200,
};

/** Small members of repeated words pack better than any ratio. */
const RATIO_FREE = 1_000_000;

/** Why an archive or a member is not read. */
export type ZipFault =
  | 'not-zip'
  | 'cut-off'
  | 'password'
  | 'too-many'
  | 'too-large'
  | 'bad-name'
  | 'bad-method'
  | 'damaged';

/** An archive that cannot be read, with its reason. */
export class ZipError extends Error {
  readonly fault: ZipFault;
  constructor(fault: ZipFault) {
    super(`the archive is refused: ${fault}`);
    this.name = 'ZipError';
    this.fault = fault;
  }
}

/** One file of an archive. `bytes` inflates it, under the limits; `blob` does, too, and lays it aside meanwhile. Both throw `ZipError`. */
export interface ZipEntry {
  path: string;
  size: number;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
  blob(): Promise<Blob>;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const MEMBER = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_COMMENT = 65_557;

/** Whether bytes begin as an archive does. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 &&
  head[1] === 0x4b &&
  (head[2] === 3 || head[2] === 5) &&
  head[3] === head[2] + 1;

const viewOf = async (blob: Blob, from: number, to: number): Promise<DataView> =>
  new DataView(await blob.slice(from, to).arrayBuffer());

/** Where the directory is: its place, size and number of members. */
async function directory(blob: Blob): Promise<{ at: number; size: number; count: number }> {
  const tail = Math.max(0, blob.size - MAX_COMMENT);
  const view = await viewOf(blob, tail, blob.size);
  for (let i = view.byteLength - 22; i >= 0; i--) {
    if (view.getUint32(i, true) !== END) continue;
    const [count, size, at] = [
      view.getUint16(i + 10, true),
      view.getUint32(i + 12, true),
      view.getUint32(i + 16, true),
    ];
    if (at !== 0xffffffff && count !== 0xffff && size !== 0xffffffff) return { at, size, count };
    if (i < 20 || view.getUint32(i - 20, true) !== LOCATOR_64) throw new ZipError('cut-off');
    const far = await viewOf(blob, Number(view.getBigUint64(i - 12, true)), blob.size);
    if (far.byteLength < 56 || far.getUint32(0, true) !== END_64) throw new ZipError('cut-off');
    return {
      count: Number(far.getBigUint64(32, true)),
      size: Number(far.getBigUint64(40, true)),
      at: Number(far.getBigUint64(48, true)),
    };
  }
  throw new ZipError(blob.size > 22 ? 'cut-off' : 'not-zip');
}

/** Opens an archive: the files in it, folders and what macOS adds left out. Throws `ZipError`. */
export async function openZip(blob: Blob, limits: ZipLimits = ZIP_LIMITS): Promise<ZipEntry[]> {
  const { at, size, count } = await directory(blob);
  if (count > limits.entries) throw new ZipError('too-many');
  if (at + size > blob.size) throw new ZipError('cut-off');
  const view = await viewOf(blob, at, at + size);
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let i = 0, n = 0; n < count; n++) {
    if (i + 46 > view.byteLength || view.getUint32(i, true) !== MEMBER)
      throw new ZipError('damaged');
    const [name, extra, comment] = [28, 30, 32].map((o) => view.getUint16(i + o, true)) as [
      number,
      number,
      number,
    ];
    if (i + 46 + name + extra + comment > view.byteLength) throw new ZipError('damaged');
    const member = memberAt(view, i, name, extra);
    i += 46 + name + extra + comment;
    if (member.path.endsWith('/') || /(^|\/)(?:__MACOSX\/|\.DS_Store$)/.test(member.path)) continue;
    if (!isPlainPath(member.path)) throw new ZipError('bad-name');
    total += member.size;
    if (member.size > limits.entry || total > limits.total) throw new ZipError('too-large');
    entries.push({
      path: member.path,
      size: member.size,
      bytes: () => inWhole(blob, member, limits),
      blob: () => laidAside(blob, member, limits),
    });
  }
  return entries;
}

/** No member may name a place outside the archive. */
function isPlainPath(path: string): boolean {
  const parts = path.split(/[/\\]/);
  return (
    path.length <= 1000 &&
    parts.length <= 32 &&
    !path.includes('\u0000') &&
    !/^(?:[/\\]|[a-z]:)/i.test(path) &&
    !parts.includes('..')
  );
}

interface Member {
  path: string;
  size: number;
  packed: number;
  at: number;
  method: number;
  flags: number;
}

function memberAt(view: DataView, i: number, name: number, extra: number): Member {
  const bytes = new Uint8Array(view.buffer, i + 46, name);
  const flags = view.getUint16(i + 8, true);
  const member = {
    path: new TextDecoder().decode(bytes),
    method: view.getUint16(i + 10, true),
    packed: view.getUint32(i + 20, true),
    size: view.getUint32(i + 24, true),
    at: view.getUint32(i + 42, true),
    flags,
  };
  // ZIP64: the true values stand in a field of their own, those only that did not fit.
  for (let o = i + 46 + name, end = o + extra; o + 4 <= end; ) {
    const [id, length] = [view.getUint16(o, true), view.getUint16(o + 2, true)];
    let from = o + 4;
    const stop = Math.min(from + length, end);
    o = from + length;
    if (id !== 1) continue;
    for (const key of ['size', 'packed', 'at'] as const) {
      if (member[key] !== 0xffffffff || from + 8 > stop) continue;
      member[key] = Number(view.getBigUint64(from, true));
      from += 8;
    }
  }
  return member;
}

async function inWhole(
  blob: Blob,
  member: Member,
  limits: ZipLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await packedOf(blob, member, limits);
  const bytes = new Uint8Array(member.size);
  let filled = 0;
  for await (const piece of inflated(packed, member)) {
    bytes.set(piece, filled);
    filled += piece.length;
  }
  return bytes;
}

/** So many bytes are held before they are laid aside. */
const HELD = 4_000_000;

async function laidAside(blob: Blob, member: Member, limits: ZipLimits): Promise<Blob> {
  const packed = await packedOf(blob, member, limits);
  const parts: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of inflated(packed, member)) {
    held.push(piece);
    size += piece.length;
    if (size < HELD) continue;
    parts.push(new Blob(held));
    [held, size] = [[], 0];
  }
  return new Blob([...parts, ...held]);
}

/** The packed bytes of a member, if it may be inflated. */
async function packedOf(
  blob: Blob,
  { at, packed, size, method, flags }: Member,
  limits: ZipLimits,
): Promise<Blob> {
  if ((flags & 1) !== 0) throw new ZipError('password');
  const local = await viewOf(blob, at, at + 30);
  if (local.byteLength < 30 || local.getUint32(0, true) !== LOCAL) throw new ZipError('damaged');
  const start = at + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const raw = blob.slice(start, start + packed);
  if (raw.size < packed) throw new ZipError('cut-off');
  if (method !== 0 && method !== 8) throw new ZipError('bad-method');
  const most = Math.min(size, limits.entry, Math.max(RATIO_FREE, packed * limits.ratio));
  if (size > most) throw new ZipError('too-large');
  return raw;
}

/** The bytes of a member as they come; one that is larger than its directory says is left at once. */
async function* inflated(
  raw: Blob,
  { size, method }: Member,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stream =
    method === 0 ? raw.stream() : raw.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = (stream as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  let filled = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      filled += value.length;
      if (filled > size) throw new ZipError('too-large');
      yield value;
    }
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('damaged');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (filled !== size) throw new ZipError('cut-off');
}
