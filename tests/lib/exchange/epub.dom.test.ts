import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/exchange/format';
import { epub } from '../../../lib/exchange/formats/epub';
import { LIBRARY } from './library';
import { filledWith, NAUGHTY } from './naughty';
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
    expect(pack.getElementsByTagName(`dc:${need}`)[0]?.textContent).not.toBe('');
  expect(pack.querySelector('meta[property="dcterms:modified"]')?.textContent).toBe(
    '2026-11-16T09:30:00Z',
  );
  for (const path of listed.filter((one) => one.endsWith('.xhtml'))) {
    const page = xml(files, `EPUB/${path}`);
    const known = all(page, '[id]', 'id');
    expect(new Set(known).size).toBe(known.length);
    for (const href of [...all(page, 'a', 'href'), ...all(page, 'img', 'src')]) {
      if (/^(?:https?|mailto):/.test(href)) continue;
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
    const picture = { articleId: item.article.id, src, bytes: new Uint8Array([1, 2, 3]) };
    const files = await book([{ ...item, pictures: [{ ...picture, type: 'image/png' }] }]);
    const pack = check(files);
    expect([...(files['EPUB/a1-1.png'] ?? [])]).toEqual([1, 2, 3]);
    expect(pack.querySelector('[href="a1-1.png"]')?.getAttribute('media-type')).toBe('image/png');
    expect(xml(files, 'EPUB/a1.xhtml').querySelector('figure img')?.getAttribute('alt')).toBe(
      'A quay',
    );
    const drawn = await book([{ ...item, pictures: [{ ...picture, type: 'image/svg+xml' }] }]);
    check(drawn);
    expect(xml(drawn, 'EPUB/a1.xhtml').querySelector('figure')?.textContent).toContain('A quay');
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
