import { Ellipsis, type IconNode } from 'lucide';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from './button';
import { Icon } from './icon';
import './menu.css';

/** One thing a menu offers. */
export interface MenuItem {
  label: string;
  icon: IconNode;
  run: () => void;
}

const itemsOf = (box: HTMLElement | null): HTMLElement[] => [
  ...(box?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
];

/** Where a key leads in a list of `count` from place `at` (-1 = none yet); undefined if nowhere. */
export function target(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return at < 0 ? count - 1 : (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
  }
  return undefined;
}

/** Whether the lower edge of an element is cut off, by the window or by what scrolls around it. */
function isCut(element: HTMLElement): boolean {
  const { bottom } = element.getBoundingClientRect();
  for (let at = element.parentElement; at; at = at.parentElement) {
    const scrolls = /auto|scroll|hidden/.test(getComputedStyle(at).overflowY);
    if (scrolls && bottom > at.getBoundingClientRect().bottom) return true;
  }
  return bottom > innerHeight;
}

/** A menu behind three dots, or another `icon`, by the ARIA pattern: arrow keys, Home and End move, Escape and Tab close, Escape and a choice give the focus back, a click elsewhere closes. It opens above if `up`, or if there is no room below. */
export function Menu(props: { label: string; items: MenuItem[]; up?: boolean; icon?: IconNode }) {
  const { label, items, icon = Ellipsis } = props;
  const [open, setOpen] = useState(false);
  const [up, setUp] = useState(props.up ?? false);
  const box = useRef<HTMLDivElement>(null);
  const dots = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const list = open && box.current?.querySelector<HTMLElement>('.menu-list');
    setUp(props.up || (list ? isCut(list) : false));
  }, [open, props.up]);
  useEffect(() => {
    if (!open) return;
    itemsOf(box.current)[0]?.focus();
    const away = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  const close = () => {
    setOpen(false);
    dots.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      return setOpen(true);
    }
    if (event.key === 'Tab') return setOpen(false);
    if (event.key === 'Escape') {
      event.stopPropagation();
      return close();
    }
    const all = itemsOf(box.current);
    const to = target(event.key, all.indexOf(document.activeElement as HTMLElement), all.length);
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the menu inside bubble up to it
    <div class={`menu${up ? ' menu-up' : ''}`} ref={box} onKeyDown={onKeyDown}>
      <IconButton
        icon={icon}
        label={label}
        popup="menu"
        expanded={open}
        box={dots}
        onClick={() => setOpen(!open)}
      />
      {open && <MenuList label={label} items={items} onDone={close} />}
    </div>
  );
}

function MenuList(props: { label: string; items: MenuItem[]; onDone: () => void }) {
  const { label, items, onDone } = props;
  return (
    <div class="menu-list" role="menu" aria-label={label}>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          class="inset"
          tabIndex={-1}
          onClick={() => {
            onDone();
            item.run();
          }}
        >
          <Icon node={item.icon} />
          {item.label}
        </button>
      ))}
    </div>
  );
}
