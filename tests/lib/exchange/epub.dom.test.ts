import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import type { ExportItem } from '../../../lib/exchange/format';
import { epub } from '../../../lib/exchange/formats/epub';
import { aPage } from '../article/a-page';
import { LIBRARY } from './library';
import { filledWith, NAUGHTY } from './naughty';
import { NAUGHTY_ARTICLES } from './naughty-articles';
import { PICTURES } from './pictures';
import { anItem, bytesOf } from './records';

type Files = Record<string, Uint8Array>;
const book = async (items: ExportItem[]): Promise<Files> => unzipSync(await bytesOf(epub, items));

function xml(files: Files, path: string): Document {
  const text = strFromU8(files[path] ?? new Uint8Array());
  const page = new DOMParser().parseFromString(text, 'application/xml');
  const error = page.querySelector('parsererror');
  if (error) throw new Error(`${path}: ${error.textContent}`);
  return page;
}
const all = (page: Document, selector: string, attribute: string): string[] =>
  [...page.querySelectorAll(selector)].map((one) => one.getAttribute(attribute) ?? '');

const PNG = PICTURES[0]?.[1] ?? new Uint8Array();
/** Media types that need no fallback (https://www.w3.org/TR/epub-33/#sec-core-media-types), of those that we write. */
const CORE = [
  'application/xhtml+xml',
  'text/css',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
];
/** EPUBCheck's RSC-020. */
const RFC3986 =
  /^[a-z]+:(?:\/\/[^/?#]+)?(?:[\w\-.~:/@!$&'()*+,;=]|%[\da-f]{2})*(?:\?(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})*)?(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})*)?$/i;

/** What EPUBCheck's schemas refuse (RSC-005), as far as our elements could break it. */
function structure(page: Document): void {
  const forbidden = [
    'p p, p div, p aside, p ul, p ol, p dl, p table, p figure, p blockquote, p pre, p hr',
    'h1 p, h2 p, h3 p, h4 p, pre p, span p, mark p, a p',
    'dt aside, dt section, dt h1, dt h2, dt h3, dt h4, th aside, th section, th h3, th h4',
    'caption table, header header, ul > :not(li), ol > :not(li), tr > :not(td):not(th)',
    'dl > :not(dt):not(dd), dl > dd:first-child, dl > dt:last-child, img:not([alt]), nav ol:empty',
    '[style], style, base, form, input, [onclick], img[src^="http"]',
  ];
  for (const selector of forbidden) expect([...page.querySelectorAll(selector)]).toEqual([]);
  for (const ref of page.querySelectorAll('a[role="doc-noteref"]')) {
    const note = page.getElementById(ref.getAttribute('href')?.slice(1) ?? '');
    expect(note?.getAttribute('epub:type')).toBe('footnote');
  }
}

/** The table of contents: every chapter once, in the order of the spine, by a name. */
function contentsOf(files: Files): void {
  const nav = xml(files, 'EPUB/nav.xhtml');
  const toc = nav.querySelectorAll('nav');
  expect([...toc].map((one) => one.getAttribute('epub:type'))).toEqual(['toc']);
  for (const link of nav.querySelectorAll('nav a'))
    expect(link.textContent?.trim().length).toBeGreaterThan(0);
  const pack = xml(files, 'EPUB/package.opf');
  const paths = all(pack, 'itemref', 'idref').map((id) =>
    pack.getElementById(id)?.getAttribute('href'),
  );
  expect(paths).toEqual(['nav.xhtml', ...paths.slice(1)]);
  const listed = all(nav, 'nav a', 'href');
  expect(listed).toEqual(paths.length > 1 ? paths.slice(1) : ['nav.xhtml']);
}

/** The rules of EPUB that no reader forgives: every file parses, is listed once, and every link and id leads somewhere. */
function check(files: Files): Document {
  const pack = xml(files, 'EPUB/package.opf');
  const listed = all(pack, 'item', 'href');
  expect([...listed, 'package.opf'].map((path) => `EPUB/${path}`).sort()).toEqual(
    Object.keys(files)
      .filter((path) => path.startsWith('EPUB/'))
      .sort(),
  );
  const ids = all(pack, 'item', 'id');
  expect(new Set(ids).size).toBe(ids.length);
  for (const ref of all(pack, 'itemref', 'idref')) expect(ids).toContain(ref);
  for (const need of ['identifier', 'title', 'language'])
    expect(pack.getElementsByTagName(`dc:${need}`)).not.toHaveLength(0);
  for (const fact of pack.querySelectorAll('metadata > *'))
    expect(fact.textContent?.trim()).not.toBe('');
  for (const type of all(pack, 'item', 'media-type')) expect(CORE).toContain(type);
  const spine = all(pack, 'itemref', 'idref');
  expect(new Set(spine).size).toBe(spine.length);
  expect(all(pack, 'item[properties="nav"]', 'href')).toEqual(['nav.xhtml']);
  contentsOf(files);
  expect(pack.querySelector('meta[property="dcterms:modified"]')?.textContent).toBe(
    '2026-11-16T09:30:00Z',
  );
  for (const path of listed.filter((one) => one.endsWith('.xhtml'))) {
    const page = xml(files, `EPUB/${path}`);
    const known = all(page, '[id]', 'id');
    expect(new Set(known).size).toBe(known.length);
    for (const id of known) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
    expect(page.querySelector('title')?.textContent?.trim()).not.toBe('');
    for (const one of page.querySelectorAll('[lang]'))
      expect(one.getAttribute('xml:lang')).toBe(one.getAttribute('lang'));
    structure(page);
    for (const href of [...all(page, 'a', 'href'), ...all(page, 'img', 'src')]) {
      if (/^(?:https?|mailto):/.test(href)) {
        expect(href).toMatch(RFC3986);
        continue;
      }
      if (href.startsWith('#')) expect(known).toContain(decodeURIComponent(href.slice(1)));
      else expect(listed).toContain(href);
    }
    expect(page.querySelector('a a, script, iframe, object')).toBeNull();
  }
  return pack;
}

describe('the EPUB export', () => {
  it('begins with its media type, not packed, where readers look for it', async () => {
    const bytes = await bytesOf(epub, LIBRARY);
    expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
    expect([...bytes.slice(8, 10)]).toEqual([0, 0]);
    expect(Object.keys(unzipSync(bytes)).slice(0, 2)).toEqual([
      'mimetype',
      'META-INF/container.xml',
    ]);
  });

  it('is a sound book of one article, of several and of none', async () => {
    for (const items of [LIBRARY.slice(0, 1), LIBRARY, []]) check(await book(items));
    const files = await book(LIBRARY);
    expect(all(xml(files, 'EPUB/nav.xhtml'), 'nav a', 'href')).toEqual(['a1.xhtml', 'a2.xhtml']);
  });

  it.each(NAUGHTY)('shows %j as words in every field', async (words) => {
    const files = await book([filledWith(words)]);
    check(files);
    const title = xml(files, 'EPUB/a1.xhtml').querySelector('h1')?.textContent ?? '';
    const plain = (text: string) => text.replace(/[\p{Cc}\ufffd]/gu, '');
    expect(plain(title)).toBe(plain(words.toWellFormed()));
  });

  it.each(NAUGHTY_ARTICLES)('is a sound book of %s', async (_, item) => {
    check(await book([item]));
  });

  it('leads from each highlight with a note to the note, and back', async () => {
    const page = xml(await book(LIBRARY), 'EPUB/a1.xhtml');
    const [ref, ...others] = page.querySelectorAll('a[role="doc-noteref"]');
    expect(others).toHaveLength(0);
    expect(ref?.parentElement?.previousElementSibling?.textContent).toBe('We are not leaving');
    const note = page.getElementById(ref?.getAttribute('href')?.slice(1) ?? '');
    expect(note?.getAttribute('epub:type')).toBe('footnote');
    expect(note?.textContent).toContain('Ask her.');
    const back = note?.querySelector('a')?.getAttribute('href')?.slice(1) ?? '';
    expect(page.getElementById(back)?.localName).toBe('mark');
  });

  it('has the stored pictures in it, and the words of those it may not hold', async () => {
    const item = anItem();
    const src = item.body?.images[0]?.src ?? '';
    const picture = { articleId: item.article.id, src, bytes: PNG };
    // The server said otherwise; the bytes are those of a PNG.
    const files = await book([{ ...item, pictures: [{ ...picture, type: 'image/jpeg' }] }]);
    const pack = check(files);
    expect([...(files['EPUB/a1-1.png'] ?? [])]).toEqual([...PNG]);
    expect(pack.querySelector('[href="a1-1.png"]')?.getAttribute('media-type')).toBe('image/png');
    expect(xml(files, 'EPUB/a1.xhtml').querySelector('figure img')?.getAttribute('alt')).toBe(
      'A quay',
    );
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    for (const bytes of [svg, new Uint8Array([1, 2, 3]), new Uint8Array()]) {
      const other = await book([
        { ...item, pictures: [{ ...picture, bytes, type: 'image/svg+xml' }] },
      ]);
      check(other);
      expect(xml(other, 'EPUB/a1.xhtml').querySelector('figure')?.textContent).toContain('A quay');
    }
  });

  it('keeps the rules of HTML in lists of terms and heads of columns, with notes in both', async () => {
    const words = 'Salt Tide Quay Mole';
    const leaf = (start: number, end: number) => ({
      start,
      end,
      children: [{ type: 'text' as const, text: words.slice(start, end) }],
    });
    const term = { type: 'paragraph' as const, term: true as const };
    const files = await book([
      anItem({
        body: {
          text: words,
          quotes: [],
          images: [],
          blocks: [
            {
              type: 'list',
              ordered: false,
              kind: 'definitions',
              items: [[{ type: 'paragraph', ...leaf(0, 4) }], [{ ...term, ...leaf(5, 9) }]],
            },
            {
              type: 'table',
              rows: [
                [
                  { ...leaf(10, 14), header: true },
                  { ...leaf(15, 19), header: false },
                ],
              ],
            },
          ],
        },
        highlights: [0, 5, 10, 15].map((start) => ({
          exact: words.slice(start, start + 4),
          note: `On ${start}`,
          place: { start, end: start + 4 },
        })),
      }),
    ]);
    check(files);
    const page = xml(files, 'EPUB/a1.xhtml');
    const tags = [...(page.querySelector('dl')?.children ?? [])].map((one) => one.localName);
    expect(tags).toEqual(['dt', 'dd', 'dt', 'dd']);
    expect(page.querySelector('dt aside, th aside')).toBeNull();
    expect([...page.querySelectorAll('[role="doc-footnote"] .words')]).toHaveLength(4);
  });

  it.each([
    ['https://news.example/a|b?c=[d]#e#f', 'https://news.example/a%7Cb?c=%5Bd%5D#e%23f'],
    ['https://news.example/100%', 'https://news.example/100%25'],
    ['https://news.example/caf\u00e9 noir', 'https://news.example/caf%C3%A9%20noir'],
  ])('links to %s as the standard of addresses has it', async (url, written) => {
    const files = await book([anItem({ article: { url } })]);
    check(files);
    expect(all(xml(files, 'EPUB/a1.xhtml'), 'header a', 'href')).toEqual([written]);
  });

  it.each(['en-a', 'x', 'en_US', 'de-1', 'a-b-c'])('says no language for %s', async (lang) => {
    const pack = check(await book([anItem({ article: { lang } })]));
    expect(pack.getElementsByTagName('dc:language')[0]?.textContent).toBe('und');
  });

  it('names a chapter by its address where the title is nothing that XML may hold', async () => {
    const article = { title: '\u0001', byline: ['\u0002'] };
    const files = await book([anItem({ article })]);
    const pack = check(files);
    expect(xml(files, 'EPUB/nav.xhtml').querySelector('nav a')?.textContent).toMatch(/^https:/);
    expect(pack.getElementsByTagName('dc:creator')).toHaveLength(0);
  });

  it('drops a link to a note that the article lacks, and keeps its number', async () => {
    const files = await book([
      anItem({
        highlights: [],
        body: {
          blocks: [
            {
              type: 'paragraph',
              start: 0,
              end: 1,
              children: [{ type: 'noteref', id: '50%', children: [{ type: 'text', text: '7' }] }],
            },
          ],
        },
      }),
    ]);
    check(files);
    expect(xml(files, 'EPUB/a1.xhtml').querySelector('sup')?.textContent).toBe('7');
  });

  it('has the same identifier for the same articles', async () => {
    const id = async (items: ExportItem[]) =>
      check(await book(items)).getElementsByTagName('dc:identifier')[0]?.textContent;
    expect(await id(LIBRARY)).toBe(await id(LIBRARY));
    expect(await id(LIBRARY)).not.toBe(await id(LIBRARY.slice(0, 1)));
  });
});

const PAGES = Object.entries(
  import.meta.glob<string>('../../fixtures/pages/*/page.html', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).map(([file, html]): [string, string] => [file.split('/').at(-2) ?? '', html]);

describe('the book of a real page', () => {
  it.each(PAGES)('%s is sound, with a note on every third block', async (_, html) => {
    const { article } = extractArticle(await aPage(html), 'https://news.example/a');
    const { title, byline, deck, siteName, lang, dir, ...body } = article;
    const spans = body.blocks
      .filter((one) => one.type === 'paragraph' || one.type === 'heading')
      .filter(({ start, end }) => end > start);
    const highlights = spans
      .filter((_, i) => i % 3 === 0)
      .map(({ start, end }) => ({ exact: body.text.slice(start, end), place: { start, end } }));
    const files = await book([
      anItem({ article: { title, byline, deck, siteName, lang, dir }, body, highlights }),
    ]);
    check(files);
    const notes = xml(files, 'EPUB/a1.xhtml').querySelectorAll('[role="doc-footnote"]');
    expect(notes).toHaveLength(highlights.length);
  });
});
