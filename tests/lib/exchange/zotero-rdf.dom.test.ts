import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/exchange/format';
import { zoteroRdf } from '../../../lib/exchange/formats/zotero-rdf';
import { LIBRARY } from './library';
import { anyWords, filledWith, NAUGHTY } from './naughty';
import { anItem, written } from './records';

async function read(items: ExportItem[]): Promise<Document> {
  const page = new DOMParser().parseFromString(await written(zoteroRdf, items), 'application/xml');
  const error = page.querySelector('parsererror');
  if (error) throw new Error(error.textContent ?? 'not XML');
  return page;
}
const texts = (page: Document | Element, name: string): string[] =>
  [...page.getElementsByTagName(name)].map((one) => one.textContent ?? '');

/** Every node has its own name, and what a node refers to is in the file. */
function check(page: Document): void {
  const abouts = [...page.querySelectorAll('[*|about]')].map((one) =>
    one.getAttribute('rdf:about'),
  );
  expect(new Set(abouts).size).toBe(abouts.length);
  for (const one of page.querySelectorAll('[*|resource]'))
    expect(abouts).toContain(one.getAttribute('rdf:resource'));
}

describe('the Zotero RDF export', () => {
  it('has an item an article, with its authors, its address and the time of access', async () => {
    const page = await read(LIBRARY);
    check(page);
    const [first, second, ...others] = page.getElementsByTagName('bib:Document');
    if (!first || !second) throw new Error('an item is missing');
    expect(others).toEqual([]);
    expect(texts(first, 'foaf:surname')).toEqual(['Lund', 'van Beethoven', 'News Agency']);
    expect(texts(first, 'foaf:givenName')).toEqual(['Mira', 'Ludwig']);
    expect(texts(first, 'dcterms:dateSubmitted')).toEqual(['2026-11-20 08:05:00']);
    expect(texts(first, 'dc:date')).toEqual(['2026-03-14']);
    expect(texts(first, 'dc:subject')).toEqual(['ports', 'to read']);
    expect(texts(second, 'dc:date')).toEqual(['2026']);
    expect(texts(second, 'bib:authors')).toEqual([]);
    expect(texts(page, 'z:linkMode')).toEqual(['3', '3']);
  });

  it('has a child note a highlight, which says who is quoted', async () => {
    const [first, ...others] = texts(await read(LIBRARY), 'bib:Memo');
    expect(others).toHaveLength(2);
    const note = new DOMParser().parseFromString(first ?? '', 'text/html');
    const [quote, place, words, tags] = [...note.querySelectorAll('p')].map(
      (one) => one.textContent,
    );
    expect(quote).toBe(
      'Narges Mohammadi, quoted in “Ports & “strikes”: 100% {closed}”: “We are not leaving”',
    );
    expect(place).toBe('para. 2, link');
    expect(words).toBe('Ask her.Then | print_it & "quote" <b>.');
    expect(tags).toBe('#ports #dockers_vote');
  });

  it('tells apart two copies of an article', async () => {
    check(await read([anItem(), anItem()]));
  });

  it.each(NAUGHTY)('keeps %j as words in every field', async (words) => {
    const page = await read([filledWith(words), filledWith('x')]);
    check(page);
    expect(page.getElementsByTagName('bib:Document')).toHaveLength(2);
    for (const memo of texts(page, 'bib:Memo')) {
      const note = new DOMParser().parseFromString(memo, 'text/html');
      expect(note.querySelector('body *:not(p, a, br)')).toBeNull();
      expect([...note.querySelectorAll('a')].map(({ protocol }) => protocol)).toEqual(['https:']);
    }
  });

  it('is XML, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(anyWords, async (words) => check(await read([filledWith(words)]))),
      { numRuns: 60 },
    );
  });
});
