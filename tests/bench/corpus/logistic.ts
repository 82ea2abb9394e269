/**
 * The model of detection, fitted: for each kind of page that is no article a logistic regression against articles, on
 * standardised signals with an L2 penalty, by Newton's method; then the odds against all kinds are added up.
 * Deterministic: no random start, no shuffling. Cost: signals² x pages for a step, some ten steps a kind.
 */
import { GROUPS } from '../../../lib/article/detect/groups.ts';
import {
  MOST_DEVIATIONS,
  MOST_STEPS,
  type Model,
  STEP,
} from '../../../lib/article/detect/score.ts';

/** A page for fitting. */
export interface Sample {
  id: string;
  type: string;
  fold: number;
  signals: Readonly<Record<string, number>>;
}

/** A model, and the kinds of page its weights are against, in order. */
export type Fitted = Model & { kinds: string[] };

/** Penalty on each weight, for each page. */
export const PENALTY = 0.03;
const STEPS = 12;
const clamp = (value: number): number =>
  Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, value));
const round = (value: number, digits: number): number => Number(value.toFixed(digits));
const at = (values: ArrayLike<number>, i: number): number => values[i] ?? 0;

/** Fits the model; weights are rounded as they ship. */
export function fitModel(
  samples: readonly Sample[],
  names: readonly string[],
  penalty = PENALTY,
): Fitted {
  const logOf = ({ signals }: Sample, name: string): number => Math.log1p(signals[name] ?? 0);
  const scales = names.map((name) => scaleOf(samples.map((sample) => logOf(sample, name))));
  const rows = samples.map((sample) =>
    Float64Array.from([
      1,
      ...names.map((name, i) =>
        clamp((logOf(sample, name) - (scales[i]?.mean ?? 0)) / (scales[i]?.deviation ?? 1)),
      ),
    ]),
  );
  const kinds = [...new Set(samples.map(({ type }) => type))].filter((type) => type !== 'article');
  kinds.sort();
  const fits = kinds.map((kind) => {
    const chosen = samples.flatMap(({ type }, i) =>
      type === kind || type === 'article' ? [i] : [],
    );
    return newton(
      chosen.map((i) => rows[i] ?? new Float64Array()),
      chosen.map((i) => (samples[i]?.type === 'article' ? 1 : 0)),
      penalty,
    );
  });
  const weightsOf = (i: number) => fits.map((weights) => shipped(at(weights, i + 1)));
  return {
    kinds,
    base: fits.map((weights) => round(at(weights, 0), 1)),
    worths: names.map((signal, i) => ({
      mean: scales[i]?.mean ?? 0,
      deviation: scales[i]?.deviation ?? 1,
      weights: weightsOf(i),
      group: groupOf(signal),
    })),
  };
}

const groupOf = (signal: string): number => GROUPS.findIndex((signals) => signals.test(signal));

/** A weight as it ships: in whole steps, and no more of them than there are letters. */
const shipped = (weight: number): number =>
  Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / STEP))) * STEP;

function scaleOf(values: number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean: round(mean, 2), deviation: Math.max(0.01, round(Math.sqrt(square), 2)) };
}

/** Newton's method on the penalised likelihood; the first column is the constant, which has no penalty. */
function newton(rows: Float64Array[], targets: number[], penalty: number): Float64Array {
  const size = rows[0]?.length ?? 0;
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (const [n, row] of rows.entries()) {
      const chance = 1 / (1 + Math.exp(-dot(row, weights)));
      const miss = chance - at(targets, n);
      const curve = Math.max(1e-6, chance * (1 - chance));
      for (let i = 0; i < size; i++) {
        const value = at(row, i);
        gradient[i] = at(gradient, i) + miss * value;
        const line = hessian[i] ?? gradient;
        for (let j = 0; j <= i; j++) line[j] = at(line, j) + curve * value * at(row, j);
      }
    }
    for (let i = 0; i < size; i++) {
      const strength = i === 0 ? 1e-6 : penalty * rows.length;
      gradient[i] = at(gradient, i) + strength * at(weights, i);
      const line = hessian[i];
      if (line) line[i] = at(line, i) + strength;
    }
    const move = solve(hessian, gradient);
    for (let i = 0; i < size; i++) weights[i] = at(weights, i) - at(move, i);
    if (move.every((one) => Math.abs(one) < 1e-3)) break;
  }
  return weights;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += at(a, i) * at(b, i);
  return sum;
}

/** Solves by Cholesky's decomposition; reads the lower triangle alone and overwrites it. */
function solve(lower: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const cell = (i: number, j: number): number => at(lower[i] ?? right, j);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = cell(i, j);
      for (let k = 0; k < j; k++) sum -= cell(i, k) * cell(j, k);
      const line = lower[i];
      if (line) line[j] = i === j ? Math.sqrt(Math.max(1e-12, sum)) : sum / cell(j, j);
    }
  }
  const found = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) found[i] = at(found, i) - cell(i, k) * at(found, k);
    found[i] = at(found, i) / cell(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) found[i] = at(found, i) - cell(k, i) * at(found, k);
    found[i] = at(found, i) / cell(i, i);
  }
  return found;
}
