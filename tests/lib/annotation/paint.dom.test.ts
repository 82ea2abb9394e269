import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flash, highlightAt, paint } from '../../../lib/annotation';
import { COLOURS } from '../../../lib/annotation/colours';
import type { Paintable } from '../../../lib/annotation/paint';
import type { Colour } from '../../../lib/annotation/selectors';
import { groundBehind, readColour } from '../../../lib/annotation/theme';
import { page, rangeOf } from './a-page';

const stop = { current: new AbortController() };
beforeEach(() => {
  stop.current = new AbortController();
});
afterEach(() => {
  stop.current.abort();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

const TEXT = '<p>One two three four five six seven eight nine ten.</p><p>Eleven twelve.</p>';

function item(words: string, colour: Colour = 'yellow', createdAt = 0): Paintable {
  return { id: words, colour, createdAt, range: rangeOf(document.body, words) };
}
const show = (...list: Paintable[]) => paint(document, list, { signal: stop.current.signal });
const names = () => [...CSS.highlights.keys()];
const rules = () =>
  document.adoptedStyleSheets.flatMap((s) => [...s.cssRules].map((r) => r.cssText)).join('\n');

describe('painting', () => {
  it('registers one neutral name per colour and touches no element', () => {
    page(TEXT);
    const before = document.documentElement.outerHTML;
    show(item('two'), item('four', 'green'), item('six', 'violet'), item('ten', 'green'));
    expect(names().sort()).toEqual(['postil-1', 'postil-2', 'postil-5']);
    expect(CSS.highlights.get('postil-2')?.size).toBe(2);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('gives every colour a fill, a line of its own pattern and the colour of the words', () => {
    page(TEXT);
    const words = ['two', 'four', 'six', 'eight', 'ten'];
    show(...COLOURS.map((colour, i) => item(words[i] ?? '', colour)));
    for (const pattern of ['dashed', 'double', 'dotted', 'wavy'])
      expect(rules()).toContain(pattern);
    const { backgroundColor, color } = getComputedStyle(
      document.querySelector('p') as Element,
      '::highlight(postil-2)',
    );
    expect([backgroundColor, color]).toEqual(['rgb(118, 221, 177)', 'rgb(26, 30, 33)']);
    expect(rules()).toContain('forced-colors');
  });

  it('takes everything away when it is undone, and when its signal aborts', () => {
    page(TEXT);
    const sheets = document.adoptedStyleSheets.length;
    show(item('two')).undo();
    expect([names(), document.adoptedStyleSheets.length]).toEqual([[], sheets]);
    show(item('two'));
    stop.current.abort();
    expect([names(), document.adoptedStyleSheets.length]).toEqual([[], sheets]);
  });

  it('does not take away what a later painting put there', () => {
    page(TEXT);
    const first = show(item('two'));
    show(item('two'), item('four'));
    first.undo();
    expect(CSS.highlights.get('postil-1')?.size).toBe(2);
    expect(rules()).toContain('::highlight(postil-1)');
  });

  it('lays the shorter above the longer, and the newer above the older', () => {
    page(TEXT);
    const { items } = show(
      item('three fou', 'blue', 2),
      item('two three four five six', 'yellow', 9),
      item('two three', 'green', 5),
    );
    const layer = Object.fromEntries(items.map((i) => [i.colour, i.layer]));
    expect(layer.yellow).toBe(0);
    expect(layer.blue).toBeLessThan(layer.green ?? 0);
    const priorities = [...CSS.highlights.values()].map((h) => h.priority).sort();
    expect(priorities).toEqual([0, 1, 2]);
  });

  it('leaves out collapsed ranges and returns the rest in page order', () => {
    page(TEXT);
    const empty = item('nine');
    empty.range.collapse();
    const { items } = show(item('Eleven'), empty, item('two'));
    expect(items.map(({ id }) => id)).toEqual(['two', 'Eleven']);
  });

  it('gives words on a dark ground the dark colours, on the same page', () => {
    page(`<div style="background:#111;color:#eee"><p>Dark words</p></div><p>Light words</p>`);
    show(item('Light'), item('Dark'));
    expect(names()).toHaveLength(2);
    expect(rules()).toContain('rgb(251, 223, 126)');
    expect(rules()).toContain('rgb(117, 96, 15)');
  });

  it('gives the odd one among many its own colours as soon as the page is idle', async () => {
    const one = (i: number) =>
      `<p${i === 33 ? ' style="background:#111"' : ''}>Words ${i} here.</p>`;
    page(Array.from({ length: 60 }, (_, i) => one(i)).join(''));
    show(...Array.from({ length: 60 }, (_, i) => item(`Words ${i} `)));
    const sizes = () => [...CSS.highlights.values()].map(({ size }) => size);
    expect(sizes()).toEqual([60]);
    await expect.poll(sizes).toEqual([59, 1]);
    expect(rules()).toContain('rgb(117, 96, 15)');
  });

  it('asks for no ground any more once it is undone', async () => {
    page(
      Array.from(
        { length: 60 },
        (_, i) => `<p style="background:${i % 9 ? '#fff' : '#111'}">Words ${i} here.</p>`,
      ).join(''),
    );
    show(...Array.from({ length: 60 }, (_, i) => item(`Words ${i} `))).undo();
    await new Promise((done) => setTimeout(done, 700));
    expect(names()).toEqual([]);
  });

  it('paints 1,000 highlights without touching the page', () => {
    page(
      Array.from({ length: 800 }, (_, i) => `<p>Some words of paragraph ${i} stand here.</p>`).join(
        '',
      ),
    );
    const list = Array.from({ length: 1000 }, (_, i): Paintable => {
      const range = document.createRange();
      range.selectNodeContents(document.body.children[(i * 37) % 800]?.firstChild as Text);
      return { id: `${i}`, colour: COLOURS[i % 5] ?? 'yellow', createdAt: i, range };
    });
    const before = document.body.innerHTML;
    const { items } = show(...list);
    expect(items).toHaveLength(1000);
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('the ground behind words', () => {
  it.each([
    ['white', 'background:#fff', 'light'],
    ['nothing said', '', 'light'],
    ['black', 'background:#000', 'dark'],
    ['a dark colour in another space', 'background:oklch(0.2 0.02 200)', 'dark'],
    ['a dark colour in display-p3', 'background:color(display-p3 0.1 0.1 0.12)', 'dark'],
    ['light words without a ground', 'color:#eee', 'dark'],
    [
      'light words on a picture',
      'background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=) #fff;color:#fff',
      'dark',
    ],
    ['a veil', 'background:rgba(0,0,0,.2)', 'light'],
    ['yellow', 'background:#ff0', 'light'],
  ])('of %s', (_, style, ground) => {
    page(`<div style="${style}"><p>Some <b>words</b></p></div>`);
    expect(groundBehind(rangeOf(document.body, 'words').startContainer)).toBe(ground);
  });

  it('is read from colours as browsers compute them', () => {
    expect(readColour('rgba(0, 0, 0, 0)').alpha).toBe(0);
    expect(readColour('rgb(255 255 255 / 0.5)').alpha).toBe(0.5);
    expect(readColour('color(srgb 1 1 1)').luminance).toBeCloseTo(1);
    expect(readColour('rgb(255, 255, 255)')).toEqual({ luminance: expect.closeTo(1), alpha: 1 });
  });
});

describe('the highlight at a point', () => {
  const middle = (range: Range) => {
    const box = range.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2] as const;
  };

  it('is the topmost one', () => {
    page(TEXT);
    const { items } = show(
      item('two three four five six'),
      item('four'),
      item('twelve'),
      item('One'),
    );
    const at = (words: string) =>
      highlightAt(document, ...middle(rangeOf(document.body, words)), items)?.id;
    expect(at('four')).toBe('four');
    expect(at('six')).toBe('two three four five six');
    expect(at('twelve')).toBe('twelve');
    expect(at('eight')).toBeUndefined();
  });

  it('is none beside the words, where the caret would snap to them', () => {
    page('<p style="width:600px">Word</p>');
    const { items } = show(item('Word'));
    const box = rangeOf(document.body, 'Word').getBoundingClientRect();
    expect(highlightAt(document, box.right + 100, box.top + 5, items)).toBeNull();
    expect(highlightAt(document, box.left + 2, box.top + 5, items)?.id).toBe('Word');
    expect(highlightAt(document, box.left + 2, box.top + 5, [])).toBeNull();
  });
});

describe('a jump', () => {
  it('thickens the line for 600 ms and scrolls the words into view', async () => {
    page(`<div style="height:3000px">Top</div><p>Here it is.</p>`);
    const range = rangeOf(document.body, 'Here it is');
    flash(document, range, { colour: 'green' });
    expect(names()).toEqual(['postil-0']);
    await expect.poll(names).toEqual([]);
    await expect.poll(() => range.getBoundingClientRect().top < innerHeight).toBe(true);
  });

  it('ends when its signal aborts', () => {
    page(TEXT);
    flash(document, rangeOf(document.body, 'two'), { signal: stop.current.signal });
    stop.current.abort();
    expect(names()).toEqual([]);
  });
});
