/** Articles of a backup that share an address and are two all the same: restored, they stay two. */
import type { Twin } from '../../library/restore';
import { ArticleId } from '../../library/schema';
import { KeyIndex } from '../import/key-index';

/** No more are told of one message: a backup that somebody made up. */
const MOST = 10_000;

/** A function that is given a backup's articles, some at a time, and says which of them share an address with one that came before, or with one beside. */
export function twinFinder(): (rows: readonly unknown[]) => Twin[] {
  const places = new KeyIndex();
  const ids: ArticleId[] = [];
  // Beyond the first of each address: hardly any.
  const more = new Map<string, ArticleId[]>();
  return (rows) => {
    const twins: Twin[] = [];
    for (const row of rows) {
      const { id, keys } = Object(row) as { id?: unknown; keys?: unknown };
      const parsed = ArticleId.safeParse(id);
      if (!parsed.success || !Array.isArray(keys)) continue;
      const place = ids.push(parsed.data) - 1;
      for (const key of keys.map(String)) {
        const first = ids[places.get(key)];
        if (!first) {
          places.set(key, place);
          continue;
        }
        const others = more.get(key) ?? [];
        for (const other of [first, ...others])
          if (other !== parsed.data && twins.length < MOST) twins.push([parsed.data, other]);
        more.set(key, [...others, parsed.data].slice(0, MOST));
      }
    }
    return twins;
  };
}
