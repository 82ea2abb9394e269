/** What is a whole is read whole: a list with all its items, a part with its heading, words with the listing that they speak of. */
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { aPage } from './a-page';

const HERE = 'https://quay.example/kettles';
const SENTENCES = [
  'The harbour office opens at six, long before the first boat is back, and the kettle is the only thing that works.',
  'Nobody in the village remembers who built the wall, though everybody has an opinion about who let it fall.',
  'She keeps the ledgers in a tin box under the stairs, wrapped in a tea towel that used to be blue.',
  'It took three winters to learn how the stove wants to be fed, and one evening to forget it again.',
  'Most of the maps from that decade agree with each other because they were copied from the same mistake.',
  'When the council finally answered, the letter was addressed to a man who had died forty years before.',
];
const prose = SENTENCES.map((one) => `<p>${one} ${one.toLowerCase()}</p>`).join('');
const NAV =
  '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav></header>';
const THOUGHTS = [
  [
    'Rosa',
    'Made this last night and the whole family had seconds, thank you so much for sharing it!',
  ],
  [
    'Pim',
    'Could I use rye flour instead of the white? We have a lot of it left over from last time.',
  ],
];
const COMMENTS = `<section id="comments" class="comments-area"><h2>Two thoughts on this</h2><ol class="comment-list">${THOUGHTS.map(([who, what]) => `<li class="comment"><article><footer class="comment-meta"><b class="fn">${who}</b> <time>March 3, 2026</time></footer><div class="comment-content"><p>${what}</p></div></article></li>`).join('')}</ol><form><textarea></textarea></form></section>`;
const FOOT = '<footer><p>© 2026 Tin Kettle. All rights reserved.</p></footer>';

async function read(body: string, head = '') {
  const html = `<!doctype html><html lang="en"><head><base href="${HERE}"><title>Tin bread</title>${head}</head><body>${NAV}${body}${FOOT}</body></html>`;
  return extractArticle(await aPage(html), HERE).article;
}

const STEPS = [
  'Stir flour, salt and yeast in a large bowl.',
  'Add the water and the oil and mix until no dry flour is left.',
  'Cover and leave to rise for about two hours, until doubled.',
  'Bake at 230 °C for 20 minutes and cool on a rack.',
];
const GOODS = ['2 cups strong white flour', '1 tsp fine salt', '300 ml lukewarm water'];
const items = (lines: string[], inside: (line: string) => string) =>
  lines.map((line) => `<li class="card-item">${inside(line)}</li>`).join('');
const CARD = `<div class="card"><div class="card-parts"><h3 class="card-header">Ingredients</h3><div><ul>${items(GOODS, (line) => `<span>${line}</span>`)}</ul></div></div><div class="card-parts"><h3 class="card-header">Instructions</h3><div><ul>${items(STEPS, (line) => `<div class="card-text"><span>${line}</span></div>`)}</ul></div></div></div>`;

describe('a card in an article', () => {
  const page = `<main><article><h1>Tin bread</h1><div class="entry-content">${prose}${CARD}</div></article>${COMMENTS}</main>`;

  it.each([...GOODS, ...STEPS])('keeps "%s"', async (line) => {
    expect((await read(page)).text).toContain(line);
  });

  it('keeps the headings over its lists', async () => {
    const { text, blocks } = await read(page);
    const headings = blocks.flatMap((block) =>
      block.type === 'heading' ? [text.slice(block.start, block.end)] : [],
    );
    expect(headings).toEqual(['Ingredients', 'Instructions']);
    expect(text).not.toContain('Two thoughts');
    expect(text).not.toContain('Made this last night');
  });
});

const LISTINGS: [name: string, html: string, code: string][] = [
  [
    'under a heading and before a line',
    '<h2>Synopsis</h2><div class="verse"><pre class="content">kettle [-a | --all] [--level=n]</pre></div>',
    'kettle [-a | --all] [--level=n]',
  ],
  [
    'behind a line that ends in a colon',
    '<p>To fill it, say how much water there is:</p><div class="highlight"><div><pre><span>$ kettle fill</span> <span>3</span>\n</pre></div></div>',
    '$ kettle fill 3',
  ],
];

describe('a listing', () => {
  it.each(LISTINGS)('%s is kept', async (_, html, code) => {
    const page = `<div class="body"><section><h1>kettle</h1>${prose}${html}<p>${SENTENCES[4]}</p></section></div>`;
    const { text, blocks } = await read(page);
    expect(text).toContain(code);
    expect(blocks.some(({ type }) => type === 'code')).toBe(true);
  });

  it('is read in bounded time among 20,000 of them', { timeout: 60_000 }, async () => {
    const many = '<pre>$ kettle fill 3</pre>'.repeat(20_000);
    const began = performance.now();
    const { text } = await read(`<div class="body">${prose}${many}<p>${SENTENCES[4]}</p></div>`);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(text).toContain(SENTENCES[4]);
  });

  it('far from the article is none of it', async () => {
    const page = `<main><article><h1>Tin bread</h1>${prose}</article></main><div class="widgets"><div><div><div><div><pre>debug: 12 queries</pre></div></div></div></div></div>`;
    expect((await read(page)).text).not.toContain('debug');
  });
});

describe('a small page that marks its article', () => {
  it('keeps no list of links with its heading', async () => {
    const links = ['Seven ways with stale bread', 'A week without the oven', 'Good jars'];
    const related = `<section><h3>You might also like</h3><ul>${links.map((one, i) => `<li><a href="/${i}"><span>${one}</span></a></li>`).join('')}</ul></section>`;
    const { text } = await read(
      `<main><h1>Tin bread</h1><p>${SENTENCES[0]}</p><p>${SENTENCES[1]}</p>${related}</main>`,
    );
    expect(text).toContain(SENTENCES[1]);
    for (const line of ['You might also like', ...links]) expect(text).not.toContain(line);
  });
});

describe('a table whose first column leads to where each thing is told', () => {
  const NAMES = ['drip tray', 'back plate', 'flue ring'];
  const rows = NAMES.map(
    (name, i) =>
      `<tr><td><p><a href="#part-${i}">${name}</a></p></td><td><p>${i + 2} kg of iron</p></td><td><p>every ${i + 1} years</p></td></tr>`,
  );
  const told = NAMES.map((name, i) => `<h2 id="part-${i}">${name}</h2><p>${SENTENCES[i]}</p>`);
  const page = `<main><article><h1>Tin bread</h1>${prose}<table><thead><tr><th>Part</th><th>Weight</th><th>Changed</th></tr></thead><tbody>${rows.join('')}</tbody></table>${told.join('')}${prose}</article></main>`;

  it('keeps that column', async () => {
    const { text, blocks } = await read(page);
    const table = blocks.find((block) => block.type === 'table');
    const first = table?.type === 'table' ? table.rows.map(([cell]) => cell) : [];
    expect(first).toHaveLength(4);
    for (const name of NAMES) expect(text.split(name)).toHaveLength(3);
  });
});

describe('a heading that links to itself', () => {
  const properties = ['width', 'height', 'depth']
    .map((name, i) => `<dt><code>${name}</code></dt><dd><p>${SENTENCES[i]}</p></dd>`)
    .join('');
  const page = `<main><article><h1>Tin bread</h1><section>${prose}</section><section><h2 id="measures" class="heading"><a href="#measures">Measures</a></h2><div><dl>${properties}</dl></div></section><section>${prose.replace('<p>', '<p>Last, ')}</section></article></main>`;

  it('stays above what it heads', async () => {
    const { text, blocks } = await read(page);
    expect(text).toContain(SENTENCES[2]);
    expect(blocks).toContainEqual(expect.objectContaining({ type: 'heading', id: 'measures' }));
  });
});

const GUIDES = [
  [
    'Filling a kettle',
    'A kettle is filled at the spout or at the lid, and both have their friends.',
  ],
  ['Choosing when it boils', 'You can have it boil at once, or at an hour that was set before.'],
  ['Choosing where it stands', 'You can say which plate it stands on and how long it stays there.'],
  ['Choosing who hears of it', 'A kettle tells everybody that it boils, unless it is told not to.'],
];

describe('a heading that leads elsewhere', () => {
  const rows = GUIDES.map(
    ([head, line]) =>
      `<div class="row-item"><h2 class="h4"><a class="fg-accent" href="/guides/${head}">${head}</a></h2><div class="fg-muted"><p>${line}</p></div></div>`,
  ).join('');
  const page = `<main><div class="container"><div><h1>Tin kettles</h1></div><div class="lead"><p>A kettle can do more by itself than one would think.</p></div><div>${rows}</div></div></main>`;

  it.each(GUIDES)('stays above its sentence: %s', async (head = '', line = '') => {
    expect((await read(page)).text).toContain(`${head}\n\n${line}`);
  });
});
