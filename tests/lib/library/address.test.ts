import { describe, expect, it } from 'vitest';
import { addressKey, addressKeys, mayBeCanonical } from '../../../lib/library/address';

const SAME: [string, string, string][] = [
  ['a campaign', 'https://x.org/a?utm_source=feed&utm_medium=rss', 'https://x.org/a'],
  ['a click id among real keys', 'https://x.org/a?id=7&fbclid=Iw', 'https://x.org/a?id=7'],
  ['a fragment', 'https://x.org/a#comments', 'https://x.org/a'],
  ['a text fragment', 'https://x.org/a#:~:text=war', 'https://x.org/a'],
  ['the scheme', 'http://x.org/a', 'https://x.org/a'],
  ['www', 'https://www.x.org/a', 'https://x.org/a'],
  ['a mobile copy', 'https://m.x.org/a', 'https://x.org/a'],
  ['an AMP copy', 'https://x.org/a/amp/', 'https://x.org/a'],
  ['a closing slash', 'https://x.org/a/', 'https://x.org/a'],
  ['an index file', 'https://x.org/a/index.html', 'https://x.org/a/'],
  ['the order of the query', 'https://x.org/a?b=2&a=1', 'https://x.org/a?a=1&b=2'],
  ['a default port', 'https://x.org:443/a', 'https://x.org/a'],
  ['the case of the host', 'https://X.ORG/a', 'https://x.org/a'],
];

const OTHER: [string, string, string][] = [
  ['a real query', 'https://x.org/a?id=7', 'https://x.org/a?id=8'],
  ['a path', 'https://x.org/a', 'https://x.org/b'],
  ['a host', 'https://x.org/a', 'https://y.org/a'],
  ['a port', 'http://x.org:81/a', 'http://x.org:82/a'],
  ['a route of a single-page app', 'https://x.org/#/a', 'https://x.org/#/b'],
  ['the case of a path', 'https://x.org/A', 'https://x.org/a'],
];

describe('the key of an address', () => {
  it.each(SAME)('does not depend on %s', (_, a, b) => {
    expect(addressKey(a)).toBe(addressKey(b));
  });
  it.each(OTHER)('depends on %s', (_, a, b) => {
    expect(addressKey(a)).not.toBe(addressKey(b));
  });
  it('is the address itself where it does not parse', () => {
    expect(addressKey('not an address')).toBe('not an address');
  });
});

const CANONICAL: [string, boolean, string, string][] = [
  ['its own site', true, 'https://x.org/a', 'https://www.x.org/a?page=1'],
  ['another site', false, 'https://bank.example/a', 'https://x.org/a'],
  ['the front page of its site', false, 'https://x.org/', 'https://x.org/a'],
  ['nothing that parses', false, 'x', 'https://x.org/a'],
];

describe('a canonical address', () => {
  it.each(CANONICAL)('that is %s may speak for the page: %s', (_, may, canonical, url) => {
    expect(mayBeCanonical(canonical, url)).toBe(may);
  });
  it('gives a second key only if it may', () => {
    expect(addressKeys('https://x.org/a?p=1', 'https://x.org/a')).toEqual([
      'x.org/a?p=1',
      'x.org/a',
    ]);
    expect(addressKeys('https://x.org/a', 'https://y.org/b')).toEqual(['x.org/a']);
  });
});
