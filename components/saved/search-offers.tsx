import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import {
  type Completion,
  completed,
  completionsOf,
  type KnownValues,
} from '../../lib/search/complete';

/** Completions below the search line, by the ARIA combobox: arrows choose, Enter or Tab takes the chosen one, Escape closes. */
export interface Offers {
  /** What the line needs to be a combobox. */
  field: Record<string, string | boolean | undefined>;
  list: preact.JSX.Element | null;
  /** Called with each key first; true if it was about the completions. */
  onKey(event: KeyboardEvent): boolean;
  close(): void;
}

/** The completions of `words`; with no `known` values none are offered. */
export function useOffers(
  words: string,
  known: KnownValues | undefined,
  onWords: (words: string) => void,
): Offers {
  const id = useId();
  const [at, setAt] = useState(-1);
  const [closed, setClosed] = useState<string | null>(null);
  const offers = known && closed !== words ? completionsOf(words, known) : [];
  const chosen = offers[at];
  const take = (one: Completion) => {
    setAt(-1);
    onWords(completed(words, one));
  };
  const close = () => {
    setAt(-1);
    setClosed(words);
  };
  const onKey = ({ key, isComposing }: KeyboardEvent): boolean => {
    if (offers.length === 0 || isComposing) return false;
    if (key === 'ArrowDown') setAt((now) => Math.min(offers.length - 1, now + 1));
    else if (key === 'ArrowUp') setAt((now) => Math.max(-1, now - 1));
    else if ((key === 'Enter' || key === 'Tab') && chosen) take(chosen);
    else if (key === 'Escape') close();
    else return false;
    return true;
  };
  return {
    field: known
      ? {
          role: 'combobox',
          'aria-expanded': offers.length > 0,
          'aria-controls': `${id}-list`,
          'aria-autocomplete': 'list',
          'aria-activedescendant': chosen ? `${id}-${at}` : undefined,
        }
      : {},
    list: known ? <List {...{ id, offers, at, take }} /> : null,
    onKey,
    close,
  };
}

function List(props: {
  id: string;
  offers: readonly Completion[];
  at: number;
  take: (one: Completion) => void;
}) {
  const { id, offers, at, take } = props;
  return (
    <div
      class="tag-offers"
      id={`${id}-list`}
      role="listbox"
      aria-label={t('search_offers')}
      hidden={offers.length === 0}
    >
      {offers.map((one, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the line's, by aria-activedescendant
        <div
          key={one.typed}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          // Before the line loses the focus and the completions close.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(one)}
        >
          <span>{one.typed}</span>
        </div>
      ))}
    </div>
  );
}
