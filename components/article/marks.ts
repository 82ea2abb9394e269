/** Cuts a text where highlights begin and end, so that each run is marked by the newest highlight over it. */
import type { ColourName } from '../ui';

/** A highlight over `[start, end)` of the article's text. Later ones lie above earlier ones. */
export interface Mark {
  id: string;
  start: number;
  end: number;
  colour: ColourName;
}

/** A run of text under one mark, or under none. */
export interface Run {
  text: string;
  mark: Mark | null;
}

/** The runs of `text`, which begins at `offset` of the article. O(runs x marks that touch it). */
export function runsOf(text: string, offset: number, marks: readonly Mark[]): Run[] {
  const end = offset + text.length;
  const touching = marks.filter((mark) => mark.start < end && mark.end > offset);
  if (touching.length === 0) return [{ text, mark: null }];
  const borders = new Set([offset, end]);
  for (const mark of touching) {
    borders.add(Math.max(offset, mark.start));
    borders.add(Math.min(end, mark.end));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    const over = touching.filter((mark) => mark.start <= from && mark.end >= to);
    return { text: text.slice(from - offset, to - offset), mark: over.at(-1) ?? null };
  });
}
