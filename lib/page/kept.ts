/** The highlights of this page: which are known, where they stand, what is painted. */
import { anchorAll, type Painted, paint } from '../annotation';
import type { SavedHighlight } from '../library/schema';
import type { Mark } from '../messaging/page-protocol';
import type { Page } from './reading';

/** A highlight of the page: its record, and its range or why it has none. */
export interface Kept {
  highlight: SavedHighlight;
  range: Range | null;
  mark: Mark;
  /** False while storage has not taken it yet. */
  stored: boolean;
}

/** The page's highlights; `changed` is called after every repaint. */
export interface KeptHighlights {
  all(): Kept[];
  get(id: string): Kept | undefined;
  painted(): Painted | null;
  /** Makes these the page's highlights: new ones are anchored, known ones keep their range, those gone are unpainted. */
  replace(highlights: SavedHighlight[]): Promise<void>;
  /** Adds one whose range is known, painted at once. */
  add(highlight: SavedHighlight, range: Range, stored: boolean): void;
  remove(id: string): void;
  /** Looks again for the lost ones and those whose words left the page. */
  retry(): Promise<void>;
}

/** Keeps the highlights of a page. Painting is undone when `signal` aborts. */
export function keepHighlights(page: Page, signal: AbortSignal): KeptHighlights {
  const kept = new Map<string, Kept>();
  let painted: Painted | null = null;
  let round = new AbortController();

  const repaint = () => {
    painted?.undo();
    painted = null;
    if (signal.aborted) return;
    const list = [...kept.values()].flatMap(({ highlight, range }) =>
      range
        ? [{ id: highlight.id, colour: highlight.colour, range, createdAt: highlight.createdAt }]
        : [],
    );
    if (list.length > 0) painted = paint(page.document, list);
  };
  signal.addEventListener('abort', repaint, { once: true });

  const anchorThese = async (list: SavedHighlight[]) => {
    round.abort();
    round = new AbortController();
    await place(list, kept, page, AbortSignal.any([signal, round.signal]));
    repaint();
  };

  return {
    all: () => [...kept.values()],
    get: (id) => kept.get(id),
    painted: () => painted,
    replace: (highlights) => anchorThese(exchange(kept, highlights)),
    add(highlight, range, stored) {
      kept.set(highlight.id, {
        highlight,
        range,
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
    else kept.set(id, { highlight, range: null, stored: true, mark: { id, lost: 'gone' } });
    return !known || isGone(known);
  });
}

/** Anchors highlights and writes down where each stands, or why it stands nowhere. */
async function place(
  list: readonly SavedHighlight[],
  kept: ReadonlyMap<string, Kept>,
  page: Page,
  until: AbortSignal,
): Promise<void> {
  const flat = page.flat();
  for await (const { id, result } of anchorAll(list, flat, until)) {
    const one = kept.get(id);
    if (!one) continue;
    const lost = 'lost' in result;
    const maybe =
      lost && result.maybe ? { maybe: flat.text.slice(result.maybe.start, result.maybe.end) } : {};
    one.range = lost ? null : result.range;
    one.mark = lost ? { id, lost: result.why, ...maybe } : { id, how: result.how };
  }
}

/** Lost, or its nodes left the page: a framework that replaces a text node collapses our range. */
export function isGone({ range }: Pick<Kept, 'range'>): boolean {
  return range === null || range.collapsed || !range.startContainer.isConnected;
}
