import type { Tick } from './view';

/** What the rail shows, and whom it tells of a press. */
export interface RailView {
  readonly ticks: readonly Tick[];
  readonly onPick: (id: string) => void;
}

/**
 * A thin line at the page's edge with a tick for every highlight. For the pointer only, and hidden from readers of the screen:
 * they have the same way by "next highlight".
 */
export function Rail({ rail: { ticks, onPick } }: { rail: RailView }) {
  return (
    <div class="rail" aria-hidden="true">
      {ticks.map(({ id, colour, at }) => (
        <button
          key={id}
          type="button"
          class="tick"
          tabIndex={-1}
          data-colour={colour}
          style={{ top: `${(at * 100).toFixed(2)}%` }}
          onClick={(event) => {
            if (event.isTrusted) onPick(id);
          }}
        />
      ))}
    </div>
  );
}
