import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../../lib/library/imports';
import { type Desk, saveArticle } from '../../../lib/library/write';
import { beginImport, stageImport, stepImport } from '../../../lib/library/write-import';
import { aDesk, anArticle } from './an-article';

async function anImport(desk: Desk, otherwise: Partial<ImportedArticle> = {}): Promise<void> {
  const options = { tags: [], states: 'keep' } as const;
  const given = { name: 'x', formats: [], options: { ...options, tags: [] }, problems: [] };
  const { id } = await beginImport(desk, given);
  const item: ImportedArticle = {
    row: 'r',
    source: 'pocket',
    url: anArticle().url,
    title: 'As Pocket called it',
    byline: [],
    tags: ['ports'],
    note: 'mine',
    favourite: true,
    state: 'archived',
    savedAt: 5,
    highlights: [],
    ...otherwise,
  };
  await stageImport(desk, id, [item], true);
  await stepImport(desk, id);
}

const mark = (exact: string, otherwise = {}) => ({ exact, note: 'n', tags: [], ...otherwise });

describe('an article that was imported, read for the first time', () => {
  it('gets its text and the facts that were missing, and keeps the reader’s own', async () => {
    const desk = aDesk();
    await anImport(desk);
    const before = await desk.db.articles.toArray();
    const saved = await saveArticle(desk, anArticle());
    expect(saved).toEqual({ id: before[0]?.id, created: false, cameBack: false });
    expect(await desk.db.articles.toArray()).toMatchObject([
      {
        title: 'As Pocket called it',
        byline: ['Mira Lund'],
        siteName: 'News Example',
        wordCount: 8,
        tags: ['ports'],
        note: 'mine',
        favourite: 1,
        archived: 1,
        savedAt: 5,
      },
    ]);
    expect(await desk.db.bodies.toArray()).toMatchObject([{ text: anArticle().text }]);
    // A later reading leaves the stored copy as it is.
    await saveArticle(desk, anArticle({ text: 'Something else', title: 'Else' }));
    expect(await desk.db.bodies.toArray()).toMatchObject([{ text: anArticle().text }]);
  });

  it('takes the page’s title where the import had only the address', async () => {
    const desk = aDesk();
    await anImport(desk, { title: '' });
    await saveArticle(desk, anArticle());
    expect(await desk.db.articles.toArray()).toMatchObject([{ title: 'The quiet harbour' }]);
  });

  it.each([
    ['at the one place of its words', mark('Ada  Holm\nsaid'), { start: 23, end: 36 }],
    ['nowhere if they are not in the text', mark('Ada Holm sang'), null],
    ['nowhere if two places fit', mark('said'), null],
    ['where its context says', mark('said', { prefix: 'And Lio ' }), { start: 55, end: 59 }],
    ['nowhere if its context fits neither', mark('said', { prefix: 'nobody ' }), null],
    ['letter by letter, signs and all', mark('nothing. (And'), { start: 37, end: 50 }],
  ])('places a highlight that waited %s', async (_, given, place) => {
    const desk = aDesk();
    await anImport(desk, { highlights: [given] });
    const text = 'The harbour was quiet. Ada Holm said nothing. (And Lio said little.)';
    await saveArticle(desk, anArticle({ text }));
    expect((await desk.db.highlights.toArray()).map((row) => row.place)).toEqual([place]);
  });
});
