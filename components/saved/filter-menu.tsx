import { ListFilter } from 'lucide';
import { FILTER_NAMES, FILTERS, type FilterName } from '../../lib/library/filters';
import type { SavedArticle } from '../../lib/library/schema';
import { t, type WordKey } from '../../lib/platform/i18n';
import { holds, toggled } from '../../lib/search/chips';
import { OptionMenu } from '../ui';

/** The words of a filter: "In progress". */
export const filterWords = (name: FilterName): string =>
  t(`filter_${name.replace(':', '_')}` as WordKey);

/** The filters as a menu that writes them into the search; each says how many of `rows` it leaves. */
export function FilterMenu(props: {
  query: string;
  /** What the filters are counted over; null = not counted. */
  rows: () => readonly SavedArticle[] | null;
  bare?: boolean;
  onQuery: (query: string) => void;
}) {
  const { query, rows, bare = false, onQuery } = props;
  return (
    <OptionMenu
      label={t('filter')}
      said={t('filter')}
      icon={ListFilter}
      bare={bare}
      groups={() => {
        const all = rows();
        return [
          {
            label: t('filter_only'),
            one: false,
            options: FILTER_NAMES.map((name) => ({
              id: name,
              label: filterWords(name),
              on: holds(query, name),
              ...(all ? { count: all.filter((row) => FILTERS[name](row)).length } : {}),
            })),
            choose: (id) => {
              const next = toggled(query.trim(), id);
              // The space behind an operator says that it is typed to its end.
              onQuery(next === '' ? '' : `${next.trim()} `);
            },
          },
        ];
      }}
    />
  );
}
