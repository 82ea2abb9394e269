/** Articles that break a writer of pages: what extraction and imports may give, one trouble each. */
import type { Block } from '../../../lib/article/model';
import type { ExportItem } from '../../../lib/exchange/format';
import type { SavedHighlight } from '../../../lib/library/schema';
import {
  bodyOf,
  cell,
  code,
  figure,
  h,
  link,
  list,
  named,
  nowhere,
  p,
  quote,
  ref,
  terms,
  text,
  wrap,
} from './blocks';
import { NAUGHTY } from './naughty';
import { PICTURES } from './pictures';
import { anItem } from './records';

/** An article of these blocks; each stretch of `marked` is a highlight with a note, wherever it stands first. */
function of(blocks: Block[], marked: string[] = [], lang?: string): ExportItem {
  const body = bodyOf(blocks);
  const highlights = marked.map((exact, i): Partial<SavedHighlight> => {
    const start = body.text.indexOf(exact);
    if (start < 0) throw new Error(`no such words: ${exact}`);
    return { exact, note: `Note ${i}\nin two lines`, place: { start, end: start + exact.length } };
  });
  return anItem({ body, highlights, article: { lang } });
}
const nested = (deep: number): Block =>
  list([p(`Level ${deep}`), ...(deep > 0 ? [nested(deep - 1)] : [figure(), code('x')])]);

const LANGS = [
  'en_US english x en-a i-klingon x-private zh-Hans-CN de-1996 en-GB-oed root 123 a-b-c sl-rozaj-biske',
  'de-DE-u-co-phonebk ar-EG no-bok zz qaa mis en-US-x-twain cmn 日本 en-\u0000 e C en- -en en--US',
].flatMap((line) => line.split(' '));

const ADDRESSES = [
  'https://a_b.example/',
  'https://a..b.example/',
  'https://-a.example/',
  'https://[::1]/x',
  'http://1.2.3.4:80/',
  'https://user:p@ss@host.example/',
  'https://münchen.example/ä?ö#ü',
  'https://news.example/#:~:text=a%20b,-c&text=d',
  'https://news.example/%zz?%#%',
  'https://news.example/a b?c d#e f',
  'https://news.example/{a}`^"<>\\|',
  'https://news.example?x=[1]&y={2}#a#b',
  'https://news.example/\u202e\ud83d\u0001',
  'HTTPS://NEWS.EXAMPLE/../a/./b//c',
  'https:news.example',
  "https://a!$&'()*+,;=b.example/",
  'http://localhost./',
  'mailto:ada@news.example?subject=a b&body=<x>',
  'mailto:',
  'mailto:a b',
  'http://0x7f.1/',
  `https://news.example/${'a'.repeat(4000)}`,
];

const IDS = 'a b|1|a:b|a|a|é|😀|#|h1|h1-note|_|-|.|a%20b|"|\u0000|\ud83d|t|nav|style|'.split('|');

/** What an article is, and the article. */
export const NAUGHTY_ARTICLES: readonly (readonly [what: string, item: ExportItem])[] = [
  ...[
    ...NAUGHTY,
    '\u0001',
    '',
    '   ',
    '\ufffe\uffff\u{1ffff}',
    'שלום',
    '港は静か',
    'x'.repeat(3000),
  ].map(
    (title) =>
      [
        `a title ${JSON.stringify(title.slice(0, 20))}`,
        anItem({ article: { title, byline: [title, title], siteName: title, deck: title } }),
      ] as const,
  ),
  ...LANGS.map(
    (lang) => [`language ${lang}`, of([named({ lang }, 'a'), p('b')], [], lang)] as const,
  ),
  ...ADDRESSES.map(
    (href) =>
      [
        `address ${href.slice(0, 40)}`,
        of([p('See ', link(href, text('this'))), { type: 'embed', href, title: 'x' }]),
      ] as const,
  ),
  ['no stored copy', anItem({ body: null })],
  ['no blocks', anItem({ body: { blocks: [], text: '', quotes: [], images: [] } })],
  [
    'nothing at all',
    anItem({
      article: {
        title: '',
        byline: [],
        tags: [],
        deck: '',
        siteName: '',
        lang: '',
        publishedAt: '',
      },
      body: null,
      highlights: [],
    }),
  ],
  [
    'empty leaves',
    of([p(), p(''), h(1), h(3, ''), code(''), quote(), quote(p('')), p({ type: 'break' })]),
  ],
  [
    'headings out of order',
    of([h(6, 'six'), p('x'), h(1, 'one'), h(4, 'four'), h(2, 'two')], ['one', 'four']),
  ],
  [
    'lists without items',
    of([
      list(),
      list([]),
      { type: 'list', ordered: true, start: -3, reversed: true, items: [[], [p('a')], []] },
    ]),
  ],
  [
    'lists in lists',
    of(
      [nested(9), { type: 'list', ordered: true, start: 0, items: [[quote(list([p('x')]))]] }],
      ['Level 9', 'Level 0'],
    ),
  ],
  [
    'figures in lists, quotes, terms',
    of([
      list([figure()], [figure(99)]),
      quote(figure()),
      terms([figure()], [named({ term: true }, 'T'), figure()]),
    ]),
  ],
  [
    'terms',
    of(
      [
        terms(),
        terms([]),
        terms([p('only said')]),
        terms([named({ term: true }, 'only term')]),
        terms([named({ term: true }, 'a'), named({ term: true }, 'b'), p('c'), list([p('d')])]),
      ],
      ['only term', 'only said', 'b'],
    ),
  ],
  [
    'a heading and a table among terms',
    of(
      [
        terms([
          h(3, 'head'),
          named({ term: true }, 'a', link('https://a.example/', text('b'))),
          { type: 'table', rows: [[cell(false, 'x')]] },
        ]),
      ],
      ['head'],
    ),
  ],
  [
    'tables',
    of(
      [
        { type: 'table', rows: [] },
        { type: 'table', rows: [[]] },
        { type: 'table', rows: [[], [cell(true, 'only')], []] },
        { type: 'table', caption: 'A <caption>', rows: [] },
        {
          type: 'table',
          caption: '',
          rows: [
            [cell(true, 'A'), cell(true)],
            [cell(false, 'b', { type: 'break' }, ref('x'))],
            [cell(false), cell(false), cell(false, wrap('em', text('c')))],
          ],
        },
      ],
      ['only', 'A', 'b'],
    ),
  ],
  [
    'code',
    of(
      [
        code('\n\tif (a < b && c > d) {\r\n\u0000}\n'),
        code(']]>'),
        list([code('x = 1')]),
        quote(code('y')),
      ],
      ['a < b', 'x = 1', 'y'],
    ),
  ],
  [
    'formulas',
    of(
      [
        p(
          wrap('math', text('\\frac{a}{b} < c')),
          wrap('sup', wrap('sub', wrap('math', text('x^2')))),
        ),
        p(wrap('code', wrap('em', wrap('strong', text('z'))))),
      ],
      ['b} < c', 'z'],
    ),
  ],
  [
    'links in links',
    of(
      [
        p(
          link('https://a.example/', text('a '), link('https://b.example/', text('b '), ref('n'))),
          link('https://c.example/'),
          link('https://d.example/', { type: 'break' }),
        ),
      ],
      ['a b'],
    ),
  ],
  [
    'footnotes',
    of(
      [
        p('See', ref('n1'), ref('n1'), ref('lost'), ref('')),
        {
          type: 'list',
          ordered: true,
          kind: 'notes',
          items: [
            [named({ id: 'n1' }, 'The note', link('https://a.example/', text('b')))],
            [named({ id: '' }, 'x')],
          ],
        },
      ],
      ['See', 'The note'],
    ),
  ],
  [
    'names of every kind',
    of(
      [...IDS.map((id) => named({ id }, 'Name', ref(id))), named({ id: 'h1' }, 'words')],
      ['words', 'Name'],
    ),
  ],
  [
    'directions',
    of(
      [
        named({ dir: 'rtl', lang: 'he' }, 'שלום ', link('https://a.example/', text('a'))),
        named({ dir: 'ltr' }, 'ltr'),
      ],
      ['שלום'],
      'ar',
    ),
  ],
  [
    'a quote with a source',
    of(
      [
        {
          type: 'quote',
          cite: 'nowhere',
          blocks: [p('said')],
          source: { ...nowhere, children: [text('Ada'), link('https://a.example/', text('b'))] },
        },
      ],
      ['said', 'Ada'],
    ),
  ],
  [
    'rules and embeds',
    of([
      { type: 'rule' },
      { type: 'embed', href: 'https://a.example/', title: '' },
      { type: 'embed', href: 'https://a.example/?a=1&b=2', title: '<b>' },
      list([{ type: 'rule' }]),
    ]),
  ],
  [
    'highlights that overlap',
    of(
      [p('One two ', wrap('em', text('three four')), ' five six'), p('Seven eight')],
      [
        'One two three',
        'two three four five',
        'two three four five',
        'three',
        'four five six\n\nSeven',
        'One two three four five six\n\nSeven eight',
      ],
    ),
  ],
  [
    'highlights across everything',
    of(
      [
        h(2, 'Head'),
        list([p('a')], [p('b')]),
        { type: 'table', rows: [[cell(true, 'c'), cell(false, 'd')]] },
        code('e'),
        p('f', link('https://a.example/', text('g')), ref('n')),
      ],
      ['Head\n\na\n\nb\n\nc\n\nd\n\ne\n\nfg', 'c\n\nd', 'g'],
    ),
  ],
  [
    'places that are none',
    anItem({
      highlights: [
        { place: { start: 5, end: 5 } },
        { place: { start: 9_000, end: 9_001 } },
        { place: { start: 22, end: 23 } },
        { place: { start: 10, end: 2 } },
        { place: null, note: '\u0001', exact: '\u0002' },
      ],
    }),
  ],
  ...[1e20, -1e20, 4e14, -1e14].map(
    (at) =>
      [
        `a time of ${at}`,
        anItem({
          article: { savedAt: at, updatedAt: at, note: 'On it' },
          highlights: [{ createdAt: at, updatedAt: at }],
        }),
      ] as const,
  ),
  [
    'a picture as a highlight',
    anItem({
      highlights: [
        {
          place: null,
          exact: 'c.jpg',
          selectors: [
            {
              type: 'PictureSelector',
              src: 'https://news.example/a b|c.jpg',
              alt: '',
              caption: '',
            },
          ],
        },
      ],
    }),
  ],
  ...PICTURES.map(([what, bytes]) => [`a picture: ${what}`, withPicture(bytes)] as const),
];

function withPicture(bytes: Uint8Array<ArrayBuffer>): ExportItem {
  const item = anItem();
  const src = item.body?.images[0]?.src ?? '';
  const body = item.body && {
    ...item.body,
    blocks: [...item.body.blocks, figure(), list([figure()])],
  };
  return {
    ...item,
    body,
    pictures: [{ articleId: item.article.id, src, bytes, type: 'image/png' }],
  };
}
