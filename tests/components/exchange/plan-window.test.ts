import { describe, expect, it } from 'vitest';
import { heightOf, type PlanView, rowsIn, topFor } from '../../../components/exchange/plan-window';

const view = (count: number, top = 0): PlanView => ({ count, tall: 48, top, height: 240 });

describe.each([0, 1, 5, 1200, 340_000, 1_000_000])('a list of %d rows', (count) => {
  const whole = heightOf(view(count));
  const tops = [0, 100, whole / 3, whole / 2, whole - 240].map((top) => Math.max(0, top));

  it.each(tops)('draws what is seen at %d px, and little more', (top) => {
    const at = view(count, top);
    const { from, to, offset } = rowsIn(at);
    expect(to - from).toBeLessThan(30);
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeLessThanOrEqual(count);
    if (count === 0) return;
    expect(offset).toBeLessThanOrEqual(top + 1);
    expect(offset + (to - from) * 48).toBeGreaterThanOrEqual(Math.min(whole, top + 240) - 1);
  });

  it('brings every row whole into view, and leaves what is in view', () => {
    for (const row of [0, 1, count >> 1, count - 2, count - 1].filter((n) => n >= 0 && n < count)) {
      const top = topFor(view(count), row);
      const { from, to, offset } = rowsIn(view(count, top));
      expect(row).toBeGreaterThanOrEqual(from);
      expect(row).toBeLessThan(to);
      const y = offset + (row - from) * 48;
      expect(y).toBeGreaterThanOrEqual(top - 1);
      expect(y + 48).toBeLessThanOrEqual(top + 241);
      expect(topFor(view(count, top), row)).toBeCloseTo(top);
    }
  });

  it('is no taller than browsers draw', () => expect(whole).toBeLessThan(17_800_000));
});
