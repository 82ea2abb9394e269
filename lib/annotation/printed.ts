/**
 * Highlighted pictures on paper: rules that find each by its place in the tree alone, so that nothing is written on the page,
 * which would see it. They are for the moment of printing: the places are true as long as the page does not change.
 */
import { aboveOf, boxOf, firstOf, nextOf, typeOf } from '../text/dom';
import { isShadow, treeOf } from '../text/flat-tree';
import { printRule } from './look';
import type { Colour } from './selectors';
import { adopt } from './sheet';

/** A picture, and the colour that it is highlighted in. */
interface Coloured {
  readonly element: Element;
  readonly colour: Colour;
}

/** A box that cuts off what stands out of a picture is taken for its frame if it is no larger than that, in px. */
const TIGHT = 12;

/** Frames pictures wherever a style for print holds; returns how to take the frames away. Where the browser refuses, nothing is framed. */
export function frameInPrint(pictures: readonly Coloured[]): () => void {
  const rules = new Map<Document | ShadowRoot, string>();
  for (const { element, colour } of pictures) {
    const box = uncut(element);
    const tree = treeOf(box);
    if (typeOf(tree) !== 9 && !isShadow(tree)) continue;
    const root = tree as Document | ShadowRoot;
    rules.set(root, (rules.get(root) ?? '') + printRule(pathTo(box), colour));
  }
  const undo = [...rules].map(([root, css]) => adopt(root, css));
  return () => {
    for (const one of undo) one?.();
  };
}

/** Where an element stands in its tree, as a selector that finds it and nothing else. O(depth and elements beside). */
function pathTo(element: Element): string {
  const steps: string[] = [];
  for (let at: Node = element, above = aboveOf(at); above; at = above, above = aboveOf(at)) {
    if (typeOf(above) === 1) steps.push(`:nth-child(${placeOf(at, above)})`);
    else if (isShadow(above)) steps.push(`:host>:nth-child(${placeOf(at, above)})`);
    else steps.push(':root');
  }
  return steps.reverse().join('>');
}

function placeOf(element: Node, above: Node): number {
  let place = 1;
  for (let at = firstOf(above); at && at !== element; at = nextOf(at))
    if (typeOf(at) === 1) place++;
  return place;
}

/** The picture, or the outermost box as tight around it that would cut its frame off. */
function uncut(picture: Element): Element {
  const inner = boxOf(picture);
  let box = picture;
  for (let at = aboveOf(picture); at && typeOf(at) === 1; at = aboveOf(at)) {
    const element = at as Element;
    const outer = boxOf(element);
    if (outer.width - inner.width > TIGHT || outer.height - inner.height > TIGHT) break;
    if (getComputedStyle(element).overflow !== 'visible') box = element;
  }
  return box;
}
