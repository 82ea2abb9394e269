import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/article/model';
import { markdown } from '../../../lib/exchange/formats/markdown';
import { anItem, written } from './records';

const write = (...items: Parameters<typeof anItem>) => written(markdown, [anItem(...items)]);
const said = (text: string) => ({ type: 'text' as const, text });
const paragraphOf = (text: string) => ({
  type: 'paragraph' as const,
  start: 0,
  end: text.length,
  children: [said(text)],
});

/** Markup that must stay words, and what would make it markup. */
const NAUGHTY: [string, string, RegExp][] = [
  ['a heading', '# x', /^# x/m],
  ['a list', '* a', /^\* a/m],
  ['another list', '- a', /^(?:- a$)/m],
  ['a third list', '+ a', /^\+ a/m],
  ['a numbered list', '1. a', /^1\. a/m],
  ['a link', '[x](javascript:1)', /(?<!\\)\[x\](?:\(|\\\()/],
  ['a picture', '![x](https://e.example/p.png)', /(?<!\\)!\[x\]\(/],
  ['an element', '<img src=x onerror=alert(1)>', /(?<!\\)<img/],
  ['a script', '<script>alert(1)</script>', /(?<!\\)<script/],
  ['an address in brackets', '<javascript:alert(1)>', /(?<!\\)<javascript/],
  ['code', '`rm -rf`', /(?<!\\)`rm/],
  ['fenced code', '```js\nx\n```', /^```js/m],
  ['a rule', '---', /^---$/m],
  ['a rule of stars', '***', /^\*\*\*$/m],
  ['an underlined heading', 'x\n===', /^===$/m],
  ['a quotation', '> x', /^> x/m],
  ['emphasis', '*x* and _y_ and **z**', /(?<!\\)\*x\*/],
  ['an entity', '&lt;b&gt;', /(?<!\\)&lt;/],
  ['a definition', '[x]: javascript:1', /^\[x\]:/m],
];

describe('words of a page in the Markdown export', () => {
  it.each(NAUGHTY)('stay words in the body: %s', async (_, words, markup) => {
    const out = await write({ body: { blocks: [paragraphOf(words)], quotes: [], images: [] } });
    expect(out.slice(out.indexOf('## Text'))).not.toMatch(markup);
  });

  it.each(NAUGHTY)('stay words in a title: %s', async (_, words, markup) => {
    const out = await write({ article: { title: words, deck: '' }, body: null, highlights: [] });
    const title = out.slice(0, out.indexOf('\n\n'));
    const oneLine = title.startsWith('# ');
    // Behind the # of a heading only inline markup counts; a title of several lines is underlined instead.
    if (oneLine) expect(title).not.toMatch(markup.multiline ? /\n/ : markup);
    else expect(title.replace(/\n=+$/, '')).not.toMatch(markup);
    expect(oneLine || /\n=+$/.test(title)).toBe(true);
  });

  it.each(NAUGHTY)('stay words in a note: %s', async (_, words, markup) => {
    const out = await write({ body: null, highlights: [{ note: words }] });
    expect(out.slice(out.indexOf('## Highlights'))).not.toMatch(markup);
  });

  it.each(NAUGHTY)('stay words in a speaker and a caption: %s', async (_, words, markup) => {
    const item = anItem();
    const quote = item.body?.quotes[0];
    const image = item.body?.images[0];
    if (!quote || !image) throw new Error('the record has no quote or picture');
    const out = await write({
      body: {
        blocks: [],
        quotes: [{ ...quote, speaker: words }],
        images: [{ ...image, caption: words, credit: words }],
      },
      highlights: [],
    });
    expect(out.slice(out.indexOf('## Quotes'))).not.toMatch(markup);
  });

  it('make one heading of a title with line ends', async () => {
    const title = 'a\n# b\n- c\n---\nd';
    const out = await write({ article: { title, deck: '' }, body: null, highlights: [] });
    expect(out.slice(0, out.indexOf('\n\n'))).toMatch(/^a\n\\# b\n\\- c\n\\---\nd\n=+$/);
  });
});

describe('the Markdown export', () => {
  it('begins with the title and its facts', async () => {
    const out = await write();
    expect(out.startsWith('# The quiet harbour\n\nWhy nobody builds.\n')).toBe(true);
    for (const fact of [
      '<https://news.example/2026/harbour>',
      'By: Mira Lund, Odd Berg',
      'Site: News Example',
      'Published: 2026-11-01T08:00:00Z',
      'Saved: 1970-01-01T00:16:40.000Z',
      'Tags: #ports #to-read',
    ])
      expect(out.replace(/\\/g, '')).toContain(fact);
  });

  it('has each highlight with its words, note, colour and tags', async () => {
    const out = await write({
      highlights: [{}, { exact: 'Ada Holm', note: '', colour: 'blue', tags: [] }],
    });
    expect(out).toContain(
      '## Highlights\n\n> The harbour was quiet.\n\nAsk the harbour master.\n\n_green #silence #evidence_\n',
    );
    expect(out).toContain('> Ada Holm\n\n_blue_\n');
  });

  it('has each quotation with its speaker, and says nothing where there is none', async () => {
    const item = anItem();
    const quote = item.body?.quotes[0];
    if (!quote) throw new Error('the record has no quote');
    const out = await write({
      body: {
        quotes: [
          quote,
          { ...quote, text: 'Nobody knows.', speaker: null, cue: null, how: 'none' },
          { ...quote, text: 'Pulled out of the text.', kind: 'pull' },
        ],
      },
    });
    expect(out).toContain('“Nothing will ever be built here,” — Ada Holm\n');
    expect(out).toContain('“Nobody knows.”\n');
    expect(out).not.toContain('Pulled out');
  });

  it('has each picture with its credit, or says that none is given', async () => {
    const image = anItem().body?.images[0];
    if (!image) throw new Error('the record has no picture');
    const out = await write({ body: { images: [image, { ...image, credit: null }] } });
    expect(out).toContain('The quay in autumn. — Ida Moe / Reuters\n');
    expect(out).toContain('The quay in autumn. — no credit given\n');
    expect(out).toContain('![A quay](https://news.example/quay.jpg)');
  });

  it('has no empty headings for an article of which nothing else is kept', async () => {
    const out = await write({ body: null, highlights: [] });
    for (const name of ['Highlights', 'Quotes', 'Pictures', 'Text'])
      expect(out).not.toContain(`## ${name}`);
  });

  it('parts articles by a rule', async () => {
    const out = await written(markdown, [anItem(), anItem({ article: { title: 'Second' } })]);
    expect(out).toContain('\n\n---\n\n# Second\n');
  });
});

const leaf = (text: string, more: object = {}) => ({ ...paragraphOf(text), ...more });
const ref = (id: string, label: string) => ({
  type: 'noteref' as const,
  id,
  children: [said(label)],
});
const cell = (words: string, header = false) => ({
  start: 0,
  end: words.length,
  header,
  children: [said(words)],
});
const NOTED: Block[] = [
  { ...paragraphOf(''), children: [said('Old'), { type: 'sup', children: [ref('fn1', '[1]')] }] },
  { ...paragraphOf(''), children: [said('Lost'), ref('nowhere', '7')] },
  {
    type: 'list',
    ordered: true,
    kind: 'notes',
    items: [[leaf('By the clock.', { id: 'fn1' }), leaf('Twice.')], [leaf('Unasked.')]],
  },
];

/** Blocks, and how they stand in the file. */
const WRITTEN: [string, Block[], string][] = [
  [
    'footnotes, those that are referred to',
    NOTED,
    'Old[^1]\n\nLost7\n\n[^1]: By the clock.\n\n    Twice.\n\nUnasked.\n',
  ],
  [
    'a footnote that is a paragraph',
    [{ ...paragraphOf(''), children: [ref('n', '*')] }, leaf('By hand.', { id: 'n' })],
    '[^n1]\n\n[^n1]: By hand.\n',
  ],
  [
    'terms above what is said of them',
    [
      {
        type: 'list',
        ordered: false,
        kind: 'definitions',
        items: [[leaf('Ebb', { term: true }), leaf('It goes.')]],
      },
    ],
    '**Ebb**\n\nIt goes.\n',
  ],
  [
    'the number a list begins with',
    [{ type: 'list', ordered: true, start: 4, items: [[leaf('Moor.')], [leaf('Wait.')]] }],
    '4. Moor.\n\n5. Wait.\n',
  ],
  [
    'the numbers of a list that counts down',
    [
      {
        type: 'list',
        ordered: true,
        start: 4,
        reversed: true,
        items: [[leaf('Moor.')], [leaf('Wait.')], [{ type: 'rule' }]],
      },
    ],
    '- 4\\. Moor.\n\n- 3\\. Wait.\n\n- 2\\.&#x20;\n\n  ---\n',
  ],
  [
    'the numbers of a list that counts down to one',
    [{ type: 'list', ordered: true, reversed: true, items: [[leaf('Two')], [leaf('One')]] }],
    '- 2\\. Two\n\n- 1\\. One\n',
  ],
  [
    'a table with its head, bars and line ends as words',
    [
      {
        type: 'table',
        caption: 'Tides',
        rows: [
          [cell('Hour', true), cell('a|b', true)],
          [cell('6\n7'), { ...cell(''), children: [{ type: 'code', children: [said('x|y')] }] }],
          [cell('8')],
        ],
      },
    ],
    '**Tides**\n\n| Hour | a\\|b |\n| --- | --- |\n| 6 7 | `x\\|y` |\n| 8 |  |\n',
  ],
  [
    'a table without a head, an empty one above it',
    [{ type: 'table', rows: [[cell('6', true), cell('low')]] }],
    '|  |  |\n| --- | --- |\n| 6 | low |\n',
  ],
  [
    'the source of a quote at its end',
    [
      {
        type: 'quote',
        blocks: [leaf('It grows.')],
        source: {
          start: 0,
          end: 1,
          children: [said('Oda Harl, '), { type: 'em', children: [said('Diary')] }],
        },
      },
    ],
    '> It grows.\n>\n> Oda Harl, _Diary_\n',
  ],
  [
    'formulas as code',
    [{ ...paragraphOf(''), children: [{ type: 'math', children: [said('a_1 * `b`')] }] }],
    '`` a_1 * `b` ``\n',
  ],
];

describe('the body in the Markdown export', () => {
  const textOf = (out: string) => out.slice(out.indexOf('## Text\n\n') + 9);

  it.each(WRITTEN)('has %s', async (_, blocks, expected) => {
    expect(textOf(await write({ body: { blocks } }))).toBe(expected);
  });

  it('labels the footnotes of a second article otherwise', async () => {
    const out = await written(markdown, [
      anItem({ body: { blocks: NOTED } }),
      anItem({ body: { blocks: NOTED } }),
    ]);
    for (const label of ['Old[^1]', '[^1]: By', 'Old[^2-1]', '[^2-1]: By'])
      expect(out).toContain(label);
  });

  it('makes no footnote of words that look like one', async () => {
    const out = await write({ body: { blocks: [leaf('[^1]: not a note, [^1]')] } });
    expect(textOf(out)).toBe('\\[^1]: not a note, \\[^1]\n');
  });

  it('lets no id of a page into a label', async () => {
    const id = ']\n# x';
    const blocks = [{ ...paragraphOf(''), children: [ref(id, '](x)')] }, leaf('Note.', { id })];
    expect(textOf(await write({ body: { blocks } }))).toBe('[^x]\n\n[^x]: Note.\n');
  });
});
