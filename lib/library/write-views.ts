/** Searches with a name. The background's, like write.ts. */
import type { SavedView } from './schema';
import { emptyLedger, keepUndo, rememberFields, rememberWhole } from './undo';
import { type Desk, transact } from './write';

/** Keeps a view, new or changed; gives the number of its undo, or null if nothing changed. */
export async function putView(desk: Desk, view: SavedView): Promise<number | null> {
  return transact(desk, async (now) => {
    const ledger = emptyLedger();
    rememberFields(ledger, 'views', view.id, await desk.db.views.get(view.id), view);
    await desk.db.views.put(view);
    return keepUndo(desk.db, ledger, now);
  });
}

/** Forgets a view; gives the number of its undo, or null if there was none. */
export async function deleteView(desk: Desk, id: SavedView['id']): Promise<number | null> {
  return transact(desk, async (now) => {
    const view = await desk.db.views.get(id);
    if (!view) return null;
    const ledger = emptyLedger();
    rememberWhole(ledger, 'views', id, view);
    await desk.db.views.delete(id);
    return keepUndo(desk.db, ledger, now);
  });
}
