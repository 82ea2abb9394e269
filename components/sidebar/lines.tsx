import type { Signal } from '@preact/signals';
import { t } from '../../lib/platform/i18n';
import { SearchField } from '../ui';

/** The search line of a panel over its signal. */
export function SearchLine({ search, label }: { search: Signal<string>; label: string }) {
  return (
    <div class="search-line">
      <SearchField
        value={search.value}
        label={label}
        clearLabel={t('clear')}
        onInput={(value) => {
          search.value = value;
        }}
      />
    </div>
  );
}

/** The head of a group of cards with how many it holds. */
export function GroupHead(props: { words: string; count: number; lost?: boolean }) {
  const { words, count, lost = false } = props;
  return (
    <h2 class={lost ? 'lost' : ''}>
      <span>{words}</span>
      <span class="count">{count}</span>
    </h2>
  );
}
