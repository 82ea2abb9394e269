/** A sidebar over the demo article, with a background and a page that answer as they are told; what was asked of them is kept. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { onTestFinished } from 'vitest';
import type { Offer } from '../../../components/changes/pictures';
import type { PageChange } from '../../../components/sidebar/change';
import { Sidebar } from '../../../components/sidebar/sidebar';
import type { Kept, PageState, SidebarState } from '../../../components/sidebar/state';
import { createToasts } from '../../../components/ui';
import { extractArticle } from '../../../lib/article';
import type { Article } from '../../../lib/article/model';
import type { Live } from '../../../lib/library/live';
import { ArticleId, HighlightId, SavedArticle, SavedHighlight } from '../../../lib/library/schema';
import type { Mark, PageReading } from '../../../lib/messaging/page-protocol';
import type { ActiveTab } from '../../../lib/platform/tabs';
import { DEFAULTS, type Settings } from '../../../lib/settings/schema';
import html from '../../fixtures/pages/demo/page.html?raw';
import rtl from '../../fixtures/pages/rtl-article/page.html?raw';
import { aPage } from '../../lib/article/a-page';
import { browser } from '../../mock-browser';

export const URL_OF_PAGE = 'https://demo.example/us-iran-human-rights/';
const SAVED_AT = new Date(2026, 10, 16, 9).getTime();

/** Takes a page apart and takes it away again, so that it does not stand above what is looked at. */
async function articleOf(page: string, url: string): Promise<Article> {
  const document = await aPage(page);
  const { article } = extractArticle(document, url);
  document.defaultView?.frameElement?.remove();
  return article;
}

/** The demo page, taken apart. */
export function demoArticle(): Promise<Article> {
  return articleOf(html, URL_OF_PAGE);
}

/** An article written from right to left. */
export function rtlArticle(): Promise<Article> {
  return articleOf(rtl, 'https://demo.example/rtl/');
}

/** Some fields of a highlight, its name as plain text. */
type HighlightFields = Partial<Omit<SavedHighlight, 'id'>> & { id: string };

/** A highlight over `exact` in the article, or without a place if it is not there. */
export function aHighlight(
  article: Article,
  exact: string,
  fields: HighlightFields,
): SavedHighlight {
  const start = article.text.indexOf(exact);
  return SavedHighlight.parse({
    articleId: 'A1',
    selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
    exact,
    place: start < 0 ? null : { start, end: start + exact.length },
    colour: 'yellow',
    note: '',
    tags: [],
    createdAt: SAVED_AT,
    updatedAt: SAVED_AT,
    ...fields,
  });
}

/** The highlights of the look: one a colour, and one whose place is gone. */
export function demoHighlights(article: Article): SavedHighlight[] {
  const make = (exact: string, fields: HighlightFields) => aHighlight(article, exact, fields);
  return [
    make(
      'can we pursue diplomacy with a repressive government like the Islamic Republic without betraying human rights principles?',
      { id: 'H1', colour: 'blue', tags: ['framing'] },
    ),
    make('they cease to be a tool for protection and become a tool for obstruction.', {
      id: 'H2',
      colour: 'yellow',
      note: 'The hinge of the argument: use against misuse.',
      tags: ['argument'],
      createdAt: SAVED_AT + 5,
    }),
    make('I am fundamentally opposed to war.', { id: 'H3', colour: 'violet', tags: ['mohammadi'] }),
    make('inflation fell, real incomes rose, and the country’s “misery index” dropped.', {
      id: 'H4',
      colour: 'green',
      note: 'Check against the World Bank series, 2014 to 2017.',
      tags: ['economy', 'to-check'],
    }),
    make('it is morally indefensible.', {
      id: 'H5',
      colour: 'coral',
      note: 'Asserted, not shown.',
    }),
    make('European governments pressed Iran on political prisoners and executions.', {
      id: 'H6',
      colour: 'green',
    }),
  ];
}

/** The library's row of the demo article. */
export function savedArticle(article: Article, fields: Partial<SavedArticle> = {}): SavedArticle {
  const { url, canonicalUrl, title, byline, wordCount } = article;
  return SavedArticle.parse({
    id: 'A1',
    url,
    canonicalUrl,
    keys: [],
    title,
    byline,
    wordCount,
    quoteCount: 0,
    imageCount: 0,
    highlightCount: 0,
    noteCount: 0,
    colours: [],
    progress: 0,
    unread: 1,
    favourite: 0,
    archived: 0,
    trashed: 0,
    tags: [],
    textHash: 'x',
    savedAt: SAVED_AT,
    updatedAt: SAVED_AT,
    ...fields,
  });
}

/** What the content script says of an article. */
export function aReading(article: Article | null, fields: Partial<PageReading> = {}): PageReading {
  return {
    url: URL_OF_PAGE,
    detection: { isArticle: true, score: 0.9, reasons: [] },
    article,
    error: null,
    marks: [],
    waiting: 0,
    ...fields,
  };
}

/** The mark of a highlight that is lost, with words that could be its place. */
export function lostMark(id: string, fields: Partial<Mark> = {}): Mark {
  return { id: HighlightId.parse(id), lost: 'gone', ...fields };
}

/** Everything that was asked of the background and of the page, and what they answer; `refuse` fails a route with a code. */
export interface Asked {
  routes: { route: string; input: unknown }[];
  refuse: Map<string, string>;
  values: Map<string, unknown>;
  of(route: string): unknown[];
}

/** Stands in for the background and the content script until the test is over. */
export function fakeOthers(): Asked {
  const asked: Asked = {
    routes: [],
    refuse: new Map(),
    values: new Map(),
    of: (route) => asked.routes.filter((one) => one.route === route).map(({ input }) => input),
  };
  const answer = (message: unknown) => {
    const { postil: route, input } = message as { postil: string; input: unknown };
    asked.routes.push({ route, input });
    const code = asked.refuse.get(route);
    return Promise.resolve(
      code
        ? { ok: false, code, message: 'refused by the test' }
        : { ok: true, value: asked.values.get(route) ?? null },
    );
  };
  const { runtime, tabs } = browser;
  const before = [runtime.sendMessage, tabs.sendMessage, tabs.create, tabs.reload] as const;
  Object.assign(runtime, { sendMessage: answer });
  Object.assign(tabs, {
    sendMessage: (_: number, message: unknown) => answer(message),
    create: (input: unknown) => answer({ postil: 'tabs.create', input }),
    reload: (input: unknown) => answer({ postil: 'tabs.reload', input }),
  });
  asked.values.set('page.show', { shown: true });
  asked.values.set('page.highlight', { id: null, error: null });
  asked.values.set('page.picture', { data: null });
  asked.values.set('page.place', { placed: true });
  onTestFinished(() => {
    Object.assign(runtime, { sendMessage: before[0] });
    Object.assign(tabs, { sendMessage: before[1], create: before[2], reload: before[3] });
  });
  return asked;
}

/** What a test may set of a sidebar. */
export interface Given {
  page?: PageState;
  kept?: Live<Kept>;
  tab?: Partial<ActiveTab>;
  settings?: Partial<Settings>;
  theme?: Settings['theme'];
  changed?: PageChange;
  offer?: Offer;
  pointed?: string;
}

/** Shows a sidebar in the test's page, gone when the test is over. */
export function showSidebar(given: Given = {}) {
  const asked = fakeOthers();
  const toasts = createToasts();
  const state = {
    tab: signal<ActiveTab | null>({
      id: 7,
      url: URL_OF_PAGE,
      title: '',
      incognito: false,
      ...given.tab,
    }),
    page: signal<PageState>(given.page ?? { state: 'loading' }),
    kept: signal<Live<Kept>>(
      given.kept ?? { state: 'ready', value: { article: null, highlights: [] } },
    ),
    tags: signal<Live<string[]>>({ state: 'ready', value: ['economy', 'framing'] }),
    editing: signal<string | null>(null),
    drafts: signal<ReadonlyMap<string, string>>(new Map()),
    changed: signal<PageChange | null>(given.changed ?? null),
    pointed: signal<string | null>(given.pointed ?? null),
    offer: signal<Offer | null>(given.offer ?? null),
    ready: Promise.resolve(),
    again: () => void asked.routes.push({ route: 'again', input: null }),
  } satisfies SidebarState;
  const root = document.createElement('div');
  document.body.append(root);
  document.documentElement.dataset.theme = given.theme ?? 'light';
  render(
    <Sidebar state={state} settings={signal({ ...DEFAULTS, ...given.settings })} toasts={toasts} />,
    root,
  );
  onTestFinished(() => {
    render(null, root);
    root.remove();
    delete document.documentElement.dataset.theme;
  });
  return { asked, toasts, state, root, id: ArticleId.parse('A1') };
}

/** A sidebar over the saved demo article with the six highlights of the look. */
export async function showSaved(given: Given & { article?: Article } = {}) {
  const article = given.article ?? (await demoArticle());
  const highlights = demoHighlights(article);
  const marks = [
    lostMark('H6', {
      maybe: 'European governments engaged Iran on political prisoners and executions.',
    }),
  ];
  const shown = showSidebar({
    page: { state: 'read', reading: aReading(article, { marks }) },
    kept: { state: 'ready', value: { article: savedArticle(article), highlights } },
    ...given,
  });
  return { ...shown, article, highlights };
}
