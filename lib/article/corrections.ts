/**
 * What the reader says of quotations. A correction knows its quotation by its words, not by its place: so it holds when the page
 * is taken apart again, by this version or a better one.
 */
import type { Correction, Quote } from './model';

const keyOf = (text: string): string => text.replace(/\s+/g, ' ').trim();

const speakersBy = (corrections: readonly Correction[]): Map<string, string | null> =>
  new Map(corrections.map(({ text, speaker }) => [keyOf(text), speaker]));

/** Who said the quotation with these words, by the reader's word; undefined if the reader said nothing. */
export const correctedSpeaker = (
  corrections: readonly Correction[],
  text: string,
): string | null | undefined => speakersBy(corrections).get(keyOf(text));

/** The quotations with the speakers that the reader gave them; the others as they are. */
export function corrected(
  quotes: readonly Quote[],
  corrections: readonly Correction[] = [],
): Quote[] {
  if (corrections.length === 0) return [...quotes];
  const speakers = speakersBy(corrections);
  return quotes.map((quote) => {
    const speaker = speakers.get(keyOf(quote.text));
    return speaker === undefined ? quote : { ...quote, speaker, how: 'corrected' };
  });
}

/** A list of corrections after a change: `texts` are now said by `speaker`, by nobody (null), or by whom the page says (undefined). */
export function withCorrection(
  corrections: readonly Correction[],
  texts: readonly string[],
  speaker: string | null | undefined,
): Correction[] {
  const keys = new Set(texts.map(keyOf));
  const others = corrections.filter(({ text }) => !keys.has(keyOf(text)));
  return speaker === undefined ? others : [...others, ...texts.map((text) => ({ text, speaker }))];
}
