import { type IconNode, Star } from 'lucide';
import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './icon';
import './button.css';

/** A button with words. One `primary` per surface; `danger` is text, because it has undo. `busy` keeps its place and takes no press; `submit` sends its form. */
export function Button(props: {
  kind?: 'primary' | 'outline' | 'text' | 'danger';
  icon?: IconNode;
  disabled?: boolean;
  busy?: boolean;
  submit?: boolean;
  autofocus?: boolean;
  id?: string;
  /** What is read out where the words alone do not say of what. */
  label?: string;
  children: ComponentChildren;
  onClick?: () => void;
}) {
  const { kind = 'text', icon, disabled = false, busy = false, submit = false } = props;
  const { autofocus = false, id, label, children, onClick } = props;
  return (
    <button
      type={submit ? 'submit' : 'button'}
      id={id}
      aria-label={label}
      class={`button button-${kind}`}
      disabled={disabled}
      // Not `disabled`: that would throw the focus away in the middle of the work.
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      // biome-ignore lint/a11y/noAutofocus: the one action of a popup or dialog is where the keyboard should be
      autoFocus={autofocus}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {icon && <Icon node={icon} />}
      {children}
    </button>
  );
}

/** A button that is only an icon; its `label` is read out and shown on hover. `pressed` makes it a switch: a star is filled while it is on, what is no shape to fill stands on a ground; `expanded` says that it opens something. */
export function IconButton(props: {
  icon: IconNode;
  label: string;
  pressed?: boolean;
  expanded?: boolean;
  popup?: 'menu' | 'dialog';
  disabled?: boolean;
  id?: string;
  box?: Ref<HTMLButtonElement>;
  onClick: () => void;
}) {
  const { icon, label, pressed, expanded, popup, disabled = false, id, box, onClick } = props;
  return (
    <button
      type="button"
      id={id}
      {...(box ? { ref: box } : {})}
      class={icon === Star ? 'icon-button is-star' : 'icon-button'}
      aria-label={label}
      title={label}
      disabled={disabled}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-haspopup={popup}
      onClick={onClick}
    >
      <Icon node={icon} />
    </button>
  );
}
