/** What the page's small toolbar shows and tells, as the session sees it; components/toolbar draws it. */
import type { Colour } from '../annotation/selectors';

/** What a quotation is copied as: with its source, as Markdown, or as a link that opens at it. */
export type CopyKind = 'citation' | 'markdown' | 'link';

/** What the reader does on the toolbar: trusted gestures only, the toolbar sees to that. */
export interface BarActs {
  pick(colour: Colour): void;
  note(): void;
  copy(kind: CopyKind): void;
  recolour(id: string, colour: Colour): void;
  openNote(id: string): void;
  copyHighlight(id: string, kind: CopyKind): void;
  /** Goes to the highlight after (1) or before (-1) one. */
  step(id: string, by: 1 | -1): void;
  remove(id: string): void;
  /** The reader's own words for the colours, once they are known. */
  labels(): Record<Colour, string> | null;
  /** A saving click was refused, because something lies over the toolbar. */
  covered(): void;
}

/** A highlight as the toolbar shows it: never the note itself, which the page could read. */
export interface Shown {
  id: string;
  colour: Colour;
  label: string;
  tags: string[];
}

/** What the toolbar stands at: words, wherever they are. */
export interface Spot {
  readonly startContainer: Node;
  getBoundingClientRect(): DOMRect;
}

/** The toolbar. Nothing of it stands in the page before it is first shown. */
export interface Bar {
  showSelection(spot: Spot): void;
  showHighlight(shown: Shown, spot: Spot): void;
  toast(text: string, action?: { label: string; run: () => void }): void;
  /** Frames pictures that are highlighted, in place of the frames that were there. */
  frames(framed: readonly Framed[]): void;
  /** Shows where highlights are on a long page, as parts of its height; none takes the rail away. */
  rail(ticks: readonly Tick[], onPick: (id: string) => void): void;
  hide(): void;
}

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
  id: string;
  colour: Colour;
  at: number;
}
