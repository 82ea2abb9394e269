import { afterEach, describe, expect, it } from 'vitest';
import { type Flat, flatten } from '../../../lib/text/flatten';
import { page } from '../annotation/a-page';

afterEach(() => document.body.replaceChildren());

const TEXTS: [string, string, string][] = [
  ['one block', '<p>Some words.</p>', 'Some words.'],
  ['blocks one after the other', '<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
  [
    'blocks within each other',
    '<div><section><p>One.</p></section></div><div>Two.</div>',
    'One.\nTwo.',
  ],
  ['a block in the middle of words', '<div>One <p>two</p> three</div>', 'One\ntwo\nthree'],
  ['inline elements', '<p>On<b>e</b> <i>two</i> <a href="#x">three</a></p>', 'One two three'],
  [
    'white space as a reader sees it',
    '<p>  One \n\t two  </p>\n\n  <p> three</p> ',
    'One two\nthree',
  ],
  ['white space across elements', '<p>One <b> two</b> <i> </i> three</p>', 'One two three'],
  ['a no-break space, which is kept', '<p>10\u00a0km</p>', '10\u00a0km'],
  ['a line break', '<p>One<br>two<br/><br/>three</p>', 'One\ntwo\nthree'],
  ['a break at the end', '<p>One<br></p><p>Two</p>', 'One\nTwo'],
  ['preformatted text', '<p>One</p><pre>a  b\n  c</pre><p>Two</p>', 'One\na  b\n  c\nTwo'],
  ['an inline element in preformatted text', '<pre>a <b> b</b>\n c</pre>', 'a  b\n c'],
  ['a list', '<ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul>', 'One\nTwo\nThree'],
  [
    'a table',
    '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>',
    'a\nb\nc',
  ],
  ['a rule', '<p>One</p><hr><p>Two</p>', 'One\nTwo'],
  ['a comment', '<p>One<!-- not read -->two</p>', 'Onetwo'],
  ['an empty block', '<p></p><div> </div><p>One</p><p> </p>', 'One'],
  ['nothing', '', ''],
  ['surrogate pairs and marks', '<p>😀 e\u0301 👩‍👩‍👧</p>', '😀 e\u0301 👩‍👩‍👧'],
];

const UNREAD: [string, string][] = [
  ['script', '<script>let a</script>'],
  ['style', '<style>p { color: red }</style>'],
  ['noscript', '<noscript>turn it on</noscript>'],
  ['template', '<template><p>later</p></template>'],
  ['textarea', '<textarea>typed</textarea>'],
  ['select', '<select><option>one</option></select>'],
  ['iframe', '<iframe srcdoc="frame">none</iframe>'],
  ['object', '<object>none</object>'],
  ['svg', '<svg><text>drawn</text></svg>'],
  ['canvas', '<canvas>none</canvas>'],
  ['video', '<video>none</video>'],
  ['the toolbar of Postil', '<postil-toolbar>bar</postil-toolbar>'],
];

const PAGE = `
  <article>
    <h1>A  title
       in two lines</h1>
    <p>It <em>was <strong>quiet</strong></em>, and <a href="#x">nobody</a>  <span> </span> said&nbsp;much 😀.<br>
       A new line.</p>
    <ul><li>One<!-- c --></li><li><p>Two</p> tail</li></ul>
    <pre>  kept   as
 it is</pre>
    <script>let hidden = 1</script>
    <p>he<b>l</b><i>l</i>o wor<!-- x -->ld</p>
    <table><tbody><tr><td>a</td><td>b c</td></tr></tbody></table>
  </article>`;

/** Numbers below `below`, the same ones on every run. */
function chances(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state >> 8) % below;
  };
}

/** As a reader sees it: the text of a range with white space folded, where it is folded on the page. */
const seen = (range: Range): string => range.toString().replace(/[\t\n\r ]+/g, ' ');

function randomSpans(flat: Flat, count: number): [number, number][] {
  const chance = chances(11);
  return Array.from({ length: count }, () => {
    const start = chance(flat.text.length);
    return [start, start + 1 + chance(Math.min(40, flat.text.length - start))];
  });
}

describe('the text of a page', () => {
  it.each(TEXTS)('has %s', (_, html, text) => {
    expect(flatten(page(html)).text).toBe(text);
  });

  it.each(UNREAD)('has nothing of %s', (_, html) => {
    expect(flatten(page(`<p>One ${html} two</p>`)).text).toBe('One two');
  });

  it('has no depth that is too deep', () => {
    let at: Element = page('');
    for (let i = 0; i < 20_000; i++) {
      const next = document.createElement('span');
      at.append(next);
      at = next;
    }
    at.textContent = 'deep';
    expect(flatten(document.body).text).toBe('deep');
  });

  it('leaves the page as it was', () => {
    const before = page(PAGE).outerHTML;
    const { text, rangeOf } = flatten(document.body);
    rangeOf(0, text.length);
    expect(document.body.outerHTML).toBe(before);
  });
});

describe('the way from the text to the page', () => {
  it('gives the very words of a span', () => {
    const flat = flatten(page(PAGE));
    let tried = 0;
    for (const [start, end] of randomSpans(flat, 4000)) {
      const words = flat.text.slice(start, end);
      if (words.includes('\n')) continue;
      tried++;
      const range = flat.rangeOf(start, end);
      const preserved = range.startContainer.parentElement?.closest('pre');
      expect(preserved ? range.toString() : seen(range)).toBe(words);
    }
    expect(tried).toBeGreaterThan(1000);
  });

  it('is exact to the letter where the page has no white space to fold', () => {
    const flat = flatten(
      page('<p>It <em>was <b>quiet</b></em>, said Ada.</p><p>No<i>bo</i>dy came 😀.</p>'),
    );
    for (let start = 0; start < flat.text.length; start++) {
      for (let end = start + 1; end <= flat.text.length; end++) {
        const words = flat.text.slice(start, end);
        if (!words.includes('\n')) expect(flat.rangeOf(start, end).toString()).toBe(words);
      }
    }
  });

  it('is tight: it begins and ends in the text nodes of its own words', () => {
    const flat = flatten(page('<p>one <b>two</b> three</p>'));
    const range = flat.rangeOf(4, 7);
    expect(range.startContainer).toBe(range.endContainer);
    expect(range.startContainer.parentElement?.localName).toBe('b');
  });

  it('is an empty range where there is no text', () => {
    expect(flatten(page('<hr>')).rangeOf(0, 5).collapsed).toBe(true);
  });

  const BEYOND: [number, number][] = [
    [-5, 2],
    [0, 1e9],
    [1e9, 2e9],
    [2, 2],
    [5, 1],
  ];
  it.each(BEYOND)('does not throw for a span that is none: %d to %d', (start, end) => {
    const flat = flatten(page('<p>One</p><p>two</p>'));
    expect(flat.rangeOf(start, end)).toBeInstanceOf(Range);
  });
});

describe('the way from the page to the text', () => {
  it('is the inverse of the way back', () => {
    const flat = flatten(page(PAGE));
    for (const [start, end] of randomSpans(flat, 2000)) {
      const words = flat.text.slice(start, end);
      if (/^\n|\n$/.test(words)) continue;
      const range = flat.rangeOf(start, end);
      expect(flat.offsetOf(range.startContainer, range.startOffset)).toBe(start);
    }
  });

  it('never goes back as the page goes on', () => {
    const flat = flatten(page(PAGE));
    const walker = document.createTreeWalker(flat.root, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at <= (node.nodeValue ?? '').length; at++) {
        const offset = flat.offsetOf(node, at);
        expect(offset).toBeGreaterThanOrEqual(before);
        expect(offset).toBeLessThanOrEqual(flat.text.length);
        before = offset;
      }
    }
  });

  const AT_ELEMENTS: [string, string, number, number][] = [
    ['before the first paragraph', 'article', 0, 0],
    ['before the second paragraph', 'article', 1, 4],
    ['behind the last paragraph', 'article', 2, 8],
    ['at the beginning of a paragraph', 'p + p', 0, 4],
    ['in the middle of a paragraph, before an element', 'p + p', 1, 6],
    ['within an element', 'b', 0, 6],
  ];
  it.each(AT_ELEMENTS)('goes from elements too: %s', (_, selector, child, offset) => {
    const flat = flatten(page('<article><p>One</p><p>tw<b>o</b>!</p></article>'));
    const element = document.querySelector(selector);
    if (!element) throw new Error(`no ${selector}`);
    expect(flat.text).toBe('One\ntwo!');
    expect(flat.offsetOf(element, child)).toBe(offset);
  });

  it('gives the next place for a point in what is not read', () => {
    const flat = flatten(page('<p>One <script>let a</script>two</p>'));
    const script = document.body.querySelector('script');
    if (!script?.firstChild) throw new Error('no script');
    expect(flat.offsetOf(script.firstChild, 2)).toBe(4);
  });

  it('gives the ends for points before and behind the root', () => {
    page('<p>before</p><main>words</main><p>behind</p>');
    const [before, behind] = document.querySelectorAll('p');
    const main = document.querySelector('main');
    if (!before || !behind || !main) throw new Error('no page');
    const flat = flatten(main);
    expect(flat.offsetOf(before, 0)).toBe(0);
    expect(flat.offsetOf(behind, 0)).toBe(5);
  });
});
