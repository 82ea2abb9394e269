import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { aPage } from './a-page';

const HERE = 'https://quay.example/2026/11/16/the-old-quay';
const SENTENCE =
  'The harbour was quiet that winter, and nobody thought that the old quay would open again. ';
const P = `<p>${SENTENCE.repeat(4)}</p>`;
const PROSE = P.repeat(5);
const IMG = '<img src="/a.jpg" alt="A quay" width="800" height="600">';
const article = (inside: string) =>
  `<!doctype html><html lang="en"><head><base href="${HERE}"><title>The old quay opens</title></head><body><main><article><h1>The old quay opens</h1>${inside}</article></main></body></html>`;

async function imagesOf(inside: string) {
  return extractArticle(await aPage(article(inside)), HERE).article.images;
}

describe('words in a card beside a picture', () => {
  const CARDS: [string, string][] = [
    ['an offer and its button', '<p>Boats from Norrby</p><a href="/buy">Read more ↓</a>'],
    [
      'a sentence and its button',
      '<div>This boat is the one to beat.</div><div><a href="/buy">Learn more</a></div>',
    ],
    [
      'a grade and strong sides',
      '<div>Quay Movers</div><div>4.7 / 5</div><div>Trained crews</div>',
    ],
    ['a writer and his office', '<div>Lio Berg</div><div>Head of Harbours</div>'],
    ['a day and how long it takes', '<div>Last updated on June 19</div><div>30 min read</div>'],
    ['counts', '<span>9 26</span>'],
  ];
  it.each(CARDS)('are no caption: %s', async (_, words) => {
    const images = await imagesOf(`${P}<div>${IMG}<div>${words}</div></div>${PROSE}`);
    expect(images.map(({ caption, credit }) => [caption, credit])).toEqual([[null, null]]);
  });

  it('are one in a line with a link in it', async () => {
    const words = '<div>The quay, by <a href="/x">Quay Works</a></div>';
    const images = await imagesOf(`${P}<div>${IMG}${words}</div>${PROSE}`);
    expect(images.map(({ caption }) => caption)).toEqual(['The quay, by Quay Works']);
  });
});

describe('signs and portraits', () => {
  const NONE: [string, string][] = [
    ['how many stars', '<img src="/stars/4-8.png" alt="4.8 out of 5 stars">'],
    ['a call', '<img src="/x1.png" alt="CTA to download the full guide" width="856" height="143">'],
    ['a line between two parts', '<img src="/posts/divider.gif" alt="">'],
    ['an offer behind a link', '<a href="/x"><img src="/lio-free-trial.png" alt=""></a>'],
    ['who wrote it', '<img src="/lio.jpg" alt="Lio Marten" width="400" height="400">'],
  ];
  const byline = '<meta name="author" content="Lio Marten">';
  it.each(NONE)('are no pictures of the article: %s', async (_, sign) => {
    expect(await imagesOf(`${byline}${P}<div>${sign}</div>${PROSE}`)).toEqual([]);
  });

  it('but for one with a caption', async () => {
    const portrait = `<figure><img src="/lio.jpg" alt="Lio Marten" width="400" height="400"><figcaption>Lio Marten on the quay</figcaption></figure>`;
    expect(await imagesOf(`${byline}${P}${portrait}${PROSE}`)).toHaveLength(1);
  });
});

describe('words by a picture, in any box', () => {
  const BOXES: [string, string, string | null, string | null][] = [
    [
      'a box named for both, with signs to open and close the caption',
      `<div>${IMG}<div class="credit-caption"><div class="caption"><p>The <em>quay</em> at dawn, seen from the sea. <b class="credit">Ada Holm/Quay Images</b> <b class="hide-caption"><b>hide caption</b></b></p></div><b class="toggle-caption"><b>toggle caption</b></b> <span class="credit">Ada Holm/Quay Images</span></div></div>`,
      'The quay at dawn, seen from the sea.',
      'Ada Holm/Quay Images',
    ],
    [
      'a paragraph that holds the picture and its caption',
      `<p><span>${IMG}</span>The quay at dawn. Photo by: 'Ada Holm'.</p>`,
      'The quay at dawn.',
      'Ada Holm',
    ],
    [
      'a paragraph with the source alone',
      `<p>${IMG}Source: Quay Partners</p>`,
      null,
      'Quay Partners',
    ],
    [
      'a joined name in a box',
      `<div>${IMG}<span>Quay Images / Ada Holm</span></div>`,
      null,
      'Quay Images / Ada Holm',
    ],
    [
      'a bracket behind the picture',
      `<p>${IMG}</p><p>(Source: <a href="/x">Quay Reports</a>)</p>`,
      null,
      'Quay Reports',
    ],
    [
      'a label far behind a picture in boxes',
      `<div><div><a href="/a.jpg"><div>${IMG}</div></a></div></div><div class="small"><p>Image: Quay.example</p></div>`,
      null,
      'Quay.example',
    ],
    [
      'a label behind the placeholder of a picture that loads late',
      `<div><div><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""><noscript><img src="/late.jpg" alt=""></noscript></div></div><p>Source: <a href="/x">Quay Reports</a></p>`,
      null,
      'Quay Reports',
    ],
    [
      'a credit behind a caption behind the picture',
      `<div>${IMG}</div><div class="field-caption"><h2>Caption</h2><p>The quay at dawn.</p></div><div class="field-credit"><div>Photo credit</div><div>Quay Press</div></div>`,
      'The quay at dawn.',
      'Quay Press',
    ],
    [
      'a box named for the credit by a data attribute',
      `<div><div>${IMG}</div><figcaption data-key="photo-credit-caption"><span data-key="photo-credit-creditor">Ada Holm for Quayside</span></figcaption></div>`,
      null,
      'Ada Holm for Quayside',
    ],
    [
      'no byline behind the lead',
      `${IMG}<div><span class="byline">by <span itemprop="author">Ada Holm</span></span></div>`,
      null,
      null,
    ],
    [
      'no list in a bracket of the alternative text',
      '<img src="/a.jpg" alt="The 10 best quays [Ships, Harbours, Boats, and More]" width="800" height="600">',
      null,
      null,
    ],
    [
      'no row of words in the alternative text',
      '<img src="/a.jpg" alt="Boat Lesson | Norrby QN | Harbour School | Best Lessons | Boat School | " width="800" height="600">',
      null,
      null,
    ],
    [
      'no name at the end of the alternative text',
      '<img src="/a.jpg" alt="Keep your boats on track. Member QDIC." width="800" height="600">',
      null,
      null,
    ],
  ];
  it.each(BOXES)('%s', async (_, box, ...wanted) => {
    const images = await imagesOf(`${P}${box}${PROSE}`);
    expect(images).toHaveLength(1);
    expect([images[0]?.caption, images[0]?.credit]).toEqual(wanted);
  });

  it('are none of the lead’s if they name the makers of several', async () => {
    const line = 'Photo: Boxing a sport, Ada Holm: Kettles. Lio: Notes, Jo Berg © Quay.example';
    const images = await imagesOf(`${IMG}${PROSE}<div class="photo-credit">${line}</div>`);
    expect(images.map(({ caption, credit }) => [caption, credit])).toEqual([[null, null]]);
  });

  it('are a credit if they are the site’s name, or another picture’s credit', async () => {
    const site = '<meta property="og:site_name" content="The Quay Eats">';
    const captioned = (file: string, caption: string) =>
      `${P}<figure><img src="/${file}.jpg" width="800"><figcaption>${caption}</figcaption></figure>`;
    const inside = [
      captioned('a', 'The Quay Eats'),
      captioned('b', 'Photo: Ada Holm'),
      captioned('c', 'Ada Holm'),
      captioned('d', 'Lio Marten'),
      captioned('e', 'ada holm'),
      captioned('f', 'Lio Marten; Ada Holm'),
      captioned('g', 'Ada Holm in her boat; the quay behind'),
      captioned('h', 'Boats are small. The Quay Eats'),
    ];
    const images = await imagesOf(`${site}${inside.join('')}${PROSE}`);
    expect(images.map(({ caption, credit }) => [caption, credit])).toEqual([
      [null, 'The Quay Eats'],
      [null, 'Ada Holm'],
      [null, 'Ada Holm'],
      ['Lio Marten', null],
      [null, 'ada holm'],
      [null, 'Lio Marten; Ada Holm'],
      ['Ada Holm in her boat; the quay behind', null],
      ['Boats are small.', 'The Quay Eats'],
    ]);
  });

  it('leave a line with a colon in the text', async () => {
    const line = '<li>Painting: new walls can change a harbour for good.</li>';
    const { article: found } = extractArticle(
      await aPage(article(`${IMG}${PROSE}<ul>${line}</ul>`)),
      HERE,
    );
    expect(found.images[0]?.credit).toBeNull();
    expect(found.text).toContain('Painting: new walls');
  });

  it.each([
    [
      'in two sizes, told by folders of their addresses',
      '<img src="/images/106/1920/1080/image.jpg" alt="The quay at dawn" width="750"><img src="/images/106/1920/1440/image.jpg" alt="The quay at dawn" width="750">',
      ['/images/106/1920/1080/image.jpg'],
    ],
    [
      'beside another of the same month',
      '<img src="/2026/11/a1.jpg" alt="The quay" width="750"><img src="/2026/11/b2.jpg" alt="The pier" width="750">',
      ['/2026/11/a1.jpg', '/2026/11/b2.jpg'],
    ],
    [
      'and not the sign of the site',
      '<meta property="og:site_name" content="The Quay"><img src="/up/the-quay-logo.svg" alt="The Quay" width="600" height="300"><img src="/b2.jpg" alt="The Quay" width="750">',
      ['/b2.jpg'],
    ],
  ])('are of one picture, once, %s', async (_, box, wanted) => {
    const images = await imagesOf(`${P}<figure>${box}</figure>${PROSE}`);
    expect(images.map(({ src }) => new URL(src).pathname)).toEqual(wanted);
  });

  it.each([
    [
      'in boxes named for a caption',
      `<div>${IMG}<div class="credit-caption"><div class="caption"><p>Boats at dawn, seen from the sea. <b class="credit">Ada Holm</b></p></div></div></div>`,
    ],
    [
      'in a line of its own, with the picture',
      `<p><span><img src="/a.jpg" width="800" height="600"><span class="caption-source"><span class="caption">Boats at dawn, seen from the sea.</span><span class="source">Ada Holm</span></span></span></p>`,
    ],
  ])('stand with the picture and not in the text once more, %s', async (_, box) => {
    const { article: found } = extractArticle(await aPage(article(`${P}${box}${PROSE}`)), HERE);
    expect(found.images[0]?.caption).toBe('Boats at dawn, seen from the sea.');
    expect(found.text).not.toContain('Boats at dawn');
    expect(found.blocks.map(({ type }) => type)).toContain('figure');
  });

  it('are read once more where they were written twice', async () => {
    const [image] = await imagesOf(
      `${P}<img src="/a.jpg" alt="The quay &amp;mdash; at dawn &amp;&amp; noon" width="800">${PROSE}`,
    );
    expect(image?.alt).toBe('The quay — at dawn && noon');
  });

  it('are the text’s own if a theme names the size of its letters so', async () => {
    const line = 'Boats at dawn, and what they bring to the market of the town.';
    const { article: found } = extractArticle(
      await aPage(article(`${P}<div>${IMG}<p class="caption-large">${line}</p></div>${PROSE}`)),
      HERE,
    );
    expect(found.text).toContain(line);
  });

  it('are the text’s own if an element named for captions holds prose', async () => {
    const { article: found } = extractArticle(
      await aPage(article(`<div class="captions-on">${IMG}${PROSE}</div>`)),
      HERE,
    );
    expect(found.text).toContain('The harbour was quiet');
  });

  it('belong to no other picture', async () => {
    const long = `The quay. ${SENTENCE.repeat(8)}`;
    const images = await imagesOf(
      `<figure>${IMG}</figure>${P}<figure><img src="/b.jpg" width="800"><figcaption>Image credit: Ada Holm</figcaption></figure>${P}<p>${long}</p>${PROSE}`,
    );
    expect(images.map(({ credit }) => credit)).toEqual([null, 'Ada Holm']);
  });
});

describe('pictures that wait for a script', () => {
  it('are each kept, though they share the file that keeps their places', async () => {
    const waiting = ['North', 'South', 'East'].map(
      (side) =>
        `<figure><img src="/lazy/lazy_placeholder.gif" alt="${side} side" width="820" height="461"><figcaption>(Image credit: Ada ${side})</figcaption></figure>${P}`,
    );
    const images = await imagesOf(`${P}${waiting.join('')}${PROSE}`);
    expect(images.map(({ alt, credit }) => [alt, credit])).toEqual([
      ['North side', 'Ada North'],
      ['South side', 'Ada South'],
      ['East side', 'Ada East'],
    ]);
  });

  it('are not mistaken for one by a part of a name', async () => {
    for (const file of ['blankets-on-the-quay.jpg', 'quay-transparent_1024x1024.png']) {
      const [image] = await imagesOf(`${P}<img src="/img/${file}" width="800">${PROSE}`);
      expect(image?.src).toBe(`https://quay.example/img/${file}`);
    }
  });
});

describe('which pictures are none', () => {
  const NONE: [string, string][] = [
    ['an arrow that is drawn', '<p><img src="/img/arrow-right.e879.svg"></p>'],
    ['a calendar by its name', '<p><img src="/img/date.svg" alt="date"></p>'],
    ['an icon by its text', '<p><img src="/img/harbour.png" alt="Harbour icon"></p>'],
    ['a call to action', '<p><img src="/img/harbour-CTA-2.webp" width="601" height="261"></p>'],
    [
      'a button to what is offered',
      '<p><a href="/offers"><img src="/img/ebook-button.gif" width="500" height="265"></a></p>',
    ],
  ];
  it.each(NONE)('%s', async (_, other) => {
    const images = await imagesOf(`${P}<figure>${IMG}</figure>${P}${other}${PROSE}`);
    expect(images.map(({ src }) => src)).toEqual(['https://quay.example/a.jpg']);
  });

  it('but not a photograph of such a thing, or a drawing of another', async () => {
    const images = await imagesOf(
      `${P}<img src="/img/push-button.jpg" width="600">${P}<img src="/img/harbour-plan.svg" width="600">${PROSE}`,
    );
    expect(images).toHaveLength(2);
  });
});
