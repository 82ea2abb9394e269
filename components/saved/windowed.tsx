import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Heights, layOut, type Stretch, scrollFor, windowAt } from './windowing';

/** So much is drawn beyond both edges, in px, so that quick scrolling shows rows and not white. */
const SPARE = 400;
/** Before the box has been measured. */
const FIRST_HEIGHT = 900;

interface Props {
  kind: 'grid' | 'list';
  label: string;
  class?: string;
  counts: readonly number[];
  heights: Heights;
  /** The row that has the focus or would get it: drawn wherever the list is scrolled. */
  active: number;
  /** Kept by the owner: where the list stood when it was last shown, in px. */
  scroll: { top: number };
  head?: (group: number) => ComponentChildren;
  row: (index: number, group: number) => ComponentChildren;
}

/**
 * A list of fixed row heights of which only what the window shows is in the page: 10,000 rows cost what 20 cost. Screen readers
 * are told the number of all and the place of each. A grid's rows are `role=row`, a list's `listitem`, made here.
 */
export function Windowed(props: Props) {
  const { kind, label, counts, heights, active, scroll, head, row } = props;
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Seen>({ top: scroll.top, height: FIRST_HEIGHT });
  const { row: tall, head: headTall } = heights;
  const layout = useMemo(
    () => layOut(counts, { row: tall, head: headTall }),
    [counts, tall, headTall],
  );
  const onScroll = useMeasured(box, scroll, setSeen);
  const groups = byGroup(windowAt(layout, seen.top, seen.height, SPARE, active));
  const name = {
    role: kind,
    'aria-label': label,
    ...(kind === 'grid'
      ? { 'aria-rowcount': layout.rows, 'aria-multiselectable': true as const }
      : {}),
  };
  return (
    <div ref={box} class={`windowed ${props.class ?? ''}`} {...name} onScroll={onScroll}>
      <div class="windowed-all" role="presentation" style={{ blockSize: `${layout.total}px` }}>
        {[...groups].map(([group, rows]) => (
          <div
            key={group}
            role={kind === 'grid' ? 'rowgroup' : 'presentation'}
            class="windowed-group"
            style={{
              insetBlockStart: `${layout.tops[group] ?? 0}px`,
              blockSize: `${headTall + (counts[group] ?? 0) * tall}px`,
            }}
          >
            {headTall > 0 && head?.(group)}
            {rows.map((index) => (
              <Placed
                key={index}
                kind={kind}
                index={index}
                all={layout.rows}
                top={headTall + (index - (layout.firsts[group] ?? 0)) * tall}
                tall={tall}
              >
                {row(index, group)}
              </Placed>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface Seen {
  top: number;
  height: number;
}

/** Puts the list where it stood, and follows how tall it is; gives what to do when it scrolls. */
function useMeasured(
  box: { current: HTMLElement | null },
  scroll: { top: number },
  setSeen: (seen: Seen) => void,
): () => void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.scrollTop = scroll.top;
    const measure = () => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroll, box, setSeen]);
  return () => {
    const element = box.current;
    // What was scrolled right before it left the page hears of it afterwards, and then stands at 0.
    if (!element?.isConnected) return;
    scroll.top = element.scrollTop;
    setSeen({ top: element.scrollTop, height: element.clientHeight });
  };
}

function byGroup(drawn: readonly Stretch[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const { group, from, to } of drawn) {
    const rows = groups.get(group) ?? [];
    for (let i = from; i < to; i++) rows.push(i);
    groups.set(group, rows);
  }
  return groups;
}

function Placed(props: {
  kind: 'grid' | 'list';
  index: number;
  all: number;
  top: number;
  tall: number;
  children: ComponentChildren;
}) {
  const { kind, index, all, top, tall, children } = props;
  const style = { insetBlockStart: `${top}px`, blockSize: `${tall}px` };
  return kind === 'grid' ? (
    <div class="windowed-row" role="presentation" style={style}>
      {children}
    </div>
  ) : (
    <div
      class="windowed-row"
      role="listitem"
      aria-posinset={index + 1}
      aria-setsize={all}
      style={style}
    >
      {children}
    </div>
  );
}

/** Scrolls a windowed list so that a row is seen whole. */
export function bringIntoView(
  element: HTMLElement,
  counts: readonly number[],
  heights: Heights,
  row: number,
): void {
  element.scrollTop = scrollFor(
    layOut(counts, heights),
    row,
    element.scrollTop,
    element.clientHeight,
  );
}
