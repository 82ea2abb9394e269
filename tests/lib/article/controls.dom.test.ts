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
