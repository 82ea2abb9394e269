/** The stored copy, to be read: title, body with highlights, notes beside it. Shows what was kept and asks nobody for anything. */
import { useComputed, useSignal } from '@preact/signals';
import { Archive, ArchiveRestore, ArrowLeft, SquareArrowOutUpRight, Star, Upload } from 'lucide';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Live, live } from '../../lib/library/live';
import { articleById, bodyOf, highlightsOf } from '../../lib/library/read';
import type {
  ArticleBody,
  ArticleId,
  SavedArticle,
  SavedHighlight,
} from '../../lib/library/schema';
import { ask } from '../../lib/messaging/ask';
import type { ArticlePatch } from '../../lib/messaging/protocol';
import { t, tn } from '../../lib/platform/i18n';
import { openTab } from '../../lib/platform/tabs';
import { labelOf } from '../../lib/settings/labels';
import type { Settings } from '../../lib/settings/schema';
import {
  ArticleBlocks,
  ArticleHead,
  type Mark,
  minutesOf,
  numberAt,
  paragraphsOf,
} from '../article';
import { groupBySpeaker } from '../sidebar/group';
import { failure } from '../sidebar/words';
import { Button, Empty, Failure, IconButton, Stroke, type Toasts, Waiting } from '../ui';
import './reader.css';

/** Reading progress is stored when the page rests for so long, in ms. */
const REST_MS = 800;

interface Opened {
  article: SavedArticle | null;
  body: ArticleBody | null;
  highlights: SavedHighlight[];
}

interface Props {
  id: ArticleId;
  /** An offset of the text to begin at, in UTF-16 units, instead of where reading stood. */
  at?: number;
  settings: Settings;
  toasts: Toasts;
  onBack: () => void;
  onExport: (ids: ArticleId[]) => void;
}

/** The reader on one article. */
export function Reader(props: Props) {
  const { id, onBack } = props;
  const query = useMemo(() => live(() => open(id)), [id]);
  useEffect(() => query.stop, [query]);
  const opened: Live<Opened> = query.value.value;
  if (opened.state === 'loading') return <Waiting>{t('reader_opening')}</Waiting>;
  if (opened.state === 'failed') {
    return <Failure what={t('library_did_not_open')} now={t('library_did_not_open_now')} />;
  }
  const { article, body, highlights } = opened.value;
  if (!article) {
    return (
      <Empty title={t('reader_gone')} action={{ label: t('reader_back'), run: onBack }}>
        <p>{t('reader_gone_why')}</p>
      </Empty>
    );
  }
  return <OpenArticle {...props} article={article} body={body} highlights={highlights} />;
}

async function open(id: ArticleId): Promise<Opened> {
  const [article, body, highlights] = await Promise.all([
    articleById(id),
    bodyOf(id),
    highlightsOf(id),
  ]);
  return { article, body, highlights };
}

interface OpenProps extends Props {
  article: SavedArticle;
  body: ArticleBody | null;
  highlights: SavedHighlight[];
}

function OpenArticle(props: OpenProps) {
  const { article, body, highlights, settings } = props;
  const box = useRef<HTMLDivElement>(null);
  const read = useProgress(box, article, body !== null);
  const marks: Mark[] = highlights.flatMap(({ id, place, colour }) =>
    place ? [{ id, ...place, colour }] : [],
  );
  const { at } = props;
  const isReady = body !== null;
  useEffect(() => {
    if (isReady && at !== undefined) jump(at);
  }, [at, isReady]);
  const left = useComputed(() => Math.ceil(minutesOf(article.wordCount) * (1 - read.value)));
  return (
    <div class="reader" style={{ '--body-size': `${settings.readerSize}px` }}>
      <ReaderBar {...props} left={left.value} read={read.value} />
      <div class="reader-scroll" ref={box} tabIndex={-1}>
        <div class="reader-columns">
          <ReaderOutline body={body} highlights={highlights} settings={settings} />
          <main class="reader-text">
            <ArticleHead facts={article} />
            {body ? (
              <ArticleBlocks
                blocks={body.blocks}
                images={body.images}
                lang={article.lang}
                dir={article.dir}
                marks={marks}
                onMark={(mark) =>
                  document.getElementById(`side-${mark}`)?.scrollIntoView({ block: 'nearest' })
                }
              />
            ) : (
              <Failure
                what={t('reader_no_copy')}
                now={t('reader_no_copy_now')}
                actions={[{ label: t('open_original'), run: () => void openTab(article.url) }]}
              />
            )}
          </main>
          <SideNotes body={body} highlights={highlights} settings={settings} />
        </div>
      </div>
    </div>
  );
}

/** How far the reader is, 0 to 1: restored on opening, stored when scrolling rests. */
function useProgress(
  box: { current: HTMLDivElement | null },
  article: SavedArticle,
  ready: boolean,
) {
  const read = useSignal(article.progress);
  const { id } = article;
  const begin = useRef(article.progress);
  useEffect(() => {
    const element = box.current;
    if (!element || !ready) return;
    const room = () => Math.max(1, element.scrollHeight - element.clientHeight);
    if (begin.current < 0.98) element.scrollTop = begin.current * room();
    let timer = 0;
    const onScroll = () => {
      read.value = Math.min(1, element.scrollTop / room());
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        // Further only: looking back is no unreading.
        const progress = Math.max(begin.current, read.peek() > 0.98 ? 1 : read.peek());
        if (progress > begin.current)
          void ask('article.update', { ids: [id], patch: { progress } });
        begin.current = progress;
      }, REST_MS);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', onScroll);
    };
  }, [box, id, ready]);
  return read;
}

function ReaderBar(props: OpenProps & { left: number; read: number }) {
  const { article, toasts, onBack, onExport, left, read } = props;
  const { id, favourite, archived, url, title } = article;
  const change = async (patch: ArticlePatch) => {
    const reply = await ask('article.update', { ids: [id], patch });
    if (!reply.ok) toasts.show({ text: failure(reply.code) });
  };
  return (
    <header class="reader-bar">
      <Button icon={ArrowLeft} onClick={onBack}>
        {t('library')}
      </Button>
      <span class="reader-title serif" dir="auto">
        {title}
      </span>
      <span class="meta">{left > 0 ? tn('left', left) : t('progress_read')}</span>
      <IconButton
        icon={Star}
        label={t('favourite')}
        pressed={favourite === 1}
        onClick={() => void change({ favourite: favourite === 0 })}
      />
      <IconButton
        icon={archived === 1 ? ArchiveRestore : Archive}
        label={t(archived === 1 ? 'unarchive' : 'archive')}
        onClick={() => void change({ archived: archived === 0 })}
      />
      <IconButton icon={Upload} label={t('export')} onClick={() => onExport([id])} />
      <IconButton
        icon={SquareArrowOutUpRight}
        label={t('open_original')}
        onClick={() => void openTab(url)}
      />
      <progress class="reader-progress" value={read} max={1} aria-label={t('reader_progress')} />
    </header>
  );
}

function jump(start: number): void {
  const leaves = [...document.querySelectorAll<HTMLElement>('.reader-text [data-start]')];
  const leaf = leaves.filter((element) => Number(element.dataset.start) <= start).at(-1);
  leaf?.scrollIntoView({ block: 'center' });
}

interface Beside {
  body: ArticleBody | null;
  highlights: SavedHighlight[];
  settings: Settings;
}

function ReaderOutline({ body, highlights, settings }: Beside) {
  if (!body) return <nav class="reader-outline" aria-label={t('sidebar_outline')} />;
  const paragraphs = paragraphsOf(body.blocks);
  const speakers = groupBySpeaker(body.quotes).filter(({ speaker }) => speaker !== null);
  const entry = (key: string, start: number, words: string, colour?: SavedHighlight['colour']) => (
    <li key={key}>
      <button type="button" onClick={() => jump(start)}>
        <span class="meta">{numberAt(paragraphs, start) ?? ''}</span>
        {colour && <span class={`swatch swatch-small colour-${colour}`} />}
        <span>{words}</span>
      </button>
    </li>
  );
  return (
    <nav class="reader-outline" aria-label={t('sidebar_outline')}>
      {speakers.length > 0 && <h2 class="meta">{t('reader_who_speaks')}</h2>}
      <ul>
        {speakers.map(
          ({ speaker, quotes: [first] }) =>
            first && speaker && entry(speaker, first.start, speaker),
        )}
      </ul>
      {highlights.length > 0 && <h2 class="meta">{t('reader_highlights')}</h2>}
      <ul>
        {highlights.map(
          ({ id, place, colour }) =>
            place && entry(id, place.start, labelOf(colour, settings), colour),
        )}
      </ul>
    </nav>
  );
}

function SideNotes({ body, highlights, settings }: Beside) {
  const paragraphs = body ? paragraphsOf(body.blocks) : [];
  return (
    <aside class="reader-notes" aria-label={t('sidebar_notes')}>
      {highlights.map(({ id, colour, exact, note, tags, place }) => (
        <div class="side-note" key={id} id={`side-${id}`}>
          <Stroke colour={colour} />
          <button type="button" class="side-words" onClick={() => place && jump(place.start)}>
            {note ? (
              <span class="note">{note}</span>
            ) : (
              <span class="serif">{exact.slice(0, 120)}</span>
            )}
          </button>
          <span class="meta">
            {[
              place && `¶ ${numberAt(paragraphs, place.start) ?? ''}`,
              labelOf(colour, settings),
              ...tags.map((tag) => `#${tag}`),
            ]
              .filter(Boolean)
              .join('  ')}
          </span>
        </div>
      ))}
    </aside>
  );
}
