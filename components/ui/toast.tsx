import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import './toast.css';

/** How long a toast stays, in ms; hover and focus hold it. */
const STAYS_MS = 8000;

/** One sentence, and what can be done about it. */
export interface ToastMessage {
  text: string;
  action?: { label: string; run: () => void };
}

interface Shown extends ToastMessage {
  n: number;
}

/** The toasts of a surface: what is shown, and the newest undo for Ctrl Z later. */
export interface Toasts {
  shown: ReadonlySignal<readonly Shown[]>;
  show(message: ToastMessage): void;
  dismiss(n: number): void;
  /** Runs the newest action that has not run yet; false if there is none. */
  undo(): boolean;
}

/** Makes the toasts of one surface. */
export function createToasts(): Toasts {
  const shown = signal<readonly Shown[]>([]);
  const undos: { n: number; run: () => void }[] = [];
  let last = 0;
  const dismiss = (n: number) => {
    shown.value = shown.value.filter((toast) => toast.n !== n);
  };
  return {
    shown,
    dismiss,
    show(message) {
      const n = ++last;
      const { action } = message;
      const once = action && { label: action.label, run: () => runOnce(n) };
      if (action) undos.push({ n, run: action.run });
      // What failed twice is said once.
      const others = shown.value.filter((one) => one.action || one.text !== message.text);
      shown.value = [
        ...others.slice(-1),
        { text: message.text, n, ...(once ? { action: once } : {}) },
      ];
    },
    undo() {
      const next = undos.at(-1);
      if (next) runOnce(next.n);
      return next !== undefined;
    },
  };
  function runOnce(n: number): void {
    const at = undos.findIndex((one) => one.n === n);
    const [entry] = at >= 0 ? undos.splice(at, 1) : [];
    dismiss(n);
    entry?.run();
  }
}

/** Fields where Ctrl Z takes back typing; boxes to tick have nothing to take back. */
const TYPED =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, [contenteditable]';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches(TYPED);

/** Where toasts appear. Ctrl or Cmd Z outside a field runs the newest undo, also after its toast is gone. */
export function ToastHost({ toasts }: { toasts: Toasts }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        event.key.toLowerCase() !== 'z' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        isTyping(event.target)
      )
        return;
      if (toasts.undo()) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [toasts]);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.shown.value.map((toast) => (
        <ToastLine key={toast.n} toast={toast} onDone={() => toasts.dismiss(toast.n)} />
      ))}
    </div>
  );
}

function ToastLine({ toast, onDone }: { toast: Shown; onDone: () => void }) {
  const timer = useRef(0);
  const line = useRef<HTMLDivElement>(null);
  const stop = () => clearTimeout(timer.current);
  const start = () => {
    stop();
    // The pointer may leave while the focus stays, and the other way round: either holds.
    if (line.current?.matches(':hover, :focus-within')) return;
    timer.current = window.setTimeout(onDone, STAYS_MS);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock starts once a toast, whatever renders around it
  useEffect(() => {
    start();
    return stop;
  }, [toast.n]);
  return (
    <div
      class="toast"
      role="group"
      ref={line}
      onMouseEnter={stop}
      onMouseLeave={start}
      onFocusIn={stop}
      onFocusOut={start}
    >
      <span>{toast.text}</span>
      {toast.action && (
        <button type="button" onClick={toast.action.run}>
          {toast.action.label}
        </button>
      )}
    </div>
  );
}
