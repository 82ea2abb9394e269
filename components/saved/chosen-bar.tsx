import { Archive, Combine, Star, Tag, Trash2, Undo2, Upload, X } from 'lucide';
import type { ArticleId, SavedArticle } from '../../lib/library/schema';
import { t, tn } from '../../lib/platform/i18n';
import { Button, IconButton, Progress } from '../ui';
import type { LibraryActs } from './library-acts';
import type { LibraryState } from './library-state';
import { archive, chosenWords, favour } from './list-commands';
import { TagCombobox } from './tag-combobox';

interface Props {
  state: LibraryState;
  acts: LibraryActs;
  picked: SavedArticle[];
  all: number;
  onExport: (ids: ArticleId[]) => void;
  onMerge: (rows: SavedArticle[]) => void;
}

/** What can be done with the chosen articles; in the trash only back or for good. A long change shows how far it is. */
export function ChosenBar(props: Props) {
  const { state, acts, picked, all } = props;
  const running = acts.running.value;
  if (running) {
    return (
      <div class="chosen-bar chosen-running">
        <Progress
          label={t('changing')}
          done={running.done}
          total={running.total}
          said={t('progress_of', running.done.toLocaleString(), running.total.toLocaleString())}
          cancel={{ label: t('stop'), run: running.stop }}
        />
      </div>
    );
  }
  return (
    <div class="chosen-bar" role="region" aria-label={t('chosen_bar')}>
      <strong role="status">{chosenWords(picked.length, all)}</strong>
      {state.view.value === 'trashed' ? <InTrash {...props} /> : <InLibrary {...props} />}
      <IconButton
        icon={X}
        label={t('choose_none')}
        onClick={() => {
          state.chosen.value = new Set();
          state.tagging.value = false;
        }}
      />
      {state.tagging.value && <ChosenTags {...props} />}
    </div>
  );
}

function InTrash({ acts, picked }: Props) {
  return (
    <>
      <Button icon={Undo2} onClick={() => acts.restore(picked)}>
        {t('restore')}
      </Button>
      <Button kind="danger" icon={Trash2} onClick={() => acts.erase(picked)}>
        {t('erase')}
      </Button>
    </>
  );
}

/** So many records of one article there may be; more are a mistake of the hand. */
const MOST_MERGED = 20;

function InLibrary({ state, acts, picked, onExport, onMerge }: Props) {
  const isArchived = picked.every(({ archived }) => archived === 1);
  return (
    <>
      <Button
        icon={Tag}
        onClick={() => {
          state.tagging.value = !state.tagging.value;
        }}
      >
        {t('tag')}
      </Button>
      <Button icon={Archive} onClick={() => archive({ acts }, picked)}>
        {t(isArchived ? 'unarchive' : 'archive')}
      </Button>
      <Button icon={Star} onClick={() => favour({ acts }, picked)}>
        {t('favourite')}
      </Button>
      <Button icon={Upload} onClick={() => onExport(picked.map(({ id }) => id))}>
        {t('export')}
      </Button>
      {picked.length > 1 && picked.length <= MOST_MERGED && (
        <Button icon={Combine} onClick={() => onMerge(picked)}>
          {t('merge')}
        </Button>
      )}
      <Button kind="danger" icon={Trash2} onClick={() => acts.trash(picked)}>
        {t('trash')}
      </Button>
    </>
  );
}

function ChosenTags({ state, acts, picked }: Props) {
  const common = (picked[0]?.tags ?? []).filter((tag) =>
    picked.every(({ tags }) => tags.includes(tag)),
  );
  return (
    <div class="chosen-tags">
      <TagCombobox
        autofocus
        tags={common}
        known={state.tags.value}
        onLeave={() => {
          state.tagging.value = false;
        }}
        onChange={(tags) => {
          const addTags = tags.filter((tag) => !common.includes(tag));
          const removeTags = common.filter((tag) => !tags.includes(tag));
          acts.change(picked, { addTags, removeTags }, tn('tagged', picked.length));
        }}
      />
    </div>
  );
}
