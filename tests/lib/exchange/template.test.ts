import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Problem, renderTemplate, type Values } from '../../../lib/exchange/template';
import { FILTERS } from '../../../lib/exchange/template-filters';
import words from '../../../public/_locales/en/messages.json';
import { cpuNow } from '../../cpu';
import { anyWords, NAUGHTY } from './naughty';

const VALUES: Values = {
  title: 'The harbour',
  published: '2026-03-14T23:30:00-05:00',
  year: '2026',
  count: 0,
  tags: ['ports', 'dockers vote'],
  none: [],
  empty: '',
  site: { name: 'Ledger' },
  highlights: [
    { exact: 'We stay.\nAll of us.', note: 'Ask.', tags: ['a'] },
    { exact: 'Nobody left', note: '', tags: [] },
  ],
};
const text = (source: string, options = {}) => {
  const rendered = renderTemplate(source, VALUES, options);
  return rendered.ok ? rendered.text : rendered;
};

describe('a template', () => {
  it.each([
    ['no tag at all', 'no tag at all'],
    ['{{title}} {{ title }}', 'The harbour The harbour'],
    ['{{site.name}}{{site.other}}{{other}}', 'Ledger'],
    ['{{tags}}', 'ports, dockers vote'],
    ['{{#tags}}[{{.}}]{{/tags}}', '[ports][dockers vote]'],
    ['{{^none}}none{{/none}}{{^empty}}, empty{{/empty}}{{#empty}}x{{/empty}}', 'none, empty'],
    ['{{#title}}{{.}}!{{/title}}', 'The harbour!'],
    ['{{#site}}{{name}} {{title}}{{/site}}', 'Ledger The harbour'],
    ['{{#highlights}}{{note}}{{^note}}-{{/note}}{{/highlights}}', 'Ask.-'],
    ['{{#highlights}}{{#tags}}{{.}}{{/tags}};{{/highlights}}', 'a;;'],
    ['a{{! says nothing }}b', 'ab'],
    ['{{"{{title}}"}} {{"say \\"yes\\"\\n"}}', '{{title}} say "yes"\n'],
    ['}} { {', '}} { {'],
    ['{{__proto__}}{{constructor}}{{#toString}}x{{/toString}}', ''],
  ])('%j becomes %j', (source, result) => {
    expect(text(source)).toBe(result);
  });

  it('leaves no line behind where a section or comment stands alone', () => {
    const source =
      '# {{title}}\n  {{#highlights}}\n- {{exact|line}}\r\n{{/highlights}}\n{{! end }}\nend';
    expect(text(source)).toBe('# The harbour\n- We stay. All of us.\r\n- Nobody left\r\nend');
    expect(text('{{#title}}\nx\n{{/title}}')).toBe('x\n');
  });

  it.each([
    ['{{published|date:YYYY-MM-DD}}', '2026-03-14'],
    ['{{published|date:D MMMM YYYY, HH:mm}}', '14 March 2026, 23:30'],
    ['{{published|date:"[on] MMM D"}}', 'on Mar 14'],
    ['{{year|date:YYYY-MM-DD}}{{title|date:YYYY}}', '2026The harbour'],
    ['{{tags|join:" / "}}{{tags|join: and }}', 'ports / dockers voteportsanddockers vote'],
    [
      '{{#highlights}}{{exact|quote}}\n{{/highlights}}',
      '> We stay.\n> All of us.\n> Nobody left\n',
    ],
    ['{{#tags}}#{{.|tag}} {{/tags}}', '#ports #dockers-vote '],
    ['{{empty|default:"none"}} {{title|default:x}}', 'none The harbour'],
    ['{{title|upper}} {{title | lower | truncate:5}}', 'THE HARBOUR the h…'],
    ['{{highlights|length}} {{tags|length}} {{"😀"|length}}', '2 2 1'],
    ['{{"a\\nb"|indent:2}}', '  a\n  b'],
    ['{{"- *a*\\n1. [b]"|markdown}}', '\\- \\*a\\*\n1\\. \\[b\\]'],
    ['{{"say \\"a\\""|json}}', '"say \\"a\\""'],
  ])('filters: %j becomes %j', (source, result) => {
    expect(text(source)).toBe(result);
  });
});

/** Each way to go wrong, and the line and column that are said. */
const WRONG: [source: string, line: number, column: number, problem: Problem][] = [
  ['a\n  {{title', 2, 3, { code: 'unclosed_tag' }],
  ['{{! never', 1, 1, { code: 'unclosed_tag' }],
  ['{{title|join:"x}}', 1, 1, { code: 'bad_argument', name: 'join' }],
  ['x\n{{#tags}}\n{{.}}', 2, 1, { code: 'unclosed_section', name: 'tags' }],
  ['\n\n {{/tags}}', 3, 2, { code: 'unopened_section', name: 'tags' }],
  ['{{#tags}}{{/title}}', 1, 10, { code: 'wrong_close', name: 'title', open: 'tags' }],
  ['{{}}', 1, 1, { code: 'bad_name' }],
  ['{{a b}}', 1, 1, { code: 'bad_name' }],
  ['{{titel}}', 1, 1, { code: 'unknown_name', name: 'titel' }],
  ['{{#none}}{{titel}}{{/none}}', 1, 10, { code: 'unknown_name', name: 'titel' }],
  ['{{title|shout}}', 1, 1, { code: 'unknown_filter', name: 'shout' }],
  ['{{title|constructor}}', 1, 1, { code: 'unknown_filter', name: 'constructor' }],
  ['{{title|truncate:few}}', 1, 1, { code: 'bad_argument', name: 'truncate' }],
  ['{{{title}}}', 1, 1, { code: 'unsupported' }],
  ['{{> part}}', 1, 1, { code: 'unsupported' }],
  ['{{#tags}}'.repeat(21), 1, 181, { code: 'too_deep' }],
];

describe('a template that is wrong', () => {
  const names = new Set(['title', 'tags', 'none', 'highlights', 'a']);
  it.each(WRONG)('%j says where: line %i, column %i', (source, line, column, problem) => {
    expect(text(source, { names })).toEqual({ ok: false, line, column, problem });
  });

  it('has a sentence for each', () => {
    for (const [, , , { code }] of [...WRONG, ['', 1, 1, { code: 'too_long' }] as const])
      expect(words).toHaveProperty(`template_${code}`);
  });

  it('stops where sections multiply without end', () => {
    const many: Values = { all: Array.from({ length: 200 }, (_, i) => i) };
    const depth = 15;
    const source = `${'{{#all}}'.repeat(depth)}x${'{{/all}}'.repeat(depth)}`;
    const rendered = renderTemplate(source, many);
    expect(rendered).toMatchObject({ ok: false, problem: { code: 'too_long' } });
    const filters = '|indent:16'.repeat(500);
    const long = renderTemplate(`{{note${filters}}}`, { note: 'x\n'.repeat(50_000) });
    expect(long).toMatchObject({ ok: false, problem: { code: 'too_long' } });
  }, 20_000);
});

describe('the README', () => {
  it.each(Object.keys(FILTERS))('tells of the filter %s', async (name) => {
    const { readFileSync } = await import('node:fs');
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    expect(readme).toMatch(new RegExp(`\\|${name}\\b|\`${name}\``));
  });
});

describe('whatever the template', () => {
  const piece = fc.oneof(
    fc.constantFrom('{{', '}}', '#', '^', '/', '!', '|', ':', '"', '.', '\\', '\n', ' ', '{', '='),
    fc.constantFrom('title', 'tags', 'highlights', 'exact', '{{#tags}}', '{{/tags}}', '{{.}}'),
    fc.constantFrom(...Object.keys(FILTERS)),
    fc.constantFrom(...NAUGHTY),
    fc.string({ unit: 'binary' }),
  );
  const source = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

  it('never throws, and a problem has its place in it', () => {
    fc.assert(
      fc.property(source, fc.boolean(), (given, html) => {
        const rendered = renderTemplate(given, VALUES, { html });
        if (rendered.ok) return;
        const line = given.split('\n')[rendered.line - 1];
        expect(line?.slice(rendered.column - 1)).toMatch(/^\{\{/);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes values as words, never as a template', () => {
    fc.assert(
      fc.property(fc.oneof(anyWords, source), (title) => {
        const plain = renderTemplate('<{{title}}>', { title });
        expect(plain).toEqual({ ok: true, text: `<${title}>` });
        for (const filter of Object.keys(FILTERS)) {
          const call = { date: ':YYYY', indent: ':2', truncate: ':9' }[filter] ?? '';
          expect(renderTemplate(`{{title|${filter}${call}}}`, { title }).ok).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('makes no markup of values where HTML is asked for', () => {
    fc.assert(
      fc.property(anyWords, (title) => {
        const rendered = renderTemplate(
          '<p title={{title}}>{{title|quote}}',
          { title },
          { html: true },
        );
        if (!rendered.ok) throw new Error('refused');
        expect(rendered.text.slice(9)).not.toMatch(/<|["'`=]/);
      }),
    );
  });

  it('reads a long one in a moment', () => {
    for (const part of [
      '{{title',
      '{{#tags}}{{/tags}}',
      '{{"',
      '{{a|join:"',
      ' ',
      '{{!',
      '\\"',
      '-',
    ]) {
      const began = cpuNow();
      renderTemplate(part.repeat(100_000), VALUES);
      renderTemplate('{{x|tag}}{{x|markdown}}{{x|line}}{{x|quote}}', { x: part.repeat(20_000) });
      expect(cpuNow() - began).toBeLessThan(4000);
    }
  }, 60_000);
});
