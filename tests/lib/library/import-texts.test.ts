import { beforeEach, describe, expect, it } from 'vitest';
import { library } from '../../../lib/library/db';
import { chunked } from '../../../lib/library/import-texts';
import { ImportedArticle } from '../../../lib/library/imports';
import type { ImportId } from '../../../lib/library/schema';
import { type Desk, eraseLibrary, saveArticle } from '../../../lib/library/write';
import { beginImport, stageImport, stepImport } from '../../../lib/library/write-import';
import { undoImport } from '../../../lib/library/write-import-undo';
import { anArticle } from './an-article';

const desk: Desk & { time: number } = {
  db: library(),
  time: 1_000_000,
  now: () => desk.time++,
  random: (bytes) => void crypto.getRandomValues(bytes),
};

const TEXT = 'The harbour was quiet. We are not leaving, she said.';

const item = (url: string, text: string | null, exact = 'We are  not leaving') =>
  ImportedArticle.parse({
    row: 'x 1',
    source: 'omnivore',
    url,
    title: 'The harbour',
    byline: [],
    tags: [],
    note: '',
    favourite: false,
    highlights: [{ exact, note: '', tags: [] }],
    ...(text === null
      ? {}
      : {
          stored: {
            blocks: [
              {
                type: 'paragraph',
                start: 0,
                end: text.length,
                children: [{ type: 'text', text }],
              },
            ],
            text,
            quotes: [],
            images: [],
            wordCount: 9,
          },
        }),
  });

async function run(items: ImportedArticle[]): Promise<ImportId> {
  const options = { tags: [], states: 'keep' as const };
  let record = await beginImport(desk, { name: 'x', formats: [], options, problems: [] });
  await stageImport(desk, record.id, items, true);
  do record = await stepImport(desk, record.id);
  while (record.state === 'running');
  return record.id;
}

beforeEach(() => eraseLibrary(desk));

describe('an import with texts', () => {
  it('keeps them as the stored copies, with the highlights at their place', async () => {
    await run([item('https://x.example/1', TEXT), item('https://x.example/2', null)]);
    const [one, two] = await desk.db.articles.toCollection().sortBy('url');
    expect(one).toMatchObject({ wordCount: 9, highlightCount: 1 });
    expect(one?.textHash).toMatch(/^[0-9a-f]{64}$/);
    expect(two?.textHash).toBe('');
    expect(await desk.db.bodies.toArray()).toMatchObject([{ articleId: one?.id, text: TEXT }]);
    const marks = await desk.db.highlights.toArray();
    const start = TEXT.indexOf('We are');
    expect(marks.find(({ articleId }) => articleId === one?.id)?.place).toEqual({
      start,
      end: start + 'We are not leaving'.length,
    });
    expect(marks.find(({ articleId }) => articleId === two?.id)?.place).toBeNull();
  });

  it('does not write over what was read here, and keeps no text twice', async () => {
    const { id } = await saveArticle(
      desk,
      anArticle({ url: 'https://x.example/1', canonicalUrl: 'https://x.example/1' }),
    );
    const before = await desk.db.bodies.get(id);
    await run([item('https://x.example/1', 'Another text of the same article, as it was there.')]);
    expect(await desk.db.bodies.toArray()).toEqual([before]);
    expect(JSON.stringify(await desk.db.importRows.toArray())).not.toContain('as it was there');
  });

  it('is taken back with them', async () => {
    const id = await run([item('https://x.example/1', TEXT)]);
    while ((await undoImport(desk, id)).state !== 'undone');
    for (const table of ['articles', 'bodies', 'highlights'] as const)
      expect(await desk.db[table].count(), table).toBe(0);
  });

  it('of the same file a second time changes nothing', async () => {
    await run([item('https://x.example/1', TEXT)]);
    const before = await desk.db.articles.toArray();
    await run([item('https://x.example/1', TEXT)]);
    expect(await desk.db.articles.toArray()).toEqual(before);
  });

  it('is written in chunks of not too much text', () => {
    const long = 'x'.repeat(1_500_000);
    const items = Array.from({ length: 5 }, (_, n) => item(`https://x.example/${n}`, long));
    expect(chunked(items).map((chunk) => chunk.length)).toEqual([2, 2, 1]);
    const short = Array.from({ length: 1001 }, (_, n) => item(`https://x.example/${n}`, null));
    expect(chunked(short).map((chunk) => chunk.length)).toEqual([500, 500, 1]);
  });
});
