/** What was left out is named so that a reader can tell whether it is missed. */
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { aPage } from './a-page';

const HERE = 'https://quay.example/2026/11/16/the-old-quay';
const TITLE = 'The old quay of Norrby opens again';
const SENTENCE =
  'The harbour was quiet that winter, and nobody thought that the old quay would open again. ';
const PROSE = Array.from({ length: 6 }, (_, i) => `<p>${i}. ${SENTENCE.repeat(4)}</p>`).join('');
const HEAD = `<title>${TITLE}</title><meta property="article:published_time" content="2026-11-16T08:00:00Z"><meta name="author" content="Ada Holm">`;

async function read(around: string, end = '') {
  const page = `<!doctype html><html lang="en"><head>${HEAD}</head><body>${around}<main><article><div>${PROSE}${end}</div></article></main></body></html>`;
  return extractArticle(await aPage(page), HERE).article;
}
const cutsOf = async (around: string) => (await read(around)).cuts;

describe('what was left out', () => {
  it('is no loss where the head of the article says it', async () => {
    const cuts = await cutsOf(
      `<header><h1>${TITLE}</h1><p>By Ada Holm, Staff Writer</p><p>Published: November 16, 2026</p><p>Nov. 15, 2026</p><p>Print</p></header>`,
    );
    const told = cuts.filter(({ kind }) => kind !== 'label').map(({ what }) => what);
    expect(told).toEqual(['Nov. 15, 2026', 'Print']);
  });

  it.each(['Advertisement', 'Sponsored content', 'Anzeige', 'Publicité', 'реклама', '广告'])(
    'is an advert if it is called %s',
    async (word) => {
      const cuts = await cutsOf(`<div><div>${word}</div></div>`);
      expect(cuts).toEqual([expect.objectContaining({ kind: 'advert', what: word })]);
    },
  );

  it('is one thread of comments, however like its answers are to teasers', async () => {
    const answer = (n: number) =>
      `<div class="answer"><h4><a href="/a/${n}">Re: boats ${n}</a></h4><p>I saw ${n}.</p></div>`;
    const { cuts } = await read(
      '',
      `</div><div><div id="comments">${[1, 2, 3, 4].map(answer).join('')}</div></div><div>`,
    );
    expect(cuts.map(({ kind }) => kind)).toEqual(['comments']);
  });

  it('is what a script keeps for itself in a hidden element, however much that is', async () => {
    const goods = Array.from({ length: 400 }, (_, i) => ({ id: i, about: `${i}. ${SENTENCE}` }));
    const { text } = await read('', `<div><span hidden>${JSON.stringify(goods)}</span></div>`);
    expect(text).toContain('The harbour was quiet');
    expect(text).not.toContain('"about"');
  });

  it('is no advert because its words speak of adverts', async () => {
    const [cut] = await cutsOf('<div>Advertisement rates</div>');
    expect(cut?.kind).not.toBe('advert');
  });
});

describe('a heading at the end', () => {
  const headingsOf = async (end: string) => {
    const { blocks, text } = await read(`<h1>${TITLE}</h1>`, end);
    return blocks.flatMap((one) =>
      one.type === 'heading' ? [text.slice(one.start, one.end)] : [],
    );
  };

  it.each([
    ['that nothing follows is left out', '<h2>Read on</h2>', []],
    ['is left out with the one above it', '<h2>Read on</h2><div><h3>Home</h3></div>', []],
    [
      'stays if it is a last word',
      '<h2>What do you think of the quay?</h2>',
      ['What do you think of the quay?'],
    ],
    ['stays where words follow', `<h2>Later</h2><p>${SENTENCE}</p>`, ['Later']],
    [
      'stays where pictures follow',
      '<h2>The quay today</h2><figure><img src="/a.jpg" width="800" height="600" alt="A quay"></figure>',
      ['The quay today'],
    ],
    [
      'stays where a player follows',
      '<h2>Hear the quay</h2><div><iframe src="https://player.example/1" width="600" height="300"></iframe></div>',
      ['Hear the quay'],
    ],
  ])('%s', async (_, end, wanted) => {
    expect(await headingsOf(end)).toEqual(wanted);
  });
});

describe('a list in a list', () => {
  it('has no empty point before it', async () => {
    const item = (n: number) => `<li>Point ${n}: ${SENTENCE}</li>`;
    const { blocks } = await read('', `<ul><li><ul>${item(1)}${item(2)}</ul></li></ul>${PROSE}`);
    const list = blocks.find((one) => one.type === 'list');
    expect(list?.type === 'list' && list.items.map(([first]) => first?.type)).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });
});
