import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Block } from '../../../lib/article/model';
import type { ExportItem } from '../../../lib/exchange/format';
import { html } from '../../../lib/exchange/formats/html';
import { LIBRARY } from './library';
import { anyWords, filledWith, NAUGHTY } from './naughty';
import { anItem, written } from './records';

const parsed = async (items: ExportItem[]): Promise<Document> =>
  new DOMParser().parseFromString(await written(html, items), 'text/html');
const textOf = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((one) => one.textContent ?? '');
/** What the parser of HTML makes of line ends and nulls, which no escaping changes. */
const asRead = (words: string): string =>
  words.toWellFormed().replaceAll('\u0000', '\ufffd').replace(/\r\n?/g, '\n');

/** Everything that could run or ask for something. */
function dangers(page: Document): string[] {
  const bad = [
    ...page.querySelectorAll('script, img, iframe, object, embed, link, form, base, svg'),
  ];
  const own = [...page.querySelectorAll('*')].flatMap((one) =>
    [...one.attributes]
      .filter(({ name }) => /^on|^style$|^src/.test(name))
      .map(({ name }) => `${one.tagName} ${name}`),
  );
  const links = [...page.querySelectorAll('a')]
    .map((one) => one.getAttribute('href') ?? '')
    .filter((href) => !/^(?:https?:|mailto:|#)/.test(href));
  return [...bad.map(({ tagName }) => tagName), ...own, ...links];
}

describe('the HTML export', () => {
  it.each(NAUGHTY)('shows %j as words in every field', async (words) => {
    const page = await parsed([filledWith(words)]);
    expect(dangers(page)).toEqual([]);
    expect(page.querySelectorAll('article')).toHaveLength(1);
    expect(textOf(page, 'h1')).toEqual([asRead(words)]);
    expect(page.querySelector('title')?.textContent).toBe(asRead(words));
    expect(textOf(page, '.words')).toEqual([asRead(words)]);
    expect(textOf(page, '.credit')).toEqual([asRead(words)]);
  });

  it('shows whatever words there are, and runs none', async () => {
    await fc.assert(
      fc.asyncProperty(anyWords, async (words) => {
        const page = await parsed([filledWith(words)]);
        expect(dangers(page)).toEqual([]);
        expect(textOf(page, 'h1')).toEqual([asRead(words === '' ? 'x' : words)]);
      }),
      { numRuns: 60 },
    );
  });

  it('holds the kept pictures, and no others; nothing in them runs', async () => {
    const src = 'https://news.example/quay.svg';
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>top.ran = 1</script></svg>';
    const item = anItem({
      body: {
        blocks: [
          { type: 'figure', image: 0 },
          { type: 'figure', image: 1 },
        ],
        text: '',
        images: [
          { src, alt: 'The quay', caption: 'At noon', credit: 'Lio Marten', role: 'body' },
          {
            src: 'https://news.example/b.png',
            alt: 'B',
            caption: null,
            credit: null,
            role: 'body',
          },
        ],
        quotes: [],
      },
      highlights: [],
    });
    const bytes = new TextEncoder().encode(svg);
    const pictures = [{ articleId: item.article.id, src, type: 'image/svg+xml', bytes }];
    const page = await parsed([{ ...item, pictures }]);
    const [picture] = page.querySelectorAll('img');
    expect(page.querySelectorAll('img')).toHaveLength(1);
    expect(picture?.getAttribute('alt')).toBe('The quay');
    expect(atob(picture?.src.replace('data:image/svg+xml;base64,', '') ?? '')).toBe(svg);
    expect(page.querySelector('figure a')?.getAttribute('href')).toBe('https://news.example/b.png');
    const policy = page.querySelector('[http-equiv=Content-Security-Policy]');
    expect(policy?.getAttribute('content')).toContain("default-src 'none'");
    expect(policy?.getAttribute('content')).toContain('img-src data:');
  });

  it('marks the words of each highlight in the text, and lists those without a place', async () => {
    const page = await parsed(LIBRARY);
    expect(textOf(page, 'section mark')).toEqual([
      'words that the stored text lacks',
      'We are not leaving',
      '=SUM(A1) stood',
    ]);
    const note = page.querySelector('aside.note.green');
    expect(note?.textContent).toContain('Ask her.');
    expect(
      page.querySelector(note?.querySelector('a')?.getAttribute('href') ?? 'none')?.tagName,
    ).toBe('MARK');
  });

  it('puts one mark in the other where two overlap, and keeps a note that begins between leaves', async () => {
    const text = 'One two three.\n\nFour five.';
    const leaf = (words: string): Block => ({
      type: 'paragraph',
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
      children: [{ type: 'em', children: [{ type: 'text', text: words }] }],
    });
    const page = await parsed([
      anItem({
        body: {
          text,
          blocks: [leaf('One two three.'), leaf('Four five.')],
          quotes: [],
          images: [],
        },
        highlights: [
          { exact: 'One two', place: { start: 0, end: 7 }, colour: 'blue' },
          { exact: 'two three', place: { start: 4, end: 13 }, colour: 'coral' },
          { exact: 'Four', place: { start: 15, end: 20 }, colour: 'violet', note: 'between' },
        ],
      }),
    ]);
    expect(textOf(page, 'p > em')).toEqual(['One two three.', 'Four five.']);
    expect(textOf(page, 'mark.blue').join('')).toBe('One two');
    expect(textOf(page, 'mark.coral').join('')).toBe('two three');
    expect(textOf(page, 'mark mark')).toEqual(['two']);
    expect(textOf(page, 'aside.violet .words')).toEqual(['between']);
    for (const { id } of page.querySelectorAll('[id]'))
      expect(page.querySelectorAll(`[id="${id}"]`)).toHaveLength(1);
  });

  it('makes a list count down, a table a table, a note’s number a link to it', async () => {
    const words = (text: string, more: object = {}): Block => ({
      type: 'paragraph',
      start: 0,
      end: text.length,
      children: [{ type: 'text', text }],
      ...more,
    });
    const cell = (text: string, header: boolean) => ({
      start: 0,
      end: text.length,
      header,
      children: [{ type: 'text' as const, text }],
    });
    const page = await parsed([
      anItem({
        highlights: [],
        body: {
          blocks: [
            { type: 'list', ordered: true, start: 4, reversed: true, items: [[words('Four')]] },
            { type: 'table', caption: 'Tides', rows: [[cell('Hour', true)], [cell('6', false)]] },
            words('', { children: [{ type: 'noteref', id: 'fn 1"', children: [] }] }),
            {
              type: 'list',
              ordered: true,
              kind: 'notes',
              items: [[words('By hand.', { id: 'fn 1"' })]],
            },
          ],
        },
      }),
    ]);
    const list = page.querySelector('ol');
    expect([list?.start, list?.reversed]).toEqual([4, true]);
    expect(textOf(page, 'caption, th, td')).toEqual(['Tides', 'Hour', '6']);
    const to = decodeURIComponent(
      page.querySelector('sup a')?.getAttribute('href')?.slice(1) ?? '',
    );
    expect(page.getElementById(to)?.textContent).toBe('By hand.');
  });

  it('is named for its article, or for its day if there are several', async () => {
    const [first] = LIBRARY;
    if (!first) throw new Error('no article');
    expect((await parsed([first])).title).toBe(first.article.title);
    expect((await parsed(LIBRARY)).title).toBe('Postil 2026-11-16');
  });

  it('shows its own style under its policy, and asks for nothing', async () => {
    const url = URL.createObjectURL(
      new Blob([await written(html, LIBRARY)], { type: 'text/html' }),
    );
    const frame = document.createElement('iframe');
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    frame.src = url;
    document.body.append(frame);
    onTestFinished(() => {
      frame.remove();
      URL.revokeObjectURL(url);
    });
    await loaded;
    const [view, page] = [frame.contentWindow, frame.contentDocument];
    const mark = page?.querySelector('mark.green');
    if (!view || !page || !mark) throw new Error('the page did not open');
    expect(view.getComputedStyle(mark).backgroundColor).toBe('rgb(118, 221, 177)');
    expect(view.performance.getEntriesByType('resource')).toEqual([]);
    const script = page.createElement('script');
    script.textContent = 'document.title = "ran"';
    page.body.append(script);
    expect(page.title).toBe('Postil 2026-11-16');
  });
});
