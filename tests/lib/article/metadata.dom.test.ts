import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { Article } from '../../../lib/article/model';
import { aPage } from './a-page';

const URL_OF_PAGE = 'https://www.quay.example/2026/05/the-quiet-harbour';
const TITLE = 'The quiet harbour of Norrby';
const SENTENCE =
  'The harbour was quiet that winter, and nobody in the town of Norrby could say when the boats would come back. ';
const PROSE = Array.from({ length: 6 }, (_, i) => `<p>${i}. ${SENTENCE.repeat(3)}</p>`).join('');

interface Page {
  head?: string;
  /** What stands before the prose; the headline is put first if there is none. */
  top?: string;
  end?: string;
  lang?: string;
}

function html({ head = '', top = '', end = '', lang = 'en' }: Page): string {
  const headline = /<h1|<h2/.test(top) ? '' : `<h1>${TITLE}</h1>`;
  return `<!doctype html><html lang="${lang}"><head><base href="${URL_OF_PAGE}">${head}</head>
    <body><main><article>${headline}${top}${PROSE}${end}</article></main></body></html>`;
}

const json = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const raw = (text: string) => `<script type="application/ld+json">${text}</script>`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const og = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const news = (fields: object) => ({ '@type': 'NewsArticle', headline: TITLE, ...fields });

async function read(page: Page): Promise<Article> {
  const { article } = extractArticle(await aPage(html(page)), URL_OF_PAGE);
  expect(Article.safeParse(article).error).toBeUndefined();
  return article;
}

type Case = [why: string, page: Page, expected: unknown];

function suite(field: keyof Article, cases: Case[]): void {
  describe(field, () => {
    it.each(cases)('%s', async (_, page, expected) => {
      expect((await read(page))[field]).toEqual(expected);
    });
  });
}

const BYLINE = '<p>By Ada Holm</p>';
const FIELDS = '<input name="mail"> <input type="submit" value="Send">';

describe('a form', () => {
  it.each<[string, string, string[]]>([
    [
      'that holds the page is read',
      `<form><div>${FIELDS}</div><h1>${TITLE}</h1>${BYLINE}${PROSE}</form>`,
      ['Ada Holm'],
    ],
    [
      'that holds the text below the headline is read',
      `<h1>${TITLE}</h1><form>${BYLINE}${PROSE}${FIELDS}</form>`,
      ['Ada Holm'],
    ],
    [
      'that holds the headline alone is read',
      `<form><h1>${TITLE}</h1>${BYLINE}</form>${PROSE}`,
      ['Ada Holm'],
    ],
    ['to be filled in is not', `<h1>${TITLE}</h1><form>${BYLINE}${FIELDS}</form>${PROSE}`, []],
    [
      'within the one that holds the page is not',
      `<form><h1>${TITLE}</h1><div id="inner"></div>${PROSE}</form>`,
      [],
    ],
  ])('%s', async (_, inside, byline) => {
    const document = await aPage(`<html lang="en"><head></head><body>${inside}</body></html>`);
    // The parser lets no form stand in another; scripts do.
    const inner = document.createElement('form');
    inner.innerHTML = BYLINE + FIELDS;
    document.querySelector('#inner')?.append(inner);
    expect(extractArticle(document, URL_OF_PAGE).article.byline).toEqual(byline);
  });

  it('costs no more where there are thousands of them', async () => {
    const cost = async (count: number) => {
      const forms = `<form>${FIELDS}<p>By Jo Berg</p></form>`.repeat(count);
      const document = await aPage(`<body><h1>${TITLE}</h1>${forms}${PROSE}</body>`);
      const start = performance.now();
      expect(extractArticle(document, URL_OF_PAGE).article.byline).toEqual([]);
      return performance.now() - start;
    };
    await cost(200);
    const [few, many] = [await cost(500), await cost(4000)];
    expect(many).toBeLessThan(Math.max(few, 20) * 8 * 4);
  });
});

suite('title', [
  ['is the headline', {}, TITLE],
  ['is not a logo', { top: '<h1>Quay</h1>', head: og('og:title', TITLE) }, TITLE],
  [
    'is the h1 that is most like the title of the head',
    { top: `<h1>Our stories</h1><h1>${TITLE}</h1>`, head: `<title>${TITLE} | Quay</title>` },
    TITLE,
  ],
  [
    'has spaces where a heading has lines',
    { top: `<h1><div>Norrby’s</div>harbour<br>in winter</h1>` },
    'Norrby’s harbour in winter',
  ],
  [
    'loses a site’s longer name behind a bar',
    { top: '<h2></h2>', head: `<title>${TITLE} | Quay Example Harbour Trust</title>` },
    TITLE,
  ],
  ['is not a label', { top: '<h1>Opinion</h1>', head: og('og:title', TITLE) }, TITLE],
  [
    'is an h2 where that is the title',
    { top: `<h1>Our journal</h1><h2>${TITLE}</h2>`, head: `<title>${TITLE}</title>` },
    TITLE,
  ],
  [
    'is the headline even where the head words it otherwise',
    { head: og('og:title', 'Norrby’s harbour: 7 things to know this winter') },
    TITLE,
  ],
  [
    'loses the site’s name, by og:site_name',
    {
      top: '<h2> </h2>',
      head: `<title>${TITLE} - Harbour News</title>${og('og:site_name', 'Harbour News')}`,
    },
    TITLE,
  ],
  [
    'loses the site’s name, by the host',
    { top: '<h2></h2>', head: `<title>${TITLE} — quay.example</title>` },
    TITLE,
  ],
  [
    'keeps a dash that is its own',
    { top: '<h2></h2>', head: '<title>The harbour - a history of Norrby</title>' },
    'The harbour - a history of Norrby',
  ],
  [
    'loses a date before it',
    { top: `<h1><small>May 4, 2026</small> ${TITLE}</h1>`, head: `<title>${TITLE}</title>` },
    TITLE,
  ],
]);

suite('byline', [
  ['is no dateline', { top: '<p>PORT EMBER, March 4, 2026 /Wire/ --</p>' }, []],
  [
    'is not of who answers',
    { top: '<p>Asked May 4, 2026</p><p>answered May 5, 2026 by <a>Ada Holm</a></p>' },
    [],
  ],
  ['is none where none is given', {}, []],
  ['by a line', { top: '<p>By Ada Holm</p>' }, ['Ada Holm']],
  ['by a line of several', { top: '<p>By Ada Holm and Jo Berg</p>' }, ['Ada Holm', 'Jo Berg']],
  [
    'by a line in two elements',
    { top: '<div><span>By</span> <a href="/x">Ada Holm</a></div>' },
    ['Ada Holm'],
  ],
  ['by a line in two lines', { top: '<div>Written by</div><div>Ada Holm</div>' }, ['Ada Holm']],
  [
    'beside a headline that stands in a box of any name',
    { top: `<div class="newsletter"><h1>${TITLE}</h1><p>By Ada Holm</p></div>` },
    ['Ada Holm'],
  ],
  [
    'in what React moves in later',
    { top: `<h1>${TITLE}</h1><div hidden id="S:2"><p>By Ada Holm</p></div>` },
    ['Ada Holm'],
  ],
  [
    'at the end, with what the people are',
    { end: '<p>Authors: Ada Holm and Jo Berg, Harbour reading tutors</p>' },
    ['Ada Holm', 'Jo Berg'],
  ],
  [
    'at the end, no person, in an element for authors',
    { end: '<p><span>By</span> <span itemprop="author">The Norrby Team</span></p>' },
    ['The Norrby Team'],
  ],
  ['not a link to sign in', { top: '<p class="author">Sign In</p>' }, []],
  ['not a day of the week', { top: '<p class="author">Sat</p>' }, []],
  ['as contributors', { top: '<p>Contributors: Ada Holm</p>' }, ['Ada Holm']],
  ['before the headline', { top: `<p>by Ada Holm</p><h1>${TITLE}</h1>` }, ['Ada Holm']],
  ['behind a date', { top: '<div>March 15, 2026 · 3 min read · By Ada Holm</div>' }, ['Ada Holm']],
  [
    'glued to a date',
    { top: '<div class="byline">By <b>Ada Holm</b>Published May 4, 2026</div>' },
    ['Ada Holm'],
  ],
  ['by a class', { top: '<div class="post-author">Ada Holm</div>' }, ['Ada Holm']],
  ['by a link to an author', { top: '<a href="/author/ada-holm">Ada Holm</a>' }, ['Ada Holm']],
  ['by rel', { top: '<a rel="author" href="/x">ada</a>' }, ['ada']],
  [
    'by microdata',
    { top: '<span itemprop="author" itemscope><span itemprop="name">Ada Holm</span></span>' },
    ['Ada Holm'],
  ],
  ['by a name beside a date', { top: '<div>Ada Holm</div><div>May 4, 2026</div>' }, ['Ada Holm']],
  [
    'without a role beside it',
    { top: '<div class="byline"><a>Ada Holm</a> <span>Senior Writer</span></div>' },
    ['Ada Holm'],
  ],
  ['but not who reviewed it', { top: '<p>Reviewed by Jo Berg</p>' }, []],
  [
    'but not who reviewed it as well',
    { top: '<p>By Ada Holm, medically reviewed by Jo Berg, M.D.</p>' },
    ['Ada Holm'],
  ],
  [
    'but not who took the picture',
    {
      top: '<figure><img src="/a.jpg"><figcaption>By Jo Berg</figcaption></figure><p>By Ada Holm</p>',
    },
    ['Ada Holm'],
  ],
  ['by the head', { head: meta('author', 'Ada Holm') }, ['Ada Holm']],
  ['but not an address', { head: og('article:author', 'https://social.example/quay') }, []],
  ['but not a login', { head: meta('author', 'admin') }, []],
  [
    'not by the head where the page shows another',
    { head: meta('author', 'Quay Editors'), top: '<p>By Ada Holm</p>' },
    ['Ada Holm'],
  ],
  [
    'by the label of a card',
    { head: meta('twitter:label1', 'Written by') + meta('twitter:data1', 'Ada Holm') },
    ['Ada Holm'],
  ],
  [
    'by the tags of scholars',
    { head: meta('citation_author', 'Holm, Ada') + meta('citation_author', 'Berg, Jo') },
    ['Ada Holm', 'Jo Berg'],
  ],
  ['by Dublin Core', { head: meta('DC.creator', 'Ada Holm') }, ['Ada Holm']],
  ['by JSON-LD', { head: json(news({ author: { name: 'Ada Holm' } })) }, ['Ada Holm']],
  ['by JSON-LD, a text', { head: json(news({ author: 'Ada Holm' })) }, ['Ada Holm']],
  [
    'by JSON-LD, several',
    { head: json([news({ author: [{ name: 'Ada Holm' }, { name: 'Jo Berg' }] })]) },
    ['Ada Holm', 'Jo Berg'],
  ],
  [
    'by JSON-LD, a reference',
    {
      head: json({
        '@graph': [
          { '@type': ['Article', 'SocialMediaPosting'], author: { '@id': '#ada' } },
          { '@type': 'Person', '@id': '#ada', name: 'Ada Holm' },
        ],
      }),
    },
    ['Ada Holm'],
  ],
  [
    'by JSON-LD whose type is an address',
    { head: json({ '@type': 'https://schema.org/NewsArticle', author: { name: 'Ada Holm' } }) },
    ['Ada Holm'],
  ],
  [
    'by JSON-LD with references to characters',
    { head: json(news({ author: 'Ada &amp; Jo' })) },
    ['Ada', 'Jo'],
  ],
  [
    'below the text, by a class',
    { end: '<div class="author-box__name">Ada Holm</div>' },
    ['Ada Holm'],
  ],
  ['but not of a comment', { end: '<div class="comment"><b class="author">Jo Berg</b></div>' }, []],
]);

const JSON_LD: Case[] = [
  [
    'with a comma too many',
    { head: raw('{"@type":"Article","author":"Ada Holm",}') },
    ['Ada Holm'],
  ],
  [
    'with a raw line break in a text',
    { head: raw('{"@type":"Article","description":"a\n\tb","author":"Ada Holm"}') },
    ['Ada Holm'],
  ],
  ['in a comment', { head: raw('<!-- {"@type":"Article","author":"Ada Holm"} -->') }, ['Ada Holm']],
  [
    'in CDATA',
    { head: raw('//<![CDATA[\n{"@type":"Article","author":"Ada Holm"}\n//]]>') },
    ['Ada Holm'],
  ],
  [
    'with references for quotes',
    {
      head: raw('{&quot;@type&quot;:&quot;Article&quot;,&quot;author&quot;:&quot;Ada Holm&quot;}'),
    },
    ['Ada Holm'],
  ],
  ['beyond repair', { head: raw('{"@type":') + json(news({ author: 'Ada Holm' })) }, ['Ada Holm']],
  ['that is no object', { head: raw('[null, 1, "x", [[]]]') }, []],
  [
    'whose fields are of strange types',
    { head: json(news({ author: [null, 7, { name: [] }] })) },
    [],
  ],
];

describe('byline by JSON-LD', () => {
  it.each(JSON_LD)('%s', async (_, page, expected) => {
    expect((await read(page)).byline).toEqual(expected);
  });
});

const published = (date: string) => og('article:published_time', date);
const modified = (date: string) => og('article:modified_time', date);

suite('publishedAt', [
  ['is none where none is given', {}, undefined],
  [
    'by the head, with time and zone',
    { head: published('2026-05-04T08:00:00+02:00') },
    '2026-05-04T08:00:00+02:00',
  ],
  ['by JSON-LD', { head: json(news({ datePublished: '2026-05-04' })) }, '2026-05-04'],
  [
    'by JSON-LD of the page alone',
    { head: json({ '@type': 'WebPage', datePublished: '2026-05-04' }) },
    '2026-05-04',
  ],
  ['by a name of its own', { head: meta('published-date', '2026-05-04') }, '2026-05-04'],
  [
    'beside a headline that stands in a box of any name',
    {
      top: `<div class="newsletter"><h1>${TITLE}</h1><p>May 4, 2026</p></div>`,
      end: '<p class="date">May 9, 2026</p>',
    },
    '2026-05-04',
  ],
  ['by Dublin Core', { head: meta('DC.date.issued', '2026-05-04') }, '2026-05-04'],
  ['by microdata', { head: '<meta itemprop="datePublished" content="2026-05-04">' }, '2026-05-04'],
  [
    'by a time',
    { top: '<time datetime="2026-05-04T08:00Z">yesterday</time>' },
    '2026-05-04T08:00Z',
  ],
  ['by a line', { top: '<p>May 4, 2026</p>' }, '2026-05-04'],
  ['by a line in another language', { top: '<p>4 mai 2026</p>', lang: 'fr' }, '2026-05-04'],
  [
    'is the day that is shown, if the head says another',
    { head: published('2026-05-01T08:00Z'), top: '<p>May 4, 2026</p>' },
    '2026-05-04',
  ],
  [
    'has the time of the head, if that says the day that is shown',
    { head: published('2026-05-04T08:00Z'), top: '<p>May 4, 2026</p>' },
    '2026-05-04T08:00Z',
  ],
  [
    'is not a date of change, if the head knows better',
    { head: published('2026-05-01T08:00Z'), top: '<p>Updated May 4, 2026</p>' },
    '2026-05-01T08:00Z',
  ],
  [
    'is the published of two that are shown',
    { top: '<p>Updated: May 9, 2026</p><p>Published: May 4, 2026</p>' },
    '2026-05-04',
  ],
  [
    'is not of another article',
    { end: '<aside class="related"><time datetime="2026-05-04">x</time></aside>' },
    undefined,
  ],
  ['is not nonsense', { head: published('soon') }, undefined],
]);

suite('modifiedAt', [
  ['by the head', { head: modified('2026-05-04T08:00Z') }, '2026-05-04T08:00Z'],
  ['by JSON-LD', { head: json(news({ dateModified: '2026-05-04' })) }, '2026-05-04'],
  [
    'by a line',
    { head: published('2026-05-01'), top: '<p>Last updated: May 4, 2026</p>' },
    '2026-05-04',
  ],
]);

suite('license', [
  ['is none where none is given', {}, undefined],
  [
    'by a link',
    { end: '<p><a rel="license" href="/terms">Terms</a></p>' },
    'https://www.quay.example/terms',
  ],
  [
    'but not of a picture',
    {
      end: '<figure><img src="/a.jpg"><figcaption><a rel="license" href="/cc">CC</a></figcaption></figure>',
    },
    undefined,
  ],
  [
    'by JSON-LD',
    { head: json(news({ license: 'https://cc.example/by' })) },
    'https://cc.example/by',
  ],
  ['by Dublin Core, in words', { head: meta('dc.rights', 'CC BY 4.0') }, 'CC BY 4.0'],
  ['but not a script', { head: meta('dc.rights', 'javascript:alert(1)') }, undefined],
]);

suite('image', [
  ['by the head', { head: og('og:image', '/a.jpg') }, 'https://www.quay.example/a.jpg'],
  [
    'by JSON-LD',
    { head: json(news({ image: [{ url: 'https://x.example/b.jpg' }] })) },
    'https://x.example/b.jpg',
  ],
  ['but not data', { head: og('og:image', 'data:image/png;base64,AA') }, undefined],
]);

suite('canonicalUrl', [
  ['is the page’s own where none is given', {}, URL_OF_PAGE],
  [
    'by the head',
    { head: '<link rel="canonical" href="/short">' },
    'https://www.quay.example/short',
  ],
  ['is not the front page', { head: '<link rel="canonical" href="/">' }, URL_OF_PAGE],
]);

suite('byline', [
  [
    'is no sentence that begins with "by"',
    {
      top: `<h1>${TITLE}</h1><p>By keeping the old quay open, the town could save its boats and feed its people.</p>`,
    },
    [],
  ],
  ['is a login in small letters', { top: `<h1>${TITLE}</h1><p>by ada_holm</p>` }, ['ada_holm']],
]);

suite('section', [
  ['by a line', { top: `<div class="kicker">Harbours</div><h1>${TITLE}</h1>` }, 'Harbours'],
  ['by the head', { head: og('article:section', 'Harbours') }, 'Harbours'],
  [
    'in words, where it is told as an address has it',
    { head: og('article:section', 'crime-safety') },
    'Crime safety',
  ],
  ['as it is', { head: og('article:section', 'e-commerce & Co') }, 'e-commerce & Co'],
]);

suite('deck', [
  [
    'by a class',
    { top: '<p class="standfirst">A town waits for its boats in vain.</p>' },
    'A town waits for its boats in vain.',
  ],
  ['but not a byline', { top: '<h2>By Ada Holm and her colleagues of Norrby</h2>' }, undefined],
]);

suite('lang', [
  ['by the page', { lang: 'pt_BR' }, 'pt-BR'],
  ['by the head', { lang: '', head: og('og:locale', 'sv_SE') }, 'sv-SE'],
  ['but not nonsense', { lang: '{{lang}}' }, undefined],
]);

suite('dir', [
  ['is by the language', { lang: 'ar' }, 'rtl'],
  ['is left to right', {}, 'ltr'],
]);

describe('a page that means harm', () => {
  const big = 'a, '.repeat(300_000);
  const PAGES: [string, Page][] = [
    [
      'long attributes',
      { head: meta('author', big), top: `<p class="author ${big}">By ${big}</p>` },
    ],
    ['a thousand meta tags', { head: meta('author', 'x').repeat(1000) }],
    ['deep JSON-LD', { head: raw('['.repeat(5000) + ']'.repeat(5000)) }],
    ['wide JSON-LD', { head: json(Array.from({ length: 50_000 }, () => ({ author: 'x' }))) }],
    [
      'JSON-LD that refers to itself',
      { head: json(news({ '@id': '#a', author: { '@id': '#a' } })) },
    ],
    [
      'names that hide properties',
      { top: '<form><input name="parentNode"><input name="textContent">By Ada Holm</form>' },
    ],
  ];
  it.each(PAGES)('by %s still has its title', async (_, page) => {
    expect((await read(page)).title).toBe(TITLE);
  });
});
