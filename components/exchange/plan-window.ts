/** Which rows of a long list of one height are in view, and where they stand: pure. */

/** A taller element is cut off by browsers (Chromium 33,554,428 px, Firefox 17,895,697); in px. */
const TALLEST = 16_000_000;

/** A list of so many rows of one height, and what is seen of it; all in px. */
export interface PlanView {
  count: number;
  tall: number;
  top: number;
  height: number;
}

/** How tall the whole list is. */
export const heightOf = ({ count, tall }: Pick<PlanView, 'count' | 'tall'>): number =>
  Math.min(TALLEST, count * tall);

/** The rows that are drawn and where the first of them stands. A list that would be too tall is scrolled faster than it moves. */
export function rowsIn(view: PlanView): { from: number; to: number; offset: number } {
  const { count, tall, top, height } = view;
  const fit = Math.ceil(height / tall);
  const whole = heightOf(view);
  if (count * tall <= whole) {
    const from = Math.max(0, Math.floor(top / tall) - fit);
    return { from, to: Math.min(count, from + 3 * fit + 1), offset: from * tall };
  }
  const share = Math.min(1, top / Math.max(1, whole - height));
  const first = share * (count - height / tall);
  const from = Math.max(0, Math.floor(first) - fit);
  return {
    from,
    to: Math.min(count, from + 3 * fit + 1),
    offset: top - (first - from) * tall,
  };
}

/** Where the list must stand for a row to be seen whole; where it stands if that is so already. */
export function topFor(view: PlanView, row: number): number {
  const { count, tall, top, height } = view;
  const whole = heightOf(view);
  const isPlain = count * tall <= whole;
  const perRow = isPlain ? tall : (whole - height) / Math.max(1, count - height / tall);
  const [least, most] = [(row + 1 - height / tall) * perRow, row * perRow];
  return Math.max(0, Math.min(Math.max(top, least), most));
}
