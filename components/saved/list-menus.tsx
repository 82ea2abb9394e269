import { ArrowDownUp } from 'lucide';
import { GROUPINGS, SORTS } from '../../lib/library/order';
import type { GroupKey, SortKey } from '../../lib/library/schema';
import { t, type WordKey } from '../../lib/platform/i18n';
import { changeSettings } from '../../lib/settings';
import type { Settings } from '../../lib/settings/schema';
import { type OptionGroup, OptionMenu } from '../ui';
import { type LibraryState, sortBy } from './library-state';

const sortWords = (sort: SortKey, ascending: boolean): string =>
  t(`sort_${sort}_${ascending ? 'up' : 'down'}` as WordKey);

/** Order, groups and height of the rows behind words that say the order: "Saved, newest first". */
export function OrderMenu({ state, settings }: { state: LibraryState; settings: Settings }) {
  const { sort, ascending, group } = state;
  return (
    <OptionMenu
      label={t('sort')}
      said={sortWords(sort.value, ascending.value)}
      icon={ArrowDownUp}
      groups={() => [
        {
          label: t('sort'),
          one: true,
          options: SORTS.map((one) => ({
            id: one,
            label: t(`sort_${one}`),
            on: sort.value === one,
          })),
          choose: (id) => sortBy(state, id as SortKey),
        },
        {
          label: t('sort_direction'),
          one: true,
          options: [false, true].map((up) => ({
            id: String(up),
            label: sortWords(sort.value, up),
            on: ascending.value === up,
          })),
          choose: (id) => {
            ascending.value = id === 'true';
          },
        },
        {
          label: t('group'),
          one: true,
          options: GROUPINGS.map((one) => ({
            id: one,
            label: t(`group_${one}`),
            on: group.value === one,
          })),
          choose: (id) => {
            group.value = id as GroupKey;
          },
        },
        ...lookGroups(settings),
      ]}
    />
  );
}

/** How the list looks: the height of its rows, and whether a preview stands beside it. */
const lookGroups = (settings: Settings): OptionGroup[] => [
  {
    label: t('density'),
    one: true,
    options: (['comfortable', 'dense'] as const).map((one) => ({
      id: one,
      label: t(`density_${one}`),
      on: settings.libraryDensity === one,
    })),
    choose: (id) =>
      void changeSettings({ libraryDensity: id === 'dense' ? 'dense' : 'comfortable' }),
  },
  {
    label: t('preview'),
    one: false,
    options: [{ id: 'preview', label: t('preview_show'), on: settings.libraryPreview }],
    choose: () => void changeSettings({ libraryPreview: !settings.libraryPreview }),
  },
];
