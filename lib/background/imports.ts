/** What the background does for an import: stage, write chunk by chunk, take back; open pages are told when it is over. */
import type { ImportRecord } from '../library/imports';
import type { Desk } from '../library/write';
import { beginImport, stageImport, stepImport, undoImport } from '../library/write-import';
import type { Handlers } from '../messaging/answer';
import { browser } from '../platform/browser';
import { askAgain } from './notify';

type ImportRoute = 'import.begin' | 'import.stage' | 'import.step' | 'import.undo';

/** The handlers of the routes of imports, over one desk. */
export function importHandlers(desk: Desk): Pick<Handlers, ImportRoute> {
  return {
    'import.begin': (input) => beginImport(desk, input),
    'import.stage': ({ id, items, last }) => stageImport(desk, id, items, last),
    'import.step': async ({ id }) => told(await stepImport(desk, id)),
    'import.undo': async ({ id }) => told(await undoImport(desk, id)),
  };
}

/** A page that is open may be among what came or went: it asks again, once, at the end. */
async function told(record: ImportRecord): Promise<ImportRecord> {
  if (record.state === 'done' || record.state === 'undone') {
    const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
    for (const { id } of tabs) if (id !== undefined) void askAgain(id);
  }
  return record;
}
