import { describe, expect, it } from 'vitest';
import { exportName, fileName } from '../../../lib/exchange/filename';
import { FORMATS } from '../../../lib/exchange/formats';
import { anItem, MADE } from './records';

const CASES: [string, string, string][] = [
  ['a plain title', 'The quiet harbour', 'The quiet harbour.md'],
  ['separators and marks', 'A/B: C', 'A B C.md'],
  ['a way upwards', '../../etc/passwd', 'etc passwd.md'],
  ['a way upwards in Windows', '..\\..\\boot.ini', 'boot.ini.md'],
  ['only dots', '....', 'postil.md'],
  ['nothing', '', 'postil.md'],
  ['only white space', ' \t\n ', 'postil.md'],
  ['only marks that are forbidden', '<>:"/\\|?*', 'postil.md'],
  ['leading dots', '.htaccess', 'htaccess.md'],
  ['trailing dots and spaces', 'End. . .', 'End.md'],
  ['a reserved name', 'CON', 'postil CON.md'],
  ['a reserved name in small letters', 'nul', 'postil nul.md'],
  ['a reserved name with an extension', 'aux.txt', 'postil aux.txt.md'],
  ['a reserved port', 'LPT1', 'postil LPT1.md'],
  ['a word that only begins like a reserved one', 'Congress', 'Congress.md'],
  ['a null byte', 'a\u0000b', 'a b.md'],
  ['line ends', 'a\r\nb\u2028c', 'a b c.md'],
  ['bidi overrides that would hide the extension', 'harm\u202egpj.exe', 'harm gpj.exe.md'],
  ['letters with marks, composed', 'e\u0301te\u0301', 'été.md'],
];
const HOSTILE = [
  ...CASES.map(([, title]) => title),
  '😀'.repeat(300),
  'ü'.repeat(300),
  `${'a'.repeat(115)}. tail`,
  `${'a'.repeat(116)} .`,
  'CON '.repeat(60),
  'con .txt',
  'com¹',
  'COM1 .md',
  '\ud800'.repeat(60),
  '\u2066\u2069\u200f\u200e\ufeff',
  `${'.'.repeat(200)}x`,
  'مرحبا بالعالم'.repeat(20),
  '%2e%2e%2f',
  'a\u007f\u0085\u009fb',
];
const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('a file name', () => {
  it.each(CASES)('from %s', (_, title, name) => {
    expect(fileName(title, 'md')).toBe(name);
  });

  it.each(HOSTILE.map((title) => [title.slice(0, 20), title]))('is safe for %j', (_, title) => {
    for (const extension of ['md', 'json']) {
      const name = fileName(title, extension);
      const stem = name.slice(0, -extension.length - 1);
      expect(bytes(name)).toBeLessThanOrEqual(120);
      expect(name.endsWith(`.${extension}`)).toBe(true);
      expect(stem).not.toBe('');
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/u);
      expect(stem).not.toMatch(/^[.\s]|[.\s]$/);
      expect(stem).not.toMatch(/^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i);
    }
  });

  it('keeps its tail, however long the title is', () => {
    expect(fileName('', 'md', ' (1f3a9c02)')).toBe('postil (1f3a9c02).md');
    const name = fileName('ü'.repeat(300), 'md', ' (1f3a9c02)');
    expect(name).toMatch(/^ü+ \(1f3a9c02\)\.md$/);
    expect(bytes(name)).toBeLessThanOrEqual(120);
  });

  it('is never cut inside a letter', () => {
    for (const letter of ['😀', 'ü', '語']) {
      const stem = fileName(letter.repeat(300), 'md').slice(0, -3);
      expect(stem).toBe(letter.repeat([...stem].length));
    }
  });
});

describe('the name of an export', () => {
  /** What the reader writes may be any kind of file, Markdown too. */
  const named = FORMATS.filter(({ through }) => !through);

  it('is another for each format, so that two exports of one selection lie side by side', async () => {
    const several = await Promise.all(named.map((format) => exportName(format, MADE, null, 7)));
    expect(new Set(several).size).toBe(named.length);
    expect(several).toContain('Postil 2026-11-16 (quotations).csv');
    // A note's name must stay the same, whatever program it is for.
    const items = named.filter(({ nameOf }) => !nameOf);
    const one = await Promise.all(items.map((format) => exportName(format, MADE, anItem(), 1)));
    expect(new Set(one).size).toBe(items.length);
    expect(one).toContain('The quiet harbour (image credits).csv');
  });

  it('of one highlight is its words, never the name of the whole', async () => {
    const part = { ...anItem(), isPart: true as const };
    for (const format of FORMATS) {
      const name = await exportName(format, MADE, part, 1);
      expect(name).toMatch(/^The harbour was quiet\b/);
      expect(name).not.toBe(await exportName(format, MADE, anItem(), 1));
    }
  });
});
