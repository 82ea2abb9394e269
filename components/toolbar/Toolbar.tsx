import { useLayoutEffect, useRef } from 'preact/hooks';
import { topOf } from '../../lib/text/document';
import { parentOf } from '../../lib/text/dom';
import { type BarHandlers, HighlightBar, SelectionBar } from './Bars';
import { moveFocus } from './keys';
import { placeFor } from './place';
import { type Watch, watch } from './seen';
import type { BarView, Spot, ToolbarActs } from './view';
import type { Colour, ToolbarWords } from './words';

interface Props {
  view: BarView;
  words: ToolbarWords;
  labels: Readonly<Record<Colour, string>>;
  acts: ToolbarActs;
  /** Gives the watch over the bar to whoever decides about key presses; null when it is gone. */
  onWatch: (watch: Watch | null) => void;
  onHide: () => void;
}

/** The floating bar: stands at its words, follows them, and acts only for a person who sees it. */
export function Toolbar({ view, words, labels, acts, onWatch, onHide }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const watching = useRef<Watch | null>(null);
  useLayoutEffect(() => (box.current ? follow(box.current, view) : undefined), [view]);
  useLayoutEffect(() => {
    watching.current = box.current && watch(box.current);
    onWatch(watching.current);
    return () => {
      watching.current?.stop();
      onWatch(null);
    };
  }, [onWatch]);
  const on = handlersOf(view, acts, watching);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the toolbar inside has the role; here its keys and presses pass by.
    <div
      ref={box}
      class="floating"
      // A press may not take the selection away that it is about.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => pressed(event, onHide)}
    >
      {view.kind === 'selection' ? (
        <SelectionBar words={words} labels={labels} on={on} />
      ) : (
        <HighlightBar words={words} labels={labels} highlight={view.highlight} on={on} />
      )}
    </div>
  );
}

function handlersOf(
  view: BarView,
  acts: ToolbarActs,
  watching: { readonly current: Watch | null },
): BarHandlers {
  const trusted = (act: () => void) => (event: Event) => {
    if (event.isTrusted) act();
  };
  const seen = (act: () => void) => trusted(() => ifSeen(watching.current, act, acts.onCovered));
  if (view.kind === 'selection') {
    return {
      pick: (colour, event) => seen(() => acts.onPick(colour))(event),
      note: seen(() => acts.onNote()),
      copy: (kind, event) => trusted(() => acts.onCopy(kind))(event),
      remove: () => undefined,
      step: () => undefined,
    };
  }
  const { id } = view.highlight;
  return {
    pick: (colour, event) => seen(() => acts.onRecolour(id, colour))(event),
    note: trusted(() => acts.onOpenNote(id)),
    copy: (kind, event) => trusted(() => acts.onCopyHighlight(id, kind))(event),
    step: (by, event) => trusted(() => acts.onStep(id, by))(event),
    remove: seen(() => acts.onDelete(id)),
  };
}

/** Acts if the bar can be seen; at once where that is known, so that the gesture still counts for the browser. */
export function ifSeen(watch: Watch | null, act: () => void, refuse: () => void): void {
  const answer = watch?.isSeen() ?? false;
  if (answer === true) act();
  else if (answer === false) refuse();
  else void answer.then((seen) => (seen ? act() : refuse()));
}

function pressed(event: KeyboardEvent, onHide: () => void): void {
  if (!event.isTrusted) return;
  const box = event.currentTarget as HTMLElement;
  if (event.key === 'Escape') onHide();
  else if (!moveFocus(event, box, event.target as HTMLElement)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Keeps a bar at its words while the page scrolls and changes size; returns how to end that. */
function follow(box: HTMLElement, { spot, kind }: BarView): () => void {
  const life = new AbortController();
  let frame = 0;
  const place = () => {
    frame = 0;
    box.hidden = false;
    const size = { width: box.offsetWidth, height: box.offsetHeight };
    const align = kind === 'selection' ? 'centre' : startSide(spot);
    const { clientWidth: width, clientHeight } = topOf(document);
    const height = Math.min(innerHeight, clientHeight || innerHeight);
    const at = placeFor(spot.getBoundingClientRect(), size, { width, height }, align);
    box.hidden = at === null;
    if (!at) return;
    box.style.left = `${Math.round(at.left)}px`;
    box.style.top = `${Math.round(at.top)}px`;
  };
  const soon = () => {
    frame ||= requestAnimationFrame(place);
  };
  const options = { signal: life.signal, passive: true, capture: true };
  addEventListener('scroll', soon, options);
  addEventListener('resize', soon, options);
  life.signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
  place();
  return () => life.abort();
}

function startSide({ startContainer }: Spot): 'left' | 'right' {
  const element = parentOf(startContainer);
  return element && getComputedStyle(element).direction === 'rtl' ? 'right' : 'left';
}
