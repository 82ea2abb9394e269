import { describe, expect, it } from 'vitest';
import { corrected, withCorrection } from '../../../lib/article/corrections';
import type { Quote } from '../../../lib/article/model';
import { ArticleId } from '../../../lib/library/schema';
import { saveArticle } from '../../../lib/library/write';
import { correctQuotes } from '../../../lib/library/write-corrections';
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
