/** What older versions and other programs stored, and pages at the edge: anchored, or lost with a reason, in bounded time. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  anchor,
  anchorAll,
  describe as describeRange,
  indexPage,
  placeInArticle,
} from '../../../lib/annotation';
import type { Selector } from '../../../lib/annotation/selectors';
import { flatten } from '../../../lib/text/flatten';
import { page, rangeOf, WORDS } from './a-page';

afterEach(() => document.body.replaceChildren());

const TEXT = `
  <h1>The harbour that forgot its ships</h1>
  <p>On the last morning of winter the harbour master of Lindholm counted eleven boats.</p>
  <p>“We used to hear the horns from the kitchen,” said Marta Ekström, who has kept the bakery since 1974.</p>
  <p>The end of the road is the end of the town, and the sea is the end of the sea.</p>`;

const quote = (exact: string, prefix = '', suffix = '') => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});
const xpath = {
  type: 'RangeSelector',
  startContainer: '/p[1]',
  startOffset: 3,
  endContainer: '/p[1]',
  endOffset: 30,
};
const LONG = Array.from({ length: 3200 }, (_, i) => WORDS[(i * i + 3 * i) % WORDS.length]).join(
  ' ',
);

/** A sentence of 25 words, some of them common. */
const sentence = (i: number) =>
  Array.from({ length: 25 }, (_, j) =>
    j % 3 ? (WORDS[(i + j * 5) % WORDS.length] ?? '') : `w${(i * 31 + j * 17) % 997}`,
  ).join(' ');

interface Case {
  name: string;
  html?: string;
  selectors: unknown[];
  found?: string;
  lost?: string;
}

const CASES: Case[] = [
  {
    name: 'Hypothesis’ three selectors',
    selectors: [
      xpath,
      { type: 'TextPositionSelector', start: 70, end: 95 },
      quote('harbour master of Lindholm', 'last morning of winter the ', ' counted eleven boats.'),
    ],
    found: 'harbour master of Lindholm',
  },
  {
    name: 'an XPath alone: nothing says that the words are still the same',
    selectors: [xpath],
    lost: 'too-little',
  },
  {
    name: 'a quote alone that stands once',
    selectors: [quote('We used to hear the horns from the kitchen')],
    found: 'We used to hear the horns from the kitchen',
  },
  { name: 'a quote of one common word', selectors: [quote('the')], lost: 'too-little' },
  {
    name: 'a common word whose neighbours tell it from its likes',
    selectors: [quote('the', 'and the sea is ', ' end of the sea')],
    found: 'the',
  },
  { name: 'an empty quote', selectors: [quote('')], lost: 'too-little' },
  { name: 'a quote of marks', selectors: [quote('… — !')], lost: 'too-little' },
  { name: 'no selector at all', selectors: [], lost: 'too-little' },
  {
    name: 'offsets past the end, and the wrong way round',
    selectors: [
      { type: 'TextPositionSelector', start: 9_000_000, end: 12 },
      quote('kept the bakery since', 'who has ', ' 1974.'),
    ],
    found: 'kept the bakery since',
  },
  {
    name: 'counts of look-alikes that cannot be',
    selectors: [
      quote('kept the bakery since', 'who has ', ' 1974.'),
      { type: 'LookAlikeSelector', count: 900, ours: 899, rival: 1 },
    ],
    found: 'kept the bakery since',
  },
  {
    name: '20,000 letters that stand there',
    html: `<p>Before it.</p><p>${LONG}</p><p>Behind it.</p>`,
    selectors: [quote(LONG, 'Before it. ', ' Behind it.')],
    found: LONG,
  },
  { name: '20,000 letters that are gone', selectors: [quote(LONG)], lost: 'gone' },
  {
    name: 'a page without text',
    html: '<img alt=""><script>let a</script>',
    selectors: [quote('harbour master')],
    lost: 'gone',
  },
  { name: 'a page of one word', html: 'Hello', selectors: [quote('Hello')], found: 'Hello' },
];

describe('selectors of other programs and other times', () => {
  it.each(CASES)('$name', ({ html = TEXT, selectors, found, lost }) => {
    page(html);
    const result = anchor(selectors as Selector[], document.body);
    if (lost) expect(result).toMatchObject({ lost: true, why: lost });
    else if ('range' in result) expect(result.range.toString().trim()).toBe(found);
    else expect(result).toHaveProperty('range');
  });

  it('5,000 highlights on one page are all answered, in a few seconds', async () => {
    page(Array.from({ length: 600 }, (_, i) => `<p>${sentence(i)}</p>`).join(''));
    const indexed = indexPage(document.body, flatten(document.body).text);
    const article = flatten(document.body).text;
    const made500 = Array.from({ length: 500 }, (_, i) => {
      const node = document.body.children[i % 600]?.firstChild as Text;
      const range = document.createRange();
      range.setStart(node, i % 50);
      range.setEnd(node, Math.min(node.length, 60 + (i % 90)));
      const made = describeRange(range, indexed);
      // Every tenth was kept by a version that noted no place.
      const place = made && i % 10 > 0 ? placeInArticle(made, indexed) : null;
      return { id: `${i}`, selectors: made?.selectors ?? [], place };
    });
    const list = Array.from({ length: 10 }, () => made500).flat();
    let answers = 0;
    const begun = performance.now();
    for await (const { result } of anchorAll(
      list,
      document.body,
      new AbortController().signal,
      article,
    )) {
      if ('lost' in result) expect(result.why).toBeTruthy();
      answers++;
    }
    expect(answers).toBe(5000);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  it('offers a place to confirm as a range of the page: that one, not the first with the same words', () => {
    page(TEXT);
    const made = describeRange(rangeOf(document.body, 'the sea is', 'the sea is'), document.body);
    const exact = made?.exact ?? '';
    page('<p>the sea is far</p><p>Something new, and the sea is here.</p>');
    const result = anchor([quote(exact, ' town, and ', ' high') as Selector], document.body);
    if (!('lost' in result)) return expect(result.range.toString()).toBe(exact);
    expect(result.maybe?.range.toString()).toBe(result.maybe?.words);
  });
});
