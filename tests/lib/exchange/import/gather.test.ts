import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laidAside } from '../../../../lib/exchange/import/aside';
import { over } from '../../../../lib/exchange/import/combine';
import { Gathering } from '../../../../lib/exchange/import/gather';
import { KeyIndex } from '../../../../lib/exchange/import/key-index';
import type { ImportedArticle } from '../../../../lib/library/imports';
import { listed } from './a-file';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Bytes of the heap that something still holds. */
function inUse(): number {
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

const pause = async () => undefined;

const item = (n: number | string, otherwise: Partial<ImportedArticle> = {}): ImportedArticle => ({
  row: `list.csv row ${n}`,
  source: 'csv',
  url: `https://x.example/${n}`,
  title: `Article ${n}`,
  byline: [],
  tags: [],
  note: '',
  favourite: false,
  highlights: [],
  ...otherwise,
});

async function gathered(items: readonly ImportedArticle[]) {
  const gathering = new Gathering();
  for (const one of items) {
    gathering.add(structuredClone(one));
    if (gathering.isFull) await gathering.layAside(pause);
  }
  return { articles: await gathering.articles(pause), repeated: gathering.repeated };
}

describe('gathering', () => {
  it('gives one article an address in the order of the first rows, as if all were in memory', async () => {
    const rows = fc.array(
      fc.record({ n: fc.nat(700), tag: fc.constantFrom('a', 'b', 'c'), note: fc.string() }),
      { minLength: 1, maxLength: 1500 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const items = all.map(({ n, tag, note }) => item(n, { tags: [tag], note }));
        const plain = new Map<string, ImportedArticle>();
        for (const one of items) {
          const known = plain.get(one.url);
          plain.set(one.url, known ? over(known, one) : one);
        }
        const { articles, repeated } = await gathered(items);
        const list = (await listed(articles)).map(({ article }) => article);
        expect(list).toEqual([...plain.values()]);
        expect(articles.length).toBe(plain.size);
        expect(repeated).toBe(items.length - plain.size);
        for (const i of [0, plain.size >> 1, plain.size - 1])
          expect((await articles.at(i))?.article).toEqual(list[i]);
        expect(await articles.at(plain.size)).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });

  it('gives the text of each article, the last one where there are several', async () => {
    const gathering = new Gathering();
    const long = 'long '.repeat(1000);
    const texts: [number, string][] = [
      [0, 'short'],
      [1, long],
      [2, 'first'],
      [3, long],
    ];
    for (const [n, text] of texts) gathering.add(item(n), laidAside(text));
    for (let n = 4; n < 600; n++) {
      gathering.add(item(n));
      if (gathering.isFull) await gathering.layAside(pause);
    }
    gathering.add(item(2), laidAside('second'));
    gathering.add(item(3), laidAside('now short'));
    const articles = await gathering.articles(pause);
    expect(articles.texts).toBe(4);
    const read = (await listed(articles)).slice(0, 5).map(({ text }) => text?.());
    expect(await Promise.all(read)).toEqual(['short', long, 'second', 'now short', undefined]);
  });

  it('keeps nothing of the file for rows that wait for their articles', async () => {
    const gathering = new Gathering();
    for (let n = 0; n < 30 * 250; n++) {
      gathering.add(item(n));
      if (gathering.isFull) await gathering.layAside(pause);
    }
    const before = inUse();
    for (let n = 0; n < 30; n++) {
      const piece = `piece ${n} `.repeat(200_000);
      gathering.add(item(n * 250, { note: piece.slice(20, 100) }));
    }
    // Each piece is some two million letters.
    expect(inUse() - before).toBeLessThan(10_000_000);
    const { length } = await gathering.articles(pause);
    expect(length).toBe(30 * 250);
  });

  it('keeps words that are no text, and a record’s own keys', async () => {
    const odd = item('odd', { title: 'half \ud83d of one', note: '\u0000\u2028__proto__' });
    const { articles } = await gathered([odd]);
    expect((await articles.at(0))?.article).toEqual(odd);
  });
});

it('finds a hundred thousand addresses again, and no other', () => {
  const index = new KeyIndex();
  const key = (n: number) => `ledger.example/${n}`;
  for (let n = 0; n < 100_000; n++) index.set(key(n), n);
  for (let n = 0; n < 100_000; n++) if (index.get(key(n)) !== n) expect(key(n)).toBe('found');
  for (let n = 100_000; n < 200_000; n++) if (index.get(key(n)) >= 0) expect(key(n)).toBe('none');
  index.set(key(5), 7);
  expect(index.get(key(5))).toBe(7);
});
