/**
 * From what chance on leaves are taken. The expected F1 of a page is at its best where the cut is half of what it then is
 * (Lipton et al., "Optimal Thresholding of Classifiers to Maximize F1 Measure", 2014): a page whose leaves are all clear is cut
 * near the middle, an unclear one lower.
 */

/** Chances are told apart by so many steps; so the search is linear. */
const STEPS = 200;
/** Cuts outside of these say more of the trees' faults than of the page; cross-validated. */
const [LEAST, MOST] = [0.3, 0.6];
/** What recall counts beside precision: less, because what is left out is offered to bring back. It costs .0002 of F1, cross-validated. */
const RECALL = 0.52;

/** The chance from which leaves of these sizes, in letters, are taken, so that the best F measure is to be expected. O(leaves). */
export function cutFor(sizes: readonly number[], chances: readonly number[]): number {
  const letters = new Float64Array(STEPS + 1);
  const wanted = new Float64Array(STEPS + 1);
  let all = 0;
  for (let i = 0; i < chances.length; i++) {
    const chance = chances[i] ?? 0;
    const size = sizes[i] ?? 0;
    const step = Math.floor(chance * STEPS);
    letters[step] = (letters[step] ?? 0) + size;
    wanted[step] = (wanted[step] ?? 0) + size * chance;
    all += size * chance;
  }
  let [taken, right, best, cut] = [0, 0, 0, MOST];
  for (let step = STEPS; step >= LEAST * STEPS; step--) {
    taken += letters[step] ?? 0;
    right += wanted[step] ?? 0;
    const good = right / (taken + RECALL * all);
    if (step > MOST * STEPS || good <= best) continue;
    best = good;
    cut = step / STEPS;
  }
  return cut;
}
