import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/exchange/format';
import { logseq } from '../../../lib/exchange/formats/logseq';
import { obsidian } from '../../../lib/exchange/formats/obsidian';
import { tagWord } from '../../../lib/exchange/tag-word';
import { anyWords, filledWith, NAUGHTY } from './naughty';
import { anItem, bytesOf, written } from './records';

const FORMATS = [obsidian, logseq];
/** What these programs read beyond Markdown. */
const WORDS = [
  ...NAUGHTY,
  '[[Another note]]',
  '![[picture.png]]',
  '#tag and more',
  'end ^block',
  '^block',
  '%%hidden%%',
  '==marked==',
  '$x^2$',
  '{{query (task TODO)}}',
  '((0d9f3a52-6c1e-4a8e-9a51-5b1f0b0a7c11))',
  'id:: 0d9f3a52-6c1e-4a8e-9a51-5b1f0b0a7c11',
  'a\nkey:: value',
  '- a\n- b',
  '1. a',
  '> x',
  '```\ncode\n```',
  ':LOGBOOK:\n:END:',
  '#+BEGIN_QUERY\nx\n#+END_QUERY',
  'C:\\new\\x',
  'a: b',
  'true',
  '2026',
  '~',
  '  spaces  ',
  'a\n\n\nb',
];
const oneLine = (words: string) => words.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
const clean = (words: string) => words.toWellFormed().replaceAll('\0', '\ufffd');
/** What a reader of Markdown takes a text for. */
const unescaped = (text: string) =>
  text.replace(/\\([!-/:-@[-`{-~])|&#x([\dA-F]+);/g, (_, sign, code) =>
    sign ? String(sign) : String.fromCodePoint(Number.parseInt(String(code), 16)),
  );
/** What would be read as more than words. Signs behind a backslash are none. */
const READ = /\[|\]|\^|\$|\||`|\*|<[a-z!/?]|(?:^|[^\w/\ufffd])#|%%|==|~~|\{\{|\(\(|::|@@/im;
const bare = (text: string) => text.replace(/\\[!-/:-@[-`{-~]/g, '\ufffd');

async function files(format: (typeof FORMATS)[number], items: ExportItem[]) {
  const members = Object.entries(unzipSync(await bytesOf(format, items)));
  return new Map(members.map(([path, bytes]) => [path, strFromU8(bytes)]));
}
const idsIn = (text: string) =>
  [...text.matchAll(/^\^(postil-[\da-f]{8})$|^\s*- id:: ([\da-f-]{36})$/gm)].map(
    ([, block, uuid]) => block ?? uuid,
  );

describe.each(FORMATS)('notes for $id', (format) => {
  it('are one file for one article and a ZIP for several, named alike', async () => {
    const [first, second] = [anItem(), anItem({ article: { id: 'a2' as never } })];
    const alone = await format.nameOf?.(first.article);
    expect(alone).toMatch(/^The quiet harbour \([\da-f]{8}\)\.md$/);
    const names = [...(await files(format, [first, second])).keys()];
    expect(names[0]?.replace('pages/', '')).toBe(alone);
    // The same title twice is no clash, and does not depend on which is exported first.
    expect(new Set(names).size).toBe(2);
    expect([...(await files(format, [second, first])).keys()].sort()).toEqual(names.sort());
  });

  it.each(WORDS)('have a file name of %j that every system and every link takes', async (title) => {
    const name = (await format.nameOf?.(filledWith(title).article)) ?? '';
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/ ?\([\da-f]{8}\)\.md$/);
    expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*#^[\]]|^[.\s]/u);
  });

  it('are updated by a second export, and nothing of them doubles', async () => {
    const before = [
      anItem({ highlights: [{}, { exact: 'Ada Holm' }, { exact: 'will be gone' }] }),
      anItem({ article: { id: 'a2' as never, title: 'Second' } }),
    ];
    const after = [
      anItem({
        article: { tags: ['new'], note: 'A note.', siteName: 'Another' },
        highlights: [
          { id: 'h9' as never, exact: 'added' },
          { id: 'h0' as never },
          { id: 'h1' as never, exact: 'Ada Holm', note: 'New.' },
        ],
      }),
      anItem({ article: { id: 'a2' as never, title: 'Second' } }),
      anItem({ article: { id: 'a3' as never, title: 'Third' } }),
    ];
    const [old, now] = [await files(format, before), await files(format, after)];
    const vault = new Map([...old, ...now]);
    expect(vault.size).toBe(3);
    for (const name of old.keys()) expect([...now.keys()]).toContain(name);
    const [name = ''] = old.keys();
    const ids = idsIn(vault.get(name) ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const idOf = (text: string | undefined, words: string) => {
      const at = text?.indexOf(`> ${words}`) ?? -1;
      const around = format === obsidian ? text?.slice(at) : text?.slice(0, at);
      return format === obsidian ? idsIn(around ?? '')[0] : idsIn(around ?? '').at(-1);
    };
    for (const words of ['The harbour was quiet.', 'Ada Holm'])
      expect(idOf(now.get(name), words)).toBe(idOf(old.get(name), words));
    expect(idOf(now.get(name), 'added')).not.toBe(idOf(old.get(name), 'The harbour was quiet.'));
    expect(vault.get(name)).not.toContain('will be gone');
    expect(await files(format, after)).toEqual(now);
  });

  it('say nothing where nothing is known', async () => {
    const item = anItem({
      article: { byline: [], siteName: undefined, publishedAt: undefined, deck: '', tags: [] },
      body: null,
      highlights: [],
    });
    const text = await written(format, [item]);
    expect(text).not.toMatch(/author|site|published|description|tags|undefined/);
  });
});

describe('a note for Obsidian', () => {
  const parts = (text: string) => {
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    return { front, body };
  };
  const quoted = (body: string) => body.slice(0, body.indexOf('\n> — ')).replace(/^>[ ]?/gm, '');

  async function check(words: string): Promise<void> {
    const item = filledWith(words);
    const { front, body } = parts(await written(obsidian, [item]));
    // Every line is a key, with a plain word, a day or words in quotes, or an entry of a list.
    for (const line of front.split('\n'))
      expect(line).toMatch(
        /^(?:\w+:|\w+: | {2}- )(?:|"(?:[^"\\]|\\.)*"|\d{4}-\d\d-\d\d|\p{L}[^:#[\]{}"]*)$/u,
      );
    const title = /^title: (.*)$/m.exec(front)?.[1] ?? '';
    expect(title.startsWith('"') ? JSON.parse(title) : title).toBe(clean(item.article.title));
    const [quote, rest = ''] = [quoted(body), body.slice(body.indexOf('\n^postil-'))];
    expect(bare(quote)).not.toMatch(READ);
    expect(oneLine(unescaped(quote))).toBe(oneLine(clean(words)));
    expect(idsIn(body)).toHaveLength(1);
    const note = rest.slice(rest.indexOf('\n', 1), rest.lastIndexOf('\n_green_'));
    expect(bare(note)).not.toMatch(READ);
    expect(oneLine(unescaped(note))).toBe(oneLine(clean(words)));
  }

  it.each(WORDS)('keeps %j as words in properties, quote and note', check);

  it('keeps any words', async () => {
    await fc.assert(
      fc.asyncProperty(anyWords, (words) => check(words === '' ? 'x' : words)),
      { numRuns: 150 },
    );
  });

  it.each([
    ['dockers vote', 'dockers-vote'],
    ['sea/ships', 'sea/ships'],
    ['1984', '_1984'],
    ['été', 'été'],
    ['C++', 'C'],
    ['!', 'tag-21'],
    ['😀', '😀'],
    ['a: b', 'a-b'],
  ])('has the tag %j as %j', (tag, word) => {
    expect(tagWord(tag)).toBe(word);
  });
});

describe('a page for Logseq', () => {
  async function check(words: string): Promise<void> {
    const text = await written(logseq, [filledWith(words)]);
    const [head = '', ...rest] = text.split('\n\n- id:: ');
    const blocks = `- id:: ${rest.join('\n\n- id:: ')}`;
    for (const line of head.split('\n')) expect(line).toMatch(/^[a-z-]+:: \S/);
    expect(head.split('\n').map((line) => line.split('::')[0])).toEqual(
      expect.arrayContaining(['title', 'full-title', 'url', 'saved', 'postil']),
    );
    const title = /^full-title:: (.*)$/m.exec(head)?.[1] ?? '';
    // In quotes where it holds a sign that would be read.
    const given = oneLine(clean(words));
    expect([given, `"${given}"`]).toContain(title);
    const said: string[] = [];
    for (const line of blocks.trimEnd().split('\n')) {
      // Properties stand before the words of their block, and only ours are there.
      const isOurs = /^(?:\t?- id|\t? {2}id| {2}(?:speaker|colour|paragraph|link|tags)):: /.test(
        line,
      );
      if (isOurs) continue;
      expect(line).toMatch(/^\t? {2}/);
      said.push(line.replace(/^\t? {2}(?:> ?)?/, ''));
    }
    expect(bare(said.join('\n'))).not.toMatch(READ);
    const twice = oneLine(clean(words));
    expect(oneLine(unescaped(said.join('\n')))).toBe(oneLine(`${twice} ${twice}`));
  }

  it.each(WORDS)('keeps %j as words in properties, quote and note', check);

  it('keeps any words', async () => {
    await fc.assert(
      // Of control characters alone nothing is left, and so no property.
      fc.asyncProperty(anyWords, (words) => check(oneLine(clean(words)) === '' ? 'x' : words)),
      { numRuns: 150 },
    );
  });

  it('has ids that every version of Logseq takes', async () => {
    for (const id of idsIn(await written(logseq, [anItem()])))
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-[0-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});
