/** Words that were meant: one slip of the finger away (a letter too many, too few, another, or two swapped), two in long words. */

/** Shorter words are taken as typed. */
const LEAST = 5;
/** From this length on two slips are forgiven. */
const LONG = 9;

/** How many slips a typed word may have: none with a digit in it, where the next number is another thing. */
export const slipsIn = (term: string): number =>
  term.length < LEAST || /\d/.test(term) ? 0 : term.length < LONG ? 1 : 2;

/**
 * The words of `words` (all `length` units long, one after the other) at most `slips` away from `term`, with their distance.
 * Optimal string alignment, by trying the four slips at the first difference: most words end at their first letters.
 */
export function near(
  term: string,
  words: string,
  length: number,
  slips: number,
): { term: string; slips: number }[] {
  const found: { term: string; slips: number }[] = [];
  if (Math.abs(term.length - length) > slips) return found;
  for (let base = 0; base < words.length; base += length) {
    for (let allowed = 0; allowed <= slips; allowed++) {
      if (!within(term, 0, words, base, base + length, allowed)) continue;
      found.push({ term: words.slice(base, base + length), slips: allowed });
      break;
    }
  }
  return found;
}

/** Whether `a` from `i` becomes `b` from `j` to `end` by at most `slips` slips. */
function within(a: string, i: number, b: string, j: number, end: number, slips: number): boolean {
  let [x, y] = [i, j];
  while (x < a.length && y < end && a.charCodeAt(x) === b.charCodeAt(y)) {
    x++;
    y++;
  }
  const [left, right] = [a.length - x, end - y];
  if (left === 0 && right === 0) return true;
  if (slips === 0 || Math.abs(left - right) > slips) return false;
  return (
    (left > 0 && right > 0 && within(a, x + 1, b, y + 1, end, slips - 1)) ||
    (right > 0 && within(a, x, b, y + 1, end, slips - 1)) ||
    (left > 0 && within(a, x + 1, b, y, end, slips - 1)) ||
    (left > 1 &&
      right > 1 &&
      a.charCodeAt(x) === b.charCodeAt(y + 1) &&
      a.charCodeAt(x + 1) === b.charCodeAt(y) &&
      within(a, x + 2, b, y + 2, end, slips - 1))
  );
}
