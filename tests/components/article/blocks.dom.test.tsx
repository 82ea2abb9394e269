import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ArticleBlocks } from '../../../components/article';
import type { Mark } from '../../../components/article/marks';
import type { ArticleImage, Block, Inline } from '../../../lib/article/model';

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

interface Shown {
  images?: ArticleImage[];
  marks?: Mark[];
  onMark?: (id: string) => void;
  dir?: 'ltr' | 'rtl';
}

function show(blocks: Block[], { images = [], marks = [], onMark, dir }: Shown = {}): HTMLElement {
  render(
    <ArticleBlocks
      blocks={blocks}
      images={images}
      marks={marks}
      dir={dir}
      {...(onMark ? { onMark } : {})}
    />,
    document.body,
  );
  return document.body;
}

const lengthOf = (inline: Inline): number =>
  inline.type === 'text'
    ? inline.text.length
    : inline.type === 'break'
      ? 1
      : inline.children.reduce((sum, child) => sum + lengthOf(child), 0);
const paragraph = (children: Inline[], start = 0): Block => ({
  type: 'paragraph',
  start,
  end: start + children.reduce((sum, child) => sum + lengthOf(child), 0),
  children,
});
const text = (words: string): Inline => ({ type: 'text', text: words });
const image = (otherwise: Partial<ArticleImage> = {}): ArticleImage => ({
  src: 'https://x.example/a.jpg',
  alt: '',
  caption: null,
  credit: null,
  role: 'body',
  ...otherwise,
});

const HOSTILE = [
  '<img src=x onerror="window.postilBroken = true">',
  '<script>window.postilBroken = true</script>',
  '<svg onload="window.postilBroken = true">',
  '</p><iframe srcdoc="x"></iframe>',
  '<style>* { display: none }</style>',
  '&lt;img src=x onerror=1&gt;',
  '{{constructor.constructor("1")()}}',
  '\u202e<b>bidi</b>\u0000',
];
const NEVER =
  'img, script, iframe, object, embed, style, form, input, svg [onload], [onerror], base';

/** Every place of a block where words of a page may stand. */
const PLACES: [string, (words: string) => [Block, ArticleImage[]]][] = [
  ['a paragraph', (words) => [paragraph([text(words)]), []]],
  [
    'a link',
    (words) => [
      paragraph([{ type: 'link', href: 'https://x.example/', children: [text(words)] }]),
      [],
    ],
  ],
  ['emphasis', (words) => [paragraph([{ type: 'em', children: [text(words)] }]), []]],
  [
    'a heading',
    (words) => [
      {
        type: 'heading',
        level: 2,
        id: words,
        start: 0,
        end: words.length,
        children: [text(words)],
      },
      [],
    ],
  ],
  [
    'code',
    (words) => [{ type: 'code', text: words, lang: words, start: 0, end: words.length }, []],
  ],
  ['a quote', (words) => [{ type: 'quote', cite: words, blocks: [paragraph([text(words)])] }, []]],
  [
    'a list',
    (words) => [{ type: 'list', ordered: false, items: [[paragraph([text(words)])]] }, []],
  ],
  [
    'the source of a quote',
    (words) => [
      {
        type: 'quote',
        blocks: [],
        source: { start: 0, end: words.length, children: [text(words)] },
      },
      [],
    ],
  ],
  [
    'a term and what is said of it',
    (words) => [
      {
        type: 'list',
        ordered: false,
        kind: 'definitions',
        items: [[{ ...paragraph([text(words)]), term: true } as Block, paragraph([text(words)])]],
      },
      [],
    ],
  ],
  [
    'a note and its reference',
    (words) => [
      {
        type: 'list',
        ordered: true,
        kind: 'notes',
        items: [
          [
            {
              ...paragraph([{ type: 'noteref', id: words, children: [text(words)] }]),
              id: words,
            } as Block,
          ],
        ],
      },
      [],
    ],
  ],
  ['a formula', (words) => [paragraph([{ type: 'math', children: [text(words)] }]), []]],
  [
    'a table',
    (words) => [
      {
        type: 'table',
        caption: words,
        rows: [[{ start: 0, end: words.length, header: true, children: [text(words)] }]],
      },
      [],
    ],
  ],
  ['an embed', (words) => [{ type: 'embed', href: 'https://x.example/', title: words }, []]],
  [
    'a picture',
    (words) => [
      { type: 'figure', image: 0 },
      [image({ alt: words, caption: words, credit: words })],
    ],
  ],
];

describe('hostile words', () => {
  it.each(PLACES)('are words and nothing else in %s', (_, place) => {
    for (const words of HOSTILE) {
      const [block, images] = place(words);
      const shown = show([block], { images });
      expect(shown.querySelectorAll(NEVER)).toHaveLength(0);
      expect(shown.textContent).toContain(words);
      render(null, document.body);
    }
    expect('postilBroken' in window).toBe(false);
  });

  it('never make an attribute that runs', () => {
    for (const [, place] of PLACES) {
      for (const words of HOSTILE) {
        const [block, images] = place(words);
        for (const element of show([block], { images }).querySelectorAll('*')) {
          for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on/);
        }
        render(null, document.body);
      }
    }
  });
});

describe('links', () => {
  it('open a new tab that knows nothing of ours', () => {
    const shown = show(
      [
        paragraph([{ type: 'link', href: 'https://x.example/', children: [text('x')] }]),
        { type: 'embed', href: 'https://y.example/', title: 'y' },
        { type: 'figure', image: 0 },
      ],
      { images: [image()] },
    );
    const links = shown.querySelectorAll('a');
    expect(links).toHaveLength(3);
    for (const link of links) {
      expect(link.rel.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
      expect(link.target).toBe('_blank');
    }
  });
});

describe('notes', () => {
  const NOTED: Block[] = [
    paragraph([text('Old.'), { type: 'noteref', id: 'a"]b', children: [text('1')] }]),
    paragraph([text('Lost.'), { type: 'noteref', id: 'nowhere', children: [text('2')] }], 10),
    {
      type: 'list',
      ordered: true,
      kind: 'notes',
      items: [[{ ...paragraph([text('By hand.')], 20), id: 'a"]b' } as Block]],
    },
  ];

  it('are gone to from their reference and back, without a change of address', () => {
    const before = location.href;
    const shown = show(NOTED);
    const [reference, ...others] = shown.querySelectorAll<HTMLElement>('.noteref');
    expect(reference?.textContent).toBe('1');
    expect(others).toHaveLength(0);
    reference?.click();
    expect(document.activeElement?.textContent).toContain('By hand.');
    shown.querySelector<HTMLElement>('.back')?.click();
    expect(document.activeElement).toBe(reference);
    expect(location.href).toBe(before);
  });

  it('that were not read leave their reference as words', () => {
    expect(show(NOTED).textContent).toContain('Lost.2');
  });
});

describe('lists', () => {
  it('begin where the article has them begin', () => {
    const items = [[paragraph([text('x')])]];
    const shown = show([
      { type: 'list', ordered: true, start: 4, items },
      { type: 'list', ordered: true, reversed: true, items },
    ]);
    const [first, second] = shown.querySelectorAll('ol');
    expect([first?.start, first?.reversed, second?.reversed]).toEqual([4, false, true]);
  });

  it('of definitions are terms and what is said of them, and number only that', () => {
    const term = { ...paragraph([text('Ebb')]), term: true } as Block;
    const shown = show([
      {
        type: 'list',
        ordered: false,
        kind: 'definitions',
        items: [[term, paragraph([text('It goes.')], 5)]],
      },
    ]);
    expect(shown.querySelector('dl > dt')?.textContent).toBe('Ebb');
    expect(shown.querySelector('dl > dd [data-paragraph="1"]')?.textContent).toContain('It goes.');
  });
});

describe('a block in another language', () => {
  it('says so, with its direction', () => {
    const shown = show([{ ...paragraph([text('البحر')]), lang: 'ar', dir: 'rtl' } as Block]);
    expect(shown.querySelector('p')).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });
});

describe('pictures', () => {
  it('are not fetched: only frame, caption and credit are shown', () => {
    const shown = show([{ type: 'figure', image: 0 }], {
      images: [image({ caption: 'The quay.', credit: 'Ida Moe', alt: 'A quay' })],
    });
    expect(shown.querySelectorAll('img, picture, source, video')).toHaveLength(0);
    expect(shown.querySelector('figcaption')?.textContent).toBe('The quay. Ida Moe');
  });

  it('say that no credit is given', () => {
    const shown = show([{ type: 'figure', image: 0 }], { images: [image()] });
    expect(shown.querySelector('.credit')?.textContent).not.toBe('');
  });

  it('that the body names but does not have are passed over', () => {
    const shown = show([{ type: 'figure', image: 7 }, paragraph([text('words')])]);
    expect(shown.querySelector('figure')).toBeNull();
    expect(shown.textContent).toContain('words');
  });
});

describe('highlights', () => {
  const BODY = [
    paragraph([text('It was '), { type: 'em', children: [text('very')] }, text(' quiet.')]),
    paragraph([text('One'), { type: 'break' }, text('two')], 100),
  ];
  const marks = (shown: Element) =>
    [...shown.querySelectorAll('mark')].map((one) => [one.dataset.highlight, one.textContent]);

  const MARKS: [string, Mark[], [string, string][]][] = [
    ['none', [], []],
    ['within a text', [{ id: 'a', start: 3, end: 6, colour: 'green' }], [['a', 'was']]],
    [
      'across an inline element',
      [{ id: 'a', start: 3, end: 17, colour: 'green' }],
      [
        ['a', 'was '],
        ['a', 'very'],
        ['a', ' quiet'],
      ],
    ],
    ['behind a line break', [{ id: 'a', start: 104, end: 107, colour: 'blue' }], [['a', 'two']]],
    [
      'over each other',
      [
        { id: 'a', start: 0, end: 6, colour: 'green' },
        { id: 'b', start: 3, end: 6, colour: 'blue' },
      ],
      [
        ['a', 'It '],
        ['b', 'was'],
      ],
    ],
  ];
  it.each(MARKS)('are marks at their words: %s', (_, given, shown) => {
    expect(marks(show(BODY, { marks: given }))).toEqual(shown);
  });

  it('in code and in tables are marks too', () => {
    const shown = show(
      [
        { type: 'code', text: 'let a', start: 0, end: 5 },
        { type: 'table', rows: [[{ start: 7, end: 10, header: false, children: [text('abc')] }]] },
      ],
      {
        marks: [
          { id: 'a', start: 0, end: 3, colour: 'green' },
          { id: 'b', start: 8, end: 9, colour: 'green' },
        ],
      },
    );
    expect(marks(shown)).toEqual([
      ['a', 'let'],
      ['b', 'b'],
    ]);
  });

  it('carry their colour twice, as a fill and as a line', () => {
    const shown = show(BODY, { marks: [{ id: 'a', start: 0, end: 2, colour: 'coral' }] });
    expect(shown.querySelector('mark')?.className).toBe('colour-coral mark-coral');
  });

  it('tell which one was clicked', () => {
    const told: string[] = [];
    const shown = show(BODY, {
      marks: [{ id: 'a', start: 0, end: 2, colour: 'coral' }],
      onMark: (id) => told.push(id),
    });
    shown.querySelector('mark')?.click();
    expect(told).toEqual(['a']);
  });

  it('leave the words as they are', () => {
    const bare = show(BODY).textContent;
    render(null, document.body);
    const marked = show(BODY, { marks: [{ id: 'a', start: 1, end: 105, colour: 'violet' }] });
    expect(marked.textContent).toBe(bare);
  });
});

describe('the body', () => {
  it('numbers its paragraphs as they are cited', () => {
    const shown = show([
      paragraph([text('one')]),
      { type: 'quote', blocks: [paragraph([text('two')], 10)] },
      { type: 'list', ordered: true, items: [[paragraph([text('three')], 20)]] },
    ]);
    const numbers = [...shown.querySelectorAll<HTMLElement>('[data-paragraph]')];
    expect(numbers.map(({ dataset }) => [dataset.paragraph, dataset.start])).toEqual([
      ['1', '0'],
      ['2', '10'],
      ['3', '20'],
    ]);
  });

  it('reads from right to left where the article does', () => {
    expect(show([paragraph([text('سلام')])], { dir: 'rtl' }).querySelector('.body')).toMatchObject({
      dir: 'rtl',
    });
  });

  it('has no heading above those of the page it is shown on', () => {
    const levels = [1, 2, 3, 4, 5, 6];
    const shown = show(
      levels.map((level) => ({
        type: 'heading',
        level,
        start: level,
        end: level + 1,
        children: [text('x')],
      })),
    );
    expect(
      [...shown.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => localName),
    ).toEqual(['h3', 'h3', 'h4', 'h4', 'h4', 'h4']);
  });

  it('has no faults that axe finds', async () => {
    const blocks = PLACES.map(([, place]) => place('Plain words.')[0]);
    show(blocks, {
      images: [image({ alt: 'A quay', caption: 'The quay.', credit: 'Ida Moe' })],
      marks: [{ id: 'a', start: 0, end: 5, colour: 'green' }],
    });
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
