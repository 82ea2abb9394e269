import { Search, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { joined, type Operator, partsOf } from '../../lib/search/chips';
import type { KnownValues } from '../../lib/search/complete';
import { Icon, IconButton } from '../ui';
import { useOffers } from './search-offers';
import './search-line.css';

/**
 * The search line: operators are chips, words stay words; together they are `value`. An operator becomes a chip when a space is
 * typed behind it; Backspace at the line's beginning takes the last chip; Escape empties the line, then calls `onLeave`.
 */
export function SearchLine(props: {
  value: string;
  label: string;
  autofocus?: boolean;
  /** What operators can be completed with; nothing is completed without it. */
  known?: KnownValues;
  onInput: (value: string) => void;
  onLeave?: () => void;
}) {
  const { value, label, autofocus = false, known, onInput, onLeave } = props;
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is set when the line appears, never again
  useEffect(() => {
    if (autofocus) field.current?.focus({ preventScroll: true });
  }, []);
  const { operators, words } = shownParts(value);
  const offers = useOffers(words, known, (next) => onInput(joined(operators, next)));
  const clear = () => {
    onInput('');
    field.current?.focus();
  };
  const remove = (operator: Operator) => {
    const others = operators.filter((one) => one !== operator);
    onInput(joined(others, words));
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (offers.onKey(event)) return event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === 'Backspace' && selectionStart === 0 && selectionEnd === 0)
      return onInput(joined(operators.slice(0, -1), words));
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (value === '') onLeave?.();
    else clear();
  };
  return (
    <div class="search search-line">
      <Icon node={Search} />
      <div class="search-parts">
        <Chips operators={operators} onRemove={remove} />
        <input
          ref={field}
          type="search"
          {...offers.field}
          autocomplete="off"
          onBlur={offers.close}
          aria-label={label}
          placeholder={operators.length > 0 ? '' : label}
          value={words}
          maxLength={1000}
          onInput={(event) => onInput(joined(operators, event.currentTarget.value))}
          onKeyDown={onKeyDown}
        />
      </div>
      {offers.list}
      {value !== '' && <IconButton icon={X} label={t('clear')} onClick={clear} />}
    </div>
  );
}

/** The parts as the line shows them: an operator that is still being typed at the end is a word. */
function shownParts(value: string): { operators: Operator[]; words: string } {
  const last = /(?:^|\s)(\S+)$/.exec(value)?.[1];
  const parts = partsOf(value);
  const isTyped = last !== undefined && parts.operators.at(-1)?.typed === last;
  if (!isTyped) return parts;
  const before = partsOf(value.slice(0, value.length - last.length));
  return { operators: before.operators, words: `${before.words}${last}` };
}

function Chips(props: { operators: readonly Operator[]; onRemove: (one: Operator) => void }) {
  return (
    <>
      {props.operators.map((operator) => (
        <Chip key={operator.typed} operator={operator} onRemove={() => props.onRemove(operator)} />
      ))}
    </>
  );
}

function Chip({ operator, onRemove }: { operator: Operator; onRemove: () => void }) {
  const { key, value, not, typed } = operator;
  const name = t('search_remove', typed);
  return (
    <span class="chip search-chip">
      <span>
        {not && `${t('search_not')} `}
        <b>{`${key}:`}</b> {value}
      </span>
      <button type="button" aria-label={name} title={name} onClick={onRemove}>
        <Icon node={X} />
      </button>
    </span>
  );
}
