import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readFiles } from '../../../../lib/exchange/import/read';
import { addressKey } from '../../../../lib/library/address';
import { aFile, fixture, listed } from './a-file';

const text = (words: string) => new TextEncoder().encode(words);
const read = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
  const leaving = new AbortController();
  return readFiles([aFile(name, bytes)], { signal: leaving.signal }).then(async (result) => {
    // What is read later does not hang on the signal of this reading.
    leaving.abort();
    const articles = await listed(result.articles);
    const texts = new Map(
      articles.flatMap(({ article, text }) =>
        text ? [[addressKey(article.url), text] as const] : [],
      ),
    );
    expect(result.articles.texts).toBe(texts.size);
    return { ...result, articles, texts };
  });
};
const harbour = addressKey('https://ledger.example/harbour');

it('Wallabag gives its texts with its articles', async () => {
  const { texts } = await read('w.json', fixture('wallabag.json'));
  expect([...texts.keys()]).toEqual([harbour]);
  expect(await texts.get(harbour)?.()).toBe('<p>The whole text</p>');
});

it('Omnivore gives the texts of its ZIP when they are wanted, and says what it leaves', async () => {
  const { texts, problems, articles } = await read(
    'o.zip',
    new Uint8Array(
      zipSync({
        'metadata_0_to_20.json': fixture('omnivore.json'),
        'content/harbour.html': text('<p>The whole text</p>'),
        'content/quay.pdf': text('%PDF'),
        'content/nobody.html': text('<p>of no article</p>'),
      }),
    ),
  );
  expect(articles).toHaveLength(2);
  expect([...texts.keys()]).toEqual([harbour]);
  expect(await texts.get(harbour)?.()).toBe('<p>The whole text</p>');
  expect(problems.find(({ kind }) => kind === 'not-carried')?.value).toBe('2');
});
