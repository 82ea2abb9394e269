import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../lib/library/schema';
import { eraseArticles, saveArticle, trashArticles } from '../../../lib/library/write';
import { catchUp, sweep } from '../../../lib/search/build';
import { phraseTest } from '../../../lib/search/context';
import { openLookup } from '../../../lib/search/lookup';
import { mergeWhereMany } from '../../../lib/search/merge';
import { EVERY_PAIR, mayHold, PairGathering } from '../../../lib/search/pairs';
import { openIndex } from '../../../lib/search/store';
import { termsOf } from '../../../lib/search/terms';
import { aDesk, anArticle } from '../library/an-article';

const filterOf = (...texts: string[]) => {
  const pairs = new PairGathering();
  for (const text of texts) pairs.add(termsOf(text));
  return pairs.filter();
};

describe('the pairs of an article', () => {
  it('never hide a phrase that its text holds', () => {
    const word = fc.constantFrom(
      'Tide',
      'tide',
      'Łódź',
      'and',
      'the',
      '東京タワー',
      'مُحَمَّد',
      "o'er",
      'ſt',
      '7',
    );
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ', ', '-', '\n', '—')), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (parts, from, length) => {
        const all = parts.map(([one, gap]) => one + gap).join('');
        const first = from % parts.length;
        const phrase = parts.slice(first, first + 1 + (length % 4)).map(([one]) => one);
        const sought = phrase.join(' ');
        const may = mayHold(sought)?.(filterOf(all)) ?? true;
        expect(may || !phraseTest(sought)(all)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('let one in fifty through at most that has none', () => {
    const text = Array.from({ length: 1700 }, (_, i) => `w${(i * 7919) % 1501}`).join(' ');
    const filter = filterOf(text);
    const through = Array.from({ length: 3000 }, (_, i) => mayHold(`w${i % 1501} x${i}`)?.(filter));
    expect(through.filter(Boolean).length).toBeLessThan(60);
  });

  it.each([
    ['one word alone tells nothing', 'tide', null],
    ['no word tells nothing', '—', null],
    ['words of two texts are not side by side', 'in tide', false],
    ['nor are they in the other order', 'out tide', false],
    ['words with anything between that is no letter are', 'tide: out', true],
  ])('%s', (_, phrase, held) => {
    expect(mayHold(phrase)?.(filterOf('The Tide, out', 'tide in')) ?? null).toBe(held);
  });

  it('are not asked where a text was indexed in part', () => {
    expect(mayHold('any thing')?.(EVERY_PAIR)).toBe(true);
  });
});

describe('phrases in the index', () => {
  let made = 0;
  async function aLibrary(texts: readonly string[], atOnce = false) {
    const desk = aDesk();
    const index = openIndex(`pairs ${++made}`);
    const ids: ArticleId[] = [];
    const up = async () => {
      await catchUp(desk.db, index, () => undefined);
      await mergeWhereMany(desk.db, index);
    };
    for (const [i, text] of texts.entries()) {
      desk.time++;
      const url = `https://news.example/${i}`;
      const article = anArticle({ url, canonicalUrl: url, title: `Story ${i}`, text });
      ids.push((await saveArticle(desk, article)).id);
      if (!atOnce) await up();
    }
    await up();
    const find = async (text: string) => {
      const lookup = await openLookup(index);
      const [weights] = await lookup.find([{ text, prefix: false, mask: 0, phrase: true }]);
      return [...(weights ?? [])].flatMap((weight, n) =>
        weight > 0 ? [ids.indexOf(lookup.ids[n] as ArticleId)] : [],
      );
    };
    return { desk, index, ids, up, find };
  }

  it('are looked for in those articles alone in which their words stand side by side', async () => {
    const { find } = await aLibrary([
      'The tide went out.',
      'Out went the man; the tide came.',
      '我去了東京タワー',
    ]);
    expect(await find('tide went')).toEqual([0]);
    expect(await find('TIDE — went out')).toEqual([0]);
    expect(await find('東京タワー')).toEqual([2]);
    expect(await find('Story 1')).toEqual([1]);
  });

  it.each([true, false])('also after segments were merged, written at once: %s', async (atOnce) => {
    const texts = Array.from({ length: 40 }, (_, i) => `Harbour light ${i}. The ${i} stayed dark.`);
    const { find, desk, ids, up, index } = await aLibrary(texts, atOnce);
    for (const i of [0, 7, 8, 39]) expect(await find(`light ${i}`)).toEqual([i]);
    await trashArticles(desk, [ids[8] as ArticleId]);
    await eraseArticles(desk, [ids[8] as ArticleId]);
    await up();
    expect(await find('light 8')).toEqual([]);
    expect(await find('light 9')).toEqual([9]);
    const known = new Set(await index.segments.toCollection().primaryKeys());
    expect((await index.pairs.toArray()).every(({ s }) => known.has(s))).toBe(true);
  });

  it('in rows that are many', async () => {
    const long = (i: number) =>
      Array.from({ length: 60_000 }, (_, k) => `w${(k * (i + 3)) % 9973}`).join(' ');
    const texts = Array.from({ length: 12 }, (_, i) => `${long(i)} light ${i}.`);
    const { find, index } = await aLibrary(texts, true);
    expect(await index.pairs.count()).toBeGreaterThan(1);
    for (const i of [0, 5, 11]) expect(await find(`light ${i}`)).toEqual([i]);
  });

  it('say so when pairs are missing or cut off', async () => {
    const { find, index } = await aLibrary(['The tide went out.']);
    const row = await index.pairs.toCollection().first();
    if (row) await index.pairs.put({ ...row, bytes: row.bytes.slice(0, 1) });
    await expect(find('tide went')).rejects.toThrow(RangeError);
    await index.pairs.clear();
    await expect(find('tide went')).rejects.toThrow(RangeError);
  });

  it('leave nothing of a merge that was never finished', async () => {
    const { index } = await aLibrary(['The tide went out.']);
    await index.pairs.put({
      s: 99,
      c: 0,
      from: 0,
      ends: new Uint32Array(1),
      bytes: new Uint8Array(0),
    });
    await sweep(index);
    expect((await index.pairs.toArray()).map(({ s }) => s)).not.toContain(99);
  });
});
