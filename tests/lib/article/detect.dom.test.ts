import { describe, expect, it, vi } from 'vitest';
import { detectArticle } from '../../../lib/article';
import { isArticle } from '../../../lib/article/detect';
import { readTable } from '../../../lib/article/detect/score';
import { signalsOf } from '../../../lib/article/detect/signals';
import { SIGNALS, TABLE } from '../../../lib/article/detect/weights';
import type { Reason } from '../../../lib/article/model';
import { aPage } from './a-page';

const SENTENCE =
  'The ferry had crossed the strait for ninety years, and nobody in the village could remember a winter without it; “it was our road,” said the pilot. ';
const prose = (paragraphs: number) =>
  Array.from({ length: paragraphs }, (_, i) => `<p>${i}: ${SENTENCE.repeat(3)}</p>`).join('');
const times = (n: number, one: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => one(i)).join('');
const MENU = `<nav>${times(8, (i) => `<a href="/section-${i}/">Section ${i}</a> `)}</nav>`;
const page = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** A made page of each kind: what it is, where it stands, and a reason that must be among those given, if one must. */
const CASES: [
  kind: string,
  url: string,
  html: string,
  isArticle: boolean,
  reason: Reason | null,
][] = [
  [
    'a news story',
    'https://paper.example/news/2026/11/16/the-last-ferry-leaves-the-strait',
    page(
      'The last ferry leaves the strait - The Paper',
      `${MENU}<main><article><h1>The last ferry leaves the strait</h1><p class="byline">By Ada Holm</p><time datetime="2026-11-16">16 November 2026</time><figure><img src="a.jpg"><figcaption>The ferry. Photo: J. Roe</figcaption></figure>${prose(9)}</article></main>`,
      '<meta property="og:type" content="article"><meta name="author" content="Ada Holm">',
    ),
    true,
    { code: 'article-address', side: 'for' },
  ],
  [
    'a blog post without any metadata',
    'https://ada.example/blog/why-i-repair-old-clocks-at-home',
    page(
      'Why I repair old clocks at home',
      `<div class="post"><h1>Why I repair old clocks at home</h1><div class="entry-content">${prose(10)}</div></div>`,
    ),
    true,
    { code: 'article-address', side: 'for' },
  ],
  [
    'a German report in divisions instead of paragraphs',
    'https://zeitung.example/artikel/die-letzte-faehre-verlaesst-die-meerenge',
    page(
      'Die letzte Fähre verlässt die Meerenge',
      `<article><h1>Die letzte Fähre verlässt die Meerenge</h1><div class="author">Von Ada Holm</div><div>16.11.2026</div>${times(10, (i) => `<div>${i}. ${'Die Fähre fuhr neunzig Jahre lang über die Meerenge, und niemand im Dorf erinnert sich an einen Winter ohne sie. '.repeat(3)}</div>`)}</article>`,
    ),
    true,
    null,
  ],
  [
    'a list of products',
    'https://shop.example/collections/lamps?page=2',
    page(
      'Lamps',
      `${MENU}<h1>Lamps</h1><div class="filter">Sort <select><option>Price</select></div><div class="product-grid">${times(24, (i) => `<div class="product-card"><a href="/products/lamp-${i}"><img src="${i}.jpg">Lamp ${i}</a><span class="price">$${i}9.00</span><button class="btn add-to-cart">Add to cart</button></div>`)}</div>`,
    ),
    false,
    { code: 'sells', side: 'against' },
  ],
  [
    'a thread of a forum',
    'https://forum.example/forum/threads/clock-stops-at-night.1234/',
    page(
      'Clock stops at night',
      `${MENU}<h1>Clock stops at night</h1>${times(12, (i) => `<div class="message post" id="post-${i}"><div class="message-user"><a class="avatar" href="/members/m${i}/"><img src="u.png"></a> <a class="username" href="/members/m${i}/">m${i}</a></div><div class="message-content">Does yours stop too? Mine did it again last night, at three, and I have no idea why it does so.</div><a class="reply" href="/reply?p=${i}">Reply</a><a class="vote" href="#">Vote</a></div>`)}`,
    ),
    false,
    { code: 'is-discussion', side: 'against' },
  ],
  [
    'a manual',
    'https://docs.example/docs/api/client',
    page(
      'Client | Docs',
      `${MENU}<div class="docs-sidebar toc">${times(40, (i) => `<a href="/docs/api/part-${i}">part_${i}</a>`)}</div><main><h1>Client</h1>${times(8, (i) => `<h2 id="m${i}">method_${i}</h2><p>Calls <code>method_${i}</code> of the client and gives what the server answers to it, or fails.</p><pre><code>client.method_${i}({ id: ${i} })</code></pre>`)}</main>`,
    ),
    false,
    { code: 'is-manual', side: 'against' },
  ],
  [
    'the page of a firm',
    'https://firm.example/services',
    page(
      'Services | Firm',
      `${MENU}<section class="hero"><h1>Our services</h1><a class="btn cta" href="/contact">Contact us</a></section>${times(6, (i) => `<section class="service feature"><i class="icon"></i><h3>We do ${i}</h3><p>We help our clients with our team of experts, and we bring our tools to your own place of work.</p><a class="btn button" href="/services/${i}">Learn more</a></section>`)}<section class="testimonial">Great team!</section><form><label>Name<input type="text"></label><label>Email<input type="email"></label><button>Send</button></form>`,
    ),
    false,
    { code: 'offers-service', side: 'against' },
  ],
  [
    'a front page',
    'https://paper.example/',
    page(
      'The Paper',
      `${MENU}<h1>The Paper</h1>${times(30, (i) => `<article class="teaser card"><a href="/news/2026/story-${i}-of-the-day"><img src="${i}.jpg"><h3>Story ${i} of the day</h3></a><p>A short line that says what it is.</p></article>`)}`,
    ),
    false,
    { code: 'little-prose', side: 'against' },
  ],
  [
    'a form to sign in',
    'https://app.example/login',
    page(
      'Sign in',
      '<h1>Sign in</h1><form><label>Name <input type="text"></label><label>Password <input type="password"></label><label><input type="checkbox"> Stay</label><button>Sign in</button></form>',
    ),
    false,
    { code: 'little-prose', side: 'against' },
  ],
];

describe.each(CASES)('%s', (_, url, html, isArticle, reason) => {
  it(`is ${isArticle ? 'an' : 'no'} article, and says why`, async () => {
    const found = detectArticle(await aPage(html), url);
    expect(found).toMatchObject({ isArticle });
    if (reason) expect(found.reasons).toContainEqual(reason);
    expect(found.reasons.length).toBeLessThanOrEqual(6);
    expect(found.reasons[0]?.side).toBe(isArticle ? 'for' : 'against');
    expect(new Set(found.reasons.map(({ code }) => code)).size).toBe(found.reasons.length);
  });
});

describe('detection', () => {
  const [[, url, story] = ['', '', '']] = CASES;

  it('is the same without JSON-LD and with a false one', async () => {
    const lie = '<script type="application/ld+json">{"@type":"Product"}</script>';
    const found = detectArticle(await aPage(story), url);
    expect(detectArticle(await aPage(story.replace('</head>', `${lie}</head>`)), url)).toEqual(
      found,
    );
  });

  it('gives a score between 0 and 1 for what has no body, no text or no address', async () => {
    for (const [html, address] of [
      ['', 'about:blank'],
      ['<frameset></frameset>', 'https://x.example/'],
      [story, 'not an address'],
      [story, 'https://x.example/%E0%A4%A'],
    ] as const) {
      const { score } = detectArticle(await aPage(html), address);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('has a weight for each signal, in the order of the signals', async () => {
    expect(Object.keys(signalsOf(await aPage(story), url)).join()).toBe(SIGNALS);
    expect(readTable(TABLE)).toHaveLength(SIGNALS.split(',').length);
  });

  it('reads a huge page no further than it must', async () => {
    const list = `<ul>${'<li><a href="/a">a</a></li>'.repeat(7000)}</ul>`;
    const found = detectArticle(await aPage(story.replace('<nav>', `${list}<nav>`)), url);
    expect(found.isArticle).toBe(false);
    const long = await aPage(
      page('Long', `<div>${`<p>${SENTENCE.repeat(400)}</p>`.repeat(60)}</div>`),
    );
    expect(long.body.textContent?.length).toBeGreaterThan(3e6);
    const { bestProse } = signalsOf(long, url);
    expect(bestProse).toBeGreaterThan(1e6);
    expect(bestProse).toBeLessThan(1.1e6);
  });

  it('says the same as what every page is asked', async () => {
    for (const [, address, html, expected] of CASES)
      expect(isArticle(await aPage(html), address)).toBe(expected);
    expect(isArticle(await aPage(''), url)).toBe(false);
  });

  it('reads no styles and no layout', async () => {
    const document = await aPage(story);
    const asked = vi.spyOn(globalThis, 'getComputedStyle');
    const boxes = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    detectArticle(document, url);
    expect(asked).not.toHaveBeenCalled();
    expect(boxes).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

describe('open shadow roots', () => {
  /** The same page with all that is in its body shown by a custom element: the headline through a slot, the rest in its root. */
  async function inShadow(html: string): Promise<Document> {
    const document = await aPage(html);
    const app = document.createElement('news-app');
    const root = app.attachShadow({ mode: 'open' });
    root.append(...document.body.childNodes);
    const headline = root.querySelector('h1');
    const slot = document.createElement('slot');
    headline?.replaceWith(slot);
    if (headline) app.append(headline);
    document.body.append(app);
    return document;
  }

  it.each(CASES)(
    '%s is judged as if it stood in the document',
    async (_kind, url, html, isArticle) => {
      expect(detectArticle(await inShadow(html), url)).toMatchObject({ isArticle });
    },
  );

  it('are told of, and left alone where the document has words enough', async () => {
    const [, url = '', html = ''] = CASES[0] ?? [];
    const document = await inShadow(html);
    const found: ShadowRoot[] = [];
    detectArticle(document, url, (root) => found.push(root));
    expect(found).toEqual([document.querySelector('news-app')?.shadowRoot]);
    const other = await aPage(html);
    other.body.append(other.createElement('share-bar'));
    other.querySelector('share-bar')?.attachShadow({ mode: 'open' });
    detectArticle(other, url, (root) => found.push(root));
    expect(found).toHaveLength(1);
  });
});
