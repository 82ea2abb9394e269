import { Search, X } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { IconButton } from './button';
import { Icon } from './icon';

/** A search line: a line, not a box. Escape and the x empty it. */
export function SearchField(props: {
  value: string;
  label: string;
  clearLabel: string;
  autofocus?: boolean;
  onInput: (value: string) => void;
}) {
  const { value, label, clearLabel, autofocus = false, onInput } = props;
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onInput('');
    field.current?.focus();
  };
  return (
    <div class="search">
      <Icon node={Search} />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        // biome-ignore lint/a11y/noAutofocus: the list is there to be searched as one types
        autoFocus={autofocus}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          clear();
        }}
      />
      {value !== '' && <IconButton icon={X} label={clearLabel} onClick={clear} />}
    </div>
  );
}

/** Tags as chips with a line to add more: Enter or a comma adds, Backspace in the empty line takes the last one. */
export function TagInput(props: {
  tags: readonly string[];
  known: readonly string[];
  label: string;
  removeLabel: (tag: string) => string;
  onChange: (tags: string[]) => void;
}) {
  const { tags, known, label, removeLabel, onChange } = props;
  const [typed, setTyped] = useState('');
  const list = useId();
  const add = () => {
    const tag = typed
      .replace(/[#,\p{C}]/gu, '')
      .trim()
      .slice(0, 60);
    setTyped('');
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    }
    if (event.key === 'Backspace' && typed === '') onChange(tags.slice(0, -1));
  };
  return (
    <div class="tag-input">
      {tags.map((tag) => (
        <span class="chip" key={tag}>
          #{tag}
          <button
            type="button"
            aria-label={removeLabel(tag)}
            onClick={() => onChange(tags.filter((one) => one !== tag))}
          >
            <Icon node={X} />
          </button>
        </span>
      ))}
      <input
        aria-label={label}
        placeholder={label}
        value={typed}
        list={list}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      <datalist id={list}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  );
}
