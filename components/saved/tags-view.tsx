import { type Signal, useSignal } from '@preact/signals';
import { PencilLine, Trash2 } from 'lucide';
import { useMemo } from 'preact/hooks';
import { COLOURS } from '../../lib/annotation/selectors';
import { foldLetters } from '../../lib/library/letters';
import type { TagRow } from '../../lib/library/schema';
import { language, t, tn } from '../../lib/platform/i18n';
import { typedOf } from '../../lib/search/chips';
import { Button, Checkbox, Empty, IconButton, SearchField, Swatch } from '../ui';
import type { AcrossState } from './across-state';
import { type LibraryActs, taggedWords } from './library-acts';
import { type LibraryState, show } from './library-state';
import { NameDialog } from './name-dialog';
import { TagMark } from './row';
import { Windowed } from './windowed';
import './across.css';
import './tags-view.css';

const HEIGHTS = { row: 45, head: 0 };

interface Props {
  state: LibraryState;
  across: AcrossState;
  acts: LibraryActs;
  go: (path: string) => void;
}

/** A tag with where it is: on articles that are not in the trash, and on highlights. */
interface TagUse extends TagRow {
  highlights: number;
}

/** Every tag of articles and highlights, by name. */
function useTags({ state, across }: Props): TagUse[] {
  const rows = state.tags.value;
  const marks = across.highlights().value.value;
  return useMemo(() => {
    const uses = new Map<string, TagUse>(rows.map((row) => [row.name, { ...row, highlights: 0 }]));
    for (const { tags, deletedAt } of marks.rows.values()) {
      if (deletedAt !== undefined) continue;
      for (const name of tags) {
        const use = uses.get(name) ?? { name, count: 0, highlights: 0 };
        use.highlights++;
        uses.set(name, use);
      }
    }
    const { compare } = new Intl.Collator(language(), { sensitivity: 'base', numeric: true });
    return [...uses.values()].sort((a, b) => compare(a.name, b.name));
  }, [rows, marks]);
}

/** Every tag: where it is, its name, its colour; renamed, joined with another, deleted, each with an undo. */
export function TagsView(props: Props) {
  const { acts } = props;
  const tags = useTags(props);
  const words = useSignal('');
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const renaming = useSignal<readonly string[] | null>(null);
  const sought = foldLetters(words.value.trim());
  const shown = tags.filter(({ name }) => foldLetters(name).includes(sought));
  const picked = tags.filter(({ name }) => chosen.value.has(name));
  const close = () => {
    renaming.value = null;
  };
  return (
    <main class="library-main tags-view">
      <h2 class="unseen">{t('tags')}</h2>
      <FindTag words={words} />
      <div class="library-line">
        <span class="meta" role="status">
          {tn('tags', shown.length)}
        </span>
      </div>
      {shown.length === 0 && <NoTags words={tags.length > 0 ? words.value : ''} />}
      {shown.length > 0 && (
        <TagLines
          {...props}
          shown={shown}
          chosen={chosen}
          onRename={(name) => {
            renaming.value = [name];
          }}
        />
      )}
      {picked.length > 0 && (
        <ChosenTags
          acts={acts}
          picked={picked}
          onMerge={() => {
            renaming.value = picked.map(({ name }) => name);
          }}
          onDone={() => {
            chosen.value = new Set();
          }}
        />
      )}
      {renaming.value && (
        <RenameTags
          tags={tags}
          from={renaming.value}
          onClose={close}
          onName={(name) => {
            acts.renameTags(renaming.value ?? [], name);
            chosen.value = new Set();
            close();
          }}
        />
      )}
    </main>
  );
}

function FindTag({ words }: { words: Signal<string> }) {
  return (
    <div class="library-search">
      <SearchField
        value={words.value}
        label={t('tags_find')}
        clearLabel={t('clear')}
        onInput={(value) => {
          words.value = value;
        }}
      />
    </div>
  );
}

function NoTags({ words }: { words: string }) {
  return words === '' ? (
    <Empty title={t('tags_none')}>
      <p>{t('tags_none_why')}</p>
    </Empty>
  ) : (
    <Empty title={t('search_nothing_here', words)} />
  );
}

function TagLines(
  props: Props & {
    shown: TagUse[];
    chosen: Signal<ReadonlySet<string>>;
    onRename: (name: string) => void;
  },
) {
  const { shown, chosen, onRename } = props;
  const scroll = useMemo(() => ({ top: 0 }), []);
  return (
    <Windowed
      kind="list"
      label={t('tags')}
      counts={[shown.length]}
      heights={HEIGHTS}
      active={0}
      scroll={scroll}
      row={(index) => {
        const tag = shown[index];
        if (!tag) return null;
        const choose = () => {
          const next = new Set(chosen.value);
          if (!next.delete(tag.name)) next.add(tag.name);
          chosen.value = next;
        };
        return (
          <TagLine
            {...props}
            tag={tag}
            isChosen={chosen.value.has(tag.name)}
            onChoose={choose}
            onRename={() => onRename(tag.name)}
          />
        );
      }}
    />
  );
}

const sumOf = (tags: readonly TagUse[]): string =>
  taggedWords(
    tags.reduce((sum, { count }) => sum + count, 0),
    tags.reduce((sum, { highlights }) => sum + highlights, 0),
  );

function ChosenTags(props: {
  acts: LibraryActs;
  picked: TagUse[];
  onMerge: () => void;
  onDone: () => void;
}) {
  const { acts, picked, onMerge, onDone } = props;
  return (
    <div class="chosen-bar" role="region" aria-label={t('tags_chosen_bar')}>
      <strong role="status">{t('chosen', picked.length)}</strong>
      <span class="meta">{sumOf(picked)}</span>
      <Button icon={PencilLine} onClick={onMerge}>
        {t(picked.length > 1 ? 'tags_merge' : 'tags_rename')}
      </Button>
      {picked[0] && picked.length === 1 && <Colours acts={acts} tag={picked[0]} />}
      <Button
        kind="danger"
        icon={Trash2}
        onClick={() => {
          acts.deleteTags(picked.map(({ name }) => name));
          onDone();
        }}
      >
        {t('tags_delete')}
      </Button>
    </div>
  );
}

/** The five colours for one tag; the one it has takes it away again. */
function Colours({ acts, tag }: { acts: LibraryActs; tag: TagUse }) {
  const { name, colour, count } = tag;
  if (count === 0) return null;
  return (
    <span class="swatches" role="group" aria-label={t('tags_colour', name)}>
      {COLOURS.map((one) => (
        <Swatch
          key={one}
          colour={one}
          label={t(`colour_${one}`)}
          chosen={colour === one}
          onPick={() => acts.colourTag(name, colour === one ? null : one)}
        />
      ))}
    </span>
  );
}

/** A name as a tag may have it. */
const cleanName = (name: string): string => name.replace(/[#,\p{C}]/gu, '').trim();

function RenameTags(props: {
  tags: readonly TagUse[];
  from: readonly string[];
  onName: (name: string) => void;
  onClose: () => void;
}) {
  const { tags, from, onName, onClose } = props;
  const first = from[0] ?? '';
  const other = (name: string) =>
    tags.find((tag) => tag.name === cleanName(name) && !from.includes(tag.name));
  return (
    <NameDialog
      title={from.length > 1 ? t('tags_merge_title', from.length) : t('tags_rename_title', first)}
      label={t('tags_new_name')}
      name={first}
      action={(name) => t(from.length > 1 || other(name) ? 'tags_merge' : 'tags_rename')}
      said={(name) => {
        const there = other(name);
        return there
          ? t('tags_exists', there.name, taggedWords(there.count, there.highlights))
          : null;
      }}
      onName={(name) => {
        const clean = cleanName(name);
        if (clean !== '') onName(clean);
      }}
      onClose={onClose}
    />
  );
}

function TagLine(
  props: Props & {
    tag: TagUse;
    isChosen: boolean;
    onChoose: () => void;
    onRename: () => void;
  },
) {
  const { state, acts, go, tag, isChosen, onChoose, onRename } = props;
  const { name, count, highlights, colour } = tag;
  const remove = () => acts.deleteTags([name]);
  return (
    <div class={`tag-line${isChosen ? ' is-chosen' : ''}`}>
      <Checkbox checked={isChosen} onChange={onChoose}>
        <span class="unseen">{t('choose_one', name)}</span>
      </Checkbox>
      <button
        type="button"
        class="tag-open"
        dir="auto"
        onClick={() => {
          show(state, 'all', `${typedOf('tag', name)} `);
          go('');
        }}
      >
        <TagMark colour={colour} />
        {`#${name}`}
      </button>
      <span class="meta" title={taggedWords(count, highlights)}>
        {taggedWords(count, highlights)}
      </span>
      <IconButton icon={PencilLine} label={t('tags_rename_this', name)} onClick={onRename} />
      <IconButton icon={Trash2} label={t('tags_delete_this', name)} onClick={remove} />
    </div>
  );
}
