/** What the toolbar shows at a moment, and what may be done there. */
import type { Colour } from './words';

/** A highlight as the toolbar shows it: its label and tags. Never the note: the page could read it (notes stay in the sidebar). */
export interface ShownHighlight {
  readonly id: string;
  readonly colour: Colour;
  readonly label: string;
  readonly tags: readonly string[];
}

/** The bar of a selection, or of a highlight. */
export type BarView =
  | { readonly kind: 'selection'; readonly spot: Spot }
  | { readonly kind: 'highlight'; readonly spot: Spot; readonly highlight: ShownHighlight };

/** What the bar stands at: words, wherever they are. */
export interface Spot {
  readonly startContainer: Node;
  getBoundingClientRect(): DOMRect;
}

/** What a quotation is copied as: with its source, as Markdown, or as a link that opens at it. */
export type CopyKind = 'citation' | 'markdown' | 'link';

/** A picture with a frame in the colour of its highlight. */
export interface Framed {
  readonly id: string;
  readonly colour: Colour;
  readonly element: Element;
  /** Whether its line is thick for the moment: the reader was just led to it. */
  isThick?: boolean;
}

/** A highlight on the rail: its place as a part of the page's height, 0 to 1. */
export interface Tick {
  readonly id: string;
  readonly colour: Colour;
  readonly at: number;
}

/** What can be done in a toast. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** One sentence, and perhaps a way back. */
export interface ToastView {
  readonly text: string;
  readonly action?: ToastAction | undefined;
}

/** The reader's decisions; each comes from a trusted gesture, the saving and deleting ones while the bar was seen. */
export interface ToolbarActs {
  onPick(colour: Colour): void;
  onNote(): void;
  onCopy(kind: CopyKind): void;
  onRecolour(id: string, colour: Colour): void;
  onOpenNote(id: string): void;
  onCopyHighlight(id: string, kind: CopyKind): void;
  /** Goes to the highlight after (1) or before (-1) one. */
  onStep(id: string, by: 1 | -1): void;
  onDelete(id: string): void;
  /** A saving or deleting gesture was refused, because the bar was covered or made transparent. */
  onCovered(): void;
}
