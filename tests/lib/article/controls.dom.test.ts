import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { aPage } from './a-page';

const URL_OF_PAGE = 'https://quay.example/a-form-around-a-story';
const paragraphs = Array.from(
  { length: 12 },
  (_, i) =>
    `<p>In year ${i} the harbour was quiet, and those who kept its books wrote down the boats and the weather, and little else.</p>`,
).join('');
const page = (inside: string) =>
  `<!doctype html><html lang="en"><head><title>A form</title></head><body><main><h1>A form</h1>${inside}</main></body></html>`;
const textOf = async (html: string) =>
  extractArticle(await aPage(page(html)), URL_OF_PAGE).article.text;

describe('a form around the article', () => {
  it.each(['getAttribute', 'querySelectorAll', 'querySelector', 'textContent'])(
    'hides nothing of it behind a field named %s',
    async (name) => {
      const text = await textOf(`<form><input name="${name}">${paragraphs}</form>`);
      expect(text).toMatch(/^In year 0 .*In year 11 /s);
    },
  );
});

describe('what there is to press', () => {
  it('is no part of the text, in a menu or alone', async () => {
    const text = await textOf(
      `<article>${paragraphs}<menu><li>Copy the link</li></menu><button>Print</button>${paragraphs.replaceAll('In year', 'After year')}</article>`,
    );
    expect(text).not.toMatch(/Copy the link|Print/);
  });

  it('is read where it is the heading of what it opens', async () => {
    const text = await textOf(
      `<article>${paragraphs}<h2><button>Who kept the books?</button></h2>${paragraphs.replaceAll('In year', 'After year')}</article>`,
    );
    expect(text).toContain('Who kept the books?');
  });
});

describe('a button in a line of text', () => {
  const lineOf = async (line: string) => {
    const html = `<article>${paragraphs}${line}${paragraphs.replaceAll('In year', 'After year')}</article>`;
    const { blocks, text } = extractArticle(await aPage(page(html)), URL_OF_PAGE).article;
    const at = text.indexOf('Fell');
    const block = blocks.find(
      (one) => 'start' in one && 'end' in one && one.start <= at && at < one.end,
    );
    return { text, block };
  };

  it.each([
    [
      'in the middle',
      '<p>It was said by <button>Nora Fell</button>, who keeps the books now.</p>',
      'It was said by Nora Fell, who keeps the books now.',
    ],
    [
      'beside marks and links',
      '<p>It was <em>said</em> by <b><button>Nora Fell</button></b> <a href="/books">of the books</a>, late.</p>',
      'It was said by Nora Fell of the books, late.',
    ],
    [
      'at the end',
      '<p>All of it is written down by <button>Nora Fell</button>.</p>',
      'All of it is written down by Nora Fell.',
    ],
    [
      'at the beginning',
      '<p>So it is. <button>Nora Fell</button> keeps the books of the harbour now.</p>',
      'So it is. Nora Fell keeps the books of the harbour now.',
    ],
    [
      'in a script of one size',
      '<p>كتب هذا كله في الدفتر الكبير <button>Nora Fell</button> وهي تعمل هنا منذ زمن.</p>',
      'كتب هذا كله في الدفتر الكبير Nora Fell وهي تعمل هنا منذ زمن.',
    ],
    [
      'without white space before it',
      '<p>It was written down by<button>Nora Fell,</button> who keeps the books.</p>',
      'It was written down by Nora Fell, who keeps the books.',
    ],
    [
      'with others in one sentence',
      '<p>Books are kept by <button>Nora Fell</button>, <button>Ada Quist</button> and <button>Bo Lind</button>.</p>',
      'Books are kept by Nora Fell, Ada Quist and Bo Lind.',
    ],
  ])('is read as words of it %s', async (_, line, words) => {
    const { text, block } = await lineOf(line);
    expect(text).toContain(words);
    expect(JSON.stringify(block)).not.toContain('button');
  });

  it('is a part of what a highlight of the sentence covers', async () => {
    const html = `<article>${paragraphs}<p>It was said by <button>Nora Fell</button>, who keeps the books now.</p></article>`;
    const { article, rangeOf } = extractArticle(await aPage(page(html)), URL_OF_PAGE);
    const start = article.text.indexOf('said by');
    expect(rangeOf(start, start + 22)?.toString()).toBe('said by Nora Fell, who');
  });

  it.each([
    ['behind its end', '<p>Nora Fell keeps the books. <button>Press</button></p>'],
    ['between two', '<p>Nora Fell keeps the books. <button>Press</button> The rest is here.</p>'],
    ['in a row', '<p>What Nora Fell wrote <button>Press</button> <button>Press</button> down</p>'],
    ['behind a stroke', '<p>Books of Nora Fell | <button>Press</button> | and of others</p>'],
    ['before a number', '<p>This is by Nora Fell <button>Press</button> 17 have done so</p>'],
    ['with a label', '<p>By Nora Fell <button><i class="sr-only">Press</i></button> of here</p>'],
    ['in a line of code', '<pre>Nora Fell writes <button>Press</button> what is here</pre>'],
    ['after a break', '<p>Nora Fell keeps the books<br><button>Press</button><br>and more</p>'],
    ['beside a mark', '<p>Nora Fell keeps the books of it <button>+</button> and more.</p>'],
    ['that is hidden', '<p>What Nora Fell <button hidden>Press</button> wrote down here.</p>'],
  ])('stays out %s', async (_, line) => {
    const { text } = await lineOf(line);
    expect(text).toContain('Nora Fell');
    expect(text).not.toMatch(/Press|\+/);
  });
});
