import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ArticleId, SavedArticle } from '../../lib/library/schema';
import { t, tn } from '../../lib/platform/i18n';
import { parseQuery, soughtIn } from '../../lib/search/query';
import type { Settings } from '../../lib/settings/schema';
import { minutesOf } from '../article';
import { Swatch } from '../ui';
import type { LibraryState } from './library-state';
import { groupWords, listDay, trashWords } from './list-words';
import { progressWords, RowWords, rowTitle } from './row';
import { bringIntoView, Windowed } from './windowed';
import type { Heights } from './windowing';
import './rows.css';

/** Row heights in px by density, hairline included; as rows.css draws them. */
export const ROW_HEIGHTS = { comfortable: 57, dense: 37 } as const;
const HEAD_HEIGHT = 33;

/** The parts of a grid; the focus is on the button or box inside a cell, never on the cell. */
const ROW = { role: 'row' } as const;
const CELL = { role: 'gridcell' } as const;
const HEADER = { role: 'rowheader' } as const;

interface Props {
  state: LibraryState;
  settings: Settings;
  /** Filled with the function that puts the focus on a row. */
  focusRow: { current: (index: number) => void };
  onOpen: (id: ArticleId) => void;
}

/** The rows of the list in their groups, only those in the window drawn. */
export function Rows({ state, settings, focusRow, onOpen }: Props) {
  const { active, chosen, shown } = state;
  const anchor = useRef(0);
  const box = useRef<HTMLDivElement>(null);
  const groups = state.groups.value;
  const counts = useMemo(() => groups.map(({ rows }) => rows.length), [groups]);
  const heights = {
    row: ROW_HEIGHTS[settings.libraryDensity],
    head: state.group.value === 'none' ? 0 : HEAD_HEIGHT,
  };
  const at = Math.min(active.value, Math.max(0, shown.value.length - 1));
  focusRow.current = useFocusedRow(box, state, counts, heights, at);
  const choose = (index: number, shift: boolean) => {
    chosen.value = toggled(chosen.value, shown.value, index, shift ? anchor.current : index);
    anchor.current = index;
    active.value = index;
  };
  const colours = new Map(
    state.tags.value.flatMap(({ name, colour }) => (colour ? [[name, colour] as const] : [])),
  );
  return (
    <div class={`rows rows-${settings.libraryDensity}`} ref={box}>
      <Windowed
        kind="grid"
        label={t('saved_articles')}
        class="library-rows"
        counts={counts}
        heights={heights}
        active={at}
        scroll={state.scroll}
        head={(group) => {
          const { key = '', rows = [] } = groups[group] ?? {};
          return <GroupHead words={groupWords(state.group.value, key)} count={rows.length} />;
        }}
        row={(index) => {
          const article = shown.value[index];
          return (
            article && (
              <Row
                article={article}
                state={state}
                index={index}
                isActive={index === at}
                isChosen={chosen.value.has(article.id)}
                colours={colours}
                onToggle={(shift) => choose(index, shift)}
                onOpen={() => {
                  active.value = index;
                  onOpen(article.id);
                }}
              />
            )
          );
        }}
      />
    </div>
  );
}

/** A function that puts the focus on a row: at once if it is drawn, else when it has been. */
function useFocusedRow(
  box: { current: HTMLElement | null },
  state: LibraryState,
  counts: readonly number[],
  heights: Heights,
  at: number,
): (index: number) => void {
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current !== at) return;
    wanted.current = null;
    focusOn(box.current, at);
  }, [at, box]);
  return (index) => {
    wanted.current = index;
    state.active.value = index;
    const list = box.current?.querySelector<HTMLElement>('.windowed');
    if (list) {
      bringIntoView(list, counts, heights, index);
      // The browser says so with its next frame, and the reader may open before that.
      state.scroll.top = list.scrollTop;
    }
    queueMicrotask(() => focusOn(box.current, index));
  };
}

const focusOn = (box: HTMLElement | null, index: number): void =>
  box?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus({ preventScroll: true });

/** What is chosen after a click: a row on or off, or everything from the last click to here like the row clicked. */
function toggled(
  chosen: ReadonlySet<ArticleId>,
  rows: readonly SavedArticle[],
  index: number,
  from: number,
): Set<ArticleId> {
  const next = new Set(chosen);
  const clicked = rows[index];
  const on = clicked !== undefined && !chosen.has(clicked.id);
  for (const { id } of rows.slice(Math.min(from, index), Math.max(from, index) + 1))
    on ? next.add(id) : next.delete(id);
  return next;
}

function GroupHead({ words, count }: { words: string; count: number }) {
  return (
    <div class="rows-head" {...ROW}>
      <span {...HEADER} dir="auto">
        {words}
      </span>
      <span class="meta" {...CELL}>
        {tn('articles', count)}
      </span>
    </div>
  );
}

function Row(props: {
  article: SavedArticle;
  state: LibraryState;
  index: number;
  isActive: boolean;
  isChosen: boolean;
  colours: ReadonlyMap<string, SavedArticle['colours'][number]>;
  onToggle: (shift: boolean) => void;
  onOpen: () => void;
}) {
  const { article, state, index, isActive, isChosen, colours, onToggle, onOpen } = props;
  const tab = isActive ? 0 : -1;
  const { finder, query } = state;
  const words = wordsIn(query.value);
  const rest = useRest(state);
  useEffect(() => {
    if (words !== '') finder.want(article.id);
  }, [article.id, words, finder]);
  return (
    <div
      {...{ ...ROW, 'aria-rowindex': index + 1, 'aria-selected': isChosen }}
      class={`library-row${isChosen ? ' is-chosen' : ''}`}
      onPointerMove={() => rest.begin(article.id)}
      onPointerLeave={rest.end}
    >
      <span {...CELL}>
        <label class="check">
          <input
            type="checkbox"
            tabIndex={tab}
            aria-label={t('choose_one', rowTitle(article.title))}
            checked={isChosen}
            onClick={(event) => onToggle(event.shiftKey)}
          />
        </label>
      </span>
      <span {...CELL} class="row-cell">
        <button
          type="button"
          data-row={index}
          tabIndex={tab}
          class="row-open inset"
          onClick={(event) => (isChoice(event) ? onToggle(event.shiftKey) : onOpen())}
          onFocus={() => {
            state.active.value = index;
          }}
        >
          <RowWords
            article={article}
            query={words}
            colours={colours}
            line={finder.lines.value.get(article.id)}
          />
          {article.highlightCount > 0 && <RowColours article={article} />}
          <RowSide article={article} state={state} />
        </button>
      </span>
    </div>
  );
}

/** A click with a key that chooses everywhere else; Enter with one is no click of a pointer. */
const isChoice = ({ detail, shiftKey, ctrlKey, metaKey }: MouseEvent): boolean =>
  detail > 0 && (shiftKey || ctrlKey || metaKey);

/** A pointer that only crosses a row wants nothing of it, in ms. */
const REST_MS = 200;

/** Notes the row that the pointer rests on. */
function useRest({ pointed }: LibraryState) {
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    begin: (id: ArticleId) => {
      if (timer.current !== 0 || pointed.peek() === id) return;
      timer.current = window.setTimeout(() => {
        timer.current = 0;
        pointed.value = id;
      }, REST_MS);
    },
    end: () => {
      clearTimeout(timer.current);
      timer.current = 0;
    },
  };
}

/** The sought words of what is typed, without operators. */
export const wordsIn = (typed: string): string => soughtIn(parseQuery(typed).query).join(' ');

function RowColours({ article: { colours, highlightCount } }: { article: SavedArticle }) {
  return (
    <span class="row-colours" title={tn('highlights', highlightCount)}>
      {colours.map((colour) => (
        <Swatch key={colour} colour={colour} small label="" />
      ))}
      <span class="meta" aria-hidden="true">
        {highlightCount}
      </span>
      <span class="unseen">{tn('highlights', highlightCount)}</span>
    </span>
  );
}

/** The date that the list is about, and how far one is; in the trash how long it is kept. */
function RowSide({ article, state }: { article: SavedArticle; state: LibraryState }) {
  const now = Date.now();
  if (article.trashed === 1) {
    return <span class="meta row-side">{trashWords(article, now)}</span>;
  }
  const { progress, wordCount } = article;
  const left = Math.ceil(minutesOf(wordCount) * (1 - progress));
  const isBegun = progress > 0 && progress < 0.98;
  return (
    <span class="meta row-side">
      <span>{listDay(article, state.sort.value, now)}</span>
      <span>
        {progressWords(article)}
        {wordCount > 0 && (
          <span class="row-time">
            {` · ${isBegun ? tn('left', left) : tn('minutes', minutesOf(wordCount))}`}
          </span>
        )}
      </span>
    </span>
  );
}
