/** Selectors of other programs: they decide between places that have the words, and only offer a place where there are none. */
import { afterEach, describe, expect, it } from 'vitest';
import { anchor } from '../../../lib/annotation';
import { Selector } from '../../../lib/annotation/selectors';
import { page } from './a-page';

afterEach(() => document.body.replaceChildren());

const PAGE = `
  <main id="story">
    <p>The harbour is empty. The <b>harbour</b> is cold.</p>
    <div><p>No ship in the harbour, no gull.</p><p class="end">The harbour is closed.</p></div>
  </main>`;

const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' });
const range = (start: string, from: number, end: string, to: number) => ({
  type: 'RangeSelector',
  startContainer: start,
  startOffset: from,
  endContainer: end,
  endOffset: to,
});
const xpath = (value: string) => ({ type: 'XPathSelector', value });
const css = (value: string) => ({ type: 'CssSelector', value });

/** What other programs wrote, through the schema, as it is stored. */
const find = (...given: unknown[]) =>
  anchor(
    given.map((one) => Selector.parse(JSON.parse(JSON.stringify(one)))),
    document.body,
  );
const placeOf = (found: ReturnType<typeof find>) => {
  if ('lost' in found) return found;
  const { startContainer, startOffset } = found.range;
  return `${startContainer.parentElement?.localName} ${startOffset} ${found.range}`;
};

const DECIDES: [string, unknown, string][] = [
  ['Hypothesis, within an element', range('/main[1]/p[1]', 26, '/main[1]/p[1]', 33), 'b 0 harbour'],
  [
    'Hypothesis, an element inside',
    range('/main[1]/p[1]/b[1]', 0, '/main[1]/p[1]/b[1]', 7),
    'b 0 harbour',
  ],
  [
    'a path from the document',
    range('/html/body/main/div/p[1]', 15, '/html/body/main/div/p[1]', 22),
    'p 15 harbour',
  ],
  ['a path to a text node', range('/main/p/text()[1]', 4, '/main/p/text()[1]', 11), 'p 4 harbour'],
  ['an element by its path', xpath('/html[1]/body[1]/main[1]/div[1]/p[2]'), 'p 4 harbour'],
  ['an element by an id', xpath('//*[@id="story"]/p/b'), 'b 0 harbour'],
  ['an element by CSS', css('#story > div > p.end'), 'p 4 harbour'],
];

describe('a selector that only points', () => {
  it('is not needed where the words speak for themselves', () => {
    page(PAGE);
    expect(placeOf(find(quote('No ship in the harbour, no gull'), css('#story > p')))).toBe(
      'p 0 No ship in the harbour, no gull',
    );
  });

  it('cannot be done without where they do not', () => {
    page(PAGE);
    expect(find(quote('harbour'))).toMatchObject({ lost: true });
  });

  it.each(DECIDES)('decides between places with the same words: %s', (_, selector, place) => {
    page(PAGE);
    expect(placeOf(find(quote('harbour'), selector))).toBe(place);
  });

  const DOES_NOT: [string, unknown][] = [
    ['other words', css('h1')],
    ['several places', css('#story > p')],
    ['nothing', xpath('/main/section[4]/p')],
    ['an offset past the end', range('/main/p', 5000, '/main/p', 5007)],
    ['an end before the start', range('/main/p', 11, '/main/p', 4)],
    ['no CSS', css('p:::nope((')],
    ['a slow selector', css('*:has(*:has(*)) p')],
    ['an XPath with functions', xpath('//p[count(//p[count(//p)>1])>0]')],
    ['a path without end', xpath('/p'.repeat(1900))],
  ];
  it.each(DOES_NOT)('decides nothing where it points at %s', (_, selector) => {
    page(PAGE);
    const begun = performance.now();
    expect(find(quote('harbour'), selector)).toMatchObject({ lost: true });
    expect(performance.now() - begun).toBeLessThan(200);
  });

  it('does not bring back words that are gone', () => {
    page(PAGE);
    expect(find(quote('lighthouse keeper'), css('#story > p'))).toMatchObject({ why: 'gone' });
  });

  it('offers its place without words, to be confirmed, and never paints it', () => {
    page(PAGE);
    const found = find(range('/main[1]/div[1]/p[1]', 3, '/main[1]/div[1]/p[1]', 22));
    expect(found).toMatchObject({
      lost: true,
      why: 'too-little',
      maybe: { words: 'ship in the harbour' },
    });
    expect('lost' in found && found.maybe?.range.toString()).toBe('ship in the harbour');
  });
});
