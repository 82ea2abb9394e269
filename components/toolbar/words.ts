/** What the toolbar says; the words come in, so that it needs no extension API. */
import type { COLOURS } from '../../lib/annotation/colours';

/** One of the five colours. */
export type Colour = (typeof COLOURS)[number];

/** The toolbar's words, in the reader's language. */
export interface ToolbarWords {
  /** The names of the bars, for screen readers. */
  readonly selectionBar: string;
  readonly highlightBar: string;
  readonly note: string;
  readonly copy: string;
  readonly markdown: string;
  readonly link: string;
  readonly previous: string;
  readonly next: string;
  readonly remove: string;
  /** The names of the colours. */
  readonly colours: Readonly<Record<Colour, string>>;
}
