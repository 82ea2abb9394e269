/** Other programs' colours as one of our five, by name or by hue. */
import type { SavedHighlight } from '../../library/schema';

type Colour = SavedHighlight['colour'];

const NAMES: Record<string, Colour> = {
  yellow: 'yellow',
  gold: 'yellow',
  green: 'green',
  lime: 'green',
  mint: 'green',
  blue: 'blue',
  cyan: 'blue',
  aqua: 'blue',
  coral: 'coral',
  red: 'coral',
  orange: 'coral',
  pink: 'coral',
  violet: 'violet',
  purple: 'violet',
  magenta: 'violet',
};

/** Where a hue ends, in degrees, and whose it is. */
const HUES: readonly [below: number, colour: Colour][] = [
  [40, 'coral'],
  [70, 'yellow'],
  [170, 'green'],
  [245, 'blue'],
  [315, 'violet'],
  [361, 'coral'],
];

/** The colour of a name or `#rrggbb`; undefined for none that is known. */
export function colourOf(given: string): Colour | undefined {
  const words = given.trim().toLowerCase();
  if (Object.hasOwn(NAMES, words)) return NAMES[words];
  const hex = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(words);
  if (!hex) return undefined;
  const [r = 0, g = 0, b = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16));
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  if (span < 20) return undefined;
  const sixth =
    most === r ? ((g - b) / span + 6) % 6 : most === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return HUES.find(([below]) => sixth * 60 < below)?.[1];
}
