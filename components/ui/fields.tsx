import { Search, X } from 'lucide';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from './button';
import { Icon } from './icon';
import './fields.css';

/** A field that has the focus when it appears, the caret after its words. The attribute works once a page only. */
function useFocused<E extends HTMLInputElement | HTMLTextAreaElement>(wanted: boolean) {
  const field = useRef<E>(null);
  // Before it is seen: behind that, the caret would jump under who types already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is set when the field appears, never again
  useLayoutEffect(() => {
    const { current } = field;
    if (!wanted || !current) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, []);
  return field;
}

/** A search line: a line, not a box. Escape and the x empty it; Escape in the empty line calls `onLeave`. */
export function SearchField(props: {
  value: string;
  label: string;
  clearLabel: string;
  autofocus?: boolean;
  onInput: (value: string) => void;
  onLeave?: () => void;
}) {
  const { value, label, clearLabel, autofocus = false, onInput, onLeave } = props;
  const field = useFocused<HTMLInputElement>(autofocus);
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
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || (value === '' && !onLeave)) return;
          event.preventDefault();
          if (value === '') onLeave?.();
          else clear();
        }}
      />
      {value !== '' && <IconButton icon={X} label={clearLabel} onClick={clear} />}
    </div>
  );
}

/** A line to type in, with its label above. `wrong` is the sentence that says what is the matter; it is read out with the field. */
export function TextField(props: {
  label: string;
  value: string;
  placeholder?: string;
  maxLength?: number;
  wrong?: string | null;
  hideLabel?: boolean;
  /** What the browser offers while one types. */
  known?: readonly string[];
  onInput?: (value: string) => void;
  onChange?: (value: string, field: HTMLInputElement) => void;
}) {
  const { label, value, placeholder, maxLength, wrong, hideLabel = false } = props;
  const { known, onInput, onChange } = props;
  const id = useId();
  return (
    <div class="field-box">
      <label for={id} class={hideLabel ? 'unseen' : ''}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        autocomplete="off"
        list={known && `${id}-known`}
        dir="auto"
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => onInput?.(event.currentTarget.value)}
        onChange={(event) => onChange?.(event.currentTarget.value, event.currentTarget)}
      />
      {known && (
        <datalist id={`${id}-known`}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {wrong && (
        <p class="wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

/** A text that grows with its words; a line, not a box. */
export function TextArea(props: {
  label: string;
  value: string;
  placeholder?: string;
  maxLength?: number;
  autofocus?: boolean;
  onInput: (value: string) => void;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}) {
  const { label, value, placeholder, maxLength, autofocus = false } = props;
  const { onInput, onBlur, onKeyDown } = props;
  const field = useFocused<HTMLTextAreaElement>(autofocus);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the words, not the field
  useLayoutEffect(() => {
    const { current } = field;
    if (!current || CSS.supports('field-sizing', 'content')) return;
    // Firefox does not size a field by its words yet (bugzilla 1832409).
    current.style.blockSize = 'auto';
    current.style.blockSize = `${current.scrollHeight}px`;
  }, [value]);
  return (
    <textarea
      ref={field}
      class="area"
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      value={value}
      dir="auto"
      rows={2}
      onInput={(event) => onInput(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}
