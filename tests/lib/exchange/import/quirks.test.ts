import { beforeAll, describe, expect, it } from 'vitest';
import { hypothesis } from '../../../../lib/exchange/formats/hypothesis';
import { json } from '../../../../lib/exchange/formats/json';
import { webAnnotation } from '../../../../lib/exchange/formats/web-annotation';
import { filledWith, NAUGHTY } from '../naughty';
import { written } from '../records';
import { aFile, read } from './a-file';
import { QUIRKS } from './quirks';

beforeAll(() => {
  // Kindle writes times in the reader's own zone.
  process.env.TZ = 'UTC';
});

describe("other people's files", () => {
  it.each(QUIRKS)('$what', async ({ file, format, articles }) => {
    const result = await read(aFile('x', file));
    expect(result.files.map((one) => one.format?.id)).toEqual([format]);
    expect(result.articles).toHaveLength(articles.length);
    expect(result.articles).toMatchObject(articles);
  });

  it('says which clippings have no words', async () => {
    const about = 'Your Bookmark on page 5 | Location 60 | Added on Monday, 2 March 2026 03:04:05';
    const file = `The Quay (Ada Holm)\n- ${about}\n\n\n==========\n`;
    const { problems } = await read(aFile('x', file));
    expect(problems).toMatchObject([{ kind: 'no-words', value: about, leftOut: true }]);
  });
});

describe('the words of a highlight come back from Postil as they went', () => {
  const cases = [json, hypothesis, webAnnotation].flatMap((format) =>
    NAUGHTY.map((words) => ({ id: format.id, format, words })),
  );
  it.each(cases)('$id: $words', async ({ format, words }) => {
    const { articles } = await read(aFile('x', await written(format, [filledWith(words)])));
    const [highlight] = articles[0]?.highlights ?? [];
    expect(highlight?.exact).toBe(words.toWellFormed().trim());
    // Of a note Hypothesis' server stores no null character.
    const note = format === hypothesis ? words.replaceAll('\u0000', '\ufffd') : words;
    expect(highlight?.note).toContain(note.toWellFormed().trim());
  });
});
