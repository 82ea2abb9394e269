/** Whatever is highlighted on whatever page anchors to itself while nothing changes; and nothing that is stored can break a page. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  anchor,
  describe as describeRange,
  indexPage,
  placeInArticle,
} from '../../../lib/annotation';
import type { Selector } from '../../../lib/annotation/selectors';
import { flatten } from '../../../lib/text/flatten';

afterEach(() => document.body.replaceChildren());

/** Few words, so that the same ones come again and again; other scripts, marks, hyphens and joined letters among them. */
const word = fc.constantFrom(
  ...'the harbour master said that old quay will be rebuilt “ships” Ekström naïve Straße stra\u00adsse 港口 船 ميناء נָמֵל 1974 e\u0301tude — … 👩\u200d🚢 C++ don’t'.split(
    ' ',
  ),
);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const space = fc.constantFrom('', ' ', '\n   ', '\u00a0');

const inline = fc.tuple(fc.constantFrom('b', 'a', 'span', 'em', 'code', ''), space, text, space);
const block = fc.tuple(
  fc.constantFrom('p', 'h2', 'li', 'blockquote', 'pre', 'td', 'div', 'figcaption'),
  fc.array(inline, { minLength: 1, maxLength: 4 }),
  fc.boolean(),
);
const page = fc.array(block, { minLength: 1, maxLength: 8 });

function build(blocks: Page): void {
  document.body.replaceChildren(
    ...blocks.map(([name, inlines, withScript]) => {
      const element = document.createElement(name);
      for (const [tag, before, words, after] of inlines) {
        const holder = tag ? document.createElement(tag) : null;
        const node = document.createTextNode(before + words + after);
        holder?.append(node);
        element.append(holder ?? node);
      }
      if (withScript) {
        const style = document.createElement('style');
        style.textContent = 'p { color: inherit }';
        element.append(style);
      }
      return element;
    }),
  );
}

type Page = [string, [string, string, string, string][], boolean][];

/** The points of a page that a range may begin and end at: in text nodes, and between the elements. */
function points(): [Node, number][] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
  const found: [Node, number][] = [];
  for (let node: Node | null = document.body; node; node = walker.nextNode()) {
    if (node.parentElement?.localName === 'style') continue;
    const length = node.nodeType === 3 ? (node as Text).length : node.childNodes.length;
    for (let i = 0; i <= length; i++) found.push([node, i]);
  }
  return found;
}

function rangeBetween(a: [Node, number], b: [Node, number]): Range {
  const range = document.createRange();
  range.setStart(...a);
  range.setEnd(...b);
  // The end stood before the start: setting it moved both.
  if (range.collapsed) {
    range.setStart(...b);
    range.setEnd(...a);
  }
  return range;
}

const RUNS = { numRuns: 150, seed: 5 };

describe('any range of any page', () => {
  it.each([
    ['by itself', false],
    ['with its article', true],
  ])('anchors to itself while nothing changes, %s', (_, withArticle) => {
    let described = 0;
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (blocks, from, to) => {
        build(blocks);
        const all = points();
        const [a, b] = [all[from % all.length], all[to % all.length]];
        if (!a || !b) return;
        const article = flatten(document.body).text;
        const indexed = indexPage(document.body, withArticle ? article : '');
        const made = describeRange(rangeBetween(a, b), indexed);
        if (!made) return;
        described++;
        const selectors = JSON.parse(JSON.stringify(made.selectors)) as Selector[];
        const place = withArticle ? placeInArticle(made, indexed) : null;
        const result = anchor(selectors, indexed, place);
        expect(result).toMatchObject({ how: 'exact', start: made.start, end: made.end });
        if ('range' in result) {
          expect(indexed.flat.offsetOf(result.range.startContainer, result.range.startOffset)).toBe(
            made.start,
          );
          expect(article.slice(result.start, result.end)).toBe(made.exact);
        }
      }),
      RUNS,
    );
    // Else next to nothing was tried.
    expect(described).toBeGreaterThan(RUNS.numRuns / 2);
  });

  it('has an answer, a place or a reason, whatever is stored', () => {
    const words = fc.oneof(text, fc.string(), fc.constant(''), fc.constant('the'));
    const offset = fc.oneof(fc.nat(), fc.constant(Number.MAX_SAFE_INTEGER));
    const selector = fc.oneof(
      fc.record({
        type: fc.constant('TextQuoteSelector'),
        exact: words,
        prefix: words,
        suffix: words,
      }),
      fc.record({ type: fc.constant('TextPositionSelector'), start: offset, end: offset }),
      fc.record({
        type: fc.constant('LookAlikeSelector'),
        count: fc.nat(9),
        ours: fc.nat(9),
        rival: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    );
    const place = fc.option(fc.record({ start: offset, end: offset }));
    fc.assert(
      fc.property(page, fc.array(selector, { maxLength: 4 }), place, (blocks, stored, where) => {
        build(blocks);
        const article = flatten(document.body).text;
        const result = anchor(stored as Selector[], indexPage(document.body, article), where);
        if ('lost' in result) expect(result.why).toMatch(/^(gone|ambiguous|too-little)$/);
        else expect(result.range.collapsed).toBe(false);
      }),
      RUNS,
    );
  });
});
