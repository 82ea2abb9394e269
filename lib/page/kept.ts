/** The highlights of this page: which are known, where they stand, what is painted. */
import { anchorAll, indexInSlices, type Painted, type Parts, paint } from '../annotation';
import type { SavedHighlight } from '../library/schema';
import type { Mark } from '../messaging/page-protocol';
import { bodyOf, isInPage } from '../text/dom';
import type { Page } from './reading';

/** A highlight of the page: its record, and its range or why it has none. */
export interface Kept {
  highlight: SavedHighlight;
  range: Range | null;
  /** Its words in other trees: in open shadow roots, and around them. */
  more: readonly Range[];
  /** Where it might be, for the reader to confirm; only while it is lost. */
  maybe: Parts | null;
  mark: Mark;
  /** False while storage has not taken it yet. */
  stored: boolean;
}

/** The page's highlights; `changed` is called after every repaint. */
export interface KeptHighlights {
  all(): Kept[];
  get(id: string): Kept | undefined;
  painted(): Painted | null;
  /** Makes these the page's highlights: new ones are anchored, known ones keep their range, those gone are unpainted. `text` is the article's as it was kept. */
  replace(highlights: SavedHighlight[], text: string): Promise<void>;
  /** Adds one whose range is known, painted at once. */
  add(highlight: SavedHighlight, at: Parts, stored: boolean): void;
  remove(id: string): void;
  /** Looks again for the lost ones and those whose words left the page. */
  retry(): Promise<void>;
}

/** Keeps the highlights of a page; `onPaint` is called after each painting. Painting is undone when `signal` aborts. */
export function keepHighlights(
  page: Page,
  signal: AbortSignal,
  onPaint: () => void = () => undefined,
): KeptHighlights {
  const kept = new Map<string, Kept>();
  let painted: Painted | null = null;
  let round = new AbortController();
  let article = '';

  const repaint = () => {
    painted?.undo();
    painted = null;
    if (signal.aborted) return;
    const list = [...kept.values()].flatMap(({ highlight, range, more }) => {
      const { id, colour, createdAt } = highlight;
      return range ? [{ id, colour, range, more, createdAt }] : [];
    });
    if (list.length > 0) painted = paint(page.document, list);
    onPaint();
  };
  signal.addEventListener('abort', repaint, { once: true });

  const anchorThese = async (list: SavedHighlight[]) => {
    round.abort();
    round = new AbortController();
    await place(list, kept, page, article, AbortSignal.any([signal, round.signal]));
    repaint();
  };

  return {
    all: () => [...kept.values()],
    get: (id) => kept.get(id),
    painted: () => painted,
    replace(highlights, text) {
      article = text;
      return anchorThese(exchange(kept, highlights));
    },
    add(highlight, { range, more }, stored) {
      kept.set(highlight.id, {
        highlight,
        range,
        more,
        maybe: null,
        stored,
        mark: { id: highlight.id, how: 'exact' },
      });
      repaint();
    },
    remove(id) {
      kept.delete(id);
      repaint();
    },
    async retry() {
      const gone = [...kept.values()].filter(isGone).map(({ highlight }) => highlight);
      if (gone.length > 0) await anchorThese(gone);
    },
  };
}

/** Makes `kept` hold these highlights, those not stored yet besides; gives the ones that have to be looked for. */
function exchange(
  kept: Map<string, Kept>,
  highlights: readonly SavedHighlight[],
): SavedHighlight[] {
  const ids = new Set<string>(highlights.map(({ id }) => id));
  for (const [id, { stored }] of kept) if (stored && !ids.has(id)) kept.delete(id);
  return highlights.filter((highlight) => {
    const { id } = highlight;
    const known = kept.get(id);
    if (known) Object.assign(known, { highlight, stored: true });
    else
      kept.set(id, {
        highlight,
        range: null,
        more: [],
        maybe: null,
        stored: true,
        mark: { id, lost: 'gone' },
      });
    return !known || isGone(known);
  });
}

/** Anchors highlights and writes down where each stands, or why it stands nowhere. */
async function place(
  list: readonly SavedHighlight[],
  kept: ReadonlyMap<string, Kept>,
  page: Page,
  article: string,
  until: AbortSignal,
): Promise<void> {
  const root = bodyOf(page.document) ?? page.document;
  const indexed = list.length > 0 ? await indexInSlices(root, article, until) : null;
  if (!indexed) return;
  page.follow(indexed.flat.shadows);
  for await (const { id, result } of anchorAll(list, indexed, until)) {
    const one = kept.get(id);
    if (!one) continue;
    const lost = 'lost' in result;
    const maybe = lost && result.maybe ? { maybe: result.maybe.words } : {};
    const diff = !lost && result.diff ? { diff: [...result.diff] } : {};
    one.maybe = lost ? (result.maybe ?? null) : null;
    one.range = lost ? null : result.range;
    one.more = lost ? [] : result.more;
    one.mark = lost ? { id, lost: result.why, ...maybe } : { id, how: result.how, ...diff };
  }
}

/** Lost, or its nodes left the page: a framework that replaces a text node collapses our range. */
export function isGone({ range, more }: Pick<Kept, 'range' | 'more'>): boolean {
  const hasLeft = (part: Range) => part.collapsed || !isInPage(part.startContainer);
  return range === null || hasLeft(range) || more.some(hasLeft);
}
