/** The stored copy, to be read: title, body with highlights, notes beside it. Shows what was kept and asks nobody for anything. */
import { useEffect, useRef } from 'preact/hooks';
import type { ArticleId } from '../../lib/library/schema';
import { t } from '../../lib/platform/i18n';
import { changeSettings } from '../../lib/settings';
import type { Settings, SettingsPatch } from '../../lib/settings/schema';
import { headline, leafOf, minutesOf, styleOf } from '../article';
import { failure } from '../changes/failure';
import { dropPictures } from '../changes/pictures';
import { Empty, Failure, type Toasts, Waiting } from '../ui';
import {
  makeReaderActs,
  type Neighbours,
  type Panels,
  type ReaderActs,
  usePanels,
  useReaderCommands,
} from './acts';
import type { Synthesis } from './aloud';
import { ReaderBar } from './bar';
import { useCursor } from './focus';
import { Lines } from './lines';
import { useMarking } from './marking';
import { type OpenedArticle, useOpened } from './opened';
import { Outline } from './outline';
import { Page } from './page';
import { useReading } from './reading';
import { TypePanel } from './type-panel';
import { VersionsDialog } from './versions-dialog';
import './reader.css';
import './print.css';

interface Props {
  id: ArticleId;
  /** An offset of the text to begin at, in UTF-16 units, instead of where reading stood. */
  at?: number;
  settings: Settings;
  toasts: Toasts;
  /** The articles before and behind this one in the list. */
  neighbours?: Neighbours | undefined;
  /** What reads aloud; the browser's own if none is given. */
  synthesis?: Synthesis | undefined;
  onBack: () => void;
  onExport: (ids: ArticleId[]) => void;
  /** Shows another article in place of this one; without it the address is changed. */
  onOpen?: ((id: ArticleId) => void) | undefined;
}

const NOBODY: Neighbours = { previous: null, next: null };

/** The reader on one article. */
export function Reader(props: Props) {
  const opened = useOpened(props.id);
  if (opened.state === 'loading') return <Waiting>{t('reader_opening')}</Waiting>;
  if (opened.state === 'failed') {
    return <Failure what={t('library_did_not_open')} now={t('library_did_not_open_now')} />;
  }
  const { article } = opened.value;
  if (!article) {
    return (
      <Empty title={t('reader_gone')} action={{ label: t('reader_back'), run: props.onBack }}>
        <p>{t('reader_gone_why')}</p>
      </Empty>
    );
  }
  return <OpenArticle {...props} opened={{ ...opened.value, article }} />;
}

function OpenArticle(props: Props & { opened: OpenedArticle }) {
  const { settings, toasts, neighbours = NOBODY, onOpen = openHere } = props;
  const { article, body, highlights } = props.opened;
  const box = useRef<HTMLDivElement>(null);
  useTabTitle(article.title);
  const change = (patch: SettingsPatch) => {
    changeSettings(patch).catch(() => toasts.show({ text: failure('storage-refused') }));
  };
  const reading = useReading(box, article, body !== null, props.at);
  const cursor = useCursor(box);
  const panels = usePanels();
  const toggleAloud = useRef<(() => void) | null>(null);
  const marking = useMarking(box, { ...props.opened, settings, toasts }, cursor);
  const acts = makeReaderActs({ ...props, article, neighbours, onOpen, change }, panels, cursor);
  const aloud = () => (toggleAloud.current ?? acts.openAloud)();
  useReaderCommands(acts, cursor, marking, aloud, { settings });
  const left = Math.ceil(minutesOf(article.wordCount) * (1 - reading.read.value));
  const go = (start: number) => {
    panels.outline.value = false;
    goTo(box.current, start);
  };
  const outline = <Outline {...{ body, highlights, settings }} at={reading.at.value} onGo={go} />;
  return (
    <div class={`reader${settings.focus ? ' is-focusing' : ''}`} style={styleOf(settings)}>
      <ReaderBar
        {...{ article, acts, left }}
        read={reading.read.value}
        focus={settings.focus}
        open={{
          type: panels.type.value,
          aloud: panels.aloud.value,
          outline: panels.outline.value,
        }}
      />
      <Lines {...{ ...props, box, panels, acts, reading, cursor, change, toggleAloud }} />
      <div class="reader-main">
        {panels.outline.value && (
          <nav class="reader-outline-menu" aria-label={t('sidebar_outline')}>
            {outline}
          </nav>
        )}
        <Page
          {...{ ...props, box, marking, cursor }}
          onDropPictures={() => void dropPictures(toasts, article.id)}
        >
          <nav class="reader-outline" aria-label={t('sidebar_outline')}>
            {outline}
          </nav>
        </Page>
        <Open {...{ opened: props.opened, panels, acts, settings, change }} />
      </div>
    </div>
  );
}

/** What is open beside or over the text. */
function Open(props: {
  opened: OpenedArticle;
  panels: Panels;
  acts: ReaderActs;
  settings: Settings;
  change: (patch: SettingsPatch) => void;
}) {
  const { opened, panels, acts, settings, change } = props;
  return (
    <>
      {panels.versions.value && (
        <VersionsDialog
          {...{ opened, acts }}
          onClose={() => {
            panels.versions.value = false;
          }}
        />
      )}
      {panels.type.value && (
        <TypePanel settings={settings} change={change} onClose={() => closeType(panels)} />
      )}
    </>
  );
}

/** So much of a headline is the tab's name, in letters. */
const TAB_LETTERS = 200;

/** The tab is called after the article as long as it is open. */
function useTabTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = headline(title, TAB_LETTERS);
    return () => {
      document.title = before;
    };
  }, [title]);
}

function closeType(panels: Panels): void {
  panels.type.value = false;
  document.getElementById('reader-type')?.focus();
}

function openHere(id: ArticleId): void {
  location.hash = `/read/${id}`;
}

function goTo(box: HTMLElement | null, start: number): void {
  const leaf = box && leafOf(box, start);
  if (!leaf) return;
  leaf.scrollIntoView({ block: 'center' });
  if (!leaf.hasAttribute('tabindex')) leaf.tabIndex = -1;
  leaf.focus({ preventScroll: true });
}
