/** The notes that citation programs attach to a work: one that begins with words in quotation marks is a highlight with what follows as its note. */
import type { DraftHighlight } from './draft';

const QUOTED = /^\s*["“„«](.+?)["”“»](?=\s|$|[.,;:)])([\s\S]*)$/s;
/** Where a quotation stands, and the link back to it: said again by the highlight itself. */
const PLACE = /^\s*(?:\(?(?:para|p|pp|¶)\.?\s*\d+[^\n]*|https?:\/\/\S+)\s*$/gim;

/** Parts notes into highlights and the reader's own words. */
export function noteHighlights(notes: readonly string[]): {
  note: string;
  highlights: DraftHighlight[];
} {
  const highlights: DraftHighlight[] = [];
  const own: string[] = [];
  for (const note of notes) {
    if (note.trim() === '') continue;
    const match = note.length < 200_000 ? QUOTED.exec(note) : null;
    if (match?.[1])
      highlights.push({ exact: match[1], note: (match[2] ?? '').replace(PLACE, '').trim() });
    else own.push(note.trim());
  }
  return { note: own.join('\n\n'), highlights };
}
