import { describe, expect, it, vi } from 'vitest';
import { cutFor } from '../../../lib/article/body/cut';
import { fitForest, type Node, type Settings } from '../../bench/corpus/forest';
import { packed } from '../../bench/corpus/packed';

const WEIGHTS = '../../../lib/article/body/weights';

/** A signal's cuts are 0.5, 1.5 and so on: bin n holds the whole number n. */
const CUTS = [0, 1, 2].map(() => Float32Array.from([0.5, 1.5, 2.5]));
const asks = (signal: number, bin: number, low: Node, high: Node): Node => ({
  signal,
  bin,
  low,
  high,
});

/** What the product says of rows after the trees went through the packed module. */
async function scores(trees: Node[], rows: number[][], base = 0): Promise<number[]> {
  const source = packed({ base, trees, cuts: CUTS }, ['a', 'b', 'c'], 0);
  vi.resetModules();
  vi.doMock(WEIGHTS, () => import(`data:text/javascript,${encodeURIComponent(source)}`));
  const { score } = await import('../../../lib/article/body/forest');
  vi.doUnmock(WEIGHTS);
  return rows.map((row) => score(Float64Array.from(row)));
}

const chanceOf = (odds: number) => 1 / (1 + Math.exp(-odds));

describe('the trees that judge leaves', () => {
  it('say after packing what they said before', async () => {
    const steep = asks(0, 0, asks(2, 1, { end: -1 }, asks(2, 2, { end: 0.5 }, { end: 2 })), {
      end: 1,
    });
    const trees = [steep, { end: 0.25 }, asks(1, 0, { end: -2 }, { end: 0 })];
    const found = await scores(
      trees,
      [
        [0, 0, 0],
        [0, 1, 2],
        [0, 1, 3],
        [1, 0, 3],
      ],
      0.1,
    );
    const odds = [-1 + 0.25 - 2, 0.5 + 0.25, 2 + 0.25, 1 + 0.25 - 2];
    for (const [i, wanted] of odds.entries())
      expect(found[i]).toBeCloseTo(chanceOf(wanted + 0.1), 2);
  });

  it('learn what the rows have in common, and divide where it gains most', () => {
    const values = Array.from({ length: 400 }, (_, i) => [
      i % 4,
      (i >> 2) % 4,
      (i >> 4) % 4,
    ]).flat();
    const wanted = Array.from({ length: 400 }, (_, i) => Number(i % 4 > 1 && (i >> 2) % 4 > 0));
    const rows = {
      count: 400,
      width: 3,
      values: Float32Array.from(values),
      wanted: Float32Array.from(wanted),
      weights: new Float32Array(400).fill(1),
    };
    const bins = Uint8Array.from(
      { length: 1200 },
      (_, i) => values[(i % 400) * 3 + Math.floor(i / 400)] ?? 0,
    );
    const settings: Settings = {
      trees: 1,
      ends: 3,
      depth: 4,
      rate: 1,
      least: 1,
      ridge: 1,
      share: 1,
      bins: 4,
    };
    const every = Int32Array.from({ length: 400 }, (_, i) => i);
    const [tree] = fitForest(rows, bins, CUTS, every, settings).trees;
    expect(tree).toMatchObject({ signal: 0, bin: 1, high: { signal: 1, bin: 0 } });
    expect(tree).not.toHaveProperty('low.signal');
  });
});

describe('the cut of a page', () => {
  it.each([
    ['in the middle where every leaf is clear', [0.99, 0.98, 0.02, 0.01], 0.3, 0.61],
    ['so that doubtful leaves are in where nothing is sure', [0.5, 0.47, 0.46, 0.05], 0.3, 0.46],
    ['so that a doubtful leaf is out where the rest is sure', [1, 1, 1, 1, 0.44], 0.45, 0.61],
  ])('is %s', (_, chances, from, to) => {
    const cut = cutFor(
      chances.map(() => 100),
      chances,
    );
    expect(cut).toBeGreaterThanOrEqual(from);
    expect(cut).toBeLessThanOrEqual(to);
  });

  it('minds how long a leaf is', () => {
    const chances = [0.9, 0.42];
    expect(cutFor([10, 1000], chances)).toBeLessThanOrEqual(0.42);
    expect(cutFor([1000, 10], chances)).toBeGreaterThan(0.42);
  });

  it('is some chance also where there is no leaf', () => {
    expect(cutFor([], [])).toBeGreaterThan(0);
    expect(cutFor([], [])).toBeLessThan(1);
  });
});
