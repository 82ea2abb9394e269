import { beforeEach, describe, expect, it, vi } from 'vitest';
import { agenciesOf, makersOf, orderPeople, speakersOf } from '../../../lib/library/across';
import { library } from '../../../lib/library/db';
import { brokenRows } from '../../../lib/library/read';
import { type Extract, readAcross } from '../../../lib/library/read-across';
import type { ArticleId, SavedArticle } from '../../../lib/library/schema';
import { aRow, type RowFields } from './rows';

const TEXT = 'She spoke.\n\n“No war,” said Ada Holm. “Not ever.”\n\nThe end.';

const quote = (text: string, speaker: string | null, kind = 'direct') => {
  const start = TEXT.indexOf(text);
  return { text, speaker, cue: 'said', kind, how: 'named', start, end: start + text.length };
};
const image = (fields: object) => ({
  src: 'https://x.org/a.jpg',
  alt: '',
  caption: null,
  credit: null,
  role: 'body',
  ...fields,
});
const paragraph = (words: string) => {
  const start = TEXT.indexOf(words);
  return { type: 'paragraph', start, end: start + words.length, children: [] };
};

const BODY = {
  blocks: [
    paragraph('She spoke.'),
    { type: 'figure', image: 1 },
    paragraph('“No war,” said Ada Holm. “Not ever.”'),
    { type: 'figure', image: 0 },
  ],
  text: TEXT,
  quotes: [
    quote('No war,', 'Ada Holm'),
    quote('Not ever.', null),
    quote('No war,', 'Ada Holm', 'pull'),
  ],
  images: [
    image({ credit: 'Lio Marten/Quay Press', creator: 'Lio Marten', agency: 'Quay Press' }),
    image({ credit: 'Ines Roth' }),
    image({ credit: 'Quay Press', agency: 'Quay Press' }),
    image({}),
  ],
  cuts: [],
};

let kept: Map<ArticleId, Extract>;
const signal = new AbortController().signal;

async function save(fields: RowFields, body: object | null = BODY): Promise<SavedArticle> {
  const row = aRow({ quoteCount: 2, imageCount: 4, ...fields });
  if (body)
    await library()
      .table('bodies')
      .put({ articleId: row.id, ...body });
  return row;
}

const read = async (rows: SavedArticle[]) => {
  const said = vi.fn();
  await readAcross(rows, kept, said, signal);
  return said;
};

beforeEach(async () => {
  kept = new Map();
  brokenRows.clear();
  await library().bodies.clear();
});

describe('the reading across all copies', () => {
  it('gives quotations with their paragraph and pictures with their place, pull quotes left out', async () => {
    await read([await save({ id: 'a' })]);
    const { quotes = [], images = [] } = [...kept.values()][0] ?? {};
    expect(quotes.map(({ text, number }) => [text, number])).toEqual([
      ['No war,', 2],
      ['Not ever.', 2],
    ]);
    expect(images.map(({ at }) => at)).toEqual([12, 0, 0, 0]);
  });

  it('reads a copy once, and again only when its article changes', async () => {
    const row = await save({ id: 'a' });
    const asked = vi.spyOn(IDBObjectStore.prototype, 'get');
    await read([row]);
    await read([row]);
    expect(asked).toHaveBeenCalledTimes(1);
    const said = await read([{ ...row, updatedAt: row.updatedAt + 1 }]);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(said).toHaveBeenLastCalledWith(1, 1);
    asked.mockRestore();
  });

  it('forgets what is gone, and follows the reader’s corrections', async () => {
    const [a, b] = [await save({ id: 'a' }), await save({ id: 'b' })];
    await read([a, b]);
    await read([{ ...a, updatedAt: 9, corrections: [{ text: 'Not ever.', speaker: 'Ada Holm' }] }]);
    expect([...kept.keys()]).toEqual(['a']);
    expect(kept.get(a.id)?.quotes.map(({ speaker }) => speaker)).toEqual(['Ada Holm', 'Ada Holm']);
  });

  it('goes on past a copy that is missing, that does not parse, and whose blocks are broken', async () => {
    const rows = [
      await save({ id: 'a' }, null),
      await save({ id: 'b' }, { ...BODY, quotes: 'none' }),
      await save({ id: 'c' }, { ...BODY, blocks: [null, 7] }),
    ];
    await read(rows);
    expect([...kept.values()].map(({ quotes }) => quotes.length)).toEqual([0, 0, 2]);
    expect([...brokenRows.keys()]).toEqual(['bodies/b']);
  });

  it('stops when it is told to', async () => {
    const over = new AbortController();
    over.abort();
    await readAcross([await save({ id: 'a' })], kept, () => undefined, over.signal);
    expect(kept.size).toBe(0);
  });
});

describe('the library by who said it and who made it', () => {
  const quoted = (id: string, ...speakers: (string | null)[]): Extract => ({
    articleId: id as ArticleId,
    updatedAt: 1,
    quotes: speakers.map(
      (speaker) => ({ ...quote('No war,', speaker), number: 1 }) as Extract['quotes'][0],
    ),
    images: [],
  });
  const articles = new Map(
    [
      aRow({ id: 'a', savedAt: 5 }),
      aRow({ id: 'b', savedAt: 9 }),
      aRow({ id: 'c', trashed: 1 }),
    ].map((row) => [row.id as string, row]),
  );

  it('joins spellings that differ in case, accents and punctuation, under the commonest', () => {
    const people = speakersOf(
      [
        quoted('a', 'José Álvarez', 'Jose Alvarez,', null),
        quoted('b', 'José Álvarez'),
        quoted('c', 'Nobody Else'),
      ],
      articles,
    );
    expect(
      orderPeople(people, 'count', '').map(({ name, count, also, latest, shares }) => [
        name,
        count,
        also,
        latest,
        shares.length,
      ]),
    ).toEqual([
      ['José Álvarez', 3, ['Jose Alvarez,'], 9, 2],
      ['', 1, [], 5, 1],
    ]);
  });

  it('sorts by count, name and latest, finds by any spelling, nobody last', () => {
    const people = speakersOf(
      [quoted('a', 'Zoe', 'Zoe', null), quoted('b', 'Ärzte', 'Mina')],
      articles,
    );
    const names = (sort: 'count' | 'name' | 'latest', words = '') =>
      orderPeople(people, sort, words)
        .map(({ name }) => name)
        .join(' ');
    expect(names('count')).toBe('Zoe Ärzte Mina ');
    expect(names('name')).toBe('Ärzte Mina Zoe ');
    expect(names('latest')).toBe('Ärzte Mina Zoe ');
    expect(names('name', 'arz')).toBe('Ärzte');
  });

  it('gives pictures to photographers and to agencies, a bare credit to whom it names', async () => {
    const row = await save({ id: 'a' });
    await read([row]);
    const all = new Map([[row.id as string, row]]);
    const names = (people: { name: string; count: number }[]) =>
      people.map(({ name, count }) => `${name} ${count}`);
    // Who is credited is never among those whom nobody credits, be it an agency alone.
    expect(names(makersOf(kept.values(), all))).toEqual([
      'Lio Marten 1',
      'Ines Roth 1',
      'Quay Press 1',
      ' 1',
    ]);
    expect(names(agenciesOf(kept.values(), all))).toEqual(['Quay Press 2', ' 2']);
  });
});
