/** Highlights made and changed in the reader: over a selection, at a highlight, or of the paragraph that is being read. */
import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { describeText } from '../../lib/annotation';
import type { ArticleImage } from '../../lib/article/model';
import { type Quotation, quotationAt, quotationOf } from '../../lib/exchange/cite/quotations';
import type {
  ArticleBody,
  HighlightId,
  SavedArticle,
  SavedHighlight,
} from '../../lib/library/schema';
import { ask } from '../../lib/messaging/ask';
import type { HighlightPatch } from '../../lib/messaging/protocol';
import { t } from '../../lib/platform/i18n';
import type { Stretch } from '../../lib/reading/sentences';
import { changeSettings } from '../../lib/settings';
import { labelOf } from '../../lib/settings/labels';
import type { Settings } from '../../lib/settings/schema';
import { paragraphsOf, spanOf } from '../article';
import { failure } from '../changes/failure';
import { type CopyChoice, copyQuotation } from '../exchange/copying';
import type { ColourName, Toasts } from '../ui';
import type { Cursor } from './focus';
import { type FocusedPicture, focusedBlock, focusedPicture, selectorOf } from './framed';

/** What marking needs of the reader. */
export interface Marked {
  article: SavedArticle;
  body: ArticleBody | null;
  highlights: SavedHighlight[];
  settings: Settings;
  toasts: Toasts;
}

/** What can be done with words of the article. Each gives false if there are no words to do it with. */
export interface Marking {
  /** The highlight whose note is being written. */
  editing: Signal<string | null>;
  /** The highlight that the bar stands at. */
  chosen: Signal<string | null>;
  highlight(colour: ColourName): boolean;
  note(): boolean;
  /** Copies in the way chosen, or as last time; `card` opens the quote card. */
  copy(choice?: CopyChoice): boolean;
  remove(): boolean;
  edit(id: HighlightId, patch: HighlightPatch): Promise<boolean>;
}

/** The acts over the article's text in `box`. */
export function useMarking(
  box: RefObject<HTMLElement | null>,
  marked: Marked,
  cursor: Cursor,
): Marking {
  const editing = useSignal<string | null>(null);
  const chosen = useSignal<string | null>(null);
  const { body, highlights, settings, toasts } = marked;
  const selected = () => selectedSpan(box.current);
  const atBar = () => highlights.find(({ id }) => id === chosen.peek()) ?? null;
  const paragraph = () => focusedBlock(box.current) ?? paragraphAt(cursor, body);
  const inParagraph = () => within(highlights, paragraph());
  // A picture, a code block or a table that has the focus is meant before the paragraph that was read last.
  const aim = (nearest: () => SavedHighlight | null) => {
    const span = selected();
    const image = span || atBar() ? null : focusedPicture(box.current, marked);
    const known = image ? image.highlight : span ? null : (atBar() ?? nearest());
    return { known, where: image ?? span ?? paragraph() };
  };
  const edit = async (id: HighlightId, patch: HighlightPatch) => {
    const reply = await ask('highlight.update', { id, patch });
    if (!reply.ok) toasts.show({ text: failure(reply.code) });
    return reply.ok;
  };
  return {
    editing,
    chosen,
    edit,
    highlight: (colour) => {
      const { known, where } = aim(() => exactly(highlights, paragraph()));
      if (known) void edit(known.id, { colour });
      else if (where) void addAndSay(marked, where, colour);
      return known !== null || where !== null;
    },
    note: () => {
      const { known, where } = aim(inParagraph);
      chosen.value = null;
      if (known) editing.value = known.id;
      else if (where)
        void add(marked, where, settings.lastColour).then((row) => {
          if (row) editing.value = row.id;
        });
      return known !== null || where !== null;
    },
    copy: (choice = settings.copyStyle) => {
      const span = selected();
      const known = span ? null : atBar();
      const image = span || known ? null : focusedPicture(box.current, marked);
      if (image) return copyPicture(marked, image, choice);
      return copyOf(marked, span ?? known?.place ?? paragraph(), known, choice);
    },
    remove: () => {
      const { known } = aim(inParagraph);
      chosen.value = null;
      if (known) void remove(known, toasts);
      return known !== null;
    },
  };
}

function copyOf(
  marked: Marked,
  span: Stretch | null,
  known: SavedHighlight | null,
  choice: CopyChoice,
): boolean {
  const { body } = marked;
  if (!span || !body) return span !== null;
  const quoted = { ...span, ...keptOf(marked, known) };
  return copyCited(marked, quotationAt(sourceOf(marked), body, quoted), choice);
}

function copyPicture(
  marked: Marked,
  { image, highlight }: FocusedPicture,
  choice: CopyChoice,
): boolean {
  const said = { ...pictureMade(image), ...keptOf(marked, highlight) };
  return copyCited(marked, quotationOf(sourceOf(marked), marked.body, said), choice);
}

const sourceOf = ({ article }: Marked) => ({ ...article, accessedAt: article.savedAt });

/** What is kept beside the words: of a highlight its own, of words without one the colour that the next would have. */
function keptOf({ settings }: Marked, known: SavedHighlight | null) {
  const { colour = settings.lastColour, note = '', tags = [] } = known ?? {};
  return { colour, note, tags };
}

function copyCited(
  { settings, toasts }: Marked,
  quotation: Quotation,
  choice: CopyChoice,
): boolean {
  void copyQuotation(choice, quotation, settings, toasts);
  return true;
}

/** The paragraph that the cursor is on; null before it has been moved. */
function paragraphAt(cursor: Cursor, body: ArticleBody | null): Stretch | null {
  const start = cursor.at.peek();
  return paragraphsOf(body?.blocks ?? []).find((one) => one.start === start) ?? null;
}

async function add(
  { article, body, toasts }: Marked,
  where: Stretch | FocusedPicture,
  colour: ColourName,
): Promise<SavedHighlight | null> {
  const made = 'image' in where ? pictureMade(where.image) : body && wordsMade(where, body.text);
  if (!made) return null;
  const reply = await ask('highlight.add', {
    article: null,
    articleId: article.id,
    ...made,
    colour,
    key: crypto.randomUUID(),
  });
  if (!reply.ok) toasts.show({ text: failure(reply.code) });
  else document.getSelection()?.removeAllRanges();
  return reply.ok ? reply.value : null;
}

/** What is kept of words of the text. */
function wordsMade({ start, end }: Stretch, text: string) {
  const made = describeText(start, end, text);
  if (!made) return null;
  const { selectors, exact } = made;
  return { selectors, exact, place: { start: made.start, end: made.end } };
}

/** What is kept of a picture: where it has no words, that it is one. */
const pictureMade = (image: ArticleImage) => ({
  selectors: [selectorOf(image)],
  exact: image.caption || image.alt || t('article_picture'),
  place: null,
});

async function addAndSay(
  marked: Marked,
  where: Stretch | FocusedPicture,
  colour: ColourName,
): Promise<void> {
  const row = await add(marked, where, colour);
  if (!row) return;
  void changeSettings({ lastColour: colour }).catch(() => undefined);
  const undo = () => void ask('highlight.delete', { id: row.id });
  const text = t('reader_highlighted', labelOf(colour, marked.settings));
  marked.toasts.show({ text, action: { label: t('undo'), run: undo } });
}

async function remove({ id }: SavedHighlight, toasts: Toasts): Promise<void> {
  const reply = await ask('highlight.delete', { id });
  if (!reply.ok) return toasts.show({ text: failure(reply.code) });
  const back = async () => {
    const again = await ask('highlight.restore', { id });
    if (!again.ok) toasts.show({ text: failure(again.code) });
  };
  toasts.show({
    text: t('highlight_deleted'),
    action: { label: t('undo'), run: () => void back() },
  });
}

/** The stretch of the article that is selected, or null. */
export function selectedSpan(root: HTMLElement | null): Stretch | null {
  const selection = document.getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const body = root.querySelector<HTMLElement>('.body');
  if (!body || !range.intersectsNode(body)) return null;
  const { start, end } = spanOf(body, range) ?? { start: 0, end: 0 };
  return end > start ? { start, end } : null;
}

const overlap = (one: Stretch, other: Stretch): boolean =>
  one.start < other.end && other.start < one.end;

function within(
  highlights: readonly SavedHighlight[],
  span: Stretch | null,
): SavedHighlight | null {
  return highlights.find(({ place }) => place && span && overlap(place, span)) ?? null;
}

function exactly(
  highlights: readonly SavedHighlight[],
  span: Stretch | null,
): SavedHighlight | null {
  const same = ({ place }: SavedHighlight) =>
    place && span && place.start === span.start && place.end === span.end;
  return highlights.find(same) ?? null;
}
