/** What the background does for an import: stage, write chunk by chunk, take back; open pages are told when it is over. */
import { openLibrary } from '../library/db';
import type { ImportRecord } from '../library/imports';
import { type Desk, transact } from '../library/write';
import { beginImport, stageImport, stepImport } from '../library/write-import';
import { undoImport } from '../library/write-import-undo';
import { beginRestore, restoreRows, settleRestored } from '../library/write-restore';
import { undoRestore } from '../library/write-restore-undo';
import type { Handlers } from '../messaging/answer';
import { browser } from '../platform/browser';
import { fromBase64 } from '../text/base64';
import { askAgain } from './notify';

type ImportRoute =
  | 'import.begin'
  | 'import.stage'
  | 'import.step'
  | 'import.undo'
  | 'restore.begin'
  | 'restore.rows'
  | 'restore.settle';

/** The handlers of the routes of imports, over one desk. */
export function importHandlers(desk: Desk): Pick<Handlers, ImportRoute> {
  // A chunk and the word that it was written are one transaction: lost together they are written again, so that none needs a flush
  // of its own. The end has one, and with it all before it.
  let relaxed: Desk | null = null;
  const quick = (): Desk => {
    relaxed ??= { ...desk, db: openLibrary(desk.db.name, 'relaxed') };
    return relaxed;
  };
  const told = async (record: ImportRecord): Promise<ImportRecord> => {
    if (record.state !== 'done' && record.state !== 'undone') return record;
    await transact(desk, async () => undefined);
    await tellPages();
    return record;
  };
  return {
    'import.begin': (input) => beginImport(desk, input),
    'import.stage': ({ id, items, last }) => stageImport(quick(), id, items, last),
    'import.step': async ({ id }) => told(await stepImport(quick(), id)),
    'import.undo': async ({ id }) =>
      told((await undoRestore(quick(), id)) ?? (await undoImport(quick(), id))),
    'restore.begin': (given) => beginRestore(desk, given),
    'restore.rows': ({ id, table, rows, twins }) =>
      restoreRows(desk, table, table === 'pictures' ? rows.map(withBytes) : rows, id, twins),
    'restore.settle': async ({ id, ids, last }) => {
      await settleRestored(desk, ids, last ? id : undefined);
      if (last) await tellPages();
      return null;
    },
  };
}

/** Messages carry no bytes: a picture comes as base64. What is none stays, and does not parse as a picture. */
function withBytes(row: unknown): unknown {
  const { bytes, ...facts } = Object(row) as { bytes?: unknown };
  try {
    return { ...facts, bytes: fromBase64(String(bytes)) };
  } catch {
    return row;
  }
}

/** A page that is open may be among what came or went: it asks again, once, at the end. */
async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  for (const { id } of tabs) if (id !== undefined) void askAgain(id);
}
