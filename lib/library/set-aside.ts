/** Rows that do not parse: kept as they are in a table of their own, out of the way of the lists. */
import { SavedArticle, SavedHighlight } from './schema';
import { type Desk, transact } from './write';

/** Sets a broken row aside if it is really broken; gives whether it was. The row is kept whole, for a later repair or export. */
export async function setAside(desk: Desk, table: string, key: string): Promise<boolean> {
  if (table !== 'articles' && table !== 'highlights') return false;
  const schema = table === 'articles' ? SavedArticle : SavedHighlight;
  return transact(desk, async (now) => {
    const row: unknown = await desk.db.table(table).get(key);
    if (row === undefined || schema.safeParse(row).success) return false;
    await desk.db.setAside.add({ table, row, at: now });
    await desk.db.table(table).delete(key);
    return true;
  });
}
