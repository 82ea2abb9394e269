/** The parts of an article that are searched, and what a word weighs in each. */

/** The parts, each with its bit in a posting; the body has none: it is what is left. */
export const FIELDS = {
  title: 1,
  about: 2,
  author: 4,
  speaker: 8,
  credit: 16,
  highlight: 32,
  note: 64,
  quote: 128,
} as const;
/** The name of a searched part. */
export type Field = keyof typeof FIELDS;

const WEIGHTS: Record<Field, number> = {
  title: 8,
  note: 4,
  highlight: 4,
  author: 4,
  speaker: 3,
  about: 3,
  quote: 2,
  credit: 2,
};
const NAMES = Object.keys(FIELDS) as Field[];

/** The weight of each set of fields, by their bits: the best field counts whole, the others a quarter. */
export const MASK_WEIGHTS: Float32Array = Float32Array.from({ length: 256 }, (_, mask) => {
  const all = NAMES.filter((name) => mask & FIELDS[name]).map((name) => WEIGHTS[name]);
  const best = Math.max(0, ...all);
  return best + all.reduce((sum, weight) => sum + weight, -best) / 4;
});
