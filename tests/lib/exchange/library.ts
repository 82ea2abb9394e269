/** The small library of the golden files: every kind of record once, and a word that breaks each format. */
import type { ExportItem } from '../../../lib/exchange/format';
import { anItem } from './records';

const TEXT =
  'The harbour was quiet.\n\n“We are not leaving,” said Narges Mohammadi, and nobody left.\n\n=SUM(A1) stood on the wall. “Nobody knows why.”';
const leaf = (text: string) => ({
  type: 'paragraph' as const,
  start: TEXT.indexOf(text),
  end: TEXT.indexOf(text) + text.length,
  children: [{ type: 'text' as const, text }],
});
const at = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const [FIRST = '', SECOND = '', THIRD = ''] = TEXT.split('\n\n');

/** Two articles: one with everything, and one of which only an address, a title and an agency's name are known. */
export const LIBRARY: ExportItem[] = [
  anItem({
    article: {
      title: 'Ports & “strikes”: 100% {closed}',
      byline: ['Mira Lund', 'Ludwig van Beethoven', 'News Agency'],
      siteName: 'The Northern Ledger',
      section: 'World',
      lang: 'en',
      publishedAt: '2026-03-14T23:30:00-05:00',
      savedAt: Date.UTC(2026, 10, 20, 8, 5),
      updatedAt: Date.UTC(2026, 10, 21, 8, 5),
      readAt: Date.UTC(2026, 10, 20, 9),
      highlightCount: 3,
    },
    body: {
      text: TEXT,
      blocks: [
        { type: 'heading', level: 2, start: 0, end: 0, children: [] },
        leaf(FIRST),
        leaf(SECOND),
        leaf(THIRD),
        { type: 'figure', image: 0 },
      ],
      quotes: [
        {
          ...at('“We are not leaving,”'),
          text: 'We are not leaving,',
          speaker: 'Narges Mohammadi',
          cue: 'said',
          kind: 'direct',
          how: 'named',
        },
        {
          ...at('“Nobody knows why.”'),
          text: 'Nobody knows why.',
          speaker: null,
          cue: null,
          kind: 'direct',
          how: 'none',
        },
      ],
      images: [
        {
          src: 'https://news.example/quay.jpg',
          alt: 'A quay',
          caption: 'The quay, "in autumn".',
          credit: 'Ida Moe / Reuters',
          role: 'lead',
          width: 1200,
          height: 800,
        },
        {
          src: 'https://news.example/map.png',
          alt: '',
          caption: null,
          credit: null,
          role: 'body',
        },
      ],
    },
    highlights: [
      {
        exact: 'We are not leaving',
        place: at('We are not leaving'),
        selectors: [
          {
            type: 'TextQuoteSelector',
            exact: 'We are not leaving',
            prefix: '“',
            suffix: ',” said',
          },
          { type: 'TextPositionSelector', ...at('We are not leaving') },
        ],
        note: 'Ask her.\nThen | print_it & "quote" <b>.',
        tags: ['ports', 'dockers vote'],
        createdAt: Date.UTC(2026, 10, 20, 8, 6),
        updatedAt: Date.UTC(2026, 10, 20, 8, 7),
      },
      {
        exact: '=SUM(A1) stood',
        place: at('=SUM(A1) stood'),
        selectors: [{ type: 'TextPositionSelector', ...at('=SUM(A1) stood') }],
        note: '',
        tags: [],
        colour: 'yellow',
        createdAt: Date.UTC(2026, 10, 20, 8, 8),
        updatedAt: Date.UTC(2026, 10, 20, 8, 8),
      },
      {
        exact: 'words that the stored text lacks',
        place: null,
        selectors: [
          {
            type: 'TextQuoteSelector',
            exact: 'words that the stored text lacks',
            prefix: 'before these ',
            suffix: ' and after',
          },
        ],
        note: 'ER  - ',
        tags: ['lost'],
        colour: 'coral',
        createdAt: Date.UTC(2026, 10, 20, 8, 9),
        updatedAt: Date.UTC(2026, 10, 20, 8, 9),
      },
    ],
  }),
  anItem({
    article: {
      id: 'a2' as ExportItem['article']['id'],
      url: 'https://blog.example/?a=1&b=2#top',
      canonicalUrl: 'https://blog.example/?a=1&b=2',
      title: '-1 reasons',
      deck: undefined,
      byline: [],
      siteName: undefined,
      publishedAt: '2026',
      tags: [],
      highlightCount: 0,
      noteCount: 0,
      quoteCount: 0,
      imageCount: 0,
      savedAt: Date.UTC(2026, 10, 22),
      updatedAt: Date.UTC(2026, 10, 22),
    },
    body: null,
    highlights: [],
  }),
];
