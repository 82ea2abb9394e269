/** Fitted trees as the module that the product unpacks (lib/article/body/forest.ts says how). */
import type { Forest, Node } from './forest.ts';

type Asking = Exclude<Node, { end: number }>;

/** The letters of an end, of the first signal, the first cut, and of an end without weight; what would be no plain letter stands so much further on. */
const [END, SIGNAL, CUT, MIDDLE, FAR] = [33, 40, 97, 80, 512];
/** Steps of an end to either side. */
const STEPS = 127;

/** A node with all below it, those before the cut first. */
const withAll = (node: Node): Node[] =>
  'end' in node ? [node] : [node, ...withAll(node.low), ...withAll(node.high)];

const sorted = (numbers: number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);
const letters = (codes: number[]): string => JSON.stringify(String.fromCharCode(...codes));

/** The weights as a module. Only the signals and cuts that a tree uses are written; `score` is what it says of itself. */
export function packed(forest: Forest, names: string[], score: number): string {
  const all = forest.trees.flatMap(withAll);
  const asking = all.filter((node): node is Asking => 'signal' in node);
  const values = all.flatMap((node) => ('end' in node ? [node.end] : []));
  const scale = Math.max(...values.map(Math.abs)) / STEPS;
  const used = sorted(asking.map(({ signal }) => signal));
  const bins = used.map((one) =>
    sorted(asking.filter(({ signal }) => signal === one).map(({ bin }) => bin)),
  );
  const nodes = all.map((node) => ('end' in node ? END : SIGNAL + used.indexOf(node.signal)));
  const nodeCuts = asking.map(
    ({ signal, bin }) => CUT + (bins[used.indexOf(signal)]?.indexOf(bin) ?? 0),
  );
  const ends = values.map((value) => {
    const letter = MIDDLE + Math.round(value / scale);
    return letter >= 35 && letter <= 126 ? letter : letter + FAR;
  });
  const cuts = used.map((signal, i) =>
    (bins[i] ?? []).map((bin) => Number((forest.cuts[signal]?.[bin] ?? 0).toPrecision(2))),
  );
  return `/**
 * Written by \`npm run bench fit-body\`; do not edit. ${forest.trees.length} trees over ${used.length} signals, fitted on the
 * developers' pages of WCXB (Murrough Foley, CC-BY-4.0). Cross-validated by domain, word F1 on articles: ${score}.
 */
/** Log-odds before any tree has spoken. */
export const BASE = ${forest.base.toFixed(4)};
/** Log-odds of one step of an end. */
export const SCALE = ${scale.toPrecision(5)};
/** The place of each used signal in the list of all: ${used.map((signal) => names[signal]).join(', ')}. */
export const SIGNALS = ${JSON.stringify(used)};
/** By used signal the values from which on a node goes to its far branch. */
export const CUTS = ${JSON.stringify(cuts)};
/** The trees, a letter a node, as forest.ts says: which signal each asks, or that it is an end. */
export const NODES =
  ${letters(nodes)};
/** From which of its signal's cuts on each node that asks goes to the far branch. */
export const NODE_CUTS =
  ${letters(nodeCuts)};
/** The log-odds at the ends, a letter each. */
export const ENDS =
  ${letters(ends)};
`;
}
