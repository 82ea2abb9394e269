import { describe, expect, it } from 'vitest';
import { detectArticle, extractArticle } from '../../../lib/article';
import { Article } from '../../../lib/article/model';
import { aPage } from './a-page';

const URL_OF_PAGE = 'https://news.example/2026/11/16/the-quiet-harbour';
const SENTENCE =
  'The harbour was quiet that winter, and “nothing will ever be built here,” said Ada Holm, the engineer. ';
const PROSE = Array.from({ length: 8 }, (_, i) => `<p>${i}. ${SENTENCE.repeat(3)}</p>`).join('');
const page = (inside: string, head = '') =>
  `<!doctype html><html lang="en"><head><base href="${URL_OF_PAGE}"><title>The quiet harbour</title>${head}</head><body>${inside}</body></html>`;
const article = (inside: string) =>
  page(`<main><article><h1>The quiet harbour</h1>${inside}</article></main>`);

/** Extracts, checks the schema and that every offset stands within the text. */
async function extracted(html: string): Promise<Article> {
  const found = extractArticle(await aPage(html), URL_OF_PAGE).article;
  expect(Article.safeParse(found).error).toBeUndefined();
  for (const { start, end, text } of found.quotes) expect(found.text.slice(start, end)).toBe(text);
  return found;
}

/** Every address in an article, wherever it stands. */
function addressesIn(value: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(value, (key, one: unknown) => {
    if (/^(href|src|url|canonicalUrl|license)$/.test(key) && typeof one === 'string')
      found.push(one);
    return one;
  });
  return found;
}

const UNSAFE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '&#106;avascript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://news.example/1234',
  'file:///etc/passwd',
  'chrome-extension://abcdef/page.html',
  'view-source:https://news.example/',
  'http://[broken',
];
const attribute = (value: string) => value.replace(/"/g, '&quot;');

describe('a page that wears out a reader', () => {
  const NESTS: [string, (words: string) => string][] = [
    ['div', (words) => `${'<div>'.repeat(3000)}${words}${'</div>'.repeat(3000)}`],
    ['span', (words) => `<p>${'<span>'.repeat(3000)}${SENTENCE}</p>${words}`],
    ['blockquote', (words) => `${'<blockquote>'.repeat(3000)}${words}`],
    ['ul and li', (words) => `${'<ul><li>'.repeat(1500)}${words}`],
    ['em', (words) => `<p>${'<em><i><u>'.repeat(1000)}${SENTENCE}</p>${words}`],
    ['table', (words) => `${'<table><tbody><tr><td>'.repeat(100)}${words}`],
  ];
  it.each(NESTS)('by nesting 3,000 deep is read: %s', { timeout: 60_000 }, async (_, nest) => {
    const document = await aPage(article(nest(PROSE)));
    expect(() => detectArticle(document, URL_OF_PAGE)).not.toThrow();
    const found = extractArticle(document, URL_OF_PAGE).article;
    expect(Article.safeParse(found).error).toBeUndefined();
    expect(found.text).toContain('said Ada Holm');
  });

  // The parser stops at 512 levels, a script does not; Chromium itself cannot lay out a shown page of 20,000.
  const DEEP: [string, number, () => Promise<Document>][] = [
    ['in a page that is shown', 3000, () => aPage(article(PROSE))],
    [
      'in a page that is not shown',
      20_000,
      async () => new DOMParser().parseFromString(article(PROSE), 'text/html'),
    ],
  ];
  it.each(DEEP)(
    'by a tree that a script built is read: %s, %d deep',
    {
      timeout: 60_000,
    },
    async (_, levels, open) => {
      const document = await open();
      const names = ['div', 'span', 'em', 'ul', 'li', 'blockquote'];
      let at: Element | null = document.querySelector('article');
      for (let i = 0; i < levels; i++) {
        const next = document.createElement(names[i % names.length] ?? 'div');
        at?.append(next);
        at = next;
      }
      at?.append(SENTENCE);
      expect(() => detectArticle(document, URL_OF_PAGE)).not.toThrow();
      const found = extractArticle(document, URL_OF_PAGE).article;
      expect(Article.safeParse(found).error).toBeUndefined();
      expect(found.text).toContain('7. The harbour was quiet');
    },
  );

  const MANY: [string, string][] = [
    ['paragraphs', `<p>${SENTENCE}</p>`.repeat(50_000)],
    ['inline elements', `<p>${'<b>word</b> '.repeat(50_000)}.</p>${PROSE}`],
    ['empty elements', `${PROSE}${'<div></div>'.repeat(100_000)}`],
    [
      'links',
      `${PROSE}<ul>${'<li><a href="/x">A link to another article</a></li>'.repeat(33_000)}</ul>`,
    ],
    [
      'pictures',
      `${PROSE}${'<figure><img src="/a.jpg" width="600" height="400"><figcaption>A quay.</figcaption></figure>'.repeat(20_000)}`,
    ],
    ['text nodes', `${PROSE}<p>${'word<!---->'.repeat(50_000)}</p>`],
  ];
  it.each(MANY)(
    'by 100,000 nodes is read in a minute: %s',
    { timeout: 90_000 },
    async (_, inside) => {
      const document = await aPage(article(inside));
      const began = performance.now();
      detectArticle(document, URL_OF_PAGE);
      const found = extractArticle(document, URL_OF_PAGE).article;
      const took = performance.now() - began;
      expect(took).toBeLessThan(60_000);
      expect(found.text).toContain('said Ada Holm');
    },
  );

  const WALLS: [string, string][] = [
    ['capitals', 'Ada Bo '.repeat(30_000)],
    ['spaces', `a${' '.repeat(200_000)}b`],
    ['one word', 'a'.repeat(500_000)],
  ];
  it.each(WALLS)('by a wall of %s is read in a minute', { timeout: 90_000 }, async (_, wall) => {
    const document = await aPage(article(`${PROSE}<p>${wall}</p>`));
    const began = performance.now();
    extractArticle(document, URL_OF_PAGE);
    expect(performance.now() - began).toBeLessThan(60_000);
  });
});

describe('a page that overwrites what its elements are asked', () => {
  const NAMES = [
    'parentNode',
    'parentElement',
    'children',
    'childNodes',
    'firstChild',
    'nextSibling',
    'nodeName',
    'nodeType',
    'nodeValue',
    'textContent',
    'attributes',
    'getAttribute',
    'hasAttribute',
    'matches',
    'closest',
    'contains',
    'querySelector',
    'querySelectorAll',
    'ownerDocument',
    'isConnected',
    'tagName',
    'localName',
    'style',
    'id',
    'className',
  ];
  it.each(NAMES)(
    'is read by a form with an input of the name %s',
    { timeout: 20_000 },
    async (name) => {
      const form = `<form><input name="${name}"><p>${SENTENCE}</p></form>`;
      const found = await extracted(article(`${PROSE}${form}${PROSE.replaceAll('quiet', 'loud')}`));
      expect(found.text).toContain('0. The harbour was quiet');
      expect(found.text).toContain('7. The harbour was loud');
    },
  );

  it('is read by a form around the whole article', { timeout: 20_000 }, async () => {
    const inputs = NAMES.map((name) => `<input type="hidden" name="${name}">`).join('');
    const found = await extracted(
      page(`<form>${inputs}<article><h1>The quiet harbour</h1>${PROSE}</article></form>`),
    );
    expect(found.text).toContain('7. The harbour was quiet');
  });

  const GLOBALS = [
    'body',
    'head',
    'baseURI',
    'title',
    'documentElement',
    'querySelector',
    'createRange',
    'defaultView',
  ];
  it.each(GLOBALS)('is read by an image of the name %s', async (name) => {
    const document = await aPage(
      article(`${PROSE}<img name="${name}" src="/a.jpg"><form name="${name}"></form>`),
    );
    expect(() => detectArticle(document, URL_OF_PAGE)).not.toThrow();
    const found = extractArticle(document, URL_OF_PAGE).article;
    expect(Article.safeParse(found).error).toBeUndefined();
  });
});

describe('an address that could do harm', () => {
  it.each(UNSAFE)('never comes out of a page: %j', async (unsafe) => {
    const href = attribute(unsafe);
    const json = JSON.stringify({
      '@type': 'NewsArticle',
      url: unsafe,
      mainEntityOfPage: unsafe,
      image: { '@type': 'ImageObject', url: unsafe, license: unsafe },
      author: { name: 'Ada', url: unsafe },
      license: unsafe,
    }).replace(/</g, '\\u003c');
    const head = `<link rel="canonical" href="${href}"><meta property="og:url" content="${href}">
      <meta property="og:image" content="${href}"><script type="application/ld+json">${json}</script>`;
    const inside = `<article><h1>The quiet harbour</h1>${PROSE}
      <p>${SENTENCE}<a href="${href}">a link of several words</a>, and <a href="https://safe.example/">a safe one</a>.</p>
      <figure><a href="${href}"><img src="${href}" data-src="${href}" srcset="${href} 2x" width="800" height="600" alt="a"></a>
        <figcaption>A quay in autumn. <a href="${href}">Photo: Ada Holm</a></figcaption></figure>
      <blockquote cite="${href}"><p>${SENTENCE}</p></blockquote>
      <iframe src="${href}" width="600" height="400" title="a frame"></iframe>
      <video src="${href}" poster="${href}" width="600" height="400"></video>
      <p>${SENTENCE}</p></article>`;
    const found = await extracted(page(inside, head));
    for (const address of addressesIn(found)) expect(address).toMatch(/^(https?|mailto):/);
    expect(found.text).toContain('a link of several words');
    expect(addressesIn(found)).toContain('https://safe.example/');
  });

  it('never comes out of the base of a page', async () => {
    for (const base of ['javascript:alert(1)//', 'data:text/html,x', 'vbscript:x']) {
      const html = article(
        `${PROSE}<p>${SENTENCE}<a href="x">a link</a></p><img src="y" width="800" height="600">`,
      );
      const found = await extracted(html.replace(URL_OF_PAGE, base));
      for (const address of addressesIn(found)) expect(address).toMatch(/^(https?|mailto):/);
    }
  });
});

describe('markup in words', () => {
  it('stays words', async () => {
    const words = '&lt;img src=x onerror=alert(1)&gt; and &lt;script&gt;alert(1)&lt;/script&gt;';
    const found = await extracted(
      article(
        `${PROSE}<p>${SENTENCE} ${words} ${SENTENCE}</p>${PROSE.replaceAll('quiet', 'loud')}`,
      ),
    );
    expect(found.text).toContain('<img src=x onerror=alert(1)> and <script>alert(1)</script>');
  });

  it('in the title stays words', async () => {
    const html = article(PROSE).replaceAll(
      'The quiet harbour',
      '&lt;img src=x onerror=alert(1)&gt; quiet',
    );
    expect((await extracted(html)).title).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('the page', () => {
  it('does not notice that it is read', async () => {
    const document = await aPage(
      article(`${PROSE}<figure><img src="/a.jpg" width="800" height="600"><figcaption>A quay. Photo: Ada</figcaption></figure>
        <aside class="related"><a href="/b">Another</a></aside><form><input name="children"></form>`),
    );
    const before = document.documentElement.outerHTML;
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(document, everything);
    detectArticle(document, URL_OF_PAGE);
    const { article: found, rangeOf, imageElement } = extractArticle(document, URL_OF_PAGE);
    rangeOf(0, found.text.length);
    imageElement(0);
    await new Promise((done) => setTimeout(done, 50));
    seen.push(...observer.takeRecords());
    observer.disconnect();
    expect(seen).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.defaultView?.getSelection()?.rangeCount).toBe(0);
  });
});

describe('a page with next to nothing', () => {
  const LITTLE: [string, string][] = [
    ['an empty body', page('')],
    ['nothing at all', ''],
    ['only white space', page(' \n ')],
    ['one paragraph', page(`<p>${SENTENCE}</p>`)],
    ['one word', page('word')],
    ['only a heading', page('<h1>The quiet harbour</h1>')],
    ['only a picture', page('<img src="/a.jpg" width="800" height="600">')],
    ['only a frame', page('<iframe src="about:blank"></iframe>')],
    ['only a script', page('<script>let a = 1</script>')],
    ['only links', page('<a href="/a">One</a><a href="/b">Two</a>')],
    ['only an empty article', page('<article></article>')],
    ['a set of frames', '<html><frameset><frame src="about:blank"></frameset></html>'],
  ];
  it.each(LITTLE)('does not throw and is no article: %s', async (_, html) => {
    const document = await aPage(html);
    expect(detectArticle(document, URL_OF_PAGE).isArticle).toBe(false);
    await extracted(html);
  });

  it('gives its one paragraph', async () => {
    const { text, blocks } = await extracted(page(`<p>${SENTENCE}</p>`));
    expect(text).toBe(SENTENCE.trim());
    expect(blocks).toHaveLength(1);
  });
});

describe('facts that are broken', () => {
  const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
  const JSONS: [string, string][] = [
    ['half a record', '{"@type":"NewsArticle","headline":"x"'],
    ['no JSON at all', 'headline = x'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['a list of nulls', '[null, 7, "x", []]'],
    ['numbers for everything', '{"@type":7,"headline":7,"author":7,"datePublished":7,"image":7}'],
    ['nulls for everything', '{"@type":"NewsArticle","headline":null,"author":null,"image":null}'],
    ['lists for everything', '{"@type":["NewsArticle"],"headline":[],"author":[[]],"image":[[]]}'],
    [
      'objects for everything',
      '{"@type":"NewsArticle","headline":{},"author":{"name":{}},"datePublished":{},"image":{"url":{}}}',
    ],
    ['a graph that is none', '{"@graph":7}'],
    ['a graph of nulls', '{"@graph":[null]}'],
    [
      'a prototype',
      '{"@type":"NewsArticle","__proto__":{"headline":"evil"},"constructor":{"name":"x"}}',
    ],
    ['a nest 5,000 deep', deep],
    ['a graph 5,000 deep', `${'{"@graph":['.repeat(5000)}1${']}'.repeat(5000)}`],
    [
      'a date that is none',
      '{"@type":"NewsArticle","headline":"The quiet harbour","datePublished":"yesterday"}',
    ],
    ['a comment in it', '/* x */ {"@type":"NewsArticle"} // y'],
  ];
  it.each(JSONS)('take nothing of the body with them: %s', async (_, json) => {
    const head = `<script type="application/ld+json">${json}</script>`;
    const found = await extracted(
      page(`<article><h1>The quiet harbour</h1>${PROSE}</article>`, head),
    );
    expect(found.title).toBe('The quiet harbour');
    expect(found.text).toContain('7. The harbour was quiet');
  });

  it('do not hide a whole record beside them', async () => {
    const head = `<script type="application/ld+json">{broken</script>
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"The quiet harbour","author":{"@type":"Person","name":"Mira Lund"}}</script>`;
    const found = await extracted(
      page(`<article><h1>The quiet harbour</h1>${PROSE}</article>`, head),
    );
    expect(found.byline).toEqual(['Mira Lund']);
  });
});
