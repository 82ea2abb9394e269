import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { Article, type ArticleImage } from '../../../lib/article/model';
import { aPage } from './a-page';

const HERE = 'https://quay.example/2026/11/16/the-old-quay';
const SENTENCE =
  'The harbour was quiet that winter, and nobody thought that the old quay would open again. ';
const P = `<p>${SENTENCE.repeat(4)}</p>`;
const PROSE = P.repeat(5);
const ALL_ABOUT = 'https://quay.example/img/the-old-quay-at-dawn.jpg';
const page = (inside: string, head = '') =>
  `<!doctype html><html lang="en"><head><base href="${HERE}"><title>The old quay opens</title>${head}</head><body>${inside}</body></html>`;
const article = (inside: string, head = '') =>
  page(
    `<header><a href="/"><img src="/logo.png" alt="Quay" width="300" height="80"></a></header><main><article><h1>The old quay opens</h1>${inside}</article></main>`,
    head,
  );
const IMG = '<img src="/a.jpg" alt="A quay" width="800" height="600">';
const figure = (caption: string, image = IMG) =>
  `<figure>${image}<figcaption>${caption}</figcaption></figure>`;

async function imagesOf(html: string): Promise<ArticleImage[]> {
  const { article: found } = extractArticle(await aPage(html), HERE);
  expect(Article.safeParse(found).error).toBeUndefined();
  return found.images;
}

/** Caption and credit of the only picture. */
async function told(html: string): Promise<unknown[]> {
  const images = await imagesOf(html);
  expect(images).toHaveLength(1);
  return [images[0]?.caption, images[0]?.credit];
}

describe('the address of a picture', () => {
  const GIF = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
  const SOURCES: [string, string, string][] = [
    [
      'the widest of a srcset',
      '<img src="/s.jpg" srcset="/w320.jpg 320w, /w1200.jpg 1200w, /w640.jpg 640w">',
      '/w1200.jpg',
    ],
    [
      'an address with commas in it',
      '<img srcset="/f_auto,q_80/a.jpg 1x, /f_auto,q_80,dpr_2/a.jpg 2x">',
      '/f_auto,q_80,dpr_2/a.jpg',
    ],
    ['a set without spaces', '<img srcset="/one.jpg 1x,/two.jpg 2x">', '/two.jpg'],
    [
      'a source of its picture',
      '<picture><source srcset="/b.webp 900w"><img src="/b.jpg"></picture>',
      '/b.webp',
    ],
    ['a lazy attribute', `<img src="/grey.gif" data-src="/lazy.jpg">`, '/lazy.jpg'],
    ['an address, not a number', '<img src="/good.jpg" data-image="322851">', '/good.jpg'],
    [
      'no placeholder',
      '<img src="/img/placeholder-3x2.png"><noscript><img src="/plain.jpg"></noscript>',
      '/plain.jpg',
    ],
    ['a lazy set', `<img src="${GIF}" data-srcset="/l1.jpg 1x, /l2.jpg 2x">`, '/l2.jpg'],
    [
      'the copy in a noscript',
      `<img src="${GIF}"><noscript><img src="/plain.jpg?a=1&amp;b=2"></noscript>`,
      '/plain.jpg?a=1&b=2',
    ],
    ['a noscript alone', '<noscript><img src="/only.jpg" alt="A quay"></noscript>', '/only.jpg'],
    [
      'a background',
      '<div style="background-image: url(&quot;/behind.jpg&quot;)"></div>',
      '/behind.jpg',
    ],
    [
      'no data: and no script',
      '<img src="/good.jpg" srcset="javascript:alert(1) 2x, data:image/png;base64,AA 3x">',
      '/good.jpg',
    ],
  ];
  it.each(SOURCES)('is %s', async (_, image, path) => {
    const [first, ...more] = await imagesOf(
      article(`${P}${figure('The quay at dawn.', image)}${PROSE}`),
    );
    expect(first?.src).toBe(`https://quay.example${path}`);
    expect(more).toEqual([]);
  });

  it('is its place on the page where the markup has none yet, and there is a caption', async () => {
    const images = await imagesOf(
      article(
        `${P}${figure('The quay at dawn.', `<img src="${GIF}">`)}${P}<img src="${GIF}">${PROSE}`,
      ),
    );
    expect(images.map(({ src, caption }) => [src, caption])).toEqual([
      [`${HERE}#picture-1`, 'The quay at dawn.'],
    ]);
  });

  it('is the page’s own for a lead that a script fills', async () => {
    const own = `<meta property="og:image" content="${ALL_ABOUT}">`;
    const [lead] = await imagesOf(
      article(`${figure('The quay. Photo: Ada Holm', `<img src="${GIF}">`)}${PROSE}`, own),
    );
    expect(lead).toMatchObject({ src: ALL_ABOUT, role: 'lead', credit: 'Ada Holm' });
  });

  it('is kept once, however often and large it is shown', async () => {
    const twice = `${P}<img src="/big-quay-300x200.jpg">${P}<img src="/big-quay-1200x800.jpg?w=9">${P}<img src="/big-quay.jpg#x">${PROSE}`;
    expect(await imagesOf(article(twice))).toHaveLength(1);
    const two = `${P}<img src="/get?id=1&w=300">${P}<img src="/get?id=2&w=300">${PROSE}`;
    expect(await imagesOf(article(two))).toHaveLength(2);
  });
});

describe('caption and credit of a picture', () => {
  const BOXES: [string, string, string | null, string | null][] = [
    [
      'a figcaption with a tail',
      figure('The quay at dawn. (Ada Holm/Quay Press)'),
      'The quay at dawn.',
      'Ada Holm/Quay Press',
    ],
    [
      'an element for the credit',
      figure('The quay at dawn.<span class="credit">Ada Holm</span>'),
      'The quay at dawn.',
      'Ada Holm',
    ],
    [
      'the credit first',
      figure(
        '<p class="image-credit">Ada Holm | Quay Images</p><p class="text">The quay at dawn.</p>',
      ),
      'The quay at dawn.',
      'Ada Holm | Quay Images',
    ],
    [
      'a label split over elements',
      figure('The quay at dawn. <b>Photo</b><i>:</i> <span>Ada Holm</span>'),
      'The quay at dawn.',
      'Ada Holm',
    ],
    [
      'a label in an element of its own',
      figure(
        'The quay at dawn. <span class="credit-label">Credit</span> <span class="credit-name">Ada Holm</span>',
      ),
      'The quay at dawn.',
      'Ada Holm',
    ],
    [
      'microdata',
      figure('The quay at dawn. <span itemprop="creditText">Ada Holm</span>'),
      'The quay at dawn.',
      'Ada Holm',
    ],
    [
      'two figcaptions',
      `<figure>${IMG}<figcaption>The quay at dawn.</figcaption><figcaption>Photo: Ada Holm</figcaption></figure>`,
      'The quay at dawn.',
      'Ada Holm',
    ],
    [
      'spans without a space between',
      figure('<span>The quay at dawn.</span><span class="x__source">Ada Holm</span>'),
      'The quay at dawn.',
      'Ada Holm',
    ],
    [
      'a caption outside any figure',
      `<div class="pic">${IMG}<div class="caption">The quay at dawn. Photo: Ada Holm</div></div>`,
      'The quay at dawn.',
      'Ada Holm',
    ],
    [
      'a named line behind the picture',
      `<div>${IMG}</div><p><span class="article-caption">The quay at dawn. | Photo by Ada Holm</span></p>`,
      'The quay at dawn.',
      'Ada Holm',
    ],
    [
      'a data attribute',
      figure('The quay at dawn.', '<img src="/a.jpg" data-photo-credit="Ada Holm">'),
      'The quay at dawn.',
      'Ada Holm',
    ],
    [
      'facts as JSON in an attribute',
      figure(
        'The quay at dawn.',
        `<img src="/a.jpg" data-image-meta='{"aperture":"8","credit":"Ada Holm"}'>`,
      ),
      'The quay at dawn.',
      'Ada Holm',
    ],
    [
      'a bracket in the alternative text',
      figure('The quay at dawn.', '<img src="/a.jpg" alt="A quay (Photo: Ada Holm)">'),
      'The quay at dawn.',
      'Ada Holm',
    ],
    [
      'a control between',
      figure('The quay at dawn. <button>hide caption</button> Ada Holm/QP'),
      'The quay at dawn.',
      'Ada Holm/QP',
    ],
    ['nothing said', IMG, null, null],
    ['a flag on the picture', `<div>${IMG}<span class="flag">NEWS</span></div>`, null, null],
    [
      'an address as credit',
      figure('The quay at dawn.<span class="credit">https://quay.example/?a</span>'),
      'The quay at dawn.',
      null,
    ],
    [
      'a script as credit',
      figure(
        'The quay at dawn.<span class="credit"><a href="javascript:x()">javascript:x()</a></span>',
      ),
      'The quay at dawn.',
      null,
    ],
  ];
  it.each(BOXES)('%s', async (_, box, ...wanted) => {
    expect(await told(article(`${P}${box}${PROSE}`))).toEqual(wanted);
  });

  it('come from JSON-LD where nothing is shown, by the address', async () => {
    const object = {
      '@type': 'ImageObject',
      url: ALL_ABOUT,
      creditText: 'Ada Holm/Quay Press',
      license: 'https://c.example/licenses/by/4.0/',
    };
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'The old quay opens',
      image: [object],
    });
    const [image] = await imagesOf(
      article(
        `<img src="${ALL_ABOUT}?w=900" width="900" height="600">${PROSE}`,
        `<script type="application/ld+json">${data}</script>`,
      ),
    );
    expect(image).toMatchObject({
      credit: 'Ada Holm/Quay Press',
      license: 'https://c.example/licenses/by/4.0/',
      creator: 'Ada Holm',
      agency: 'Quay Press',
    });
  });

  it('say licence, its address and what the picture is', async () => {
    const box = figure(
      'The quay. Illustration: Ada Holm, <a href="https://c.example/licenses/by-sa/4.0/">CC BY-SA 4.0</a>',
    );
    const [image] = await imagesOf(article(`${P}${box}${PROSE}`));
    expect(image).toMatchObject({
      caption: 'The quay.',
      credit: 'Ada Holm',
      license: 'CC BY-SA 4.0',
      licenseUrl: 'https://c.example/licenses/by-sa/4.0/',
      kind: 'illustration',
    });
  });

  it('stand under the article for its lead', async () => {
    const line =
      '<div class="photo-credit">Top photo credit: Ships wait at the quay. Ada Holm/ Handout via HARBOUR</div>';
    expect(await told(article(`${IMG}${PROSE}${line}`))).toEqual([
      'Ships wait at the quay.',
      'Ada Holm/ Handout via HARBOUR',
    ]);
  });

  it('stand between the lead and the text, outside its box', async () => {
    const html = page(
      `<div class="top"><header><h1>The old quay opens</h1></header><div class="featured"><img src="/a.jpg" width="900" height="500"></div></div><figcaption><span class="image-credit">Credit: Ada Holm/Quay Press</span></figcaption><div class="main">${PROSE}</div>`,
    );
    expect(await told(html)).toEqual([null, 'Ada Holm/Quay Press']);
  });
});

describe('which pictures are the article’s', () => {
  const OTHERS: [string, string][] = [
    ['a tracker', '<img src="/count.gif?x" style="display: none">'],
    ['an icon', '<img src="/i.png" width="24" height="24">'],
    ['an author by class', '<div class="author-card"><img src="/ada.jpg"><p>Ada Holm</p></div>'],
    [
      'an author by name',
      '<div class="x1"><a href="/people/ada"><img src="/ada.jpg"></a><span>Ada Holm</span> Monday 6:30PM</div>',
    ],
    ['a portrait without a word', '<img src="/who.jpg" width="160" height="160" alt="">'],
    ['a badge of a licence', '<img src="/img/cc-by-nc-nd-4.0.png">'],
    ['a link to a licence', '<a rel="license" href="/l"><img src="/badge-of-rights.png"></a>'],
    [
      'a teaser',
      '<div class="x2"><a href="/other-story"><img src="/t.jpg" width="600" height="400"></a><h3><a href="/other-story">Another story</a></h3></div>',
    ],
    ['related stories', '<div class="related"><img src="/r.jpg" width="600" height="400"></div>'],
    ['an aside', '<aside><img src="/s.jpg" width="600" height="400"></aside>'],
    ['an advertisement', '<div class="ads"><img src="/ad.jpg" width="600" height="400"></div>'],
    [
      'a spacer',
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">',
    ],
  ];
  const BYLINE = '<meta name="author" content="Ada Holm">';
  it.each(OTHERS)('not %s', async (_, other) => {
    const images = await imagesOf(
      article(`${P}${figure('The quay at dawn.')}${P}${other}${PROSE}`, BYLINE),
    );
    expect(images.map(({ src }) => src)).toEqual(['https://quay.example/a.jpg']);
  });

  const LEADS: [string, string, string][] = [
    [
      'a figure above the text, outside its box',
      `<section class="top"><h1>The old quay opens</h1></section><section><figure>${IMG}</figure></section><div class="text">${PROSE}</div>`,
      '',
    ],
    [
      'the page’s own in front of the headline',
      `<div class="wide"><img src="${ALL_ABOUT}"></div><div><h1>The old quay opens</h1></div><div class="text">${PROSE}</div>`,
      `<meta property="og:image" content="${ALL_ABOUT}?w=1200">`,
    ],
    [
      'the page’s own in a box with a misleading name',
      `<h1>The old quay opens</h1><div class="teaser-image"><img src="${ALL_ABOUT}" width="700"></div><div class="text">${PROSE}</div>`,
      `<meta property="og:image" content="${ALL_ABOUT}">`,
    ],
    [
      'one whose text says the headline again',
      `<div class="x"><img src="/a.jpg" alt="The old quay opens again"></div><div><h1>The old quay opens</h1></div><div class="text">${PROSE}</div>`,
      '',
    ],
  ];
  it.each(LEADS)('its lead: %s', async (_, inside, head) => {
    const images = await imagesOf(
      page(
        `<header class="site"><a href="/"><img src="/logo.png" alt="Quay"></a></header>${inside}`,
        head,
      ),
    );
    expect(images).toHaveLength(1);
    expect(images[0]).toMatchObject({ role: 'lead' });
    expect(images[0]?.src).not.toContain('logo');
  });

  it('a figure of a gallery with a caption as long as a paragraph', async () => {
    const long = `Functional areas of the quay. ${SENTENCE.repeat(8)}Credit: Ada Holm`;
    const gallery = `<ul class="gallery"><li>${figure(long)}</li><li>${figure(`The north side. ${SENTENCE.repeat(8)}Credit: QP`, '<img src="/b.jpg">')}</li></ul>`;
    const images = await imagesOf(article(`${P}${gallery}${PROSE}`));
    expect(images.map(({ credit }) => credit)).toEqual(['Ada Holm', 'QP']);
  });
});

describe('a page of hostile pictures', () => {
  const MANY: [string, string][] = [
    [
      '2,000 pictures with captions',
      Array.from({ length: 2000 }, (_, i) =>
        figure(`Quay ${i}. Photo: Ada Holm`, `<img data-src="/n${i}.jpg">`),
      ).join(''),
    ],
    [
      '2,000 pictures in one box',
      `<div>${Array.from({ length: 2000 }, (_, i) => `<img data-src="/n${i}.jpg" width="600" height="400">`).join('')}</div>`,
    ],
    ['2,000 noscripts', '<noscript><img src="/x.jpg"></noscript>'.repeat(2000)],
    [
      '2,000 pictures in noscripts',
      Array.from({ length: 2000 }, (_, i) => `<noscript><img src="/x${i}.jpg"></noscript>`).join(
        '',
      ),
    ],
    [
      '2,000 vector placeholders',
      `<figure><img src="data:image/svg+xml,%3Csvg onload=alert(1)%3E"></figure>`.repeat(2000),
    ],
    [
      'a srcset of 20,000',
      `<img srcset="${Array.from({ length: 20_000 }, (_, i) => `/s${i}.jpg ${i}w`).join(', ')}">`,
    ],
    ['captions of 5,000 words', figure('quay '.repeat(5000)).repeat(20)],
    ['a data address of 2 MB', `<img src="data:image/png;base64,${'A'.repeat(2_000_000)}">`],
  ];
  it.each(MANY)('is read in bounded time: %s', { timeout: 60_000 }, async (_, inside) => {
    const document = await aPage(article(`${P}${inside}${PROSE}`));
    const began = performance.now();
    const { article: found } = extractArticle(document, HERE);
    expect(performance.now() - began).toBeLessThan(15_000);
    expect(found.text).toContain('The harbour was quiet');
    expect(Article.safeParse(found).error).toBeUndefined();
  });

  it('is neither changed nor asked for anything', async () => {
    const hostile = `<img src="/a.jpg" onerror="x()" data-src="/b.jpg"><noscript><img src="/c.jpg" onload="x()"></noscript>${figure('A quay. Photo: Ada Holm', '<img data-src="/d.jpg">')}`;
    const document = await aPage(article(`${P}${hostile}${PROSE}`));
    const before = document.documentElement.outerHTML;
    const asked = performance.getEntriesByType('resource').length;
    extractArticle(document, HERE);
    await new Promise((done) => setTimeout(done, 50));
    expect(document.documentElement.outerHTML).toBe(before);
    expect(performance.getEntriesByType('resource').length).toBe(asked);
  });

  it('is read although form fields hide the form’s properties', async () => {
    const clobbered = `<form><input name="getAttribute"><input name="children">${figure('The quay. Photo: Ada Holm')}</form>`;
    const document = await aPage(article(`${P}${clobbered}${PROSE}`));
    expect(() => extractArticle(document, HERE)).not.toThrow();
  });
});
