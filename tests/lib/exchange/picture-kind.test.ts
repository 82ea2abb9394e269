import { describe, expect, it } from 'vitest';
import { strictIri } from '../../../lib/exchange/iri';
import { pictureKind } from '../../../lib/exchange/picture-kind';
import { languageTag } from '../../../lib/exchange/xml';
import { PICTURES } from './pictures';

describe('a picture of a book', () => {
  const KINDS: Record<string, string> = { PNG: 'png', JPEG: 'jpg', GIF: 'gif', WebP: 'webp' };
  // A PNG whose head is whole is shown as far as it goes.
  it.each(PICTURES)('%s', (what, bytes) => {
    expect(pictureKind(bytes)?.extension).toBe(what === 'a PNG cut off' ? 'png' : KINDS[what]);
  });

  it('is looked at without a fault however short it is', () => {
    for (const [, bytes] of PICTURES)
      for (let length = 0; length < bytes.length; length++) pictureKind(bytes.slice(0, length));
  });
});

describe('an address in a book', () => {
  it.each([
    ['https://a_b.example/', 'https://a_b.example/'],
    ['https://xn--mnchen-3ya.example./x', 'https://xn--mnchen-3ya.example./x'],
    ['http://[::1]/', 'http://[::1]/'],
    ['https://a..b.example/', null],
    ['https://-a.example/', null],
    ["https://a!$&'()*+,;=b.example/", null],
    ['mailto:', null],
    ['mailto:ada@news.example', 'mailto:ada@news.example'],
    ['nowhere', null],
  ])('%s is %s', (address, iri) => {
    expect(strictIri(address)).toBe(iri);
  });

  it('is cheap to look at however odd its host', () => {
    expect(strictIri(`https://${'a-'.repeat(4000)}/`)).toBeNull();
  });
});

describe('the language of a book', () => {
  it.each([
    ['en', 'en'],
    ['zh-Hans-CN', 'zh-Hans-CN'],
    ['cmn', 'cmn'],
    ['english', undefined],
    ['root', undefined],
    ['en_US', undefined],
    ['', undefined],
  ])('%j is %j', (given, tag) => {
    expect(languageTag(given)).toBe(tag);
  });
});
