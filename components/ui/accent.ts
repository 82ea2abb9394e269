/** An accent of the reader's own, made readable: its hue stays, its lightness goes as far as the theme needs. */

/** What buttons, links and focus are drawn with. */
export interface Accent {
  accent: string;
  /** The same under the pointer. */
  strong: string;
  /** Words on it. */
  on: string;
}

/** Text needs so much on every ground (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;
const STEPS = 50;

/** Relative luminance after WCAG 2.2 of `#rrggbb`. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const channels = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

/** The contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** `colour` with `share` of black or white in it. */
function mixed(colour: string, towards: 0 | 1, share: number): string {
  const hex = channels(colour).map((c) => Math.round((c + (towards - c) * share) * 255));
  return `#${hex.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

/** The nearest to `#rrggbb` that can be read on all `grounds`; on mixed grounds, as near to that as there is. */
export function accentFor(colour: string, grounds: readonly string[]): Accent {
  const worst = (one: string) => Math.min(...grounds.map((ground) => contrastOf(one, ground)));
  const towards = worst('#ffffff') > worst('#000000') ? 1 : 0;
  let accent = colour;
  for (let step = 1; step <= STEPS && worst(accent) < LEAST; step++)
    accent = mixed(colour, towards, step / STEPS);
  const strong = mixed(accent, towards, 0.25);
  const on = contrastOf('#ffffff', accent) > contrastOf('#000000', accent) ? '#ffffff' : '#000000';
  return { accent, strong, on };
}
