/** What became of the automatic copies, in this browser: those that were made, what failed, and the one that is being made. */
import * as z from 'zod/mini';
import { browser } from '../platform/browser';
import { CopyPlace } from './schema';

const KEY = 'copies';
const Time = z.number();

/** Why there is no new copy. `interrupted`: the browser was closed in the middle; `damaged`: what was written did not read back whole. */
export const CopyFault = z.enum([
  'no-folder',
  'folder-permission',
  'folder-gone',
  'no-downloads',
  'download-failed',
  'space',
  'interrupted',
  'damaged',
  'failed',
]);
/** See the schema of the same name. */
export type CopyFault = z.infer<typeof CopyFault>;

/** One copy that was written, read back and found whole. `contents` tells two copies of one library from two libraries. */
export const CopyRecord = z.object({
  name: z.string().check(z.maxLength(200)),
  at: Time,
  bytes: z.int(),
  articles: z.int(),
  highlights: z.int(),
  contents: z.string().check(z.maxLength(64)),
  where: CopyPlace,
  /** The browser's number of the download. */
  download: z.optional(z.int()),
});
/** See the schema of the same name. */
export type CopyRecord = z.infer<typeof CopyRecord>;

const Copies = z.object({
  copies: z.catch(z.array(CopyRecord).check(z.maxLength(1000)), []),
  /** The library's last change that the newest copy holds. */
  tick: z.catch(z.number(), -1),
  failed: z.catch(
    z.nullable(z.object({ at: Time, why: CopyFault, times: z.int(), where: CopyPlace })),
    null,
  ),
  /** When nothing was found to be new, so that no copy was made. */
  nothingNew: z.catch(z.nullable(Time), null),
  running: z.catch(
    z.nullable(z.object({ step: z.enum(['write', 'check']), done: z.int(), total: z.int() })),
    null,
  ),
});
/** What is known of the automatic copies; `copies` the oldest first. */
export type Copies = z.infer<typeof Copies>;

/** None made yet. */
export const NO_COPIES: Copies = {
  copies: [],
  tick: -1,
  failed: null,
  nothingNew: null,
  running: null,
};

/** What went wrong in the place that is set; what went wrong in the other one holds nothing up. */
export const failureIn = ({ failed }: Copies, where: CopyPlace): Copies['failed'] =>
  failed?.where === where ? failed : null;

const parse = (stored: unknown): Copies => {
  const result = Copies.safeParse({ ...NO_COPIES, ...Object(stored) });
  return result.success ? result.data : NO_COPIES;
};

/** What is known of the copies; what is broken counts as unknown. */
export async function readCopies(): Promise<Copies> {
  const stored = await browser.storage.local.get(KEY);
  return parse(stored[KEY]);
}

/** One change after another: each reads what the one before has written. */
let changing: Promise<unknown> = Promise.resolve();

/** Changes some of it and leaves the rest. Only the background does. */
export function changeCopies(patch: Partial<Copies>): Promise<void> {
  const change = async () => {
    await browser.storage.local.set({ [KEY]: { ...(await readCopies()), ...patch } });
  };
  const done = changing.then(change, change);
  changing = done.catch(() => undefined);
  return done;
}

/** Calls `listener` with what is known, now and whenever it changes, until the returned function is called. */
export function onCopies(listener: (copies: Copies) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) listener(parse(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  readCopies().then(listener, () => undefined);
  return () => browser.storage.onChanged.removeListener(listen);
}
