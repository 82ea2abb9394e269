/** The toolbar's words from public/_locales. */
import type { COLOURS } from '../annotation';
import { words } from '../platform/bare';

type Colour = (typeof COLOURS)[number];

const each = (word: (colour: Colour) => string): Record<Colour, string> => ({
  yellow: word('yellow'),
  green: word('green'),
  blue: word('blue'),
  coral: word('coral'),
  violet: word('violet'),
});

/** What the toolbar says. */
export function toolbarWords() {
  return {
    selectionBar: words('toolbar_selection'),
    highlightBar: words('toolbar_highlight'),
    note: words('toolbar_note'),
    copy: words('toolbar_copy'),
    markdown: words('toolbar_markdown'),
    link: words('toolbar_link'),
    previous: words('toolbar_previous'),
    next: words('toolbar_next'),
    remove: words('toolbar_delete'),
    colours: each((colour) => words(`colour_${colour}`)),
  };
}

/** The first labels of the colours; the reader's own come with the page's state. */
export function colourLabels(): Record<Colour, string> {
  return each((colour) => words(`label_${colour}`));
}
