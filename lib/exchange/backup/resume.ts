/** Going on with a restore that was stopped, in another page than the one that began it: from the same backup, as if it had never stopped. */
import { library } from '../../library/db';
import { ROWS } from '../../library/restore';
import { MEET, type Met } from '../../library/restore-meet';
import type { ArticleId, SavedArticle } from '../../library/schema';
import { sha256 } from './manifest';
import { type Backup, backupRows, type Damage } from './read';
import { twinFinder } from './twins';

/** What tells one backup from another: its list of contents, and with it the sum of each member. */
export const fingerprintOf = ({ manifest }: Backup): Promise<string> =>
  sha256(new TextEncoder().encode(JSON.stringify(manifest)));

/** What a restore has learned of its articles: which of them are here under another id, and which are here at all. */
export interface Learned {
  moved: Map<string, string>;
  met: Set<ArticleId>;
}

/** Learns it again from the first `done` rows, which are here by now. Throws AbortError when `signal` aborts. */
export async function learnedAgain(
  backup: Backup,
  damaged: readonly Damage[],
  done: number,
  signal: AbortSignal,
): Promise<Learned> {
  const learned: Learned = { moved: new Map(), met: new Set() };
  const twinsOf = twinFinder();
  let passed = 0;
  for await (const { rows } of backupRows(backup, damaged, ['articles'])) {
    signal.throwIfAborted();
    passed += rows.length;
    if (passed > done) break;
    const good = rows.flatMap((row) => {
      const result = ROWS.articles.safeParse(row);
      return result.success ? [result.data] : [];
    });
    const twins = twinsOf(rows);
    for (const { row, here } of (await MEET.articles(
      library(),
      good,
      twins,
    )) as Met<SavedArticle>[]) {
      if (!here) continue;
      if (here.id !== row.id) learned.moved.set(row.id, here.id);
      learned.met.add(here.id);
    }
  }
  return learned;
}
