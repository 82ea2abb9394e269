import { describe, expect, it } from 'vitest';
import { corrected, withCorrection } from '../../../lib/article/corrections';
import type { Quote } from '../../../lib/article/model';
import { ArticleId } from '../../../lib/library/schema';
import { takeBack } from '../../../lib/library/take-back';
import { saveArticle } from '../../../lib/library/write';
import { correctQuotes, joinSpeakers } from '../../../lib/library/write-corrections';
import { partsOf } from '../../../lib/search/document';
import { aDesk, anArticle } from './an-article';

const said = (text: string, speaker: string | null): Quote => ({
  text,
  speaker,
  cue: null,
  how: speaker ? 'named' : 'none',
  kind: 'direct',
  start: 0,
  end: text.length,
});

describe('corrections', () => {
  const quotes = [said('We stay.', 'Ada Holm'), said('All of us.', null)];

  it('know a quotation by its words, whatever the white space and the place', () => {
    const again = [{ ...quotes[0], text: 'We\n stay.', start: 90, end: 99 } as Quote];
    const [first] = corrected(again, [{ text: 'We stay.', speaker: 'Lio Marten' }]);
    expect(first).toMatchObject({ speaker: 'Lio Marten', how: 'corrected', start: 90 });
  });

  it('clear a speaker and leave the others', () => {
    expect(corrected(quotes, [{ text: 'We stay.', speaker: null }])).toEqual([
      { ...quotes[0], speaker: null, how: 'corrected' },
      quotes[1],
    ]);
  });

  it('replace what was said before, and go when the page is to speak again', () => {
    const once = withCorrection([], ['We stay.', 'All of us.'], 'Lio Marten');
    const twice = withCorrection(once, [' We  stay. '], null);
    expect(twice).toEqual([
      { text: 'All of us.', speaker: 'Lio Marten' },
      { text: ' We  stay. ', speaker: null },
    ]);
    expect(withCorrection(twice, ['We stay.', 'All of us.'], undefined)).toEqual([]);
  });
});

describe('a correction in the library', () => {
  it('is kept with the article when the page is read and saved again', async () => {
    const desk = aDesk();
    const { id } = await saveArticle(desk, anArticle());
    await correctQuotes(desk, id, ['We stay.'], 'Ada Holm');
    await saveArticle(desk, anArticle({ text: 'Rewritten.' }));
    const row = await desk.db.articles.get(id);
    expect(row?.corrections).toEqual([{ text: 'We stay.', speaker: 'Ada Holm' }]);
  });

  it('can be taken back', async () => {
    const desk = aDesk();
    const { id } = await saveArticle(desk, anArticle());
    await correctQuotes(desk, id, ['We stay.'], null);
    await correctQuotes(desk, id, ['We stay.'], undefined);
    expect((await desk.db.articles.get(id))?.corrections).toEqual([]);
  });

  it('of an article that is gone is refused', async () => {
    const gone = ArticleId.parse('nothing');
    const refused = correctQuotes(aDesk(), gone, ['We stay.'], 'Ada Holm');
    await expect(refused).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('two speakers made one', () => {
  const quotes = (speaker: string): Quote[] => [said('We stay.', speaker), said('All.', speaker)];

  async function aLibrary() {
    const desk = aDesk();
    const save = async (path: string, speaker: string) => {
      const url = `https://news.example/${path}`;
      const article = anArticle({ url, canonicalUrl: url, quotes: quotes(speaker) });
      return (await saveArticle(desk, article)).id;
    };
    return { desk, a: await save('a', 'N. Mohammadi'), b: await save('b', 'N. Mohammadi') };
  }

  /** Who said what, as every reading of a stored copy has it, and as the search finds it. */
  async function speakers(desk: ReturnType<typeof aDesk>, id: ArticleId) {
    const [row, body] = await Promise.all([desk.db.articles.get(id), desk.db.bodies.get(id)]);
    if (!row || !body) throw new Error('gone');
    return {
      read: corrected(body.quotes, row.corrections).map(({ speaker }) => speaker),
      found: partsOf(row, body, []).find(([field]) => field === 'speaker')?.[1],
    };
  }

  it('are one in every article and in the search, and two again by one undo', async () => {
    const { desk, a, b } = await aLibrary();
    await correctQuotes(desk, b, ['All.'], 'Ada Holm');
    const joined = await joinSpeakers(
      desk,
      [
        { id: a, texts: ['We stay.', 'All.'] },
        { id: b, texts: ['We  stay.'] },
      ],
      'Narges Mohammadi',
    );
    expect(joined).toMatchObject({ quotes: 3, articles: 2 });
    const name = 'Narges Mohammadi';
    expect(await speakers(desk, a)).toEqual({ read: [name, name], found: `${name} ${name}` });
    expect(await speakers(desk, b)).toEqual({
      read: [name, 'Ada Holm'],
      found: `${name} Ada Holm`,
    });
    await takeBack(desk, joined.undo ?? -1);
    expect((await speakers(desk, a)).read).toEqual(['N. Mohammadi', 'N. Mohammadi']);
    expect((await speakers(desk, b)).read).toEqual(['N. Mohammadi', 'Ada Holm']);
    expect(await desk.db.articles.get(a)).not.toHaveProperty('corrections');
    await expect(takeBack(desk, joined.undo ?? -1)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('pass over an article that is gone, and change nothing if all are', async () => {
    const { desk, a } = await aLibrary();
    const gone = { id: ArticleId.parse('nothing'), texts: ['We stay.'] };
    const some = await joinSpeakers(desk, [gone, { id: a, texts: ['All.'] }], 'Ada Holm');
    expect(some).toMatchObject({ quotes: 1, articles: 1 });
    expect(await joinSpeakers(desk, [gone], 'Ada Holm')).toEqual({
      quotes: 0,
      articles: 0,
      undo: null,
    });
  });

  it('nobody named by the reader is not found under the old name', async () => {
    const { desk, a } = await aLibrary();
    await correctQuotes(desk, a, ['We stay.', 'All.'], null);
    expect((await speakers(desk, a)).found?.trim()).toBe('');
  });
});
