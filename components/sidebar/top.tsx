/** The tabs of the sidebar with their counts, and what can be done from anywhere in it. */
import type { Signal } from '@preact/signals';
import { ALargeSmall, Library as LibraryIcon, RotateCw, Search, Settings2, Volume2 } from 'lucide';
import type { PageReading } from '../../lib/messaging/page-protocol';
import { t } from '../../lib/platform/i18n';
import { openOwn } from '../../lib/platform/tabs';
import { Menu, type TabItem, Tabs } from '../ui';
import type { OpenLines } from './reading-lines';
import type { Kept } from './state';

/** The tabs by name. */
export type Tab = 'article' | 'quotes' | 'images' | 'notes';

/** The line of tabs with the menu behind it. */
export function Top({
  chosen,
  editing,
  items,
  again,
  letters,
  lines,
}: {
  chosen: Signal<Tab>;
  editing: Signal<string | null>;
  items: TabItem<Tab>[];
  again: () => void;
  letters: Signal<boolean>;
  /** What may be opened over an article; null where there is none. */
  lines: OpenLines | null;
}) {
  const over = (line: Signal<boolean>) => () => {
    chosen.value = 'article';
    editing.value = null;
    line.value = !line.value;
  };
  return (
    <div class="sidebar-top">
      <Tabs<Tab>
        label={t('sidebar_tabs')}
        chosen={chosen.value}
        items={items}
        onChoose={(tab) => {
          chosen.value = tab;
          // Who leaves the notes is done with the editor, which stores what stands in it as it goes.
          if (tab !== 'notes') editing.value = null;
        }}
      />
      <Menu
        label={t('sidebar_more')}
        items={[
          { label: t('library'), icon: LibraryIcon, run: () => void openOwn('/library.html') },
          {
            label: t('do_reader_type'),
            icon: ALargeSmall,
            run: () => {
              letters.value = !letters.value;
            },
          },
          ...(lines
            ? [
                { label: t('do_reader_find'), icon: Search, run: over(lines.find) },
                { label: t('aloud'), icon: Volume2, run: over(lines.aloud) },
              ]
            : []),
          { label: t('options'), icon: Settings2, run: () => void openOwn('/options.html') },
          { label: t('sidebar_again'), icon: RotateCw, run: again },
        ]}
      />
    </div>
  );
}

/** The tabs with their counts; without a count for what is not known yet. */
export function tabItems(reading: PageReading | null, kept: Kept | null) {
  const article = reading?.article;
  const count = (n: number | undefined) => (n === undefined ? {} : { count: n });
  return [
    { id: 'article' as const, label: t('sidebar_article') },
    {
      id: 'quotes' as const,
      label: t('sidebar_quotes'),
      ...count(article?.quotes.filter(({ kind }) => kind !== 'pull').length),
    },
    { id: 'images' as const, label: t('sidebar_images'), ...count(article?.images.length) },
    {
      id: 'notes' as const,
      label: t('sidebar_notes'),
      ...count(article ? kept?.highlights.length : undefined),
    },
  ];
}
