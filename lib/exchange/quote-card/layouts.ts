/** The shapes and the colours of a quote card. */
import type { Colour } from '../../annotation/selectors';
import type { MarkPair } from '../cite/quote';

/** A shape in px: `margin` on all sides, `gutter` between the pencil stroke and the words, sizes of the type. */
export interface CardLayout {
  id: 'square' | 'portrait' | 'wide';
  width: number;
  height: number;
  margin: number;
  gutter: number;
  /** The quotation is set as large as it fits between these. */
  quote: { most: number; least: number };
  name: number;
  source: number;
}

/** The shapes, in the order in which they are offered: for a feed, for a story, for a link. */
export const CARD_LAYOUTS: readonly [CardLayout, ...CardLayout[]] = [
  {
    id: 'square',
    width: 1080,
    height: 1080,
    margin: 96,
    gutter: 64,
    quote: { most: 76, least: 34 },
    name: 34,
    source: 27,
  },
  {
    id: 'portrait',
    width: 1080,
    height: 1350,
    margin: 96,
    gutter: 64,
    quote: { most: 84, least: 34 },
    name: 36,
    source: 28,
  },
  {
    id: 'wide',
    width: 1200,
    height: 675,
    margin: 80,
    gutter: 60,
    quote: { most: 60, least: 28 },
    name: 28,
    source: 23,
  },
];

/** The colours of a card: those of the theme of its name (components/ui/tokens.css); a test keeps them so. */
export interface CardLook {
  page: string;
  ink: string;
  'ink-2': string;
  line: Readonly<Record<Colour, string>>;
}

/** The looks, in the order in which they are offered. */
export const CARD_LOOKS = {
  light: {
    page: '#ffffff',
    ink: '#1a1e21',
    'ink-2': '#4a5358',
    line: {
      yellow: '#9a7d00',
      green: '#116e56',
      blue: '#3a8fd0',
      coral: '#a33114',
      violet: '#4a3a96',
    },
  },
  sepia: {
    page: '#f5eddd',
    ink: '#2e2519',
    'ink-2': '#594b38',
    line: {
      yellow: '#977000',
      green: '#046850',
      blue: '#1380bd',
      coral: '#8a2a0c',
      violet: '#4a2b74',
    },
  },
  dark: {
    page: '#15191b',
    ink: '#e6e9e9',
    'ink-2': '#b4bdc0',
    line: {
      yellow: '#e8c46e',
      green: '#4db796',
      blue: '#b4e2ff',
      coral: '#e0705e',
      violet: '#a793ee',
    },
  },
} as const satisfies Record<string, CardLook>;

/** Names a look. */
export type CardLookName = keyof typeof CARD_LOOKS;

/** The marks around a quotation, and those of one within it. */
export interface CardMarks {
  outer: MarkPair;
  inner: MarkPair;
}

const ENGLISH: CardMarks = { outer: ['“', '”'], inner: ['‘', '’'] };
const GERMAN: CardMarks = { outer: ['„', '“'], inner: ['‚', '‘'] };
const POLISH: CardMarks = { outer: ['„', '”'], inner: ['«', '»'] };
const SWEDISH: CardMarks = { outer: ['”', '”'], inner: ['’', '’'] };
const POINTED: CardMarks = { outer: ['«', '»'], inner: ['“', '”'] };
const RUSSIAN: CardMarks = { outer: ['«', '»'], inner: ['„', '“'] };
const FRENCH: CardMarks = { outer: ['«\u202f', '\u202f»'], inner: ['“', '”'] };
const ARABIC: CardMarks = { outer: ['”', '“'], inner: ['’', '‘'] };
const JAPANESE: CardMarks = { outer: ['「', '」'], inner: ['『', '』'] };

const MARKS: Record<string, CardMarks> = {
  ar: ARABIC,
  bg: GERMAN,
  cs: GERMAN,
  da: SWEDISH,
  de: GERMAN,
  el: POINTED,
  es: POINTED,
  fa: { outer: ['«', '»'], inner: ['‹', '›'] },
  fi: SWEDISH,
  fr: FRENCH,
  hu: POLISH,
  it: POINTED,
  ja: JAPANESE,
  nb: POINTED,
  no: POINTED,
  pl: POLISH,
  pt: POINTED,
  ro: POLISH,
  ru: RUSSIAN,
  sk: GERMAN,
  sv: SWEDISH,
  uk: RUSSIAN,
  ur: ARABIC,
};

/** The marks of a language (CLDR), the English ones for any other. */
export const marksOf = (lang: string | undefined): CardMarks =>
  MARKS[(lang ?? '').toLowerCase().split(/[-_]/)[0] ?? ''] ?? ENGLISH;
