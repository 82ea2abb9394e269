import { Upload } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import { quotationOf } from '../../lib/exchange/cite/quotations';
import type { Selection } from '../../lib/exchange/run';
import { type GroupedMark, groupMarks, type MarkGroup } from '../../lib/library/highlight-groups';
import { language, t, tn } from '../../lib/platform/i18n';
import { labelOf } from '../../lib/settings/labels';
import type { Settings } from '../../lib/settings/schema';
import {
  Button,
  Empty,
  Failure,
  IconButton,
  OptionMenu,
  SearchField,
  Stroke,
  Swatch,
  type Toasts,
  Waiting,
} from '../ui';
import { ArticleLine, CreditAcross, readAt } from './across-parts';
import { type AcrossState, HIGHLIGHT_GROUPS, type HighlightGroup } from './across-state';
import { CopyAcross } from './copy-across';
import type { LibraryState } from './library-state';
import { groupWords } from './list-words';
import { rowTitle } from './row';
import './across.css';
import '../sidebar/cards.css';

/** So many highlights are drawn at first, and so many more each time. */
const STEP = 100;

interface Props {
  state: LibraryState;
  across: AcrossState;
  settings: Settings;
  toasts: Toasts;
  go: (path: string) => void;
  onExport: (selection: Selection) => void;
}

/** Every highlight of the library by article, day, tag or colour; each opens at its place. */
export function HighlightsView({ state, across, settings, toasts, go, onExport }: Props) {
  const followed = across.highlights();
  const { rows, complete, error } = followed.value.value;
  const articles = state.articles.value.value;
  const { highlightGroup, words } = across;
  const [most, setMost] = useState(STEP);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is the same; the object around it says that it changed
  const { groups, count } = useMemo(
    () => groupMarks(rows.values(), articles.rows, highlightGroup.value, words.value, language()),
    [followed.value.value, articles, highlightGroup.value, words.value],
  );
  if (error) return <NotRead again={followed.again} />;
  const isReady = complete && articles.complete;
  return (
    <main
      class="across"
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (scrollTop + 2 * clientHeight > scrollHeight && most < count) setMost(most + STEP);
      }}
    >
      <h2 class="unseen">{t('nav_highlights')}</h2>
      <div class="across-top">
        <div class="library-search">
          <SearchField
            value={words.value}
            label={t('notes_search')}
            clearLabel={t('clear')}
            onInput={(value) => {
              words.value = value;
              setMost(STEP);
            }}
          />
        </div>
        <div class="library-line">
          <span class="meta" role="status">
            {tn('highlights', count)}
          </span>
          <span class="gap" />
          <GroupMenu across={across} />
        </div>
      </div>
      {!isReady && <Waiting>{t('library_opening')}</Waiting>}
      {isReady && count === 0 && <NoHighlights words={words.value} />}
      {isReady && (
        <Groups {...{ groups, most, settings, toasts, go, onExport }} by={highlightGroup.value} />
      )}
      {isReady && most < count && (
        <div class="across-more">
          <Button onClick={() => setMost(most + STEP)}>{tn('quotes_more', count - most)}</Button>
        </div>
      )}
    </main>
  );
}

function NotRead({ again }: { again: () => void }) {
  return (
    <main class="across">
      <Failure
        what={t('library_did_not_open')}
        now={t('library_did_not_open_now')}
        actions={[{ label: t('sidebar_try_again'), run: again }]}
      />
    </main>
  );
}

function NoHighlights({ words }: { words: string }) {
  return words === '' ? (
    <Empty title={t('highlights_none')}>
      <p>{t('notes_none_why')}</p>
    </Empty>
  ) : (
    <Empty title={t('search_nothing_here', words)} />
  );
}

function GroupMenu({ across: { highlightGroup } }: { across: AcrossState }) {
  return (
    <OptionMenu
      label={t('group')}
      said={t(`marks_by_${highlightGroup.value}`)}
      groups={() => [
        {
          label: t('group'),
          one: true,
          options: HIGHLIGHT_GROUPS.map((one) => ({
            id: one,
            label: t(`marks_by_${one}`),
            on: highlightGroup.value === one,
          })),
          choose: (id) => {
            highlightGroup.value = id as HighlightGroup;
          },
        },
      ]}
    />
  );
}

function Groups(props: {
  groups: MarkGroup[];
  most: number;
  by: HighlightGroup;
  settings: Settings;
  toasts: Toasts;
  go: (path: string) => void;
  onExport: (selection: Selection) => void;
}) {
  const { groups, most, by, settings, toasts, go, onExport } = props;
  let left = most;
  return (
    <>
      {groups.map((group) => {
        if (left <= 0) return null;
        const marks = group.marks.slice(0, left);
        left -= group.marks.length;
        const [first] = group.marks;
        return (
          <section class="group" key={group.key}>
            {by === 'article' && first ? (
              <ArticleLine
                article={first.article}
                said={tn('highlights', group.marks.length)}
                open={go}
              />
            ) : (
              <h3 class="across-article">
                {groupHead(by, group.key, settings)}
                <span class="meta">{tn('highlights', group.marks.length)}</span>
              </h3>
            )}
            {marks.map((one) => (
              <MarkCard
                key={one.mark.id}
                one={one}
                {...{ settings, toasts }}
                withTitle={by !== 'article'}
                go={go}
                onExport={onExport}
              />
            ))}
          </section>
        );
      })}
    </>
  );
}

const groupHead = (by: HighlightGroup, key: string, settings: Settings): string => {
  if (by === 'colour') return labelOf(key as GroupedMark['mark']['colour'], settings);
  return groupWords(by === 'tag' ? 'tag' : 'day', key);
};

function MarkCard(props: {
  one: GroupedMark;
  settings: Settings;
  toasts: Toasts;
  withTitle: boolean;
  go: (path: string) => void;
  onExport: (selection: Selection) => void;
}) {
  const { one, settings, toasts, withTitle, go, onExport } = props;
  const { mark, article } = one;
  return (
    <article class="card across-mark">
      <div class="quotation">
        <Stroke colour={mark.colour} />
        <button
          type="button"
          class="words serif"
          lang={article.lang}
          dir={article.dir}
          onClick={() => go(readAt(article.id, mark.place?.start))}
        >
          {mark.exact}
        </button>
      </div>
      <CreditAcross mark={mark} />
      {mark.note !== '' && (
        <p class="note" dir="auto">
          {mark.note}
        </p>
      )}
      <div class="across-facts meta">
        <span class="with-swatch">
          <Swatch colour={mark.colour} small label="" /> {labelOf(mark.colour, settings)}
        </span>
        {mark.tags.map((tag) => (
          <span key={tag}>{`#${tag}`}</span>
        ))}
        {withTitle && (
          <span class="across-title" dir="auto">
            {rowTitle(article.title)}
          </span>
        )}
        <CopyAcross
          id={article.id}
          {...{ settings, toasts }}
          quotation={(source, body) => quotationOf(source, body, mark)}
        />
        <span class="actions">
          <IconButton
            icon={Upload}
            label={t('highlight_export')}
            onClick={() => onExport({ articles: [article.id], highlight: mark.id })}
          />
        </span>
      </div>
    </article>
  );
}
