import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { Article } from '../../../lib/article/model';
import { aPage } from './a-page';

const URL_OF_PAGE = 'https://field.example/2026/how-to-read-a-tide-table';
const PROSE =
  'The tide table hangs beside the door of the harbour office, and nobody who lives here has needed to read it for years. ';
const around = (inside: string) =>
  `<!doctype html><html lang="en"><head><base href="${URL_OF_PAGE}"><title>How to read a tide table</title></head>
  <body><main><article><h1>How to read a tide table</h1><p>${PROSE.repeat(4)}</p>${inside}
  <p>${PROSE.repeat(5)}</p></article></main></body></html>`;

/** The same page over again, small and six times as large: what is quadratic takes over thirty times as long. */
const GROWING: [string, (times: number) => string][] = [
  [
    'notes',
    (n) =>
      `<p>${numbers(n, (i) => `<sup><a href="#n${i}">${i % 99}</a></sup> w `)}</p><ol>${numbers(n, (i) => `<li id="n${i}">Note.</li>`)}</ol>`,
  ],
  ['terms', (n) => `<dl>${'<dt>Ebb</dt>'.repeat(n)}<dd>It goes.</dd></dl>`],
  ['lists in a list', (n) => `<ul>${'<ul><li>March</li></ul>'.repeat(n)}</ul>`],
  [
    'lines of code',
    (n) => `<pre>${'<span class="line"><span class="lineno">1</span>one</span>'.repeat(n)}</pre>`,
  ],
  ['blank code', (n) => `<pre>a${' \n'.repeat(n * 10)}b</pre>`],
  [
    'pictures in a paragraph',
    (n) => `<p>${'word <img src="/a.jpg" width="600" height="400"> '.repeat(n)}</p>`,
  ],
  [
    'rows',
    (n) =>
      `<table><tr><th>Day</th><th>Time</th></tr>${'<tr><td>1</td><td>2</td></tr>'.repeat(n)}</table>`,
  ],
  [
    'formulas',
    (n) => `<p>${'<span class="katex"><math alttext="a"><mi>a</mi></math></span> '.repeat(n)}</p>`,
  ],
  ['breaks', (n) => `<p>one${'<br>'.repeat(n)}two</p>`],
  [
    'breaks in a cell',
    (n) =>
      `<table><tr><th>a</th><th>b</th></tr><tr><td>one${'<br>'.repeat(n)}two</td><td>c</td></tr></table>`,
  ],
  [
    'languages',
    (n) => '<div lang="fr">'.repeat(Math.min(n, 400)) + '<p lang="la">Mare.</p>'.repeat(n),
  ],
];

function numbers(n: number, make: (i: number) => string): string {
  return Array.from({ length: n }, (_, i) => make(i)).join('');
}

async function timed(html: string): Promise<number> {
  const document = await aPage(around(html));
  const began = performance.now();
  const { article } = extractArticle(document, URL_OF_PAGE);
  const took = performance.now() - began;
  expect(article.text).toContain('The tide table hangs');
  return took;
}

describe('time grows with the page, not with its square:', () => {
  it.each(GROWING)('%s', { timeout: 60_000 }, async (_, make) => {
    await timed(make(200));
    const small = await timed(make(700));
    const large = await timed(make(4000));
    expect(large).toBeLessThan(Math.max(small, 40) * 25);
  });
});

describe('a table that asks for more than there is', () => {
  it.each([
    ['columns', '<td colspan="100000000">1</td>'],
    ['rows', '<td rowspan="100000000">1</td>'],
    ['both', '<td colspan="1000" rowspan="65534">1</td>'],
    ['neither', '<td colspan="-7" rowspan="x">1</td>'],
  ])('gets a grid of bounded size: %s', async (_, cell) => {
    const rows = `<tr>${cell}${cell}${cell}</tr>`.repeat(300);
    const html = around(`<table><tr><th>Day</th><th>Time</th></tr>${rows}</table>`);
    const { article } = extractArticle(await aPage(html), URL_OF_PAGE);
    expect(Article.safeParse(article).error).toBeUndefined();
    const cells = article.blocks.flatMap((block) =>
      block.type === 'table' ? block.rows.flat() : [],
    );
    expect(cells.length).toBeGreaterThan(900);
    expect(cells.length).toBeLessThan(22_000);
    expect(cells.filter(({ children }) => children.length > 0)).toHaveLength(902);
  });
});

describe('a page that overwrites what its elements are asked', () => {
  const NAMES = [
    'children',
    'firstChild',
    'nextSibling',
    'getAttribute',
    'querySelector',
    'querySelectorAll',
    'textContent',
    'parentElement',
    'shadowRoot',
    'assignedNodes',
    'matches',
    'nodeValue',
  ];
  it.each(NAMES)('still has its lists, tables and code: %s', async (name) => {
    const form = `<form><input type="hidden" name="${name}"><ul><li>Moor.</li></ul><table><tr><th>Day</th><th>Time</th></tr><tr><td>1</td><td>2</td></tr></table><pre><code class="language-js">a</code></pre><p>${PROSE.repeat(30)}</p></form>`;
    const { article } = extractArticle(await aPage(around(form)), URL_OF_PAGE);
    expect(article.blocks.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['list', 'table', 'code']),
    );
  });
});

describe('trees of shadow roots', () => {
  it('are read to the bottom, a thousand deep', { timeout: 30_000 }, async () => {
    const document = await aPage(around('<div id="top"></div>'));
    let at = document.querySelector('#top');
    for (let i = 0; i < 1000; i++) {
      const inner = document.createElement('div');
      at?.attachShadow({ mode: 'open' }).append(inner, document.createElement('slot'));
      at = inner;
    }
    at?.append('At the bottom.');
    expect(extractArticle(document, URL_OF_PAGE).article.text).toContain('At the bottom.');
  });

  it('with many slots and many nodes are read once', { timeout: 30_000 }, async () => {
    const document = await aPage(around('<div id="top"></div>'));
    const top = document.querySelector('#top');
    const root = top?.attachShadow({ mode: 'open' });
    for (let i = 0; i < 3000; i++) {
      const [slot, held] = [document.createElement('slot'), document.createElement('p')];
      slot.name = held.slot = `s${i}`;
      held.textContent = `word${i}.`;
      root?.append(slot);
      top?.append(held);
    }
    const { text } = extractArticle(document, URL_OF_PAGE).article;
    expect(text.match(/word\d+\./g)).toHaveLength(3000);
  });
});
