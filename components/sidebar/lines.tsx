import type { Signal } from '@preact/signals';
import { Search } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { IconButton, SearchField } from '../ui';
import './cards.css';

/** The line above a list: its choices, then the search behind its sign, then `more`. `search` is null while it is closed. */
export function ToolLine(props: {
  label: string;
  search: Signal<string | null>;
  searchLabel: string;
  more?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { label, search, searchLabel, more, children } = props;
  const sign = useRef<HTMLButtonElement>(null);
  const open = search.value !== null;
  const set = (value: string | null) => {
    search.value = value;
  };
  return (
    <>
      <div class="tool-line" role="group" aria-label={label}>
        {children}
        <span class="tools">
          <IconButton
            icon={Search}
            label={searchLabel}
            expanded={open}
            box={sign}
            onClick={() => set(open ? null : '')}
          />
          {more}
        </span>
      </div>
      {open && (
        <div class="search-line">
          <SearchField
            autofocus
            value={search.value ?? ''}
            label={searchLabel}
            clearLabel={t('clear')}
            onInput={set}
            onLeave={() => {
              set(null);
              sign.current?.focus();
            }}
          />
        </div>
      )}
    </>
  );
}

/** The head of a group of cards with how many it holds, and what can be done with all of them. */
export function GroupHead(props: {
  words: string;
  count: number;
  lost?: boolean;
  more?: ComponentChildren;
}) {
  const { words, count, lost = false, more } = props;
  return (
    <div class="group-head">
      <h2 class={lost ? 'lost' : ''}>
        <span dir="auto">{words}</span>
        <span class="count">{count}</span>
      </h2>
      {more && <span class="actions">{more}</span>}
    </div>
  );
}
