/** Scripts whose signs say more than a letter of Latin. */

/** From here on there are no alphabets, but the signs of East Asia (and what is no text). */
const EAST_ASIA = 0x3000;
const DENSE = /([\u3040-\u30ff\u3400-\u9fff]+)|[\uac00-\ud7a3]+/g;
/** What each sign counts over a letter: an estimate, not measured; English needs two to three letters for what one of them says. */
const [SIGN, SYLLABLE] = [1.5, 1];

/**
 * How much a text says, in letters of Latin: a sign of Chinese or Japanese counts as two and a half, a syllable of Korean as two.
 * What was measured on Latin text (how long prose is, how long a paragraph) holds for those then. Of other text its length.
 */
export function weightOf(text: string): number {
  const { length } = text;
  // Two looks tell most text from such as has these signs: they stand everywhere in theirs.
  if (text.charCodeAt(length >> 1) < EAST_ASIA && text.charCodeAt(length >> 2) < EAST_ASIA)
    return length;
  let weight = length;
  for (const [run, signs] of text.matchAll(DENSE)) weight += run.length * (signs ? SIGN : SYLLABLE);
  return Math.round(weight);
}
