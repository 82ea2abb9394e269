import { describe, expect, it } from 'vitest';
import css from '../../../components/ui/tokens.css?raw';
import { THEMES } from './a-part';

type Tokens = Record<string, string>;

/** The tokens of one rule, by the text in front of its brace. */
function tokensOf(selector: string): Tokens {
  const from = css.indexOf(`${selector} {`);
  if (from < 0) throw new Error(`no rule ${selector}`);
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const LIGHT = tokensOf(':root');
const themed = (theme: string): Tokens =>
  theme === 'light' ? LIGHT : { ...LIGHT, ...tokensOf(`:root[data-theme="${theme}"]`) };

/** Relative luminance after WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one = '', other = ''): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const COLOURS = ['yellow', 'green', 'blue', 'coral', 'violet'];
const GROUNDS = ['page', 'sunken', 'raised', 'wash'];

describe.each(THEMES)('the %s theme', (theme) => {
  const tokens = themed(theme);

  it.each(['ink', 'ink-2', 'ink-3', 'accent'])('lets %s be read on every ground', (ink) => {
    for (const ground of GROUNDS)
      expect(contrast(tokens[ink], tokens[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(
        4.5,
      );
  });

  it.each(['danger', 'attention'])('lets %s be read on the page', (ink) => {
    expect(contrast(tokens[ink], tokens.page)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens[ink], tokens.sunken)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['toast-ink', 'toast'],
    ['toast-accent', 'toast'],
  ])('lets %s be read on %s', (ink, ground) => {
    expect(contrast(tokens[ink], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the lines of controls and highlights on the page', () => {
    for (const line of ['strong', ...COLOURS.map((one) => `${one}-line`)])
      expect(contrast(tokens[line], tokens.page), line).toBeGreaterThanOrEqual(3);
  });

  it.each(COLOURS)('lets ink be read on the %s fill', (colour) => {
    expect(contrast(tokens.ink, tokens[`${colour}-fill`])).toBeGreaterThanOrEqual(4.5);
  });
});

describe('without a theme', () => {
  it('a dark browser gets the same values as the dark theme', () => {
    expect(tokensOf(':root:not([data-theme])')).toEqual(tokensOf(':root[data-theme="dark"]'));
  });
});
