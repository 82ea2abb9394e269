import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Gathered } from '../../lib/exchange/import/gather';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui';
import { count, fieldWords } from './import-words';
import type { Choice } from './left-out';
import { heightOf, type PlanView, rowsIn, topFor } from './plan-window';

/** How tall a row is, in px: two lines. */
const TALL = 48;

interface Props {
  label: string;
  /** The places of the articles that are listed. */
  places: Uint32Array;
  at: (place: number) => Promise<Gathered | undefined>;
  fields: ReadonlyMap<number, readonly string[]>;
  choice: Choice;
}

/**
 * Articles of a dry run, each with a box that says whether it is taken. However many there are, only those in view are in the page;
 * one of the boxes is reached by Tab, the others by the arrow keys, Page up and down, Home and End.
 */
export function PlanList(props: Props) {
  const { label, places, choice } = props;
  const { has } = choice.now.value;
  const taken = places.reduce((sum, place) => sum + (has(place) ? 0 : 1), 0);
  return (
    <div class="import-plan-all">
      <div class="import-plan-head">
        <span role="status">{t('import_taken', count(taken), count(places.length))}</span>
        <span class="import-acts">
          <Button disabled={taken === places.length} onClick={() => choice.set(places, false)}>
            {t('import_take_all')}
          </Button>
          <Button disabled={taken === 0} onClick={() => choice.set(places, true)}>
            {t('import_take_none')}
          </Button>
        </span>
      </div>
      <Rows key={label} {...props} />
    </div>
  );
}

/** Steps of the keys, in rows; a page is what is seen at once. */
const STEPS: Record<string, (page: number, all: number) => number> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: (page) => page,
  PageUp: (page) => -page,
  Home: (_, all) => -all,
  End: (_, all) => all,
};

function Rows({ label, places, at, fields, choice }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const seen = useSignal({ top: 0, height: 240 });
  const view: PlanView = { count: places.length, tall: TALL, ...seen.value };
  const { active, move } = useKeys(box, view, seen);
  const { from, to, offset } = rowsIn(view);
  const read = useRead(places, from, to, at);
  return (
    <div
      ref={box}
      class="import-plan is-chosen-from"
      role="list"
      aria-label={label}
      onKeyDown={move}
      onScroll={({ currentTarget }) => {
        seen.value = placeOf(currentTarget);
      }}
    >
      <div role="presentation" style={{ blockSize: `${heightOf(view)}px` }}>
        {Array.from({ length: to - from }, (_, i) => {
          const row = from + i;
          const place = places[row] ?? 0;
          return (
            <Row
              key={row}
              row={row}
              all={places.length}
              top={offset + i * TALL}
              given={read.get(place)}
              fields={fields.get(place) ?? []}
              isTaken={!choice.now.value.has(place)}
              isActive={row === active.value}
              onTake={(isTaken) => {
                active.value = row;
                choice.set([place], !isTaken);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

const placeOf = ({ scrollTop, clientHeight }: HTMLElement) => ({
  top: scrollTop,
  height: clientHeight,
});

/** The row that Tab reaches, and the keys that make it another. */
function useKeys(
  box: { current: HTMLElement | null },
  view: PlanView,
  seen: Signal<{ top: number; height: number }>,
) {
  const active = useSignal(0);
  const isMoved = useRef(false);
  useLayoutEffect(() => {
    const row = active.value;
    const field = box.current?.querySelector<HTMLElement>(`[data-row="${row}"] input`);
    if (!isMoved.current || !field) return;
    isMoved.current = false;
    field.focus({ preventScroll: true });
  });
  const move = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(view.height / TALL) - 1);
    const step = STEPS[event.key]?.(page, view.count);
    const element = box.current;
    if (step === undefined || !element) return;
    event.preventDefault();
    active.value = Math.max(0, Math.min(view.count - 1, active.value + step));
    isMoved.current = true;
    element.scrollTop = topFor({ ...view, top: element.scrollTop }, active.value);
    seen.value = placeOf(element);
  };
  return { active, move };
}

/** The articles at these places as far as they were read. */
function useRead(
  places: Uint32Array,
  from: number,
  to: number,
  at: Props['at'],
): ReadonlyMap<number, Gathered> {
  const read = useSignal<ReadonlyMap<number, Gathered>>(new Map());
  useEffect(() => {
    let isOver = false;
    const wanted = [...places.subarray(from, to)];
    void Promise.all(wanted.map(async (place) => [place, await at(place)] as const)).then((all) => {
      if (isOver) return;
      read.value = new Map(all.flatMap(([place, one]) => (one ? [[place, one] as const] : [])));
    });
    return () => {
      isOver = true;
    };
  }, [places, from, to, at]);
  return read.value;
}

function Row(props: {
  row: number;
  all: number;
  top: number;
  given: Gathered | undefined;
  fields: readonly string[];
  isTaken: boolean;
  isActive: boolean;
  onTake: (isTaken: boolean) => void;
}) {
  const { row, all, top, given, fields, isTaken, isActive, onTake } = props;
  const { title = '', url = '', row: where = '' } = given?.article ?? {};
  const words = title || url;
  const more =
    fields.length > 0 ? `${where} · ${t('import_changed_in', fieldWords(fields))}` : where;
  return (
    <div
      class="import-plan-row"
      role="listitem"
      aria-posinset={row + 1}
      aria-setsize={all}
      data-row={row}
      style={{ insetBlockStart: `${top}px`, blockSize: `${TALL}px` }}
    >
      <label title={`${words}\n${url}`}>
        <input
          type="checkbox"
          checked={isTaken}
          tabIndex={isActive ? 0 : -1}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />
        <span class="serif">{words}</span>
        <span class="meta">{more}</span>
      </label>
    </div>
  );
}
