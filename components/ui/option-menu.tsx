import { Check, ChevronDown, type IconNode } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from './icon';
import { target } from './menu';
import './menu.css';

/** Options of which one (`one`) or any number hold. `count` stands at the end of an option. */
export interface OptionGroup {
  label: string;
  one: boolean;
  options: { id: string; label: string; count?: number; on: boolean }[];
  choose: (id: string) => void;
}

/** A menu behind words that say what holds now: the arrow keys move, Enter or Space chooses, Escape and Tab close. It stays open over choices of any number. */
export function OptionMenu(props: {
  label: string;
  said: string;
  icon?: IconNode;
  /** Only the icon is shown, with `said` as its name. */
  bare?: boolean;
  groups: () => OptionGroup[];
}) {
  const { label, said, icon, bare = false, groups } = props;
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
    const away = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) =>
    onMenuKey(event, box.current, open, {
      open: () => setOpen(true),
      leave: () => setOpen(false),
      close,
    });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the menu inside bubble up to it
    <div class="menu" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button"
        ref={opener}
        class={bare ? 'icon-button' : 'menu-opener'}
        aria-label={said === label ? (bare ? label : undefined) : `${label}: ${said}`}
        title={bare ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {icon && <Icon node={icon} />}
        {!bare && <span>{said}</span>}
        {!bare && <Icon node={ChevronDown} />}
      </button>
      {open && <Options label={label} groups={groups()} onDone={close} />}
    </div>
  );
}

/** The keys of an open menu, and the one that opens it. */
function onMenuKey(
  event: KeyboardEvent,
  box: HTMLElement | null,
  isOpen: boolean,
  act: { open: () => void; leave: () => void; close: () => void },
): void {
  if (!isOpen) {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    act.open();
    return;
  }
  // Keys of the page behind must not act while the menu is open.
  event.stopPropagation();
  if (event.key === 'Tab') act.leave();
  if (event.key === 'Escape') act.close();
  const all = [...(box?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
  const to = target(event.key, all.indexOf(document.activeElement as HTMLElement), all.length);
  if (to === undefined) return;
  event.preventDefault();
  all[to]?.focus();
}

function Options(props: { label: string; groups: OptionGroup[]; onDone: () => void }) {
  const { label, groups, onDone } = props;
  const id = useId();
  return (
    <div class="menu-list menu-options" role="menu" aria-label={label}>
      {groups.map((group, i) => (
        <div key={group.label} role="group" aria-labelledby={`${id}-${i}`}>
          <div class="meta" id={`${id}-${i}`}>
            {group.label}
          </div>
          {group.options.map((option) => (
            <button
              key={option.id}
              type="button"
              {...{
                role: group.one ? ('menuitemradio' as const) : ('menuitemcheckbox' as const),
                'aria-checked': option.on,
              }}
              class="inset"
              tabIndex={-1}
              onClick={() => {
                group.choose(option.id);
                if (group.one) onDone();
              }}
            >
              <span class="menu-tick">{option.on && <Icon node={Check} />}</span>
              <span>{option.label}</span>
              {option.count !== undefined && (
                <>
                  <span class="gap" />
                  <span class="meta">{option.count.toLocaleString()}</span>
                </>
              )}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
