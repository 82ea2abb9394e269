import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

/** A button with words. One `primary` per surface; `danger` is text, because it has undo. */
export function Button(props: {
  kind?: 'primary' | 'outline' | 'text' | 'danger';
  icon?: IconNode;
  disabled?: boolean;
  autofocus?: boolean;
  id?: string;
  children: ComponentChildren;
  onClick: () => void;
}) {
  const { kind = 'text', icon, disabled = false, autofocus = false, id, children, onClick } = props;
  return (
    <button
      type="button"
      id={id}
      class={`button button-${kind}`}
      disabled={disabled}
      // biome-ignore lint/a11y/noAutofocus: the one action of a popup or dialog is where the keyboard should be
      autoFocus={autofocus}
      onClick={onClick}
    >
      {icon && <Icon node={icon} />}
      {children}
    </button>
  );
}

/** A button that is only an icon; its `label` is read out and shown on hover. `pressed` makes it a switch. */
export function IconButton(props: {
  icon: IconNode;
  label: string;
  pressed?: boolean;
  disabled?: boolean;
  id?: string;
  onClick: () => void;
}) {
  const { icon, label, pressed, disabled = false, id, onClick } = props;
  return (
    <button
      type="button"
      id={id}
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon node={icon} />
    </button>
  );
}
