import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../../lib/exchange/format';
import { FORMATS } from '../../../lib/exchange/formats';
import words from '../../../public/_locales/en/messages.json';
import { cpuNow } from '../../cpu';
import { LIBRARY } from './library';
import { filledWith, NAUGHTY } from './naughty';
import { NAUGHTY_ARTICLES } from './naughty-articles';
import { MADE, written } from './records';

const FOLDER = new URL('../../fixtures/exchange/', import.meta.url);
/** What LIBRARY, which is two articles, is written as; a ZIP's golden file is its members as text. */
const nameOf = ({ id, several, ...one }: ExportFormat) => {
  const { extension, mimeType } = several ?? one;
  return `${id}.${extension}${/[/+]zip$/.test(mimeType) ? '.txt' : ''}`;
};
/** Far above what linear work takes on a busy machine, far below what a pattern that backtracks takes. */
const LIMIT_MS = 8000;

describe('every export format', () => {
  it.each(FORMATS)('$id writes its golden file', async (format) => {
    const file = new URL(nameOf(format), FOLDER);
    if (!existsSync(file))
      throw new Error(
        `tests/fixtures/exchange/${nameOf(format)} is missing: write what LIBRARY should give, by hand or after reading every line`,
      );
    expect(await written(format, LIBRARY)).toBe(readFileSync(file, 'utf8'));
  });

  it('has a golden file, and no golden file is without its format', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(FORMATS.map(nameOf).sort());
  });

  it('has an id, a name and a line that says for whom it is', () => {
    const table: Record<string, unknown> = words;
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    for (const { label, about, group } of FORMATS)
      for (const key of [label, about, `format_group_${group}`]) expect(table).toHaveProperty(key);
  });

  it.each(FORMATS)('$id has its line in the table of the README', ({ label }) => {
    const table: Record<string, { message: string } | undefined> = words;
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`\n| ${table[label]?.message} | `);
  });

  it.each(FORMATS)('$id is written piece by piece, one article at a time', async ({ write }) => {
    let read = 0;
    async function* items() {
      for (const item of [...LIBRARY, ...LIBRARY, ...LIBRARY]) {
        read++;
        yield item;
      }
    }
    const seen: number[] = [];
    for await (const _ of write(items(), MADE)) seen.push(read);
    // A format that collects everything first gives no piece before the last article is read.
    for (let n = 1; n <= 6; n++) expect(seen).toContain(n);
  });

  it.each(FORMATS)('$id writes an empty library', async (format) => {
    expect(typeof (await written(format, []))).toBe('string');
  });

  it.each(FORMATS)('$id writes what UTF-8 can carry, whatever the words', async (format) => {
    for (const words of NAUGHTY) {
      const text = await written(format, [filledWith(words)]);
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toContain('\u0000');
    }
  });

  it.each(FORMATS)('$id writes every naughty article, and nothing that is none', async (format) => {
    for (const [, item] of NAUGHTY_ARTICLES) {
      const text = await written(format, [item]);
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/\bundefined\b|\bNaN\b|Invalid Date|\[object |\+\d{6}-/);
    }
  });

  it.each(FORMATS)(
    '$id takes a title of a million letters',
    async (format) => {
      const [first] = LIBRARY;
      if (!first) throw new Error('no article');
      for (const letters of ['=\n', "'", ' ', '<{\\', 'a,']) {
        const title = letters.repeat(1_000_000 / letters.length);
        const began = cpuNow();
        await written(format, [{ ...first, article: { ...first.article, title } }]);
        expect(cpuNow() - began).toBeLessThan(LIMIT_MS);
      }
    },
    60_000,
  );
});
