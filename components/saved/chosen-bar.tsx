import { useSignal } from '@preact/signals';
import { Archive, Star, Tag, Trash2, Undo2, Upload, X } from 'lucide';
import type { ArticleId, SavedArticle } from '../../lib/library/schema';
import { t, tn } from '../../lib/platform/i18n';
import { Button, IconButton, TagInput } from '../ui';
import type { LibraryActs } from './library-acts';
import type { LibraryState } from './library-state';

interface Props {
  state: LibraryState;
  acts: LibraryActs;
  picked: SavedArticle[];
  onExport: (ids: ArticleId[]) => void;
}

/** What can be done with the chosen articles; in the trash only back or for good. */
export function ChosenBar(props: Props) {
  const { state, acts, picked } = props;
  const tagging = useSignal(false);
  return (
    <div class="chosen-bar" role="region" aria-label={t('chosen_bar')}>
      <strong>{t('chosen', picked.length)}</strong>
      {state.view.value === 'trashed' ? (
        <InTrash {...props} />
      ) : (
        <InLibrary
          {...props}
          onTag={() => {
            tagging.value = !tagging.value;
          }}
        />
      )}
      <span class="gap" />
      <IconButton
        icon={X}
        label={t('choose_none')}
        onClick={() => {
          state.chosen.value = new Set();
        }}
      />
      {tagging.value && <ChosenTags state={state} acts={acts} picked={picked} />}
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

function InLibrary({ acts, picked, onExport, onTag }: Props & { onTag: () => void }) {
  const archive = picked.some(({ archived }) => archived === 0);
  const favourite = picked.some((row) => row.favourite === 0);
  return (
    <>
      <Button icon={Tag} onClick={onTag}>
        {t('tag')}
      </Button>
      <Button
        icon={Archive}
        onClick={() =>
          acts.change(
            picked,
            { archived: archive },
            tn(archive ? 'archived' : 'unarchived', picked.length),
          )
        }
      >
        {t(archive ? 'archive' : 'unarchive')}
      </Button>
      <Button
        icon={Star}
        onClick={() =>
          acts.change(
            picked,
            { favourite },
            tn(favourite ? 'favoured' : 'unfavoured', picked.length),
          )
        }
      >
        {t('favourite')}
      </Button>
      <Button icon={Upload} onClick={() => onExport(picked.map(({ id }) => id))}>
        {t('export')}
      </Button>
      <Button kind="danger" icon={Trash2} onClick={() => acts.trash(picked)}>
        {t('trash')}
      </Button>
    </>
  );
}

function ChosenTags({
  state,
  acts,
  picked,
}: {
  state: LibraryState;
  acts: LibraryActs;
  picked: SavedArticle[];
}) {
  const common = (picked[0]?.tags ?? []).filter((tag) =>
    picked.every(({ tags }) => tags.includes(tag)),
  );
  return (
    <div class="chosen-tags">
      <TagInput
        tags={common}
        known={state.tags.value.map(({ name }) => name)}
        label={t('tags_add')}
        removeLabel={(tag) => t('tags_remove', tag)}
        onChange={(tags) => {
          const addTags = tags.filter((tag) => !common.includes(tag));
          const removeTags = common.filter((tag) => !tags.includes(tag));
          acts.change(picked, { addTags, removeTags }, tn('tagged', picked.length));
        }}
      />
    </div>
  );
}
