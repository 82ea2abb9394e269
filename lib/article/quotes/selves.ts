/** Nobody speaks of herself by name. */

/** Whether words name somebody by one of her names, and do not say who speaks. */
export function isSpokenOf(name: string, words: string): boolean {
  if (words === '') return false;
  return (
    name.split(' ').some((part) => part.length > 2 && isIn(part, words)) &&
    /^\p{Lu}/u.test(name) &&
    !/\bI(?:['’]m| am)\b|\bname\b/.test(words)
  );
}

/** Whether a name stands in words as a whole, and in no longer one. */
function isIn(part: string, words: string): boolean {
  const at = words.indexOf(part);
  if (at < 0) return false;
  return (
    !LETTER.test(words.charAt(at - 1)) &&
    /^(?!['’]?s? \p{Lu})(?!\p{L})/u.test(words.slice(at + part.length))
  );
}
const LETTER = /[\p{L}-]/u;
