import { describe, expect, it } from 'vitest';
import { accentFor, contrastOf } from '../../../components/ui/accent';

const LIGHT = ['#ffffff', '#f5f7f7', '#ffffff', '#e3f0f2'];
const DARK = ['#15191b', '#101415', '#1e2427', '#173238'];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('an accent of one’s own on %s grounds', (_, grounds) => {
  it.each(['#ffff00', '#000000', '#ffffff', '#777777', '#ff0000', '#0000ff', '#00ff7f'])(
    '%s can be read, and words on it',
    (colour) => {
      const { accent, strong, on } = accentFor(colour, grounds);
      for (const ground of grounds) expect(contrastOf(accent, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(on, accent)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(on, strong)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

it('one that can be read stays as it is', () => {
  expect(accentFor('#0b5a68', LIGHT).accent).toBe('#0b5a68');
});
