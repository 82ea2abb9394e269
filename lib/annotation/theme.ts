/** Whether words stand on a light or a dark ground: asked of the page's own colours, because its theme need not be the system's. */

import { documentOf, viewOf } from '../text/document';
import { typeOf } from '../text/dom';
import { shownIn } from '../text/flat-tree';

/** The two grounds that highlights have colours for. */
export type Ground = 'light' | 'dark';

/** Relative luminance (0..1) at which black and white contrast alike: WCAG 2.2, (L + .05)² = 1.05 * .05. */
const MIDDLE = 0.179;
/** A layer more transparent than this does not decide what one sees. */
const LEAST_ALPHA = 0.5;

/**
 * The ground behind a node: the nearest ancestor that paints one; behind a picture, or if nobody paints, what the text colour
 * was chosen for. `seen` remembers the answers of one pass over many nodes.
 */
export function groundBehind(node: Node, seen: Map<Element, Ground> = new Map()): Ground {
  const passed: Element[] = [];
  let ground: Ground | undefined;
  for (let at: Node | null = node; at && !ground; at = shownIn(at)) {
    if (typeOf(at) !== 1) continue;
    const element = at as Element;
    ground = seen.get(element) ?? paintedBy(element);
    passed.push(element);
  }
  const first = passed[0];
  const answer = ground ?? (first ? askedByText(first) : 'light');
  for (const element of passed) seen.set(element, answer);
  return answer;
}

function paintedBy(element: Element): Ground | undefined {
  const style = styleOf(element);
  if (!style) return undefined;
  if (style.backgroundImage.includes('url(')) return askedByText(element);
  const { luminance, alpha } = readColour(style.backgroundColor);
  if (alpha < LEAST_ALPHA) return undefined;
  return luminance < MIDDLE ? 'dark' : 'light';
}

/** Light words are written for a dark ground. */
function askedByText(element: Element): Ground {
  const colour = styleOf(element)?.color;
  return colour && readColour(colour).luminance > MIDDLE * 2 ? 'dark' : 'light';
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return viewOf(documentOf(element))?.getComputedStyle(element);
}

/** Relative luminance and opacity of a computed colour, in the forms computed colours have (CSS Color 4, 15). */
export function readColour(colour: string): { luminance: number; alpha: number } {
  const [, name = '', inner = ''] = /^([a-z]+)\((.*)\)$/.exec(colour.trim()) ?? [];
  const numbers = (inner.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const given = /[/,]/.test(inner) && (inner.includes('/') || name === 'rgba');
  const alpha = given ? (numbers.at(-1) ?? 1) : 1;
  const [a = 0, b = 0, c = 0] = numbers;
  if (name === 'rgb' || name === 'rgba')
    return { luminance: ofRgb(a / 255, b / 255, c / 255), alpha };
  // Lightness is luminance seen by the eye: its cube for OKLab, nearly so for CIELAB.
  if (name === 'oklab' || name === 'oklch') return { luminance: a ** 3, alpha };
  if (name === 'lab' || name === 'lch') return { luminance: ((a + 16) / 116) ** 3, alpha };
  if (name === 'color') return { luminance: ofSpace(inner), alpha };
  return { luminance: 1, alpha: 0 };
}

/** color(srgb 0 .5 1): the digits of a space's name are no channel. */
function ofSpace(inner: string): number {
  const [a = 0, b = 0, c = 0] = inner.trim().split(/\s+/).slice(1).map(Number);
  return ofRgb(a, b, c);
}

function ofRgb(r: number, g: number, b: number): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
