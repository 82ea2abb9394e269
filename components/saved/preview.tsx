/** The article that the list is on, beside the list: what it is, what was marked in it, and the ways on. */
import {
  Archive,
  ArchiveRestore,
  BookOpen,
  CheckCheck,
  ChevronDown,
  ChevronUp,
  Inbox,
  SquareArrowOutUpRight,
  Star,
  Upload,
  X,
} from 'lucide';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { picturedIn, pictureOf } from '../../lib/annotation/pictured';
import { live } from '../../lib/library/live';
import { bodyOf, highlightsOf } from '../../lib/library/read';
import type {
  ArticleBody,
  ArticleId,
  SavedArticle,
  SavedHighlight,
} from '../../lib/library/schema';
import { shortDay, t, tn } from '../../lib/platform/i18n';
import { openTab } from '../../lib/platform/tabs';
import { CreditLine, hostOf, minutesOf, numberAt, paragraphsOf } from '../article';
import { IconButton, Stroke } from '../ui';
import { readAt } from './across-parts';
import type { LibraryActs } from './library-acts';
import { type LibraryState, previewed } from './library-state';
import { archive, favour, isRead, markRead } from './list-commands';
import { Found, rowTitle } from './row';
import { TagCombobox } from './tag-combobox';
import './preview.css';

/** Wide enough for nav, list and preview (look.md). */
const WIDE = '(min-width: 1100px)';
/** The keyboard runs down the list: only where it rests is the copy read, in ms. */
const REST_MS = 120;
/** So many highlights are shown; the reader has them all. */
const MOST_MARKS = 40;
/** So much of the text stands where nothing is marked, in letters. */
const BEGINNING = 700;

interface Props {
  state: LibraryState;
  acts: LibraryActs;
  words: string;
  go: (path: string) => void;
  onExport: (ids: ArticleId[]) => void;
  /** Given where it lies over the list: to the row before or behind, and back to the list. */
  over: { step: (by: 1 | -1) => void; close: () => void } | null;
}

/** Whether the window has room for a preview; follows the window. */
export function useRoom(): boolean {
  const query = useMemo(() => matchMedia(WIDE), []);
  const [wide, setWide] = useState(query.matches);
  useEffect(() => {
    const listen = () => setWide(query.matches);
    // It may have changed since it was asked first.
    listen();
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, [query]);
  return wide;
}

/** The preview of the row that the keyboard or the pointer rests on. */
export function Preview(props: Props) {
  const { state } = props;
  const now = previewed(state);
  const [rested, setRested] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setRested(now), REST_MS);
    return () => clearTimeout(timer);
  }, [now]);
  // Nothing to rest on yet: the first row comes at once.
  const shown = rested === null || rested.id === now?.id ? now : rested;
  return (
    <aside class={props.over ? 'preview is-over' : 'preview'} aria-label={t('preview')}>
      {shown && <Shown key={shown.id} {...props} article={shown} />}
    </aside>
  );
}

interface Copy {
  marks: SavedHighlight[];
  body: ArticleBody | null;
}

/** What is kept of an article, kept true; null while it is read. */
function useCopy(id: ArticleId): Copy | null {
  const query = useMemo(
    () =>
      live(async (): Promise<Copy> => {
        const [marks, body] = await Promise.all([highlightsOf(id), bodyOf(id)]);
        return { marks, body };
      }),
    [id],
  );
  useEffect(() => query.stop, [query]);
  const { value } = query;
  return value.value.state === 'ready' ? value.value.value : null;
}

function Shown(props: Props & { article: SavedArticle }) {
  const { article, words, go } = props;
  const { title, deck, section, lang, dir, progress } = article;
  const copy = useCopy(article.id);
  return (
    <>
      <Bar {...props} />
      <div class="preview-text">
        {section && <p class="meta">{section.replace(/\s*\|\s*/g, ' · ')}</p>}
        <h2 class="serif" lang={lang} dir={dir}>
          <Found text={rowTitle(title)} query={words} />
        </h2>
        {deck && (
          <p class="preview-deck serif" lang={lang} dir={dir}>
            <Found text={deck.slice(0, 500)} query={words} />
          </p>
        )}
        <p class="meta">{factsOf(article).join(' · ')}</p>
        {article.trashed === 0 && <PreviewTags {...props} />}
        <progress value={progress} max={1} aria-label={t('reader_progress')} />
        {article.note && (
          <p class="note" dir="auto">
            {article.note.slice(0, 1000)}
          </p>
        )}
        {copy && copy.marks.length > 0 && <Marks {...{ article, copy, words, go }} />}
        {copy && copy.marks.length === 0 && copy.body && (
          <p class="preview-beginning serif" lang={lang} dir={dir}>
            <Found text={beginningOf(copy.body.text)} query={words} />
          </p>
        )}
        {copy && !copy.body && <p class="meta">{t('reader_no_copy')}</p>}
      </div>
    </>
  );
}

/** The tags of the article that is shown, to be read and changed where it is. */
function PreviewTags({ article, state, acts }: Props & { article: SavedArticle }) {
  return (
    <TagCombobox
      tags={article.tags}
      known={state.tags.value}
      onLeave={() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      }}
      onChange={(tags) => {
        const addTags = tags.filter((tag) => !article.tags.includes(tag));
        const removeTags = article.tags.filter((tag) => !tags.includes(tag));
        acts.change([article], { addTags, removeTags }, tn('tagged', 1));
      }}
    />
  );
}

function factsOf({ url, byline, wordCount, quoteCount, imageCount, progress }: SavedArticle) {
  const left = Math.ceil(minutesOf(wordCount) * (1 - progress));
  return [
    byline[0]?.slice(0, 100) ?? '',
    hostOf(url),
    wordCount > 0 ? tn('minutes', minutesOf(wordCount)) : '',
    wordCount > 0 && progress > 0 && progress < 0.98 ? tn('left', left) : '',
    quoteCount > 0 ? tn('quotes', quoteCount) : '',
    imageCount > 0 ? tn('images', imageCount) : '',
  ].filter((fact) => fact !== '');
}

function beginningOf(text: string): string {
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING).replace(/\s\S*$/u, '')} …` : text;
}

function Bar(props: Props & { article: SavedArticle }) {
  const { over } = props;
  return (
    <>
      <div class="preview-bar">
        <span class="meta">{t('saved_on', shortDay(props.article.savedAt, Date.now()))}</span>
        <span class="gap" />
        {over ? <OverBar {...over} /> : <Actions {...props} />}
      </div>
      {over && (
        <div class="preview-actions">
          <Actions {...props} />
        </div>
      )}
    </>
  );
}

function Actions({ article, acts, go, onExport }: Props & { article: SavedArticle }) {
  const { id, url, favourite, archived } = article;
  return (
    <>
      <IconButton icon={BookOpen} label={t('read')} onClick={() => go(readAt(id, undefined))} />
      {hostOf(url) !== '' && (
        <IconButton
          icon={SquareArrowOutUpRight}
          label={t('open_original')}
          onClick={() => void openTab(url)}
        />
      )}
      <IconButton
        icon={Star}
        label={t('favourite')}
        pressed={favourite === 1}
        onClick={() => favour({ acts }, [article])}
      />
      <IconButton
        icon={isRead([article]) ? Inbox : CheckCheck}
        label={t(isRead([article]) ? 'mark_unread' : 'mark_read')}
        onClick={() => markRead({ acts }, [article])}
      />
      <IconButton
        icon={archived === 1 ? ArchiveRestore : Archive}
        label={t(archived === 1 ? 'unarchive' : 'archive')}
        onClick={() => archive({ acts }, [article])}
      />
      <IconButton icon={Upload} label={t('export')} onClick={() => onExport([id])} />
    </>
  );
}

/** Where the list cannot be seen whole: its next row from here, and the way back. */
function OverBar({ step, close }: NonNullable<Props['over']>) {
  return (
    <>
      <IconButton icon={ChevronUp} label={t('preview_previous')} onClick={() => step(-1)} />
      <IconButton icon={ChevronDown} label={t('preview_next')} onClick={() => step(1)} />
      <IconButton icon={X} label={t('close')} onClick={close} />
    </>
  );
}

/** What was marked, in the order of the page; each opens at its place. */
function Marks(props: {
  article: SavedArticle;
  copy: Copy;
  words: string;
  go: (path: string) => void;
}) {
  const { article, copy, words, go } = props;
  const paragraphs = useMemo(() => paragraphsOf(copy.body?.blocks ?? []), [copy.body]);
  const left = copy.marks.length - MOST_MARKS;
  return (
    <ul class="preview-marks">
      {copy.marks.slice(0, MOST_MARKS).map(({ id, exact, note, colour, place, selectors }) => (
        <li key={id} class="card">
          <span class="number">{place && numberAt(paragraphs, place.start)}</span>
          <div class="quotation">
            <Stroke colour={colour} />
            <button
              type="button"
              class="words serif"
              lang={article.lang}
              dir={article.dir}
              onClick={() => go(readAt(article.id, place?.start))}
            >
              <Found text={exact.slice(0, 600)} query={words} />
            </button>
          </div>
          {copy.body && pictureOf(selectors) && (
            <CreditLine credit={picturedIn(selectors, copy.body.images)?.credit ?? null} />
          )}
          {note !== '' && (
            <p class="note" dir="auto">
              {note.slice(0, 1000)}
            </p>
          )}
        </li>
      ))}
      {left > 0 && <li class="meta">{tn('preview_more', left)}</li>}
    </ul>
  );
}
