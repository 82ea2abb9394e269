import { useRef } from 'preact/hooks';
import './tabs.css';

/** One tab: its words and, if it counts something, how many. */
export interface TabItem<Id extends string> {
  id: Id;
  label: string;
  count?: number;
}

/** A bar of tabs by the ARIA pattern: arrow keys (as the eye sees them), Home and End move and choose. The panel's id is `panel-<id>`. */
export function Tabs<Id extends string>(props: {
  items: TabItem<Id>[];
  chosen: Id;
  label: string;
  onChoose: (id: Id) => void;
}) {
  const { items, chosen, label, onChoose } = props;
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = items.findIndex(({ id }) => id === chosen);
    const on = bar.current?.matches(':dir(rtl)') ? -1 : 1;
    const to = { ArrowRight: at + on, ArrowLeft: at - on, Home: 0, End: items.length - 1 }[
      event.key
    ];
    const next = to === undefined ? undefined : items[(to + items.length) % items.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    bar.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={bar} onKeyDown={onKeyDown}>
      {items.map(({ id, label: words, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          class="tab inset"
          aria-selected={id === chosen}
          aria-controls={id === chosen ? `panel-${id}` : undefined}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {words}
          {count !== undefined && <span class="count">{count}</span>}
        </button>
      ))}
    </div>
  );
}
