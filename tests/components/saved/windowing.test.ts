import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupOf, layOut, scrollFor, topOf, windowAt } from '../../../components/saved/windowing';

const HEIGHTS = { row: 56, head: 32 };

describe('a long list in a small window', () => {
  it('draws as many rows for 10,000 as for 100', () => {
    const drawn = (rows: number) =>
      windowAt(layOut([rows], { row: 56, head: 0 }), 2000, 800, 400).reduce(
        (sum, { from, to }) => sum + to - from,
        0,
      );
    expect(drawn(10_000)).toBe(drawn(100));
    expect(drawn(10_000)).toBeLessThan(32);
  });

  it('draws every row that can be seen, and none twice, wherever it is scrolled', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 1, maxLength: 30 }),
        fc.nat(20_000),
        fc.integer({ min: 50, max: 900 }),
        fc.nat(300),
        (counts, scroll, height, focus) => {
          const layout = layOut(counts, HEIGHTS);
          const drawn = windowAt(layout, scroll, height, 100, focus);
          const rows = drawn.flatMap(({ from, to }) =>
            Array.from({ length: to - from }, (_, i) => from + i),
          );
          const at = Math.max(0, Math.min(scroll, layout.total - height));
          for (let row = 0; row < layout.rows; row++) {
            const top = topOf(layout, row);
            const isSeen = top < at + height && top + HEIGHTS.row > at;
            if (isSeen || row === focus) expect(rows).toContain(row);
          }
          expect(new Set(rows).size).toBe(rows.length);
          for (const { group, from } of drawn) {
            if (from < layout.rows) expect(groupOf(layout, from)).toBe(group);
          }
        },
      ),
    );
  });

  it('has nothing to draw of nothing', () => {
    expect(windowAt(layOut([], HEIGHTS), 0, 500, 100, 0)).toEqual([]);
    expect(windowAt(layOut([0, 0], HEIGHTS), 0, 500, 100, 3)).toEqual([]);
  });

  it.each([
    ['above', 40, 5000, 32 + 40 * 56 - 32],
    ['in sight', 40, 2000, 2000],
    ['below', 40, 0, 32 + 41 * 56 - 600],
    ['the first, with its head', 0, 700, 0],
  ])('scrolls to a row %s as little as it must', (_, row, scroll, wanted) => {
    expect(scrollFor(layOut([100], HEIGHTS), row, scroll, 600)).toBe(wanted);
  });
});
