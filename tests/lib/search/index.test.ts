import { describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '../../../lib/library/schema';
import {
  eraseArticles,
  eraseLibrary,
  saveArticle,
  trashArticles,
  updateArticles,
} from '../../../lib/library/write';
import { addHighlight, updateHighlight } from '../../../lib/library/write-highlights';
import { restoreRows } from '../../../lib/library/write-restore';
import { catchUp, sweep } from '../../../lib/search/build';
import { FIELDS } from '../../../lib/search/fields';
import { openLookup } from '../../../lib/search/lookup';
import { mergeWhereMany } from '../../../lib/search/merge';
import type { Answer, Question } from '../../../lib/search/protocol';
import { type Mark, openIndex } from '../../../lib/search/store';
import { serve } from '../../../lib/search/worker';
import { aDesk, anArticle } from '../library/an-article';

let made = 0;

interface Setting {
  desk: ReturnType<typeof aDesk>;
  index: ReturnType<typeof openIndex>;
  save(title: string, text?: string): Promise<ArticleId>;
  up(): Promise<number>;
  /** Titles of what a word finds, best first. */
  find(text: string, how?: { prefix?: boolean; mask?: number }): Promise<string[]>;
}

function aSetting(): Setting {
  const desk = aDesk();
  const index = openIndex(`index ${++made}`);
  let guess: Mark | null = null;
  return {
    desk,
    index,
    async save(title, text = 'Nothing else.') {
      desk.time++;
      const url = `https://news.example/${encodeURIComponent(title)}`;
      const article = anArticle({ url, canonicalUrl: url, title, text });
      return (await saveArticle(desk, article)).id;
    },
    async up() {
      const { indexed, mark } = await catchUp(desk.db, index, () => undefined, guess);
      guess = mark;
      await mergeWhereMany(desk.db, index);
      return indexed;
    },
    async find(text, { prefix = false, mask = 0 } = {}) {
      const lookup = await openLookup(index);
      const [weights] = await lookup.find([{ text, prefix, mask }]);
      const hits = [...(weights ?? [])].flatMap((weight, n) => (weight > 0 ? [{ n, weight }] : []));
      hits.sort((a, b) => b.weight - a.weight);
      const rows = await desk.db.articles.bulkGet(hits.map(({ n }) => lookup.ids[n] as ArticleId));
      return rows.map((row) => row?.title ?? 'gone');
    },
  };
}

describe('the index finds', () => {
  const CASES: [string, string, string, { prefix?: boolean } | undefined][] = [
    ['a word of the body', 'The fisherman left.', 'fisherman', undefined],
    ['without case and accents', 'À São Paulo', 'sao', undefined],
    ['letters that have no accent to lose', 'Łódź and Ørsted', 'orsted', undefined],
    ['the beginning of a word', 'The fisherman left.', 'fish', { prefix: true }],
    ['a word with one letter wrong', 'The fisherman left.', 'fishermen', undefined],
    ['a word with a letter too few', 'The harbour lay still.', 'harbor', undefined],
    ['a word with two letters swapped', 'The harbour lay still.', 'habrour', undefined],
    ['a long word with two slips', 'An extraordinary day.', 'extrordinery', undefined],
    ['both halves of a word with an apostrophe', 'The captain’s log', "captain's", undefined],
    ['Chinese by pairs', '昨日は東京タワーに行った。', '東京タワー', undefined],
    ['one letter of a script without spaces', '昨日は東京に行った。', '京', { prefix: true }],
    ['Arabic without its points', 'مُحَمَّد', 'محمد', undefined],
    ['Korean', '서울에서 만났다', '서울에서', undefined],
  ];

  it.each(CASES)('%s', async (_, text, typed, how) => {
    const setting = aSetting();
    await setting.save('Sought', text);
    await setting.save('Other', 'Quite another thing.');
    await setting.up();
    expect(await setting.find(typed, how)).toEqual(['Sought']);
  });

  it('nothing for a short word with a slip, nor for a beginning that was not asked for', async () => {
    const setting = aSetting();
    await setting.save('Sought', 'The boat fisherman.');
    await setting.up();
    expect(await setting.find('bota')).toEqual([]);
    expect(await setting.find('fish')).toEqual([]);
  });

  it('titles before notes before bodies', async () => {
    const setting = aSetting();
    await setting.save('In the body', 'A lighthouse and more words to read.');
    const noted = await setting.save('In the note', 'Nothing.');
    await setting.save('Lighthouse', 'Nothing.');
    const mark = await addHighlight(setting.desk, noted, {
      article: null,
      selectors: [{ type: 'TextQuoteSelector', exact: 'Nothing', prefix: '', suffix: '' }],
      exact: 'Nothing',
      place: null,
      colour: 'blue',
      key: 'k1',
    });
    await updateHighlight(setting.desk, mark.id, { note: 'like a lighthouse' });
    await setting.up();
    expect(await setting.find('lighthouse')).toEqual(['Lighthouse', 'In the note', 'In the body']);
    expect(await setting.find('lighthouse', { mask: FIELDS.note })).toEqual(['In the note']);
  });
});

// Hundreds of articles go through a database of memory: slow where much else runs.
describe('the index keeps up', { timeout: 60_000 }, () => {
  it('with what is saved, changed and erased', async () => {
    const setting = aSetting();
    const first = await setting.save('First', 'A lighthouse.');
    expect(await setting.up()).toBe(1);
    await updateArticles(setting.desk, [first], { addTags: ['beacon'] });
    await setting.save('Second', 'Another lighthouse.');
    expect(await setting.up()).toBe(2);
    expect(await setting.find('beacon')).toEqual(['First']);
    expect((await setting.find('lighthouse')).sort()).toEqual(['First', 'Second']);
    expect(await setting.up()).toBe(0);
  });

  it('without work for reading on, or for a star', async () => {
    const setting = aSetting();
    const id = await setting.save('First');
    await setting.up();
    await updateArticles(setting.desk, [id], { progress: 0.5 });
    await updateArticles(setting.desk, [id], { favourite: true });
    expect(await setting.up()).toBe(0);
  });

  it('over many small changes with few segments, each article in one of them', async () => {
    const setting = aSetting();
    for (let i = 0; i < 80; i++) {
      await setting.save(`Story ${i}`, `The lighthouse number${i}.`);
      await setting.up();
    }
    expect(await setting.index.segments.count()).toBeLessThan(16);
    expect(await setting.find('lighthouse')).toHaveLength(80);
    expect(await setting.find('number41')).toEqual(['Story 41']);
  });

  it('when many articles changed at one moment', async () => {
    const setting = aSetting();
    const ids: ArticleId[] = [];
    for (let i = 0; i < 300; i++) ids.push(await setting.save(`Story ${i}`));
    await setting.up();
    await updateArticles(setting.desk, ids, { addTags: ['beacon'] });
    expect(await setting.up()).toBe(300);
    expect(await setting.find('beacon')).toHaveLength(300);
  });

  it('forgets every word of an erased article, and no other', async () => {
    const setting = aSetting();
    const erased = await setting.save('Letter', 'A secret lighthouse.');
    await setting.save('Other', 'A plain lighthouse.');
    await setting.up();
    await trashArticles(setting.desk, [erased]);
    await eraseArticles(setting.desk, [erased]);
    await setting.save('Third', 'A third lighthouse.');
    await setting.up();
    expect((await setting.find('lighthouse')).sort()).toEqual(['Other', 'Third']);
    const blocks = await setting.index.blocks.toArray();
    const kept = blocks.map(({ bytes }) => new TextDecoder().decode(bytes)).join('');
    expect(kept).toContain('plain');
    expect(kept).not.toContain('secret');
    expect(JSON.stringify(await setting.index.vocabulary.toArray())).not.toContain('secret');
  });

  it('with a backup that brings back articles of before', async () => {
    const setting = aSetting();
    const first = await setting.save('First', 'A lost lighthouse.');
    const row = await setting.desk.db.articles.get(first);
    const body = await setting.desk.db.bodies.get(first);
    await trashArticles(setting.desk, [first]);
    await eraseArticles(setting.desk, [first]);
    await setting.save('Later', 'Nothing.');
    await setting.up();
    await restoreRows(setting.desk, 'articles', [row]);
    await setting.up();
    await restoreRows(setting.desk, 'bodies', [body]);
    await setting.up();
    expect(await setting.find('lighthouse')).toEqual(['First']);
    expect(await setting.up()).toBe(0);
  });

  it('with a library that was erased and holds as many older articles again', async () => {
    const { desk, save, up, find } = aSetting();
    desk.time += 1000;
    await save('Harbour');
    await up();
    await eraseLibrary(desk);
    desk.time -= 1000;
    await save('Tram');
    await up();
    expect(await find('tram')).toEqual(['Tram']);
    expect(await find('harbour')).toEqual([]);
  });

  it('with what another window indexed meanwhile, or threw away', async () => {
    const { desk, index, save, up, find } = aSetting();
    await save('Harbour');
    await up();
    await save('Tram');
    expect((await catchUp(desk.db, index, () => undefined)).indexed).toBe(1);
    await save('Ferry');
    expect(await up()).toBe(1);
    await Promise.all(index.tables.map((table) => table.clear()));
    expect(await up()).toBe(3);
    for (const word of ['harbour', 'tram', 'ferry']) expect(await find(word)).toHaveLength(1);
  });

  it('goes on where it was stopped', async () => {
    const setting = aSetting();
    for (let i = 0; i < 600; i++) await setting.save(`Story ${i}`, `A lighthouse ${i}.`);
    let batches = 0;
    const stop = () => {
      if (++batches === 1) throw new Error('killed');
    };
    await expect(catchUp(setting.desk.db, setting.index, stop)).rejects.toThrow('killed');
    expect(await setting.find('lighthouse')).toHaveLength(256);
    expect(await setting.up()).toBe(344);
    expect(await setting.find('lighthouse')).toHaveLength(600);
  });

  it('clears away a merge that was never finished', async () => {
    const setting = aSetting();
    await setting.save('First');
    await setting.up();
    await setting.index.blocks.put({ s: 99, b: 0, bytes: new Uint8Array(3) });
    await sweep(setting.index);
    expect(await setting.index.blocks.where('[s+b]').between([99, 0], [99, 9]).count()).toBe(0);
    expect(await setting.find('first')).toEqual(['First']);
  });

  it('says so when a block is damaged', async () => {
    const setting = aSetting();
    await setting.save('First');
    await setting.up();
    const row = await setting.index.blocks.toCollection().first();
    if (row) await setting.index.blocks.put({ ...row, bytes: row.bytes.slice(0, 9) });
    await expect(setting.find('first')).rejects.toThrow(RangeError);
  });
});

describe('no room for the index', () => {
  it('is said, loses nothing, and is over when there is room again', async () => {
    const desk = aDesk();
    desk.time++;
    await saveArticle(desk, anArticle({ title: 'A late storm', text: 'The fisherman left.' }));
    const answers: Answer[] = [];
    let hear: (event: MessageEvent<Question>) => void = () => undefined;
    const port = {
      postMessage: (answer: Answer) => void answers.push(answer),
      addEventListener: (_: 'message', listener: typeof hear) => {
        hear = listener;
      },
    };
    serve(port, desk.db, 'no room');
    const ask = async (question: Question) => {
      hear({ data: question } as MessageEvent<Question>);
      await expect.poll(() => answers.some((one) => 'n' in one && one.n === question.n)).toBe(true);
    };
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      throw new DOMException(`no room in ${this.name}`, 'QuotaExceededError');
    });
    await ask({ n: 1, ask: 'catchUp' });
    expect(answers).toContainEqual({ told: { state: 'failed', why: expect.any(String) } });
    put.mockRestore();
    expect(await desk.db.articles.count()).toBe(1);
    await ask({ n: 2, ask: 'catchUp' });
    expect(answers.filter((one) => 'told' in one).at(-1)).toEqual({ told: { state: 'ready' } });
    await ask({ n: 3, ask: 'find', wanted: [{ text: 'fisherman', prefix: false, mask: 0 }] });
    const found = answers.find((one) => 'weights' in one);
    expect(found && 'weights' in found && found.weights[0]?.some((one) => one > 0)).toBe(true);
  });
});
