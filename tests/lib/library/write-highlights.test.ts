import { describe, expect, it } from 'vitest';
import {
  addHighlight,
  deleteHighlight,
  type NewHighlight,
  restoreHighlight,
  updateHighlight,
} from '../../../lib/library/write-highlights';
import { aDesk, anArticle } from './an-article';

let n = 0;
const given = (otherwise: Partial<NewHighlight> = {}): NewHighlight => ({
  article: anArticle(),
  selectors: [{ type: 'TextQuoteSelector', exact: 'The harbour', prefix: '', suffix: ' was' }],
  exact: 'The harbour',
  place: { start: 0, end: 11 },
  colour: 'green',
  key: `key-${++n}`,
  ...otherwise,
});

describe('adding a highlight', () => {
  it('saves the article too: to highlight is to save', async () => {
    const desk = aDesk();
    const highlight = await addHighlight(desk, null, given());
    expect(await desk.db.articles.get(highlight.articleId)).toMatchObject({
      highlightCount: 1,
      colours: ['green'],
    });
  });

  it('makes one of two calls with the same key, as after a lost answer', async () => {
    const desk = aDesk();
    const first = await addHighlight(desk, null, given({ key: 'once' }));
    const again = await addHighlight(desk, null, given({ key: 'once' }));
    expect(again).toEqual(first);
    expect(await desk.db.highlights.count()).toBe(1);
  });

  it('refuses a key that belongs to another article', async () => {
    const desk = aDesk();
    await addHighlight(desk, null, given({ key: 'taken' }));
    const other = anArticle({ url: 'https://y.org/b', canonicalUrl: 'https://y.org/b' });
    await expect(
      addHighlight(desk, null, given({ key: 'taken', article: other })),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('refuses one for no article', async () => {
    await expect(addHighlight(aDesk(), null, given({ article: null }))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('changing a highlight', () => {
  it('keeps note, tags and colour, and the counters of its article', async () => {
    const desk = aDesk();
    const { id, articleId } = await addHighlight(desk, null, given());
    await updateHighlight(desk, id, { note: 'The hinge.', tags: ['sea'], colour: 'coral' });
    expect(await desk.db.highlights.get(id)).toMatchObject({ note: 'The hinge.', colour: 'coral' });
    expect(await desk.db.articles.get(articleId)).toMatchObject({
      noteCount: 1,
      colours: ['coral'],
    });
  });

  it('is undone after a delete, note and all', async () => {
    const desk = aDesk();
    const { id, articleId } = await addHighlight(desk, null, given());
    await updateHighlight(desk, id, { note: 'Kept.' });
    await deleteHighlight(desk, id);
    expect(await desk.db.articles.get(articleId)).toMatchObject({
      highlightCount: 0,
      noteCount: 0,
    });
    await restoreHighlight(desk, id);
    expect(await desk.db.highlights.get(id)).toMatchObject({ note: 'Kept.' });
    expect(await desk.db.articles.get(articleId)).toMatchObject({
      highlightCount: 1,
      noteCount: 1,
    });
  });

  it('says so when it is not there', async () => {
    await expect(updateHighlight(aDesk(), 'gone' as never, { note: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
