import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ArticleBlocks } from '../../../components/article';
import type { ArticleImage, Block } from '../../../lib/article/model';
import { button, faults, settled, the } from '../ui/a-part';

const text = (words: string) => ({ type: 'text' as const, text: words });

const BLOCKS: Block[] = [
  {
    type: 'paragraph',
    start: 0,
    end: 6,
    children: [text('Said.'), { type: 'noteref', id: 'n1', children: [text('1')] }],
  },
  { type: 'code', start: 8, end: 12, text: 'a\nbc' },
  { type: 'figure', image: 0 },
  { type: 'figure', image: 1 },
  {
    type: 'list',
    ordered: true,
    kind: 'notes',
    items: [
      [
        { type: 'paragraph', id: 'n1', start: 14, end: 24, children: [text('Both parts')] },
        { type: 'paragraph', start: 26, end: 37, children: [text('of the note')] },
      ],
    ],
  },
];

const image = (n: number): ArticleImage => ({
  src: `https://x.example/${n}.png`,
  alt: `Picture ${n}`,
  caption: 'A caption',
  credit: null,
  role: 'body',
});
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

function show(onZoom?: (n: number) => void): HTMLElement {
  render(
    <main>
      <ArticleBlocks
        blocks={BLOCKS}
        images={[image(0), image(1)]}
        marks={[]}
        pictures={new Map([['https://x.example/0.png', PIXEL]])}
        {...(onZoom ? { onZoom } : {})}
      />
    </main>,
    document.body,
  );
  return document.body;
}

afterEach(() => {
  render(null, document.body);
});

describe('a note', () => {
  it('comes whole to its reference, and gives the focus back', async () => {
    const root = show();
    the<HTMLAnchorElement>('.noteref', root).click();
    await settled();
    const note = the('.note-popover', root);
    expect(note.textContent).toContain('Both partsof the note');
    expect(note.matches(':popover-open')).toBe(true);
    expect(await faults(root)).toEqual([]);
    note.hidePopover();
    await settled();
    expect(root.querySelector('.note-popover')).toBeNull();
    expect(document.activeElement).toBe(the('.noteref', root));
  });

  it('is gone to where it stands if wanted', async () => {
    const root = show();
    the<HTMLAnchorElement>('.noteref', root).click();
    await settled();
    button('Go to the note', root).click();
    await settled();
    expect(document.activeElement?.textContent).toContain('Both parts');
  });
});

describe('pictures', () => {
  it('that are stored are shown and can be enlarged; the others are boxes that lead to their site', () => {
    const asked: number[] = [];
    const root = show((n) => void asked.push(n));
    expect(root.querySelectorAll('img')).toHaveLength(1);
    button('Enlarge: Picture 0', root).click();
    expect(asked).toEqual([0]);
    expect(the<HTMLAnchorElement>('a.frame', root).href).toBe('https://x.example/1.png');
    expect(the('.gallery', root).ariaLabel).toBe('2 pictures');
  });
});
