/** Tags across the whole library, trash included: on articles and on highlights. The background's, like write.ts. */
import type { LibraryDb } from './db';
import { type Pair, putArticles } from './rows';
import type { SavedHighlight, TagRow } from './schema';
import { emptyLedger, keepUndo, type Ledger, rememberFields, rememberWhole } from './undo';
import { type Desk, transact } from './write';

/** How many rows a change of tags touched, and the number of its undo. */
export interface Tagged {
  articles: number;
  highlights: number;
  undo: number | null;
}

/** Gives these tags another name; where that one exists already, they become one. */
export function renameTags(desk: Desk, from: readonly string[], to: string): Promise<Tagged> {
  const old = new Set(from.filter((name) => name !== to));
  const next = (tags: readonly string[]) => [
    ...new Set(tags.map((tag) => (old.has(tag) ? to : tag))),
  ];
  return transact(desk, async (now) => {
    const rows = await desk.db.tags.bulkGet([to, ...old]);
    const colour = rows.find((row) => row?.colour)?.colour;
    const ledger = emptyLedger();
    const tagged = await retag(desk.db, old, next, ledger, now);
    const target = await desk.db.tags.get(to);
    if (target && colour && !target.colour) await desk.db.tags.put({ ...target, colour });
    return finish(desk.db, ledger, old, tagged, rows, now);
  });
}

/** Takes these tags off everything. */
export function deleteTags(desk: Desk, names: readonly string[]): Promise<Tagged> {
  const old = new Set(names);
  return transact(desk, async (now) => {
    const rows = await desk.db.tags.bulkGet([...old]);
    const ledger = emptyLedger();
    const next = (tags: readonly string[]) => tags.filter((tag) => !old.has(tag));
    const tagged = await retag(desk.db, old, next, ledger, now);
    return finish(desk.db, ledger, old, tagged, rows, now);
  });
}

/** Gives a tag one of the five colours, or none; null if there is no such tag, else the number of its undo. */
export function colourTag(
  desk: Desk,
  name: string,
  colour: TagRow['colour'] | null,
): Promise<number | null> {
  return transact(desk, async (now) => {
    const row = await desk.db.tags.get(name);
    if (!row) return null;
    const { colour: _, ...plain } = row;
    const after: TagRow = colour ? { ...plain, colour } : plain;
    const ledger = emptyLedger();
    rememberFields(ledger, 'tags', name, { colour: row.colour }, { colour: after.colour });
    await desk.db.tags.put(after);
    return keepUndo(desk.db, ledger, now);
  });
}

async function retag(
  db: LibraryDb,
  old: ReadonlySet<string>,
  next: (tags: readonly string[]) => string[],
  ledger: Ledger,
  now: number,
): Promise<{ articles: number; highlights: number }> {
  const articles = await db.articles
    .where('tags')
    .anyOf([...old])
    .distinct()
    .toArray();
  await putArticles(
    db,
    articles.map((row): Pair => [row, { ...row, tags: next(row.tags), updatedAt: now }]),
    ledger,
  );
  // Highlights have no index of tags: a pass over them all, once in a while, costs less than one kept at every highlight.
  const marks = await db.highlights
    .filter(({ tags }) => tags.some((tag) => old.has(tag)))
    .toArray();
  const after = marks.map(
    (row): SavedHighlight => ({ ...row, tags: next(row.tags), updatedAt: now }),
  );
  await db.highlights.bulkPut(after);
  marks.forEach((row, i) => {
    rememberFields(ledger, 'highlights', row.id, row, after[i] ?? row);
  });
  return { articles: articles.length, highlights: marks.length };
}

/** The tags' own rows come back with their colours; their counts follow the articles. */
async function finish(
  db: LibraryDb,
  ledger: Ledger,
  old: ReadonlySet<string>,
  tagged: { articles: number; highlights: number },
  rows: readonly (TagRow | undefined)[],
  now: number,
): Promise<Tagged> {
  for (const row of rows) {
    if (row?.colour) rememberWhole(ledger, 'tags', row.name, row);
  }
  // Without articles only a colour is left of them.
  await db.tags
    .where('name')
    .anyOf([...old])
    .delete();
  return { ...tagged, undo: await keepUndo(db, ledger, now) };
}
