import { describe, expect, it } from 'vitest';
import { placeFor } from '../../../components/toolbar/place';

const VIEW = { width: 1000, height: 700 };
const BAR = { width: 300, height: 46 };
const box = (left: number, top: number, width = 100, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the place of the bar', () => {
  it.each([
    ['above the middle of the words', box(400, 300), VIEW, 'centre', { left: 300, top: 244 }],
    ['at their beginning', box(400, 300), VIEW, 'left', { left: 400, top: 244 }],
    ['at their end, right to left', box(400, 300), VIEW, 'right', { left: 200, top: 244 }],
    ['below where there is no room above', box(400, 30), VIEW, 'centre', { left: 300, top: 60 }],
    ['within the left edge', box(0, 300), VIEW, 'centre', { left: 8, top: 244 }],
    ['within the right edge', box(950, 300, 50), VIEW, 'left', { left: 692, top: 244 }],
    [
      'within a window of 320 pixels',
      box(0, 300, 320),
      { width: 320, height: 500 },
      'centre',
      { left: 10, top: 244 },
    ],
    [
      'at the bottom, if the words fill the window',
      box(400, -50, 100, 900),
      VIEW,
      'centre',
      { left: 300, top: 646 },
    ],
  ] as const)('is %s', (_, words, view, align, expected) => {
    expect(placeFor(words, BAR, view, align)).toEqual(expected);
  });

  it.each([
    ['above', box(0, -40)],
    ['below', box(0, 700)],
  ])('is nowhere while the words are scrolled out %s', (_, words) => {
    expect(placeFor(words, BAR, VIEW, 'centre')).toBeNull();
  });
});
