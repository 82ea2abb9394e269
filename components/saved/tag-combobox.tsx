import { Tag as TagIcon } from 'lucide';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { foldLetters } from '../../lib/library/letters';
import { t } from '../../lib/platform/i18n';
import { Icon, Tag } from '../ui';

/** So many tags are offered: as many as one looks through. */
const OFFERED = 8;
const MAX_LENGTH = 60;

const asTag = (typed: string): string =>
  typed
    .replace(/[#,\p{C}]/gu, '')
    .trim()
    .slice(0, MAX_LENGTH);

/** The known tags that fit what is typed: those that begin with it first, then the most used. */
export function offered(
  known: readonly { name: string; count: number }[],
  typed: string,
  except: readonly string[],
): { name: string; count: number }[] {
  const wanted = foldLetters(asTag(typed));
  const fits = known
    .filter(({ name }) => !except.includes(name))
    .map((tag) => ({ tag, at: foldLetters(tag.name).indexOf(wanted) }))
    .filter(({ at }) => at >= 0);
  return fits
    .sort((a, b) => Number(a.at > 0) - Number(b.at > 0) || b.tag.count - a.tag.count)
    .slice(0, OFFERED)
    .map(({ tag }) => tag);
}

/**
 * Tags as chips and a line that offers known ones while one types, by the ARIA combobox: arrows choose, Enter or a comma adds,
 * Escape closes the offers and then calls `onLeave`, Backspace in the empty line takes the last tag.
 */
export function TagCombobox(props: {
  tags: readonly string[];
  known: readonly { name: string; count: number }[];
  autofocus?: boolean;
  onChange: (tags: string[]) => void;
  onLeave: () => void;
}) {
  const { tags, known, autofocus = false, onChange, onLeave } = props;
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useFocusFirst(field, autofocus);
  const offers = open ? offered(known, typed, tags) : [];
  const type = (words: string) => {
    setTyped(words);
    setAt(-1);
    setOpen(words !== '');
  };
  const add = (words: string) => {
    const tag = asTag(words);
    type('');
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
  };
  const onKeyDown = (event: KeyboardEvent) =>
    onComboboxKey(event, {
      move: (by) => {
        setOpen(true);
        if (offers.length > 0)
          setAt((now) => (Math.max(now, by < 0 ? 0 : -1) + by + offers.length) % offers.length);
      },
      add: () => add(offers[at]?.name ?? typed),
      leave: () => (offers.length > 0 ? setOpen(false) : onLeave()),
      takeLast: typed === '' && tags.length > 0 ? () => onChange(tags.slice(0, -1)) : null,
    });
  return (
    <div class="tag-input tag-combobox">
      <Icon node={TagIcon} />
      <Chips tags={tags} onChange={onChange} />
      <input
        ref={field}
        role="combobox"
        aria-label={t('tags_add')}
        placeholder={t('tags_add')}
        aria-expanded={offers.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={offers[at] ? `${id}-${at}` : undefined}
        autocomplete="off"
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <Offers id={id} offers={offers} at={at} onAdd={add} />
    </div>
  );
}

/** The focus is set when the line appears, before the next key, and never again. */
function useFocusFirst(field: { current: HTMLInputElement | null }, wanted: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    if (wanted) field.current?.focus();
  }, []);
}

/** What the keys of the line do; a key that is none of them is typed. */
function onComboboxKey(
  event: KeyboardEvent,
  act: {
    move: (by: 1 | -1) => void;
    add: () => void;
    leave: () => void;
    takeLast: (() => void) | null;
  },
): void {
  // While an input method composes, the keys belong to it.
  if (event.isComposing) return;
  const { key } = event;
  if (key === 'ArrowDown') act.move(1);
  else if (key === 'ArrowUp') act.move(-1);
  else if (key === 'Enter' || key === ',') act.add();
  else if (key === 'Escape') {
    event.stopPropagation();
    act.leave();
  } else if (key === 'Backspace' && act.takeLast) act.takeLast();
  else return;
  event.preventDefault();
}

function Chips({
  tags,
  onChange,
}: {
  tags: readonly string[];
  onChange: (tags: string[]) => void;
}) {
  return (
    <>
      {tags.map((tag) => (
        <Tag
          key={tag}
          name={tag}
          remove={{
            label: t('tags_remove', tag),
            run: () => onChange(tags.filter((one) => one !== tag)),
          }}
        />
      ))}
    </>
  );
}

function Offers(props: {
  id: string;
  offers: readonly { name: string; count: number }[];
  at: number;
  onAdd: (name: string) => void;
}) {
  const { id, offers, at, onAdd } = props;
  return (
    <div
      class="tag-offers"
      id={`${id}-list`}
      role="listbox"
      aria-label={t('tags')}
      hidden={offers.length === 0}
    >
      {offers.map(({ name, count }, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the line's, by aria-activedescendant
        <div
          key={name}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          // Before the line loses the focus and the offers close.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onAdd(name)}
        >
          <span>{`#${name}`}</span>
          <span class="meta">{count}</span>
        </div>
      ))}
    </div>
  );
}
