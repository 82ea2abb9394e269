/**
 * The toolbar in a page: a closed shadow root that does not exist before it is first needed. The page may press its keys and
 * its buttons by script, cover it or fade it: nothing is saved then.
 */
import { signal as makeSignal, type Signal } from '@preact/signals';
import { render } from 'preact';
import { listen as listenTo, newElement, topOf } from '../../lib/text/document';
import { bodyOf } from '../../lib/text/dom';
import { Frames } from './Frames';
import { isUndo, type KeyAct, keyAct } from './keys';
import { Rail, type RailView } from './Rail';
import type { Watch } from './seen';
import { Toast } from './Toast';
import { ifSeen, Toolbar } from './Toolbar';
import css from './toolbar.css?inline';
import type {
  BarView,
  Framed,
  ShownHighlight,
  Spot,
  Tick,
  ToastAction,
  ToastView,
  ToolbarActs,
} from './view';
import type { Colour, ToolbarWords } from './words';

/** What the toolbar needs to know, and whom it tells. */
export interface ToolbarOptions extends ToolbarActs {
  readonly document: Document;
  readonly words: ToolbarWords;
  /** The reader's own names for the colours; asked for each time, because they may change. */
  readonly labels: () => Readonly<Record<Colour, string>>;
  /** Takes the toolbar and all it listens to away when it aborts. */
  readonly signal: AbortSignal;
  /** Whether words stand on a light or a dark ground (lib/annotation's `groundBehind`); light if nobody says. */
  readonly groundOf?: (node: Node) => 'light' | 'dark';
}

/** The toolbar of a page. */
export interface MountedToolbar {
  /** Shows the five colours, note and copy above a selection. */
  showSelection(spot: Spot): void;
  /** Shows what is known of a highlight, and what can be done with it. */
  showHighlight(highlight: ShownHighlight, spot: Spot): void;
  /** Says one sentence for 8 seconds, perhaps with a way back. */
  toast(text: string, action?: ToastAction): void;
  /** Frames these pictures, and no others. */
  frames(framed: readonly Framed[]): void;
  /** Shows where highlights are, at the page's edge; no ticks take it away. */
  rail(ticks: readonly Tick[], onPick: (id: string) => void): void;
  /** Hides the bar; a toast stays its time. */
  hide(): void;
}

interface State {
  readonly view: Signal<BarView | null>;
  readonly toast: Signal<ToastView | null>;
  readonly rail: Signal<RailView | null>;
  readonly framed: Signal<readonly Framed[]>;
  readonly ground: Signal<'light' | 'dark'>;
  /** The watch over the bar that is shown. */
  readonly watch: Signal<Watch | null>;
  setWatch(watch: Watch | null): void;
  hide(): void;
}

function makeState(): State {
  const view = makeSignal<BarView | null>(null);
  const watch = makeSignal<Watch | null>(null);
  return {
    view,
    watch,
    toast: makeSignal<ToastView | null>(null),
    rail: makeSignal<RailView | null>(null),
    framed: makeSignal<readonly Framed[]>([]),
    ground: makeSignal<'light' | 'dark'>('light'),
    setWatch: (next) => {
      watch.value = next;
    },
    hide: () => {
      view.value = null;
    },
  };
}

/** Makes the toolbar of a page; the page does not notice before something is shown. */
export function mountToolbar(options: ToolbarOptions): MountedToolbar {
  const { document, signal } = options;
  const state = makeState();
  let host: HTMLElement | null = null;
  const ensure = () => {
    if (signal.aborted) return;
    host ??= raise(options, state);
    // A page that rewrites itself may have thrown it out.
    if (!host.isConnected) topOf(document).append(host);
  };
  const show = (view: BarView) => {
    state.ground.value = options.groundOf?.(view.spot.startContainer) ?? 'light';
    state.view.value = view;
    ensure();
  };
  return {
    showSelection: (spot) => show({ kind: 'selection', spot }),
    showHighlight: (highlight, spot) => show({ kind: 'highlight', spot, highlight }),
    toast: (text, action) => {
      if (!state.view.value)
        state.ground.value = options.groundOf?.(bodyOf(document) ?? document) ?? 'light';
      state.toast.value = { text, action };
      ensure();
    },
    frames: (framed) => {
      if (framed.length === 0 && state.framed.value.length === 0) return;
      state.framed.value = framed;
      ensure();
    },
    rail: (ticks, onPick) => {
      if (ticks.length === 0 && !state.rail.value) return;
      state.rail.value = ticks.length > 0 ? { ticks, onPick } : null;
      ensure();
    },
    hide: state.hide,
  };
}

/** Builds the host, draws into it, and listens, until the signal aborts. */
function raise(options: ToolbarOptions, state: State): HTMLElement {
  const { document, signal } = options;
  const host = newElement(document, 'postil-toolbar');
  const root = host.attachShadow({ mode: 'closed' });
  style(document, root);
  const stage = newElement(document, 'div');
  root.append(stage);
  // Before it is drawn: outside the document nothing has a size, and the bar could not find its place.
  topOf(document).append(host);
  render(<Stage options={options} state={state} />, stage);
  listen(options, state, host);
  signal.addEventListener(
    'abort',
    () => {
      render(null, stage);
      host.remove();
    },
    { once: true },
  );
  return host;
}

/** Firefox may refuse a constructed sheet of a content script; a style element of ours stands in the closed root all the same. */
function style(document: Document, root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = newElement(document, 'style');
    element.textContent = css;
    root.append(element);
  }
}

function Stage({ options, state }: { options: ToolbarOptions; state: State }) {
  const view = state.view.value;
  const toast = state.toast.value;
  return (
    <div class="postil" data-ground={state.ground.value}>
      {/* First: nothing may lie over the bar, or its clicks do not count. */}
      {state.framed.value.length > 0 && <Frames framed={state.framed.value} />}
      {view && (
        <Toolbar
          view={view}
          words={options.words}
          labels={options.labels()}
          acts={options}
          onWatch={state.setWatch}
          onHide={state.hide}
        />
      )}
      {state.rail.value && <Rail rail={state.rail.value} />}
      <div class="toasts" role="status">
        {toast && <Toast toast={toast} onGone={() => clear(state, toast)} />}
      </div>
    </div>
  );
}

/** Takes a toast away, unless another has taken its place. */
function clear({ toast }: State, gone: ToastView): void {
  if (toast.value === gone) toast.value = null;
}

/** Keys above a selection and at a highlight, undo while it is offered, and a press elsewhere, which ends it. */
function listen(options: ToolbarOptions, state: State, host: HTMLElement): void {
  const { document, signal } = options;
  const press = (event: KeyboardEvent) => {
    if (event.composedPath().includes(host)) return;
    const isOurs = isUndo(event) ? undo(state) : pressed(event, options, state);
    if (!isOurs) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const leave = (event: Event) => {
    if (event.isTrusted && !event.composedPath().includes(host)) state.hide();
  };
  listenTo(document, 'keydown', press, { signal, capture: true });
  listenTo(document, 'pointerdown', leave, { signal, capture: true, passive: true });
}

/** Does what the toast offers to; false if it offers nothing. */
function undo(state: State): boolean {
  const toast = state.toast.value;
  if (!toast?.action) return false;
  clear(state, toast);
  toast.action.run();
  return true;
}

/** Acts on a key; true if the key was ours. */
function pressed(event: KeyboardEvent, options: ToolbarOptions, state: State): boolean {
  const view = state.view.value;
  const act = view && keyAct(event);
  if (!act) return false;
  if (act === 'hide') state.hide();
  else
    return view.kind === 'selection'
      ? onSelection(act, options, state)
      : onHighlight(act, view.highlight.id, options, state);
  return true;
}

const save = (run: () => void, options: ToolbarOptions, state: State) =>
  ifSeen(state.watch.value, run, options.onCovered);

function onSelection(act: KeyAct, options: ToolbarOptions, state: State): boolean {
  if (act === 'citation' || act === 'markdown' || act === 'link') options.onCopy(act);
  else if (act === 'note') save(() => options.onNote(), options, state);
  else if (typeof act === 'object') save(() => options.onPick(act.pick), options, state);
  else return false;
  return true;
}

function onHighlight(act: KeyAct, id: string, options: ToolbarOptions, state: State): boolean {
  if (act === 'citation' || act === 'markdown' || act === 'link') options.onCopyHighlight(id, act);
  else if (act === 'note') options.onOpenNote(id);
  else if (act === 'next' || act === 'previous') options.onStep(id, act === 'next' ? 1 : -1);
  else if (act === 'remove') save(() => options.onDelete(id), options, state);
  else if (typeof act === 'object') save(() => options.onRecolour(id, act.pick), options, state);
  else return false;
  return true;
}
