/** What the page's small toolbar shows and tells, as the session sees it; components/toolbar draws it. */
import type { Colour } from '../annotation/selectors';

/** What the reader does on the toolbar: trusted gestures only, the toolbar sees to that. */
export interface BarActs {
  pick(colour: Colour): void;
  note(): void;
  copy(): void;
  recolour(id: string, colour: Colour): void;
  openNote(id: string): void;
  copyHighlight(id: string): void;
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

/** The toolbar. Nothing of it stands in the page before it is first shown. */
export interface Bar {
  showSelection(range: Range): void;
  showHighlight(shown: Shown, range: Range): void;
  toast(text: string, action?: { label: string; run: () => void }): void;
  hide(): void;
}
