/** What the always-on script tells the background, and when it looks again. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noticeArticles } from '../../../lib/page/notice';

const SENTENCE =
  'The ferry had crossed the strait for ninety years, and nobody in the village could remember a winter without it. ';
const STORY = `<h1>The last ferry leaves the strait tonight</h1><p>By Ada Holm, 16 November 2026</p>${Array.from({ length: 12 }, (_, i) => `<p>${i}: ${SENTENCE.repeat(4)}</p>`).join('')}`;

/** What was told, look by look. */
let told: boolean[];
let answer: { ok: boolean };
let home: { id?: string; sendMessage: (message: unknown) => Promise<unknown> };
let life: AbortController;
let frame: HTMLIFrameElement;
let view: Window;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  told = [];
  answer = { ok: true };
  home = {
    id: 'postil',
    sendMessage: async (message) => {
      told.push((message as { input: { isArticle: boolean } }).input.isArticle);
      return answer.ok ? { ok: true, value: { state: 'none' } } : undefined;
    },
  };
  vi.stubGlobal('browser', { runtime: home });
  life = new AbortController();
  frame = document.createElement('iframe');
  document.body.append(frame);
  view = Object.assign(new EventTarget(), {
    document: frame.contentDocument,
    location: {
      href: 'https://paper.example/news/2026/11/16/the-last-ferry-leaves-the-strait',
    },
  }) as unknown as Window;
});
afterEach(() => {
  life.abort();
  frame.remove();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const show = (html: string) => {
  view.document.body.innerHTML = html;
};
/** So long that anything which is due has happened. */
const wait = () => vi.advanceTimersByTimeAsync(700);
const start = () => noticeArticles(view, life.signal);

describe('the always-on script', () => {
  it('tells of an article once, and watches it no more', async () => {
    show(STORY);
    start();
    await wait();
    show('<p>Gone</p>');
    await wait();
    expect(told).toEqual([true]);
  });

  it('tells of an article that comes late', async () => {
    show('<p>Loading</p>');
    start();
    await wait();
    show(STORY);
    await wait();
    show('<p>Gone</p>');
    await wait();
    expect(told).toEqual([false, true]);
  });

  it('tells of an article that comes into an open shadow root which was there before', async () => {
    show('<news-app></news-app>');
    const root = view.document.querySelector('news-app')?.attachShadow({ mode: 'open' });
    start();
    await wait();
    if (root) root.innerHTML = STORY;
    await wait();
    expect(told).toEqual([false, true]);
  });

  it('finds an element that is defined late', async () => {
    show('<news-app></news-app>');
    start();
    await wait();
    const root = view.document.querySelector('news-app')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = STORY;
    await vi.advanceTimersByTimeAsync(4000);
    expect(told.at(-1)).toBe(true);
  });

  it('looks at most nine times at a page that never becomes one', async () => {
    show('<p>Loading</p>');
    start();
    for (let i = 0; i < 20; i++) {
      show(`<p>Still loading ${i}</p>`);
      await wait();
    }
    expect(told).toEqual(Array.from({ length: 9 }, () => false));
  });

  it.each([
    ['its signal', () => life.abort()],
    [
      'the extension',
      () => {
        delete home.id;
      },
    ],
  ])('looks no more when %s is gone', async (_, end) => {
    show('<p>Loading</p>');
    start();
    await wait();
    end();
    show(STORY);
    await wait();
    expect(told).toEqual([false]);
  });

  it('looks no more where nobody answers', async () => {
    answer = { ok: false };
    show('<p>Loading</p>');
    start();
    await wait();
    show(STORY);
    await wait();
    expect(told).toEqual([false]);
  });
});
