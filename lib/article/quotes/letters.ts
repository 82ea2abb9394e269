/** What a letter is, without the classes of regular expressions: those cost more to make than an article to read. */

/** From here on (Hebrew and all that follows) letters have no case; general punctuation and CJK signs lie between. */
const CASELESS = 0x5d0;

/** Whether a letter or digit stands at a place. */
export function isLetter(text: string, at: number): boolean {
  const letter = text.charAt(at);
  if (letter >= '0' && letter <= '9') return true;
  // Hangul and Han have no case either; a sign has none and is none.
  if (letter.toLowerCase() !== letter.toUpperCase()) return true;
  const code = text.charCodeAt(at);
  if (!(code >= CASELESS)) return false;
  return (
    !(code >= 0x2000 && code < 0x2c00) &&
    !(code >= 0x3000 && code < 0x3040) &&
    code < 0xff00 &&
    code !== 0x60c &&
    code !== 0x61b &&
    code !== 0x61f
  );
}

/** A letter of a script without spaces between words, or a Korean syllable, which takes its particles so. */
export const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

/** Whether a text holds a letter or digit. */
export function hasLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isLetter(text, at)) return true;
  return false;
}

/** Whether a word begins with a capital. */
export const isCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();
