/** The sidebar: what the page is made of, beside the page. */
import { type ReadonlySignal, type Signal, useSignal, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { corrected } from '../../lib/article/corrections';
import type { Live } from '../../lib/library/live';
import type { PageReading } from '../../lib/messaging/page-protocol';
import { t } from '../../lib/platform/i18n';
import { changeSettings } from '../../lib/settings';
import type { Settings } from '../../lib/settings/schema';
import { besideStyleOf } from '../article';
import { failure } from '../changes/failure';
import { PicturesOffer } from '../changes/pictures-lines';
import { QuoteCardHost } from '../exchange/quote-card-dialog';
import { TypePanel } from '../reader/type-panel';
import { Failure, ToastHost, type Toasts, Waiting } from '../ui';
import { makeActs, type SidebarActs } from './acts';
import { ArticlePanel } from './article-panel';
import { Foot } from './foot';
import { ImagesPanel } from './images-panel';
import { NoArticle } from './no-article';
import { NotesPanel } from './notes-panel';
import { PointedNote } from './pointed-note';
import { QuotesPanel } from './quotes-panel';
import { type OpenLines, ReadingLines } from './reading-lines';
import type { Kept, PageState, SidebarState } from './state';
import { type Tab, Top, tabItems } from './top';
import './sidebar.css';

const NOTHING: Kept = { article: null, highlights: [] };

/** The whole sidebar over its state. `first` is the tab to begin with. */
export function Sidebar(props: {
  state: SidebarState;
  settings: ReadonlySignal<Settings>;
  toasts: Toasts;
  first?: Tab;
}) {
  const { state, settings, toasts, first = 'article' } = props;
  const chosen = useSignal<Tab>(first);
  const anyway = useSignal('');
  const letters = useSignal(false);
  const panel = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    if (state.editing.value !== null) chosen.value = 'notes';
  });
  const page = state.page.value;
  const kept = state.kept.value;
  const known = kept.state === 'ready' ? kept.value : NOTHING;
  const reading = readingOf(page, known, anyway.value);
  const acts = makeActs(state, toasts);
  return (
    <main class="sidebar" style={besideStyleOf(settings.value)}>
      {!(reading && chosen.value === 'article') && <h1 class="unseen">{t('extension_name')}</h1>}
      <Head
        {...{ state, chosen, reading, known, acts, letters, panel, toasts }}
        settings={settings.value}
      />
      <div
        // A panel of its own for each tab and page, so that each begins at its top.
        key={`${chosen.value} ${reading?.url}`}
        ref={panel}
        class="panel"
        id={`panel-${chosen.value}`}
        role="tabpanel"
        aria-labelledby={`tab-${chosen.value}`}
        tabIndex={-1}
      >
        <Inside
          {...{ state, page, reading, acts }}
          tab={chosen.value}
          settings={settings.value}
          onAnyway={(url) => {
            anyway.value = url;
            chosen.value = 'article';
          }}
        />
      </div>
      <Below {...{ state, acts, letters, toasts }} tab={chosen.value} settings={settings.value} />
      {reading && kept.state !== 'loading' && (
        <Foot
          reading={reading}
          article={known.article}
          acts={acts}
          incognito={state.tab.value?.incognito ?? false}
        />
      )}
      <ToastHost toasts={toasts} />
    </main>
  );
}

/** The tabs, and below them what is open over the article. */
function Head(props: {
  state: SidebarState;
  chosen: Signal<Tab>;
  reading: PageReading | null;
  known: Kept;
  acts: SidebarActs;
  letters: Signal<boolean>;
  panel: RefObject<HTMLDivElement | null>;
  settings: Settings;
  toasts: Toasts;
}) {
  const { state, chosen, reading, known, acts, letters, panel } = props;
  const lines: OpenLines = { find: useSignal(false), aloud: useSignal(false) };
  return (
    <>
      <Top
        {...{ chosen, letters }}
        editing={state.editing}
        items={tabItems(reading, state.kept.value.state === 'loading' ? null : known)}
        again={acts.again}
        lines={reading && lines}
      />
      {reading?.article && chosen.value === 'article' && (
        <ReadingLines
          key={reading.url}
          box={panel}
          article={reading.article}
          version={known.highlights}
          open={lines}
          settings={props.settings}
          toasts={props.toasts}
        />
      )}
    </>
  );
}

/** What stands between the panel and the foot for a while. */
function Below(props: {
  state: SidebarState;
  tab: Tab;
  acts: SidebarActs;
  letters: Signal<boolean>;
  settings: Settings;
  toasts: Toasts;
}) {
  const { state, tab, acts, letters, settings, toasts } = props;
  return (
    <>
      <PointedNote state={state} tab={tab} />
      <Letters open={letters} settings={settings} toasts={toasts} />
      <Question state={state} acts={acts} />
      <QuoteCardHost settings={settings} />
    </>
  );
}

/** How the article is set, below it and at once; the same letters as in the reader, smaller. */
function Letters(props: { open: Signal<boolean>; settings: Settings; toasts: Toasts }) {
  const { open, settings, toasts } = props;
  if (!open.value) return null;
  return (
    <TypePanel
      settings={settings}
      change={(patch) => {
        changeSettings(patch).catch(() => toasts.show({ text: failure('storage-refused') }));
      }}
      onClose={() => {
        open.value = false;
        document.querySelector<HTMLElement>('.sidebar-top .menu button')?.focus();
      }}
    />
  );
}

/** What is asked above the foot. */
function Question({ state, acts }: { state: SidebarState; acts: SidebarActs }) {
  const offer = state.offer.value;
  if (!offer) return null;
  return (
    <PicturesOffer
      offer={offer}
      onKeep={() => acts.pictures.keep(offer.id)}
      onNot={acts.pictures.not}
    />
  );
}

/** What stands in the panel: the chosen tab of an article, or why there is none. */
function Inside(props: {
  state: SidebarState;
  page: PageState;
  reading: PageReading | null;
  acts: SidebarActs;
  tab: Tab;
  settings: Settings;
  onAnyway: (url: string) => void;
}) {
  const { state, page, reading, acts, tab, settings, onAnyway } = props;
  const kept = state.kept.value;
  return (
    <>
      {kept.state === 'failed' && (
        <Failure what={t('library_did_not_open')} now={t('library_did_not_open_now')} />
      )}
      {reading ? (
        <Panel {...{ tab, reading, acts, settings, state, kept }} />
      ) : (
        <NoArticle page={page} tabId={state.tab.value?.id} acts={acts} onAnyway={onAnyway} />
      )}
    </>
  );
}

/** What there is to show: a page that is an article, that has been saved, or that the reader wants taken for one. */
function readingOf(page: PageState, kept: Kept, anyway: string): PageReading | null {
  if (page.state !== 'read') return null;
  const { reading } = page;
  const wanted = reading.detection.isArticle || kept.article !== null || anyway === reading.url;
  return wanted && reading.article ? reading : null;
}

function Panel(props: {
  tab: Tab;
  reading: PageReading;
  kept: Live<Kept>;
  acts: SidebarActs;
  settings: Settings;
  state: SidebarState;
}) {
  const { tab, reading, acts, settings, state } = props;
  const kept = props.kept.state === 'ready' ? props.kept.value : NOTHING;
  if (!reading.article) return null;
  const quotes = corrected(reading.article.quotes, kept.article?.corrections);
  const article = { ...reading.article, quotes };
  const tags = state.tags.value;
  switch (tab) {
    case 'article':
      return (
        <ArticlePanel
          article={article}
          kept={kept}
          acts={acts}
          marks={reading.marks}
          changed={state.changed.value}
        />
      );
    case 'quotes':
      return (
        <QuotesPanel
          article={article}
          highlights={kept.highlights}
          acts={acts}
          settings={settings}
        />
      );
    case 'images':
      return <ImagesPanel article={article} saved={kept.article} acts={acts} />;
    case 'notes':
      if (props.kept.state === 'loading') return <Waiting>{t('library_opening')}</Waiting>;
      if (props.kept.state === 'failed') return null;
      return (
        <NotesPanel
          article={article}
          highlights={kept.highlights}
          marks={reading.marks}
          drafts={state.drafts}
          known={tags.state === 'ready' ? tags.value : []}
          acts={acts}
          settings={settings}
          editing={state.editing}
          pointed={state.pointed.value}
        />
      );
  }
}
