/** What one text has and another lacks, by lines. */
import { words } from './score.ts';

const SHINGLE = 4;

function shingles(list: string[]): string[] {
  if (list.length < SHINGLE) return [list.join(' ')];
  return list
    .slice(0, list.length - SHINGLE + 1)
    .map((_, i) => list.slice(i, i + SHINGLE).join(' '));
}

function foreign(text: string, other: string): string[] {
  const known = new Set(shingles(words(other)));
  const single = new Set(words(other));
  return text.split(/\n+/).filter((line) => {
    const own = words(line);
    if (own.length === 0) return false;
    const hits =
      own.length < SHINGLE
        ? own.filter((word) => single.has(word)).length / own.length
        : shingles(own).filter((one) => known.has(one)).length / (own.length - SHINGLE + 1);
    return hits < 0.5;
  });
}

/** The lines of `found` that are mostly not in `wanted`, and the other way round. */
export function difference(found: string, wanted: string): { extra: string[]; missing: string[] } {
  return { extra: foreign(found, wanted), missing: foreign(wanted, found) };
}
