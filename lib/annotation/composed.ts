/** A selection as it is shown, through open shadow roots: what the document calls its range stops at the hosts. */
import { childAt, shadowOf, typeOf } from '../text/dom';
import { sharedBox } from '../text/flat-tree';
import { flatten } from '../text/flatten';
import type { Ends } from './describe';
import type { Selected } from './selection';

/** A host within a host: deeper nobody looks. */
const DEEPEST = 30;

/** The real ends of a selection, in whatever trees. Browsers before 2025 know those of one tree only. */
export function composedEnds(selection: Selection): Ends {
  const roots = new Set<ShadowRoot>();
  const composed = () => selection.getComposedRanges?.({ shadowRoots: [...roots] })[0];
  let ends: Ends = composed() ?? selection.getRangeAt(0);
  // The browser tells of a root's inside only to who has the root: each answer shows the next host.
  for (let depth = 0; depth < DEEPEST; depth++) {
    const before = roots.size;
    for (const host of hostsAt(ends)) roots.add(host);
    if (roots.size === before) break;
    ends = composed() ?? ends;
  }
  return ends;
}

/** The open shadow roots at the ends: of the elements they stand in, before or behind. */
function hostsAt({ startContainer, startOffset, endContainer, endOffset }: Ends): ShadowRoot[] {
  const near = (node: Node, offset: number) => [
    node,
    childAt(node, offset),
    childAt(node, offset - 1),
  ];
  return [...near(startContainer, startOffset), ...near(endContainer, endOffset)].flatMap(
    (node) => {
      const shadow = node && typeOf(node) === 1 ? shadowOf(node as Element) : null;
      return shadow ?? [];
    },
  );
}

/** The selected words without the space around them, by the text of the box that holds both ends; null if there are none. */
export function tighten(ends: Ends): Selected | null {
  const box = sharedBox(ends.startContainer, ends.endContainer);
  if (!box) return null;
  const flat = flatten(box);
  const from = flat.offsetOf(ends.startContainer, ends.startOffset);
  const to = flat.offsetOf(ends.endContainer, ends.endOffset);
  const words = flat.text.slice(from, to);
  if (words.trim() === '') return null;
  const start = from + words.length - words.trimStart().length;
  const parts = flat.partsOf(start, from + words.trimEnd().length);
  return parts.length === 1 ? parts[0] : joined(parts);
}

function joined(parts: [Range, ...Range[]]): Selected {
  const [first, last] = [parts[0], parts.at(-1) ?? parts[0]];
  return {
    startContainer: first.startContainer,
    startOffset: first.startOffset,
    endContainer: last.endContainer,
    endOffset: last.endOffset,
    getBoundingClientRect: () => boxAround(parts.map((part) => part.getBoundingClientRect())),
  };
}

function boxAround(boxes: readonly DOMRect[]): DOMRect {
  const seen = boxes.filter(({ width, height }) => width > 0 && height > 0);
  const left = Math.min(...seen.map((box) => box.left));
  const top = Math.min(...seen.map((box) => box.top));
  if (seen.length === 0) return new DOMRect();
  return new DOMRect(
    left,
    top,
    Math.max(...seen.map((box) => box.right)) - left,
    Math.max(...seen.map((box) => box.bottom)) - top,
  );
}
