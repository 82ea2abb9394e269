import { describe, expect, it, vi } from 'vitest';
import { page as viewport } from 'vitest/browser';
import { type NoPage, unreadable } from '../../../components/sidebar/no-page';
import type { PageState } from '../../../components/sidebar/state';
import { button, faults, settled, the } from '../ui/a-part';
import { aReading, demoArticle, showSidebar, URL_OF_PAGE } from './a-sidebar';

const REASONS: [NoPage, RegExp][] = [
  ['no-tab', /^No tab is open/],
  ['own-page', /^This is one of Postil's own pages/],
  ['browser-page', /^The browser's own pages/],
  ['file', /^Files on this computer are not read/],
  ['pdf', /^PDF files are not read yet/],
  ['picture', /^This is a picture by itself/],
  ['private', /^Private windows are not stored/],
  ['blocked', /^The browser does not let Postil read this page/],
  ['gone', /^Postil was updated since this page was loaded/],
];

const NO_ARTICLE = {
  isArticle: false,
  score: 0.2,
  reasons: [
    { code: 'many-links' as const, side: 'against' as const },
    { code: 'has-date' as const, side: 'for' as const },
  ],
};

describe('an address', () => {
  it.each([
    ['https://example.org/a', null],
    ['http://example.org/a.html?x=y.pdf', null],
    ['', 'browser-page'],
    ['chrome://settings/', 'browser-page'],
    ['about:blank', 'browser-page'],
    ['edge://newtab', 'browser-page'],
    ['view-source:https://example.org/', 'browser-page'],
    ['data:text/html,x', 'browser-page'],
    ['chrome-extension://abc/library.html', 'own-page'],
    ['moz-extension://abc/library.html', 'own-page'],
    ['file:///home/me/a.html', 'file'],
    ['https://example.org/paper.PDF#page=2', 'pdf'],
    ['https://example.org/cat.jpeg', 'picture'],
  ])('%j is %j', (url, why) => {
    expect(unreadable({ id: 1, url, title: '', incognito: false })).toBe(why);
  });

  it('of no tab is none', () => {
    expect(unreadable(null)).toBe('no-tab');
  });
});

const STATES: [string, PageState][] = [
  ['loading', { state: 'loading' }],
  ...REASONS.map(([why]): [string, PageState] => [why, { state: 'none', why }]),
  ['failed', { state: 'read', reading: aReading(null, { error: 'boom' }) }],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(STATES)('the state %s has no accessibility faults at 320 px', async (_, page) => {
    await viewport.viewport(320, 600);
    const { root } = showSidebar({ page, theme });
    await settled();
    expect(await faults(root)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('a page that is no article has no accessibility faults', async () => {
    const reading = aReading(await demoArticle(), { detection: NO_ARTICLE });
    const { root } = showSidebar({ page: { state: 'read', reading }, theme });
    await settled();
    expect(await faults(root)).toEqual([]);
  });
});

describe('a page that cannot be read', () => {
  it.each(REASONS)('because %s has its own sentence', async (why, sentence) => {
    showSidebar({ page: { state: 'none', why } });
    expect(the('.empty p').textContent).toMatch(sentence);
  });

  it('because Postil was updated can be loaded again', async () => {
    const { asked } = showSidebar({ page: { state: 'none', why: 'gone' } });
    button('Reload the page').click();
    await settled();
    expect(asked.of('tabs.reload')).toEqual([7]);
  });
});

describe('a page that is being read', () => {
  it('has a quiet sentence and no counts', () => {
    showSidebar();
    expect(the('.waiting').textContent).toBe('Reading the page');
    expect(document.querySelectorAll('.tab .count')).toHaveLength(0);
  });
});

describe('a page that is no article', () => {
  const noArticle = async () => {
    const reading = aReading(await demoArticle(), { detection: NO_ARTICLE });
    return showSidebar({ page: { state: 'read', reading } });
  };

  it('says what speaks for and against it', async () => {
    await noArticle();
    expect(
      [...document.querySelectorAll('.empty > p, .reasons')].map((one) => one.textContent),
    ).toEqual([
      'What speaks against it:',
      'more links than text',
      'What speaks for it:',
      'a date is given',
    ]);
    expect(document.querySelector('.foot')).toBeNull();
  });

  it('is shown all the same if the reader wants it', async () => {
    await noArticle();
    button('Show it anyway').click();
    await settled();
    expect(the('h1').textContent).toMatch(/^Should human rights/);
    expect(button('Save article')).toBeTruthy();
  });

  it('is asked about again on the next page', async () => {
    const { state } = await noArticle();
    button('Show it anyway').click();
    await settled();
    const reading = aReading(await demoArticle(), {
      detection: NO_ARTICLE,
      url: 'https://demo.example/other',
    });
    state.page.value = { state: 'read', reading };
    await settled();
    expect(button('Show it anyway')).toBeTruthy();
  });
});

describe('a page with nothing to take apart', () => {
  it('is no article, and no failure', async () => {
    const { asked } = showSidebar({
      page: {
        state: 'read',
        reading: aReading(null, { error: 'the page has no body', detection: NO_ARTICLE }),
      },
    });
    expect(the('.empty h2').textContent).toBe('This page is not an article');
    expect(document.querySelector('.failure')).toBeNull();
    button('Try again').click();
    await settled();
    expect(asked.of('again')).toHaveLength(1);
  });
});

describe('a page that could not be taken apart', () => {
  it('gives the details to copy and another try', async () => {
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { asked } = showSidebar({
      page: { state: 'read', reading: aReading(null, { error: 'boom' }) },
    });
    button('Copy details').click();
    button('Try again').click();
    await settled();
    expect(copy).toHaveBeenCalledWith(`${URL_OF_PAGE}\nboom`);
    expect(asked.of('again')).toHaveLength(1);
  });
});

describe('a library that does not open', () => {
  it('is said above the article, which is still shown', async () => {
    const { root } = showSidebar({
      page: { state: 'read', reading: aReading(await demoArticle()) },
      kept: { state: 'failed', error: new Error('x') },
    });
    await settled();
    expect(the('[role=alert]').textContent).toContain('The library did not open.');
    expect(the('h1').textContent).toMatch(/^Should human rights/);
    expect(await faults(root)).toEqual([]);
  });
});

describe('a library that is still opening', () => {
  const opening = async () =>
    showSidebar({
      page: { state: 'read', reading: aReading(await demoArticle()) },
      kept: { state: 'loading' },
    });

  it('does not offer to save what may be saved already', async () => {
    await opening();
    expect(document.querySelector('.foot')).toBeNull();
    expect(the('#tab-notes').textContent).toBe('Notes');
  });

  it('does not say that there are no highlights', async () => {
    await opening();
    the('#tab-notes').click();
    await settled();
    expect(the('.waiting').textContent).toBe('Opening your library');
  });
});

describe('the menu', () => {
  it.each([
    ['Library', '/library.html'],
    ['Options', '/options.html'],
  ])('opens %s', async (name, path) => {
    const { asked } = showSidebar();
    button('More').click();
    await settled();
    button(name).click();
    await settled();
    expect(JSON.stringify(asked.of('tabs.create'))).toContain(path);
  });

  it('reads the page again', async () => {
    const { asked } = showSidebar();
    button('More').click();
    await settled();
    button('Read the page again').click();
    expect(asked.of('again')).toHaveLength(1);
  });
});
