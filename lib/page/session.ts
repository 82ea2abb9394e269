/** An open article and its reader: joins page, highlights, store and toolbar. One abort ends it all. */
import {
  describe,
  type Ends,
  type Parts,
  partsOf,
  placeInSlices,
  selectedRange,
} from '../annotation';
import type { Colour } from '../annotation/selectors';
import type { Extraction } from '../article';
import type { HighlightId, Place, SavedHighlight } from '../library/schema';
import { callHome } from '../messaging/page';
import type { Badge, PageState } from '../messaging/protocol';
import type { Code } from '../messaging/wire';
import { runtime, words } from '../platform/bare';
import { newRange, selectionOf } from '../text/document';
import type { Bar, BarActs } from './bar';
import { copyKept, copySelection } from './copy';
import { type KeptHighlights, keepHighlights } from './kept';
import { drawFrames, madeOf, selectedPicture } from './picture-marks';
import { drawRail } from './rail';
import { canonicalOf, openPage, type Page } from './reading';
import { showHighlight } from './show';
import { stepFrom } from './step';
import { openStore, type Store, type ToStore } from './store';

/** Everything a session works with. */
export interface Session {
  view: Window;
  page: Page;
  kept: KeptHighlights;
  store: Store;
  bar: Bar;
  state: PageState;
  lastColour: Colour;
  /** The highlight that the reader is at. */
  pointed: string | null;
  /** What the sidebar was told of the article; null if it asked for nothing, or if word went out that there is more. */
  told: string | null;
  /** The picture that the context menu was last opened over. */
  overMenu: Element | null;
}

/** The sentence for a failure, in the words of public/_locales. */
const SENTENCES: Partial<Record<Code, string>> = {
  'storage-full': 'page_storage_full',
  'storage-refused': 'page_storage_refused',
  private: 'page_private',
  gone: 'page_reload',
  stale: 'page_stale',
};

const EMPTY: PageState = {
  article: null,
  highlights: [],
  text: '',
  toRead: false,
  labels: { yellow: '', green: '', blue: '', coral: '', violet: '' },
  returned: [],
  rail: false,
};

/** Opens a session on a page; `makeBar` draws the toolbar. */
export function openSession(
  view: Window,
  makeBar: (acts: BarActs) => Bar,
  signal: AbortSignal,
): Session {
  // Asked for now: when it has to be said, there is nobody left to ask.
  words('page_reload');
  const page = openPage(view, signal);
  const kept = keepHighlights(page, signal, () => drawFrames(session));
  const session: Session = {
    view,
    page,
    kept,
    store: openStore((row) => settle(session, row), signal),
    bar: makeBar(actsOf(() => session)),
    state: EMPTY,
    lastColour: 'yellow',
    pointed: null,
    told: null,
    overMenu: null,
  };
  return session;
}

function actsOf(session: () => Session): BarActs {
  return {
    pick: (colour) => void highlightSelection(session(), colour),
    note: () => void noteOnSelection(session()),
    copy: (kind) => void copySelection(session(), kind),
    recolour: (id, colour) => void recolour(session(), id, colour),
    openNote: (id) => void openNote(session(), id as HighlightId),
    copyHighlight: (id, kind) => void copyKept(session(), id, kind),
    step: (id, by) => void stepFrom(session(), id, by),
    remove: (id) => void removeHighlight(session(), id),
    labels: () => (session().state === EMPTY ? null : session().state.labels),
    covered: () => session().bar.toast(words('page_covered')),
  };
}

/** Says why something did not work. */
export function fail({ bar }: Session, code: Code): void {
  bar.toast(words(SENTENCES[code] ?? 'page_failed'));
}

/** Asks for what was kept of this page and puts it back. */
export async function restore(session: Session): Promise<void> {
  if (!runtime()) return;
  const { page, kept } = session;
  const reply = await callHome('page.state', canonicalOf(page));
  if (!reply.ok) return;
  session.state = reply.value;
  page.bringBack(reply.value.returned);
  await kept.replace(reply.value.highlights, reply.value.text);
  await report(session);
  if (reply.value.toRead) await keepText(page);
}

/** An import brought this article without its text: now that its page is open, the text is kept, and with it the place of what waited. */
async function keepText(page: Page): Promise<void> {
  const reading = await page.reading();
  if (!('extraction' in reading)) return;
  await callHome('article.save', { article: reading.extraction.article });
}

/** Tells the sidebar, by way of the background, that there is something new to read; the rail shows it at once. */
export async function report(session: Session): Promise<void> {
  drawRail(session);
  const { kept } = session;
  const marks = kept.all().map(({ mark }) => mark);
  const lost = marks.filter((mark) => mark.lost !== undefined).length;
  await callHome('page.anchored', { found: marks.length - lost, lost });
}

function settle(session: Session, row: SavedHighlight): void {
  const known = session.kept.get(row.id);
  if (known) Object.assign(known, { highlight: row, stored: true });
  void report(session);
}

/** Paints a range and stores it after. Gives the highlight's id, or null if it holds no words. */
export async function highlight(
  session: Session,
  range: Ends,
  colour: Colour,
  id: HighlightId = newKey(),
): Promise<{ id: HighlightId | null; error: Code | null }> {
  const flat = session.page.flat();
  const description = describe(range, flat);
  if (!description) return { id: null, error: null };
  const { selectors, exact } = description;
  const made = { id, selectors, exact, colour };
  return keep(session, made, partsOf(description, flat), async ({ article }) => ({
    place: await placeInSlices(description, flat, article.text),
  }));
}

/** The same for a picture: framed, then stored. */
export function highlightPicture(
  session: Session,
  element: Element,
  colour: Colour,
  id: HighlightId = newKey(),
) {
  const { made, parts, known } = madeOf(element);
  return keep(session, { ...made, id, colour }, parts, known);
}

/** What is made of a selection or a picture. */
type Made = Pick<ToStore, 'id' | 'selectors' | 'exact' | 'colour'>;

/** Paints what was made, then stores it; `known` says what only the article tells of it: where it stands in its text. */
async function keep(
  session: Session,
  made: Made,
  parts: Parts,
  known: (reading: Extraction) => Promise<Partial<Made> & { place: Place }>,
): Promise<{ id: HighlightId; error: Code | null }> {
  const { page, kept, store } = session;
  kept.add(provisional({ ...made, place: null }), parts, false);
  session.lastColour = made.colour;
  // The paint does not wait for the article to be read.
  const reading = await page.reading();
  const extraction = 'extraction' in reading ? reading.extraction : null;
  const more = extraction ? await known(extraction) : { place: null };
  const result = await store.put({ ...made, ...more, article: extraction?.article ?? null });
  if ('code' in result) {
    fail(session, result.code);
    return { id: made.id, error: result.code };
  }
  settle(session, result.stored);
  return { id: made.id, error: null };
}

function provisional(
  item: Pick<SavedHighlight, 'id' | 'selectors' | 'exact' | 'place' | 'colour'>,
): SavedHighlight {
  const now = Date.now();
  return {
    ...item,
    articleId: '' as SavedHighlight['articleId'],
    note: '',
    tags: [],
    createdAt: now,
    updatedAt: now,
  };
}

/** A key of the page's own making: time first, so that keys sort as they were made. */
function newKey(): HighlightId {
  const chance = crypto.getRandomValues(new Uint32Array(3));
  const tail = Array.from(chance, (n) => n.toString(36).padStart(7, '0')).join('');
  return `h${Date.now().toString(36)}${tail}` as HighlightId;
}

/** Highlights what is selected; with no colour given, the last one used. */
export async function highlightSelection(
  session: Session,
  colour: Colour | null,
  key: HighlightId = newKey(),
): Promise<HighlightId | null> {
  const { document } = session.page;
  const range = selectedRange(document);
  const picture = range ? null : selectedPicture(document);
  if (!range && !picture) return null;
  session.bar.hide();
  const chosen = colour ?? session.lastColour;
  const stored = range
    ? highlight(session, range, chosen, key)
    : highlightPicture(session, picture as Element, chosen, key);
  // Painted already: the selection would only hide the colour while it is stored.
  selectionOf(session.page.document)?.removeAllRanges();
  return (await stored).id;
}

async function noteOnSelection(session: Session): Promise<void> {
  // The sidebar opens first, while the click still counts as a gesture; the note is typed there, where the page cannot read.
  const key = newKey();
  const opening = callHome('sidebar.open', { focus: key });
  await highlightSelection(session, null, key);
  const opened = await opening;
  if (!opened.ok || !opened.value.opened) session.bar.toast(words('page_open_sidebar'));
}

async function openNote(session: Session, id: HighlightId): Promise<void> {
  session.bar.hide();
  const opened = await callHome('sidebar.open', { focus: id });
  if (!opened.ok || !opened.value.opened) session.bar.toast(words('page_open_sidebar'));
}

async function recolour(session: Session, id: string, colour: Colour): Promise<void> {
  const known = session.kept.get(id);
  if (!known) return;
  const reply = await callHome('highlight.update', { id: id as HighlightId, patch: { colour } });
  if (!reply.ok) return fail(session, reply.code);
  session.lastColour = colour;
  const { range, more } = known;
  session.kept.add(reply.value, { range: range ?? newRange(session.page.document), more }, true);
  showHighlight(session, id);
  await report(session);
}

async function removeHighlight(session: Session, id: string): Promise<void> {
  const known = session.kept.get(id);
  if (!known) return;
  session.bar.hide();
  const reply = known.stored ? await callHome('highlight.delete', { id: id as HighlightId }) : null;
  if (reply && !reply.ok) return fail(session, reply.code);
  session.store.forget(id);
  session.kept.remove(id);
  session.bar.toast(words('page_deleted'), {
    label: words('page_undo'),
    run: () => void undoRemove(session, id),
  });
  await report(session);
}

async function undoRemove(session: Session, id: string): Promise<void> {
  const reply = await callHome('highlight.restore', { id: id as HighlightId });
  if (!reply.ok) return fail(session, reply.code);
  await restore(session);
}

/** What the icon shows for this page, as far as the page knows. */
export function badgeOf(session: Session): Badge {
  if (session.state.article) return 'saved';
  return session.page.detection().isArticle ? 'noticed' : 'none';
}
