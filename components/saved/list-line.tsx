import { PanelRight, Trash2, Upload } from 'lucide';
import { inView } from '../../lib/library/filters';
import type { ArticleId, SavedArticle } from '../../lib/library/schema';
import { t, tn } from '../../lib/platform/i18n';
import type { Settings } from '../../lib/settings/schema';
import { Button, IconButton } from '../ui';
import { FilterMenu } from './filter-menu';
import type { LibraryState } from './library-state';
import { chooseAll } from './list-commands';
import { OrderMenu } from './list-menus';

/** Whether the preview is shown, and how it is turned on and off. */
export interface PreviewSwitch {
  shown: boolean;
  toggle: () => void;
}

interface Props {
  state: LibraryState;
  settings: Settings;
  rows: SavedArticle[];
  preview: PreviewSwitch;
  onEmptyTrash: () => void;
  onExport: (ids: ArticleId[]) => void;
}

/** The line above the rows: how many, chosen or not, filters, order and preview. */
export function ListLine(props: Props) {
  const { state, settings, rows, onEmptyTrash, onExport, preview } = props;
  const { counts, view, articles } = state;
  const total = counts.value[view.value];
  const { complete } = articles.value.value;
  const count = complete ? rows.length : total;
  return (
    <div class="library-line">
      <ChooseAll state={state} rows={rows} count={count} />
      <span class="meta" role="status">
        {count < total
          ? t('articles_of', count.toLocaleString(), total.toLocaleString())
          : tn('articles', count)}
      </span>
      <span class="gap" />
      {view.value === 'trashed' && total > 0 && (
        <Button kind="danger" icon={Trash2} onClick={onEmptyTrash}>
          {t('trash_empty_it')}
        </Button>
      )}
      {view.value !== 'trashed' && rows.length > 0 && complete && (
        <IconButton
          icon={Upload}
          label={tn('export_these', rows.length)}
          onClick={() => onExport(rows.map(({ id }) => id))}
        />
      )}
      <FilterMenu
        query={state.query.value}
        rows={() => state.all.value.filter((row) => inView(row, view.value))}
        onQuery={(query) => {
          state.query.value = query;
        }}
      />
      <OrderMenu state={state} settings={settings} />
      {rows.length > 0 && (
        <IconButton
          icon={PanelRight}
          label={t('preview')}
          pressed={preview.shown}
          onClick={preview.toggle}
        />
      )}
    </div>
  );
}

/** The box that chooses every row that matches, or none. */
function ChooseAll(props: { state: LibraryState; rows: SavedArticle[]; count: number }) {
  const { state, rows, count } = props;
  const { chosen, articles } = state;
  const picked = rows.filter(({ id }) => chosen.value.has(id)).length;
  const isAll = picked === rows.length && picked > 0;
  const words = t('choose_all_matching', count.toLocaleString());
  return (
    <label class="check">
      <input
        type="checkbox"
        aria-label={words}
        title={words}
        disabled={rows.length === 0 || !articles.value.value.complete}
        checked={isAll}
        indeterminate={picked > 0 && !isAll}
        onChange={() => {
          if (isAll) chosen.value = new Set();
          else chooseAll(state);
        }}
      />
    </label>
  );
}
