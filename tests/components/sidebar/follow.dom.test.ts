/** The sidebar's state against a browser whose tabs, page and background are the test's. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openState } from '../../../components/sidebar/state';
import { library } from '../../../lib/library/db';
import { ArticleId } from '../../../lib/library/schema';
import type { PageReading } from '../../../lib/messaging/page-protocol';
import { browser } from '../../mock-browser';
import { aHighlight, aReading, demoArticle, savedArticle, URL_OF_PAGE } from './a-sidebar';

type Answer = { ok: true; value: unknown } | { ok: false; code: string; message: string };

interface World {
  tab: { id: number; url: string; title: string; incognito: boolean };
  page: () => Promise<Answer> | Answer;
  loaded: boolean;
  asked: string[];
  tell(event: 'activated' | 'updated'): void;
  pageChanged(tabId: number): void;
}

const GONE: Answer = { ok: false, code: 'gone', message: 'nobody there' };
const read = (reading: PageReading): Answer => ({ ok: true, value: reading });

/** Listeners that the state put on the browser's events; called by the test. */
function anEvent() {
  const listeners = new Set<(...args: unknown[]) => void>();
  return {
    addListener: (one: (...args: unknown[]) => void) => void listeners.add(one),
    removeListener: (one: (...args: unknown[]) => void) => void listeners.delete(one),
    fire: (...args: unknown[]) => {
      for (const one of listeners) one(...args);
    },
  };
}

function aWorld(): World {
  const [activated, updated, focus, message] = [anEvent(), anEvent(), anEvent(), anEvent()];
  const world: World = {
    tab: { id: 7, url: URL_OF_PAGE, title: '', incognito: false },
    page: () => GONE,
    loaded: true,
    asked: [],
    tell: (event) => (event === 'activated' ? activated : updated).fire(),
    pageChanged: (tabId) => message.fire({ postil: 'own.pageChanged', input: { tabId } }),
  };
  const { tabs, windows, runtime } = browser;
  const before = { ...tabs };
  const sent = runtime.sendMessage;
  const heard = runtime.onMessage;
  const focused = windows.onFocusChanged;
  Object.assign(tabs, {
    query: async () => [world.tab],
    sendMessage: async () => {
      world.asked.push('page.read');
      return world.page();
    },
    onActivated: activated,
    onUpdated: updated,
  });
  Object.assign(windows, { onFocusChanged: focus });
  Object.assign(runtime, {
    onMessage: message,
    sendMessage: async ({ postil }: { postil: string }) => {
      world.asked.push(postil);
      return { ok: true, value: { loaded: world.loaded } };
    },
  });
  onTestFinished(() => {
    Object.assign(tabs, before);
    Object.assign(windows, { onFocusChanged: focused });
    Object.assign(runtime, { onMessage: heard, sendMessage: sent });
  });
  return world;
}

let world: World;
beforeEach(async () => {
  world = aWorld();
  await Promise.all(library().tables.map((table) => table.clear()));
});

const reached = (state: ReturnType<typeof openState>) => expect.poll(() => state.page.value);

describe('the page of the active tab', () => {
  it('is read by the script that is there', async () => {
    const reading = aReading(await demoArticle());
    world.page = () => read(reading);
    await reached(openState()).toMatchObject({ state: 'read', reading: { url: URL_OF_PAGE } });
    expect(world.asked).not.toContain('tab.load');
  });

  it('gets a script first if none is there', async () => {
    const reading = aReading(await demoArticle());
    world.page = () => (world.asked.includes('tab.load') ? read(reading) : GONE);
    await reached(openState()).toMatchObject({ state: 'read' });
    expect(world.asked).toEqual(['page.read', 'tab.load', 'page.read']);
  });

  it.each([
    [false, 'blocked'],
    [true, 'gone'],
  ])('that lets no script in (loaded = %s) is %s', async (loaded, why) => {
    world.loaded = loaded;
    await reached(openState()).toEqual({ state: 'none', why });
  });

  it('that answers nonsense is not believed', async () => {
    world.page = () => ({ ok: true, value: { url: 5 } });
    await reached(openState()).toEqual({ state: 'none', why: 'gone' });
  });

  it('is not asked where no page can be read', async () => {
    world.tab.url = 'chrome://settings/';
    await reached(openState()).toEqual({ state: 'none', why: 'browser-page' });
    expect(world.asked).toEqual([]);
  });

  it('is followed from tab to tab', async () => {
    world.page = () => read(aReading(null, { url: world.tab.url }));
    const state = openState();
    await reached(state).toMatchObject({ reading: { url: URL_OF_PAGE } });
    world.tab = { ...world.tab, id: 8, url: 'https://demo.example/next' };
    world.tell('activated');
    await reached(state).toMatchObject({ reading: { url: 'https://demo.example/next' } });
  });

  it('is read again when its script says that it changed, and another tab’s is not', async () => {
    world.page = () => read(aReading(null));
    const state = openState();
    await reached(state).toMatchObject({ state: 'read' });
    const times = world.asked.length;
    world.pageChanged(99);
    world.pageChanged(7);
    await expect.poll(() => world.asked.length).toBe(times + 1);
    expect(state.page.value.state).toBe('read');
  });

  it('is never the answer of the page before, however late that comes', async () => {
    let late: (answer: Answer) => void = () => undefined;
    world.page = () =>
      new Promise((done) => {
        late = done;
      });
    const state = openState();
    await expect.poll(() => world.asked.length).toBe(1);
    world.page = () => read(aReading(null, { url: 'https://demo.example/next' }));
    world.tab = { ...world.tab, url: 'https://demo.example/next' };
    world.tell('updated');
    await reached(state).toMatchObject({ reading: { url: 'https://demo.example/next' } });
    late(read(aReading(null, { url: URL_OF_PAGE })));
    await new Promise((done) => setTimeout(done, 50));
    expect(state.page.value).toMatchObject({ reading: { url: 'https://demo.example/next' } });
  });
});

describe('what the library keeps of it', () => {
  async function keep(text?: string) {
    const article = await demoArticle();
    world.page = () => read(aReading(article));
    const row = savedArticle(article, { keys: ['demo.example/us-iran-human-rights'] });
    const { addressKeys } = await import('../../../lib/library/address');
    await library().articles.put({ ...row, keys: addressKeys(article.url, article.canonicalUrl) });
    const { blocks, quotes, images, cuts } = article;
    await library().bodies.put({
      articleId: row.id,
      blocks,
      quotes,
      images,
      cuts,
      text: text ?? article.text,
    });
    return article;
  }

  it('is found by the address and follows every change', async () => {
    const article = await keep();
    const state = openState();
    await expect
      .poll(() => state.kept.value)
      .toMatchObject({ value: { article: { id: 'A1' }, highlights: [] } });
    await library().highlights.put(aHighlight(article, 'For some', { id: 'H1' }));
    await expect
      .poll(() => state.kept.value)
      .toMatchObject({ value: { highlights: [{ id: 'H1' }] } });
  });

  it('is nothing where nothing was saved', async () => {
    world.page = () => read(aReading(null));
    const state = openState();
    await expect
      .poll(() => state.kept.value)
      .toEqual({ state: 'ready', value: { article: null, highlights: [] } });
  });

  it.each([
    ['the same text', undefined, false],
    ['another text', 'As it was then.', true],
  ])('with %s is changed = %s', async (_, text, changed) => {
    await keep(text);
    const state = openState();
    await expect.poll(() => state.kept.value).toMatchObject({ value: { article: { id: 'A1' } } });
    await reached(state).toMatchObject({ state: 'read' });
    if (changed) return await expect.poll(() => state.changed.value !== null).toBe(true);
    await new Promise((done) => setTimeout(done, 200));
    expect(state.changed.value).toBeNull();
  });

  it('is compared with the text that was kept last', async () => {
    const article = await keep('As it was then.');
    const { textHash } = await import('../../../lib/library/hash');
    const row = await library().articles.get(ArticleId.parse('A1'));
    if (row) await library().articles.put({ ...row, versions: 1 });
    const { blocks, title, text } = article;
    await library().versions.put({
      articleId: ArticleId.parse('A1'),
      title,
      text,
      blocks,
      textHash: await textHash(text),
      savedAt: 2,
    });
    const state = openState();
    await reached(state).toMatchObject({ state: 'read' });
    await new Promise((done) => setTimeout(done, 200));
    expect(state.changed.value).toBeNull();
  });
});
