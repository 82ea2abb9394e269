import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ArticleBlocks, leafOf, leavesIn, rangeOf, spanOf } from '../../../components/article';
import type { Block } from '../../../lib/article/model';

const text = (words: string) => ({ type: 'text' as const, text: words });
const TEXT = 'First words\nafter a break.\n\nA heading\n\nCell\n\nOther\n\nLast 1.';
const at = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});

const BLOCKS: Block[] = [
  {
    type: 'paragraph',
    ...at('First words\nafter a break.'),
    children: [
      text('First '),
      { type: 'em', children: [text('words')] },
      { type: 'break' },
      text('after a break.'),
    ],
  },
  { type: 'heading', level: 2, ...at('A heading'), children: [text('A heading')] },
  {
    type: 'table',
    rows: [
      [
        { ...at('Cell'), header: false, children: [text('Cell')] },
        { ...at('Other'), header: false, children: [text('Other')] },
      ],
    ],
  },
  {
    type: 'paragraph',
    id: 'n',
    ...at('Last 1.'),
    children: [text('Last '), { type: 'noteref', id: 'n', children: [text('1')] }, text('.')],
  },
];

function show(): HTMLElement {
  render(
    <ArticleBlocks
      blocks={BLOCKS}
      images={[]}
      marks={[{ id: 'H', start: 2, end: 8, colour: 'green' }]}
      after={(start) => (start === 0 ? <p data-apart>A note of the reader.</p> : null)}
    />,
    document.body,
  );
  return document.body;
}

afterEach(() => {
  render(null, document.body);
});

describe('a stretch of the text', () => {
  it.each(['First', 'words', 'words\nafter', 'break.', 'A heading', 'Other', 'Last 1', '.'])(
    '%j is found on the screen, and comes back as the same',
    (words) => {
      const root = show();
      const span = words === '.' ? { start: TEXT.length - 1, end: TEXT.length } : at(words);
      const range = rangeOf(leavesIn(root), span.start, span.end);
      expect(range?.toString()).toBe(words.replace('\n', ''));
      expect(range && spanOf(root, range)).toEqual(span);
    },
  );

  it('over several leaves leaves out what is not the author’s', () => {
    const root = show();
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(spanOf(root, range)).toEqual({ start: 0, end: TEXT.length });
  });

  it('is none where no word of the article stands', () => {
    const root = show();
    const range = document.createRange();
    const note = root.querySelector('p[data-apart]');
    if (note) range.selectNodeContents(note);
    expect(spanOf(root, range)).toBeNull();
    expect(rangeOf(leavesIn(root), 5, 5)).toBeNull();
    expect(rangeOf([], 0, 3)).toBeNull();
  });
});

it('the leaf of an offset is the one it stands in, or the one before', () => {
  const root = show();
  expect(leafOf(root, 3)?.localName).toBe('p');
  expect(leafOf(root, at('Other').start)?.textContent).toBe('Other');
  expect(leafOf(root, 9999)?.textContent).toContain('Last');
});
