/**
 * Painting highlights without touching the page's DOM: the CSS Custom Highlight API (Chrome 105, Firefox 140).
 * The page can read the registry's names: they are neutral, and say nothing but how many there are.
 */
import { viewOf } from '../text/document';
import { boxOf, scrollTo as scrollIntoView, typeOf } from '../text/dom';
import { shownIn } from '../text/flat-tree';
import { COLOURS } from './colours';
import { groundsOf } from './grounds';
import { laidOut, type Position } from './layers';
import { flashRule, ruleOf } from './look';
import { pictureIn } from './picture';
import type { Colour } from './selectors';
import { addRules } from './sheet';
import { type Ground, groundBehind } from './theme';

/** The name of the passage one jumped to. */
const FLASH_NAME = 'postil-0';
/** How long its line stays thick, in ms. */
const FLASH_MS = 600;
/** Above every layer of highlights. */
const FLASH_PRIORITY = 100;

/** A highlight with its place; `more` are its words in other trees. */
export interface Paintable {
  readonly id: string;
  readonly colour: Colour;
  readonly range: Range;
  readonly more?: readonly Range[];
  readonly createdAt: number;
}

/** A highlight on the page, with its pile of overlapping neighbours and its layer there: higher lies on top. */
export interface PaintedItem extends Paintable, Position {}

/** What is painted, in page order, and how to take it away. */
export interface Painted {
  readonly items: readonly PaintedItem[];
  undo(): void;
}

/** What may be set about painting. */
export interface PaintOptions {
  /** Forces light or dark colours; else each highlight takes those for the ground behind its words. */
  readonly ground?: Ground;
  /** Takes everything away when it aborts. */
  readonly signal?: AbortSignal;
}

/**
 * Paints all highlights of a document; to change anything, undo and paint again. Collapsed ranges are left out.
 * The ground behind each of many highlights is asked for when the page has nothing to do: until then those around it speak for it.
 * Without the API (an old browser) nothing is painted, and `items` still says where they are.
 */
export function paint(
  document: Document,
  list: readonly Paintable[],
  options: PaintOptions = {},
): Painted {
  const items = laidOut(list.filter(({ range }) => !range.collapsed));
  const grounds = groundsOf(items, options.ground);
  let remove = register(document, groups(items, grounds.of));
  const stop = grounds.whenKnown((of) => {
    remove();
    remove = register(document, groups(items, of));
  });
  const undo = () => {
    stop();
    remove();
  };
  options.signal?.addEventListener('abort', undo, { once: true });
  return { items, undo };
}

/** Highlights that look alike and lie in the same layer: they share a name. */
interface Group {
  readonly name: string;
  readonly colour: Colour;
  readonly ground: Ground;
  readonly layer: number;
  readonly ranges: Range[];
}

/** `postil-1` to `postil-5` are the colours in order; further layers and the other ground go on from there. */
function groups(items: readonly PaintedItem[], groundOf: (item: PaintedItem) => Ground): Group[] {
  const variants = new Map<string, Map<Colour, Group>>();
  for (const item of items) {
    const { colour, range, more, layer } = item;
    // No style of words reaches a picture: the toolbar draws a frame around it.
    if (pictureIn(range)) continue;
    const ground = groundOf(item);
    const key = `${layer} ${ground}`;
    const variant = variants.get(key) ?? new Map<Colour, Group>();
    variants.set(key, variant);
    const group = variant.get(colour);
    if (group) group.ranges.push(range);
    else variant.set(colour, { name: '', colour, ground, layer, ranges: [range] });
    if (more) variant.get(colour)?.ranges.push(...more);
  }
  const inLayers = [...variants.values()].sort((a, b) => layerOf(a) - layerOf(b));
  return inLayers.flatMap((variant, k) =>
    [...variant.values()].map((group) => {
      const number = k * COLOURS.length + COLOURS.indexOf(group.colour) + 1;
      return { ...group, name: `postil-${number}` };
    }),
  );
}

const layerOf = (variant: Map<Colour, Group>) => [...variant.values()][0]?.layer ?? 0;

function register(document: Document, list: readonly Group[]): () => void {
  const registry = registryOf(document);
  if (!registry || list.length === 0) return () => undefined;
  const removeRules = addRules(
    document,
    list.map((g) => ruleOf(g.name, g.colour, g.ground)).join(''),
  );
  const own = list.map(({ name, layer, ranges }) => {
    const highlight = new Highlight(...ranges);
    highlight.priority = layer;
    registry.set(name, highlight);
    return { name, highlight };
  });
  return () => {
    removeRules();
    // A later paint may have taken over the name.
    for (const { name, highlight } of own)
      if (registry.get(name) === highlight) registry.delete(name);
  };
}

/** The registry is the document's window's: `CSS` of our own world is the same one in a content script. */
function registryOf(document: Document): HighlightRegistry | null {
  const view = viewOf(document) as (Window & { CSS?: typeof CSS }) | null;
  return view?.CSS?.highlights ?? globalThis.CSS?.highlights ?? null;
}

/** What may be set about a jump. */
export interface FlashOptions extends PaintOptions {
  /** The highlight's colour; else the line has the colour of the words. */
  readonly colour?: Colour;
  /** The words of the passage that stand in other trees. */
  readonly more?: readonly Range[];
}

/**
 * Scrolls to a passage and thickens its line for 600 ms. Smoothly, or at once for readers who asked for less motion.
 * Returns how to end it early.
 */
export function flash(document: Document, range: Range, options: FlashOptions = {}): () => void {
  scrollTo(document, range);
  const registry = registryOf(document);
  if (!registry) return () => undefined;
  const ground = options.ground ?? groundBehind(range.startContainer);
  const removeRules = addRules(document, flashRule(FLASH_NAME, options.colour ?? null, ground));
  const highlight = new Highlight(range, ...(options.more ?? []));
  highlight.priority = FLASH_PRIORITY;
  registry.set(FLASH_NAME, highlight);
  const end = () => {
    clearTimeout(timer);
    removeRules();
    if (registry.get(FLASH_NAME) === highlight) registry.delete(FLASH_NAME);
  };
  const timer = setTimeout(end, FLASH_MS);
  options.signal?.addEventListener('abort', end, { once: true });
  return end;
}

/** The element that shows a node, in whatever tree. */
function elementAround(node: Node): Element | null {
  for (let at: Node | null = node; at; at = shownIn(at)) if (typeOf(at) === 1) return at as Element;
  return null;
}

function scrollTo(document: Document, range: Range): void {
  const view = viewOf(document);
  const element = elementAround(range.startContainer);
  if (!view || !element) return;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'instant' : 'smooth';
  const box = range.getBoundingClientRect();
  const inView = box.top >= 0 && box.bottom <= view.innerHeight && box.height > 0;
  if (inView) return;
  // The element first: it scrolls every box around it, too. A passage far down in a tall element then needs the window itself.
  scrollIntoView(element, { block: 'center', behavior });
  if (boxOf(element).height <= view.innerHeight / 2) return;
  view.scrollBy({ top: box.top - view.innerHeight / 3, behavior });
}
