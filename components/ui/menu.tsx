import { Ellipsis, type IconNode } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from './button';
import { Icon } from './icon';

/** One thing a menu offers. */
export interface MenuItem {
  label: string;
  icon: IconNode;
  run: () => void;
}

/** A menu behind three dots: arrow keys move, Escape closes, a click elsewhere too. `up` opens it above. */
export function Menu({
  label,
  items,
  up = false,
}: {
  label: string;
  items: MenuItem[];
  up?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const away = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!open || step === undefined) return;
    event.preventDefault();
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + step + all.length) % all.length]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the menu inside bubble up to it
    <div class={`menu${up ? ' menu-up' : ''}`} ref={box} onKeyDown={onKeyDown}>
      <IconButton icon={Ellipsis} label={label} onClick={() => setOpen(!open)} />
      {open && (
        <div class="menu-list" role="menu" aria-label={label}>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              class="inset"
              onClick={() => {
                setOpen(false);
                item.run();
              }}
            >
              <Icon node={item.icon} />
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
