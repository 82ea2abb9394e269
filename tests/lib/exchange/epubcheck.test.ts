/**
 * Books against EPUBCheck's rules by two judges that are not ours: a port of it to TypeScript, everywhere, and EPUBCheck itself where
 * Java and its jar are (Debian: `apt-get install epubcheck`; another jar: `EPUBCHECK=/path/epubcheck.jar`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/exchange/format';
import { epub } from '../../../lib/exchange/formats/epub';
import { anyArticle } from './any-article';
import { LIBRARY } from './library';
import { filledWith, NAUGHTY } from './naughty';
import { NAUGHTY_ARTICLES } from './naughty-articles';
import { anItem, bytesOf } from './records';

const JAR = process.env.EPUBCHECK ?? '/usr/share/java/epubcheck.jar';
const judge = (...given: string[]) =>
  spawnSync('java', ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', JAR, ...given], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
const version = existsSync(JAR)
  ? /EPUBCheck v(\d+)\./.exec(judge('--version').stdout)?.[1]
  : undefined;
const folder = mkdtempSync(join(tmpdir(), 'postil-epub-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BOOKS: [string, readonly ExportItem[]][] = [
  ['no article', []],
  ['one article', LIBRARY.slice(0, 1)],
  ['a library', LIBRARY],
  ['two hundred articles', Array.from({ length: 200 }, () => anItem())],
  ['naughty words', NAUGHTY.map(filledWith)],
  ['naughty articles', NAUGHTY_ARTICLES.map(([, item]) => item)],
  ['articles of any shape', fc.sample(anyArticle, { numRuns: 300, seed: 7 })],
];

/** What is wrong with a book, in the port's words. */
async function faults(items: readonly ExportItem[]): Promise<string[]> {
  const { messages } = await EpubCheck.validate(await bytesOf(epub, [...items]));
  return messages
    .filter(({ severity }) => severity !== 'usage' && severity !== 'info')
    .map(({ id, message, location }) => `${id} ${location?.path}: ${message}`);
}

describe('EPUBCheck, as its port has it', () => {
  it('refuses what is wrong', async () => {
    const { valid } = await EpubCheck.validate(new TextEncoder().encode('no book'));
    expect(valid).toBe(false);
  });

  it.each(BOOKS)('finds nothing in a book of %s', async (_, items) => {
    expect(await faults(items)).toEqual([]);
  });

  it.each(NAUGHTY_ARTICLES)('finds nothing in a book of %s alone', async (_, item) => {
    expect(await faults([item])).toEqual([]);
  });
});

describe.skipIf(!version)('EPUBCheck itself', () => {
  /** Version 4 knows EPUB 3.2, in which WebP was not yet a picture that every reader shows. */
  const isKnown = ({ pictures = [] }: ExportItem): boolean =>
    Number(version) > 4 || pictures.every(({ bytes }) => bytes[0] !== 0x52);

  // A run takes seconds, so that what may go wrong in a chapter is in one book.
  const books: [string, readonly ExportItem[]][] = [
    ['no article', []],
    ['a library', LIBRARY],
    ['everything', BOOKS.flatMap(([, items]) => items)],
  ];
  it.each(books)(
    'finds nothing in a book of %s',
    async (what, items) => {
      const file = join(folder, `${what}.epub`);
      writeFileSync(file, await bytesOf(epub, items.filter(isKnown)));
      const { status, stderr, stdout } = judge('--failonwarnings', file);
      expect(stderr + (status === 0 ? '' : stdout)).toBe('');
    },
    240_000,
  );
});
