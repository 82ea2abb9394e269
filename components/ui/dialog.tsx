import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './dialog.css';

const CONTROL = 'input,button,select,textarea,a[href],summary,[tabindex]';

/** A modal dialog by the browser's own element: Escape closes, focus comes back to where it was. `wide` gives tables room. */
export function Dialog(props: {
  title: string;
  wide?: boolean;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const { title, wide = false, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // Firefox gives the focus to what scrolls, where it would be a frame around half of the dialog.
    if (!document.activeElement?.matches(CONTROL))
      dialog.current?.querySelector<HTMLElement>(CONTROL)?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-label={title}
      onClose={onClose}
    >
      <h2>{title}</h2>
      {children}
    </dialog>
  );
}
