import { useEffect, useRef } from 'preact/hooks';
import type { ToastView } from './view';

/** How long a toast stays, in ms, when nobody points at it or has the focus in it (look.md 4). */
const STAYS_MS = 8000;

interface Props {
  toast: ToastView;
  onGone: () => void;
}

/** One sentence and perhaps Undo; held as long as somebody is on it. */
export function Toast({ toast, onGone }: Props) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hold = () => clearTimeout(timer.current);
  const letGo = () => {
    hold();
    timer.current = setTimeout(onGone, STAYS_MS);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new sentence gets its whole time, and nothing else does.
  useEffect(() => {
    letGo();
    return hold;
  }, [toast]);
  const act = (event: Event) => {
    if (!event.isTrusted) return;
    onGone();
    toast.action?.run();
  };
  return (
    <div
      class="toast"
      onPointerEnter={hold}
      onPointerLeave={letGo}
      onFocusIn={hold}
      onFocusOut={letGo}
    >
      <span>{toast.text}</span>
      {toast.action && (
        <button type="button" class="undo" onClick={act}>
          {toast.action.label}
        </button>
      )}
    </div>
  );
}
