/** Highlights in open shadow roots: selected, described, found again, painted, and hit by the pointer. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  anchor,
  describe as describeRange,
  groundBehind,
  highlightAt,
  paint,
  partsOf,
  selectedRange,
} from '../../../lib/annotation';
import { flatten } from '../../../lib/text/flatten';
import { shadowPage } from './a-page';

const stop = { current: new AbortController() };
afterEach(() => {
  stop.current.abort();
  stop.current = new AbortController();
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

const PAGE = `
  <p id="before">The council met on a grey morning before the flood.</p>
  <x-story>
    <template shadowrootmode="open">
      <div style="background:#111;color:#eee">
        <p>Every crane in the harbour stood still, said <slot name="who"></slot>, until noon.</p>
        <x-note><template shadowrootmode="open"><p>Nobody had seen the ledger again.</p></template></x-note>
        <x-field contenteditable="true">typed here</x-field>
      </div>
    </template>
    <b slot="who">Ada Quill</b>
  </x-story>
  <p>Later the museum bought it.</p>`;

const rootOf = (host: string, within: ParentNode = document): ShadowRoot => {
  const root = within.querySelector(host)?.shadowRoot;
  if (!root) throw new Error(`no ${host}`);
  return root;
};
const textIn = (root: ParentNode, selector: string): Text =>
  root.querySelector(selector)?.firstChild as Text;

function describeWords(words: string) {
  const flat = flatten(document.body);
  const start = flat.text.indexOf(words);
  const parts = flat.partsOf(start, start + words.length);
  const [first, last] = [parts[0], parts.at(-1) ?? parts[0]];
  const { startContainer, startOffset } = first;
  const { endContainer, endOffset } = last;
  return describeRange({ startContainer, startOffset, endContainer, endOffset }, flat);
}

const WORDS = [
  'stood still',
  'said Ada Quill, until',
  'before the flood.\nEvery crane',
  'Nobody had seen the ledger',
  'until noon.\nNobody had',
  'Ada Quill',
  'again.',
];

describe('a highlight in open shadow roots', () => {
  it.each(WORDS)('is found again: %s', (words) => {
    shadowPage(PAGE);
    const made = describeWords(words);
    expect(made?.exact).toBe(words);
    const found = anchor(made?.selectors ?? [], document.body);
    if ('lost' in found) throw new Error(found.why);
    const said = [found.range, ...found.more].map((part) => part.toString()).join('');
    expect(said.replace(/\s+/g, '')).toBe(words.replace(/\s+/g, ''));
  });

  it('is found on a page that has the same words without shadow roots, and back', () => {
    shadowPage(PAGE);
    const inShadow = describeWords('Nobody had seen the ledger')?.selectors ?? [];
    const flat = flatten(document.body).text;
    document.body.textContent = '';
    for (const line of flat.split('\n')) {
      const p = document.createElement('p');
      p.textContent = line;
      document.body.append(p);
    }
    const found = anchor(inShadow, document.body);
    expect('lost' in found ? found.why : found.range.toString()).toBe('Nobody had seen the ledger');
    const inLight = describeWords('stood still, said Ada')?.selectors ?? [];
    shadowPage(PAGE);
    expect(anchor(inLight, document.body)).toMatchObject({ how: 'exact' });
  });

  it('is painted in every tree, and the pointer finds it there', () => {
    shadowPage(PAGE);
    const flat = flatten(document.body);
    const start = flat.text.indexOf('said Ada Quill, until');
    const parts = partsOf({ start, end: start + 21 }, flat);
    const html = document.body.getHTML({ serializableShadowRoots: true });
    const { items } = paint(document, [{ id: 'a', colour: 'green', createdAt: 0, ...parts }], {
      signal: stop.current.signal,
    });
    expect(CSS.highlights.get('postil-2')?.size).toBe(3);
    expect(document.body.getHTML({ serializableShadowRoots: true })).toBe(html);
    expect(rootOf('x-story').adoptedStyleSheets).toEqual([]);
    for (const part of [parts.range, ...parts.more]) {
      const element = part.startContainer.parentElement as Element;
      expect(getComputedStyle(element, '::highlight(postil-2)').backgroundColor).toBe(
        'rgb(50, 109, 90)',
      );
      const box = part.getBoundingClientRect();
      const hit = highlightAt(document, box.left + 4, box.top + box.height / 2, items);
      expect(hit?.id).toBe('a');
    }
    const other = document.querySelector('#before')?.getBoundingClientRect();
    expect(highlightAt(document, (other?.left ?? 0) + 4, (other?.top ?? 0) + 4, items)).toBeNull();
  });

  it('lies in the order of the page, also across trees', () => {
    shadowPage(PAGE);
    const flat = flatten(document.body);
    const at = (words: string) => {
      const start = flat.text.indexOf(words);
      return {
        id: words,
        colour: 'blue' as const,
        createdAt: 0,
        ...partsOf({ start, end: start + words.length }, flat),
      };
    };
    const words = ['museum', 'ledger', 'Ada', 'crane', 'council', 'noon'];
    const { items } = paint(document, words.map(at), { signal: stop.current.signal });
    expect(items.map(({ id }) => id)).toEqual([
      'council',
      'crane',
      'Ada',
      'noon',
      'ledger',
      'museum',
    ]);
  });

  it('has the colours for the ground in its own tree, slotted words too', () => {
    shadowPage(PAGE);
    expect(groundBehind(textIn(rootOf('x-note', rootOf('x-story')), 'p'))).toBe('dark');
    expect(groundBehind(textIn(document, 'b'))).toBe('dark');
    expect(groundBehind(textIn(document, '#before'))).toBe('light');
  });
});

describe('a selection in open shadow roots', () => {
  const select = (a: Node, from: number, b: Node, to: number) =>
    document.getSelection()?.setBaseAndExtent(a, from, b, to);
  const described = () => {
    const selected = selectedRange(document);
    return selected && describeRange(selected, document.body)?.exact;
  };

  it('within one is its own words', async () => {
    shadowPage(PAGE);
    const text = textIn(rootOf('x-story'), 'p');
    select(text, 0, text, 11);
    // A frame that is not drawn yet may know of no selection.
    await expect.poll(described).toBe('Every crane');
    expect(selectedRange(document)?.getBoundingClientRect().width).toBeGreaterThan(20);
  });

  it('from the page into one within another', () => {
    shadowPage(PAGE);
    select(textIn(document, '#before'), 40, textIn(rootOf('x-note', rootOf('x-story')), 'p'), 6);
    expect(described()).toBe(
      'the flood.\nEvery crane in the harbour stood still, said Ada Quill, until noon.\nNobody',
    );
    expect(selectedRange(document)?.getBoundingClientRect().height).toBeGreaterThan(40);
  });

  it('over a whole one and around it', () => {
    shadowPage(PAGE);
    select(textIn(document, '#before'), 40, document.querySelectorAll('body > p')[1] as Node, 0);
    expect(described()).toMatch(/^the flood\.\nEvery crane[\s\S]*ledger again\./);
  });

  it('in an editor in one is none of ours', () => {
    shadowPage(PAGE);
    const text = textIn(rootOf('x-story'), 'x-field');
    select(text, 0, text, 5);
    expect(selectedRange(document)).toBeNull();
  });
});
