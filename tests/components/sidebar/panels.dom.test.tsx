import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { PageChange } from '../../../components/sidebar/change';
import type { Article } from '../../../lib/article/model';
import { DEFAULT_TYPE } from '../../../lib/settings/schema';
import { button, faults, settled, small, the } from '../ui/a-part';
import {
  aHighlight,
  aReading,
  demoArticle,
  rtlArticle,
  savedArticle,
  showSaved,
  showSidebar,
} from './a-sidebar';

const TABS = ['article', 'quotes', 'images', 'notes'] as const;

async function open(tab: (typeof TABS)[number]): Promise<void> {
  the(`#tab-${tab}`).click();
  await settled();
}

/** The page against the copy that was stored first: a word and a paragraph are others, and the headline. */
const CHANGED: PageChange = {
  since: {
    n: null,
    title: 'Then',
    text: '',
    blocks: [],
    images: [],
    savedAt: Date.UTC(2026, 10, 16, 12),
  },
  title: [
    { kind: 'gone', text: 'Then' },
    { kind: 'new', text: 'Now' },
  ],
  changes: {
    same: 12,
    list: [
      {
        kind: 'rewritten',
        old: { start: 0, end: 20 },
        fresh: { start: 0, end: 22 },
        parts: [
          { kind: 'same', text: `${'The ministry said nothing of it. '.repeat(20)}It is ` },
          { kind: 'gone', text: 'pressed ' },
          { kind: 'new', text: 'engaged ' },
          { kind: 'same', text: 'now.' },
        ],
      },
      {
        kind: 'removed',
        old: { start: 30, end: 40 },
        fresh: null,
        parts: [{ kind: 'gone', text: 'Supercalifragilistic'.repeat(6) }],
      },
    ],
  },
};

const words = (selector: string, inside: ParentNode = document): string[] =>
  [...inside.querySelectorAll<HTMLElement>(selector)].map((one) => one.textContent?.trim() ?? '');

/** An article that has none of what the panels list. */
const bare = (article: Article): Article => ({ ...article, quotes: [], images: [], cuts: [] });

describe.each(['light', 'dark', 'sepia', 'contrast'] as const)('in the %s theme', (theme) => {
  it.each(TABS)('the tab %s has no accessibility faults and holds at 320 px', async (tab) => {
    await page.viewport(320, 700);
    const { root } = await showSaved({ theme, changed: CHANGED });
    await open(tab);
    expect(await faults(root)).toEqual([]);
    expect(small(root)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(the('.panel').scrollWidth).toBeLessThanOrEqual(320);
  });

  it.each(TABS)('the tab %s of a bare article has no accessibility faults', async (tab) => {
    await page.viewport(320, 700);
    const reading = aReading(bare(await demoArticle()));
    const { root } = showSidebar({ theme, page: { state: 'read', reading } });
    await open(tab);
    expect(await faults(root)).toEqual([]);
  });
});

describe('at 200 % in a panel of 360 px', () => {
  it.each(TABS)('nothing of the tab %s runs over the edge', async (tab) => {
    await page.viewport(180, 700);
    await showSaved({ changed: CHANGED });
    await open(tab);
    const { right } = the('.panel').getBoundingClientRect();
    const over = [...document.querySelectorAll('.panel *, .foot *')]
      .filter((one) => one.checkVisibility() && !one.closest('.unseen'))
      .filter((one) => one.getBoundingClientRect().right > right + 0.5)
      .map((one) => one.outerHTML.slice(0, 100));
    expect(over).toEqual([]);
    expect(right).toBe(180);
  });
});

describe('the counts on the tabs', () => {
  it('are those of the panels', async () => {
    await showSaved();
    expect(words('[role=tab]')).toEqual(['Article', 'Quotes9', 'Images1', 'Notes6']);
  });
});

describe('the article', () => {
  it('shows title, deck and facts, and says that no byline was found', async () => {
    await showSaved();
    expect(words('h1')).toEqual(['Should human rights derail US-Iran talks?']);
    expect(the('.facts').textContent).toBe('demo.example · 5 min · no byline found');
  });

  it('loads no picture', async () => {
    const { root, article } = await showSaved();
    expect(article.images).toHaveLength(1);
    expect(root.querySelectorAll('img, picture, video')).toHaveLength(0);
    expect(getComputedStyle(the('.frame')).backgroundImage).toBe('none');
  });

  it('paints the highlights that have a place, in their colours', async () => {
    await showSaved();
    const marks = [...document.querySelectorAll<HTMLElement>('mark')];
    expect(marks.map((mark) => mark.dataset.highlight)).toEqual(['H1', 'H2', 'H3', 'H4', 'H5']);
    expect(getComputedStyle(the('[data-highlight=H1]')).textDecorationStyle).toBe('double');
  });

  it('numbers the paragraphs from 1 in the margin', async () => {
    await showSaved();
    const numbers = words('.body .number');
    expect(numbers.slice(0, 3)).toEqual(['1', '2', '3']);
    expect(the('.body .number').getBoundingClientRect().right).toBeLessThan(
      the('.body p').getBoundingClientRect().left,
    );
  });

  it('keeps the margin on its side when the article runs from right to left', async () => {
    const article = await rtlArticle();
    showSidebar({ page: { state: 'read', reading: aReading(article) } });
    await settled();
    expect(the('.body .number').getBoundingClientRect().right).toBeLessThan(48);
    expect(getComputedStyle(the('.body p')).direction).toBe('rtl');
    expect(getComputedStyle(the('.sidebar')).direction).toBe('ltr');
  });

  it('lets a quotation in another script run its own way', async () => {
    const article = await rtlArticle();
    const [first] = article.quotes;
    if (!first) throw new Error('no quotation');
    const quotes = ['The harbour opens', '12', first.text].map((text, i) => ({
      ...first,
      text,
      start: i * 3,
      end: i * 3 + 2,
    }));
    showSidebar({ page: { state: 'read', reading: aReading({ ...article, quotes }) } });
    await open('quotes');
    const ways = [...document.querySelectorAll('.card .words')];
    expect(ways.map((one) => getComputedStyle(one).direction)).toEqual(['ltr', 'rtl', 'rtl']);
  });

  it('breaks a long German word rather than run over the edge', async () => {
    await page.viewport(320, 700);
    const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
    const demo = await demoArticle();
    const heading: Article['blocks'][number] = {
      type: 'heading',
      level: 2,
      start: 0,
      end: word.length,
      children: [],
    };
    const article = {
      ...demo,
      lang: 'de',
      title: `${word} aufgehoben`,
      byline: [word],
      text: `${word}${demo.text.slice(word.length)}`,
      blocks: [heading, ...demo.blocks],
    };
    showSidebar({ page: { state: 'read', reading: aReading(article) } });
    await settled();
    expect(the('h1').scrollWidth).toBeLessThanOrEqual(the('h1').clientWidth);
    the('.fold summary').click();
    await settled();
    for (const one of ['.facts', '.outline', '.panel'])
      expect(the(one).scrollWidth, one).toBeLessThanOrEqual(the(one).clientWidth);
  });

  it('leads by its outline to where each speaker speaks', async () => {
    const { asked, article } = await showSaved();
    const first = article.quotes[0];
    the('.outline button').click();
    await settled();
    expect(asked.of('page.show')).toEqual([
      {
        target: {
          type: 'span',
          start: first?.start,
          end: first?.end,
          words: article.text.slice(first?.start, first?.end),
        },
      },
    ]);
  });

  it('says what was left out and why', async () => {
    await showSaved();
    const [, leftOut] = words('.fold summary .meta');
    expect(leftOut).toBe('3 teasers, 1 menu, 1 share bar');
    expect(words('.cuts li .meta')).toContain('belongs to another article');
  });

  it('begins at the top of the panel, however short it is', async () => {
    await page.viewport(360, 900);
    const article = await demoArticle();
    const short = { ...article, deck: undefined, blocks: article.blocks.slice(0, 1) };
    showSidebar({ page: { state: 'read', reading: aReading({ ...short, cuts: [] }) } });
    await settled();
    expect(the('h1').getBoundingClientRect().top).toBeLessThan(100);
  });

  it('has its headings as the outline, with the paragraphs under them, and counts no speakers of nobody', async () => {
    const article = await demoArticle();
    const [first, second, third] = article.blocks.filter(({ type }) => type === 'paragraph');
    if (!first || !second || !third) throw new Error('too short');
    const heading = { ...second, type: 'heading', level: 2 } as Article['blocks'][number];
    const deeper = { ...heading, ...third, type: 'heading', level: 3 } as typeof heading;
    const blocks = article.blocks.map((one) =>
      one === second ? heading : one === third ? deeper : one,
    );
    await showSaved({ article: { ...bare(article), blocks } });
    expect(words('.fold summary .meta')[0]).toBe('20 paragraphs, 2 headings');
    expect(words('.outline .meta')).toEqual(['2', '2']);
    const [outer, inner] = [...document.querySelectorAll('.outline button > :last-child')];
    const indent = (one?: Element) => one && Number.parseFloat(getComputedStyle(one).paddingLeft);
    expect(indent(inner)).toBeGreaterThan(indent(outer) ?? 0);
  });

  it('names what was left out whole words long, the same once, and many short lines under one', async () => {
    const article = await demoArticle();
    const cut = (what: string, kind: 'other' | 'teaser' = 'other') =>
      ({ step: 'close', kind, why: 'beside-the-text', what }) as const;
    const long =
      'Three boats came back to the harbour of Norrby in the night before the great storm began';
    const short = ['Share', 'Email', 'Print', '420'].map((what) => cut(what));
    await showSaved({
      article: { ...article, cuts: [cut(long), cut(long), cut(`${long} to blow`), ...short] },
    });
    const shown = words('.cuts li > :first-child');
    expect(shown.slice(0, 2)).toEqual([long, `${long.replace(/ began$/, '')} began…`]);
    expect(words('.cuts .meta')[0]).toBe('stands beside the text · 2 times');
    expect(words('.short-cuts summary')).toEqual(['4 short linesShare, Email, Print, 420']);
    expect(shown.slice(2)).toEqual(['Share', 'Email', 'Print', '420']);
  });

  it('takes back into the article what the reader says belongs to it', async () => {
    const { asked } = await showSaved();
    button('Bring back: QIOSK').click();
    await settled();
    expect(asked.of('cut.return')).toEqual([
      expect.objectContaining({ tabId: 7, belongs: true, what: 'QIOSK' }),
    ]);
  });

  it('says that the page has changed, and leads to the stored copy', async () => {
    const { asked } = await showSaved({ changed: CHANGED });
    expect(the('.failure').textContent).toContain('1 highlight has lost its place.');
    button('Read the stored copy').click();
    await settled();
    expect(JSON.stringify(asked.of('tabs.create'))).toContain('#/read/A1');
  });

  it('shows what changed, word by word, and where', async () => {
    const { asked, article } = await showSaved({ changed: CHANGED });
    expect(words('.fold .meta')[0]).toBe('1 removed, 1 rewritten');
    the('.fold summary').click();
    await settled();
    expect(words('.changes del')).toEqual(['Then', 'pressed', expect.stringMatching(/^Super/)]);
    expect(words('.changes ins')).toEqual(['Now', 'engaged']);
    // What stayed is cut to what stands next to a change.
    expect(words('.change-words')[1]?.length).toBeLessThan(150);
    the('.change-head button').click();
    await settled();
    expect(asked.of('page.show')).toEqual([
      { target: { type: 'span', start: 0, end: 22, words: article.text.slice(0, 22) } },
    ]);
  });

  it('keeps the text of the page on demand, with a way back', async () => {
    const { asked } = await showSaved({ changed: CHANGED });
    asked.values.set('version.keep', { undo: 4 });
    button('Keep this text too').click();
    await settled();
    expect(asked.of('version.keep')).toEqual([
      { id: 'A1', article: expect.objectContaining({ title: expect.any(String) }) },
    ]);
    expect(the('.toast').textContent).toContain('Kept beside the copy of Nov 16.');
    button('Undo').click();
    await settled();
    expect(asked.of('library.undo')).toEqual([{ undo: 4 }]);
  });

  it('is silent about changes where there are none', async () => {
    await showSaved();
    expect(document.querySelector('.failure')).toBeNull();
  });
});

describe('a highlight that the reader is at on the page', () => {
  it('shows the first line of its note, whatever tab is open', async () => {
    const { state } = await showSaved();
    state.pointed.value = 'H2';
    await settled();
    const noted = state.kept.value;
    const note =
      noted.state === 'ready' ? noted.value.highlights.find(({ id }) => id === 'H2')?.note : '';
    expect(the('.pointed-note').textContent).toBe(note?.split('\n')[0]);
    await open('notes');
    expect(document.querySelector('.pointed-note')).toBeNull();
    expect(the('#note-H2').classList).toContain('is-pointed');
    state.pointed.value = null;
    await settled();
    expect(the('#note-H2').classList).not.toContain('is-pointed');
  });
});

describe('the letters of the reader', () => {
  it('set the article beside the page, smaller, and are changed there', async () => {
    const type = { ...DEFAULT_TYPE, family: 'mono' as const, size: 30, line: 2 };
    await showSaved({ settings: { type } });
    const { fontSize, fontFamily, lineHeight } = getComputedStyle(the('.body'));
    expect([fontSize, lineHeight]).toEqual(['24px', '45.6px']);
    expect(fontFamily).toContain('mono');
    the('.sidebar-top .menu button').click();
    await settled();
    [...document.querySelectorAll<HTMLElement>('[role=menuitem]')]
      .find(({ innerText }) => innerText.includes('Type and colours'))
      ?.click();
    await settled();
    expect(await faults(the('.type-panel'))).toEqual([]);
    const { bottom } = the('.type-panel').getBoundingClientRect();
    expect(bottom).toBeLessThanOrEqual(innerHeight);
    button('Close').click();
    await settled();
    expect(document.querySelector('.type-panel')).toBeNull();
  });
});

describe('the quotes', () => {
  it('are grouped by speaker with how many each said', async () => {
    await showSaved();
    await open('quotes');
    expect(words('.group h2').slice(0, 2)).toEqual([
      'Narges Mohammadi3',
      'More than 400 Iranian academics, journalists, dissidents, and former political prisoners2',
    ]);
  });

  it('stand in the order of the text if that is wanted', async () => {
    const { article } = await showSaved();
    await open('quotes');
    button('In order').click();
    await settled();
    expect(document.querySelectorAll('.group h2')).toHaveLength(0);
    expect(words('.card q')).toEqual(
      article.quotes.filter((q) => q.kind !== 'pull').map((q) => q.text),
    );
    expect(button('In order').ariaPressed).toBe('true');
  });

  it('without a speaker stand last, and say so', async () => {
    const demo = await demoArticle();
    const quotes = demo.quotes.map((quote, i) => (i === 0 ? { ...quote, speaker: null } : quote));
    showSidebar({ page: { state: 'read', reading: aReading({ ...demo, quotes }) } });
    await open('quotes');
    expect(words('.group h2').at(-1)).toBe('Speaker not named1');
  });

  it('hang the marks of their own language', async () => {
    const demo = await demoArticle();
    showSidebar({ page: { state: 'read', reading: aReading({ ...demo, lang: 'de' }) } });
    await open('quotes');
    expect(getComputedStyle(the('.card q')).quotes).toBe('auto');
    expect(the('.words').lang).toBe('de');
  });

  it('say where a name was inferred', async () => {
    const { article } = await showSaved();
    await open('quotes');
    const inferred = article.quotes.filter(({ how }) => how === 'resolved').length;
    expect(inferred).toBeGreaterThan(0);
    expect(words('.card .facts').filter((line) => line.includes('inferred'))).toHaveLength(
      inferred,
    );
  });

  it('show a stroke and the label where they are highlighted', async () => {
    await showSaved({ settings: { labels: { violet: 'Zitat' } } });
    await open('quotes');
    const marked = [...document.querySelectorAll<HTMLElement>('.card')].filter((card) =>
      card.querySelector('.stroke'),
    );
    expect(marked).toHaveLength(1);
    expect(marked[0]?.textContent).toContain('Zitat');
  });

  it.each([
    ['sanctions', 1],
    ['MOHAMMADI', 3],
    ['nothing like it', 0],
  ])('found by %s are %i', async (search, count) => {
    await showSaved();
    await open('quotes');
    button('Search quotes').click();
    await settled();
    const field = the<HTMLInputElement>('.search input');
    expect(document.activeElement).toBe(field);
    field.value = search;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    expect(document.querySelectorAll('.card')).toHaveLength(count);
    expect(words('.waiting')).toEqual(count === 0 ? ['No quote matches.'] : []);
  });

  it('can be shown on the page, highlighted in their colour, and copied with speaker and source', async () => {
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { asked, article, root } = await showSaved({ settings: { quoteColour: 'coral' } });
    const { start = 0, end = 0, text = '' } = article.quotes[0] ?? {};
    await open('quotes');
    const card = the('.card', root);
    button('Show on page', card).click();
    button('Highlight as “Disagree”', card).click();
    button('Copy as quote with link', card).click();
    await settled();
    // With the words that the reader sees: the page may be another one by now.
    const span = { start, end, words: article.text.slice(start, end) };
    expect(asked.of('page.show')).toEqual([{ target: { type: 'span', ...span } }]);
    expect(asked.of('page.highlight')).toEqual([{ ...span, colour: 'coral' }]);
    const copied = copy.mock.calls[0]?.[0] ?? '';
    expect(copied.startsWith(`“${text}” — Narges Mohammadi, quoted in: ${article.title}`)).toBe(
      true,
    );
    expect(copied).toContain(`${article.canonicalUrl}#:~:text=`);
    expect(words('.toast span')).toContain('Copied as quote with link.');
  });

  it('that are highlighted as a whole are not offered again', async () => {
    const article = await demoArticle();
    const { text = '' } = article.quotes[1] ?? {};
    const highlights = [aHighlight(article, text, { id: 'H1' })];
    showSidebar({
      page: { state: 'read', reading: aReading(article) },
      kept: { state: 'ready', value: { article: savedArticle(article), highlights } },
    });
    await open('quotes');
    const [first, second] = [...document.querySelectorAll('.card')];
    expect(button('Highlight as “To quote”', first)).toBeTruthy();
    expect(() => button('Highlight as “To quote”', second)).toThrow();
  });

  it('are copied all at once, and it is said when the browser refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await showSaved();
    await open('quotes');
    button('Copy all').click();
    await settled();
    expect(words('.toast span')).toEqual(['The browser did not allow copying.']);
  });

  it('of an article without any say so', async () => {
    showSidebar({ page: { state: 'read', reading: aReading(bare(await demoArticle())) } });
    await open('quotes');
    expect(words('.empty h2')).toEqual(['No quotations']);
  });

  it.each([
    ['not-found', 'It is no longer there. Reload the page and try again.'],
    [
      'storage-full',
      'The disk is full. Nothing that was stored is lost: make room, then try again.',
    ],
    ['made-up-by-a-page', 'That did not work. Nothing was changed; try again.'],
  ])('that cannot be highlighted (%s) say why', async (error, sentence) => {
    const { asked } = await showSaved();
    asked.values.set('page.highlight', { id: null, error });
    await open('quotes');
    button('Highlight as “To quote”', the('.card')).click();
    await settled();
    expect(words('.toast span')).toEqual([sentence]);
  });
});

describe('the images', () => {
  it('are shown a screenful at a time, and the page is asked for no more of them', async () => {
    const demo = await demoArticle();
    const [image] = demo.images;
    if (!image) throw new Error('no picture');
    const images = Array.from({ length: 2000 }, (_, i) => ({
      ...image,
      src: `https://quay.example/${i}.jpg`,
      alt: 'boats '.repeat(2000),
      // A banner, and so flat that three lines of words have no room in it.
      width: 1600,
      height: 200,
    }));
    const { asked } = await showSaved({ article: { ...demo, images } });
    await open('images');
    expect(asked.of('page.picture')).toHaveLength(30);
    const frame = the('.image .frame');
    expect(frame.scrollHeight).toBeLessThanOrEqual(frame.clientHeight);
    expect(getComputedStyle(the('.image .size')).display).toBe('none');
    button('Show 1,970 more').click();
    await settled();
    expect(document.querySelectorAll('.image')).toHaveLength(180);
  });

  it('show caption, credit and licence, and say what is missing', async () => {
    await showSaved();
    await open('images');
    expect(words('dd')).toEqual(['Oman News Agency/ Handout via REUTERS', 'Not stated']);
    expect(words('.image-line span')).toEqual(['Lead image', '1200 × 675']);
  });

  it('without a credit say so and offer none to copy', async () => {
    const demo = await demoArticle();
    const images = demo.images.map((image) => ({ ...image, credit: null, caption: null }));
    showSidebar({ page: { state: 'read', reading: aReading({ ...demo, images }) } });
    await open('images');
    expect(words('dd')[0]).toBe('No credit given');
    expect(() => button('Copy the credit')).toThrow();
    expect(the('.uncredited svg').ariaLabel).toBe('Nobody is credited');
    // The sign stands right before its words, not at the other end of the line.
    const [sign, said] = ['.uncredited', 'dd .unsaid'].map((one) =>
      the(one).getBoundingClientRect(),
    );
    expect((said?.left ?? 0) - (sign?.right ?? 0)).toBeLessThan(12);
  });

  it('say what kind of picture it is, and lead to the licence', async () => {
    const demo = await demoArticle();
    const images = demo.images.map((image) => ({
      ...image,
      kind: 'chart' as const,
      license: 'CC BY 4.0',
      licenseUrl: 'https://licence.example/by/4.0/',
    }));
    showSidebar({ page: { state: 'read', reading: aReading({ ...demo, images }) } });
    await open('images');
    expect(words('.image-line span')[0]).toBe('Lead image · chart');
    expect(the<HTMLAnchorElement>('dd a').href).toBe('https://licence.example/by/4.0/');
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    button('Copy the credit').click();
    await settled();
    expect(copy).toHaveBeenCalledWith('Chart: Oman News Agency/ Handout via REUTERS');
  });

  it('copy the credit ready to print', async () => {
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await showSaved();
    await open('images');
    button('Copy the credit').click();
    await settled();
    expect(copy).toHaveBeenCalledWith('Photo: Oman News Agency/ Handout via REUTERS');
  });

  it('are shown on the page by their number', async () => {
    const { asked, article } = await showSaved();
    await open('images');
    button('Show on page').click();
    await settled();
    const src = article.images[0]?.src;
    expect(asked.of('page.show')).toEqual([{ target: { type: 'image', index: 0, src } }]);
    expect(asked.of('page.picture')).toEqual([{ index: 0, src }]);
  });

  it('say when they are no longer on the page', async () => {
    const { asked } = await showSaved();
    asked.values.set('page.show', { shown: false });
    await open('images');
    button('Show on page').click();
    await settled();
    expect(words('.toast span')).toEqual(['It is no longer on the page.']);
  });

  it('list those that belong to other articles', async () => {
    await showSaved();
    await open('images');
    expect(words('.others h2')).toEqual(['Left out3 belong to other articles']);
    expect(document.querySelectorAll('.others li')).toHaveLength(3);
  });
});

describe('the foot', () => {
  const unsaved = async (given = {}) =>
    showSidebar({ page: { state: 'read', reading: aReading(await demoArticle()) }, ...given });

  it('saves the article as it was read', async () => {
    const { asked } = await unsaved();
    asked.values.set('article.save', { id: 'A1', created: true });
    button('Save article').click();
    await settled();
    expect(asked.of('article.save')).toMatchObject([
      { article: { canonicalUrl: expect.any(String) } },
    ]);
    expect(words('.toast span')).toEqual([]);
  });

  it('says what was kept when saving fails', async () => {
    const { asked } = await unsaved();
    asked.refuse.set('article.save', 'storage-full');
    button('Save article').click();
    await settled();
    expect(words('.toast span')[0]).toMatch(/^The disk is full. Nothing that was stored is lost/);
  });

  it('offers no saving in a private window, and says why', async () => {
    await unsaved({ tab: { incognito: true } });
    expect(words('.foot')).toEqual(['Private windows are not stored.']);
  });

  it.each([
    ['Favourite', { favourite: 0 }, { favourite: true }],
    ['Favourite', { favourite: 1 }, { favourite: false }],
    ['Archive', { archived: 0 }, { archived: true }],
    ['Back from the archive', { archived: 1 }, { archived: false }],
  ] as const)('%s of %j becomes %j', async (name, fields, patch) => {
    const article = await demoArticle();
    const { asked } = await showSaved({
      article,
      kept: { state: 'ready', value: { article: savedArticle(article, fields), highlights: [] } },
    });
    button(name).click();
    await settled();
    expect(asked.of('article.update')).toEqual([{ ids: ['A1'], patch }]);
  });

  it.each([
    ['Read', '#/read/A1'],
    ['Export', '#/export/A1'],
  ])('%s opens the library at %s', async (name, at) => {
    const { asked } = await showSaved();
    button(name, the('.foot')).click();
    await settled();
    expect(JSON.stringify(asked.of('tabs.create'))).toContain(at);
  });
});
