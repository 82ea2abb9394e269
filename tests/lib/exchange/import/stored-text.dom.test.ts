import { describe, expect, it } from 'vitest';
import { inertDocument } from '../../../../lib/exchange/import/inert';
import { readStoredText, withStoredText } from '../../../../lib/exchange/import/stored-text';
import { StoredText } from '../../../../lib/library/imports';

const forever = new AbortController().signal;
const article = { url: 'https://ledger.example/harbour', title: 'The harbour' };
const LONG =
  'The tide went out and the harbour lay open like a drawer, so that everybody on the quay could see what the town had thrown away over the winter, and nobody said a word about it.';

const bodyOf = (html: string) => inertDocument(html, 't').querySelector('article')?.innerHTML;
const read = (html: string) => readStoredText(html, article, forever);

const SHAPES: [name: string, html: string, made: string][] = [
  ['paragraphs that nobody ended', '<p>One<p>Two', '<p>One</p><p>Two</p>'],
  [
    'lists in lists',
    '<ul><li>a<ul><li>b<li>c</ul><li>d</ul>',
    '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>',
  ],
  [
    'rows and cells',
    '<table><tr><td>a<td>b<tr><th>c</table>',
    '<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>',
  ],
  ['an end too many', '</div><p>One</p></article></p>Two', '<p>One</p>Two'],
  ['unknown elements', '<my-box><p>One</p></my-box>', ' <p>One</p> '],
  ['character references, once', '<p>a &amp;lt; b &mdash; c</p>', '<p>a &amp;lt; b — c</p>'],
  ['what runs', '<p onclick="x()">One<script>if (a<b) x("<p>no</p>")</script></p>', '<p>One</p>'],
  [
    'styles and forms',
    '<style>p{}</style><form><p>no</p></form><p style="x">One</p>',
    '<p>One</p>',
  ],
  ['frames in frames', '<iframe src=x><iframe src=y></iframe>no</iframe><p>One</p>', '<p>One</p>'],
  [
    'pictures with what happens',
    '<img src="https://x.example/a.png" onerror="x()" alt="A">',
    '<img src="https://x.example/a.png" alt="A">',
  ],
];

describe('kept HTML as a document', () => {
  it.each(SHAPES)('has %s as they are meant', (_, html, made) => {
    expect(bodyOf(html)).toBe(made);
  });

  it('loads nothing and runs nothing', async () => {
    const seen: string[] = [];
    const watch = new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) seen.push(name);
    });
    watch.observe({ entryTypes: ['resource'] });
    const address = `${location.origin}/no-such-picture.png`;
    Object.assign(globalThis, { ran: 0 });
    await read(
      `<p>${LONG}</p><img src="${address}" onerror="ran++"><img srcset="${address} 2x"><a href="javascript:ran++">x</a><script>ran++</script>`,
    );
    await new Promise((done) => setTimeout(done, 200));
    watch.disconnect();
    expect(seen.filter((name) => name.includes('no-such'))).toEqual([]);
    expect(Object(globalThis).ran).toBe(0);
  });

  it('of a hundred thousand open elements is made', () => {
    expect(inertDocument('<div><b>'.repeat(100_000), 't').querySelectorAll('b').length).toBe(
      100_000,
    );
    inertDocument('<p '.repeat(100_000), 't');
    inertDocument('</p>'.repeat(100_000), 't');
  });
});

describe('a text that another program kept', () => {
  it('is taken whole: headings, lists, quotations, pictures, and nothing is cut', async () => {
    const stored = await read(
      `<h2>At the quay</h2><p>${LONG}</p><p>“We are not leaving,” said Ada Holm.</p><ul><li>One thing</li><li>Another</li></ul><p>Read more: <a href="/next">the next one</a></p><figure><img src="/a.jpg" alt="Boats" width="800"><figcaption>Boats. Photo: Lio Marten</figcaption></figure>`,
    );
    expect(StoredText.safeParse(stored).success).toBe(true);
    expect(stored?.text).toContain('At the quay');
    expect(stored?.text).toContain('Read more: the next one');
    expect(stored?.blocks.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['heading', 'paragraph', 'list']),
    );
    expect(stored?.quotes).toMatchObject([{ text: 'We are not leaving,', speaker: 'Ada Holm' }]);
    expect(JSON.stringify(stored)).toContain('https://ledger.example/next');
  });

  it('keeps no address that is none of the web', async () => {
    const stored = await read(`<p>${LONG} <a href="javascript:alert(1)">x</a></p>`);
    expect(stored?.text).toContain('x');
    expect(JSON.stringify(stored)).not.toContain('javascript');
  });

  it.each([
    ['nothing', ''],
    ['a few words', '<p>Please log in.</p>'],
    ['no HTML that anybody reads', `<script>${'x'.repeat(1000)}`],
    ['too much', `<p>${'word '.repeat(1_000_000)}</p>`],
  ])('of %s is none', async (_, html) => {
    expect(await read(html)).toBeNull();
  });

  it('that cannot be read leaves the article as it is', async () => {
    const item = { ...article, tags: [], note: '' } as never;
    const text = () => Promise.reject(new Error('damaged'));
    expect(await withStoredText({ article: item, text }, forever)).toBe(item);
  });
});
