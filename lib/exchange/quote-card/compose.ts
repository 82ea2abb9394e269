/** Sets a quote card: where every line stands, at which size. Pure; how wide words are is asked of `measure`. */
import { nested, unwrapped } from '../cite/quote';
import { type CardLayout, marksOf } from './layouts';
import { balanced, breakLines, type Lines, segmenter, unitsOf } from './lines';

/** What stands on a card: the quotation, who said it, and lines that say where. */
export interface CardWords {
  quote: string;
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
  name: string;
  source: readonly string[];
}

/** A typeface at a size in px. */
export interface CardFont {
  family: 'serif' | 'sans';
  size: number;
  weight: number;
}

/** How wide words are, in px. */
export type Measure = (words: string, font: CardFont) => number;

/** One line: `x` is where its `align` edge stands, `y` its baseline. */
export interface CardText {
  words: string;
  x: number;
  y: number;
  font: CardFont;
  ink: 'ink' | 'ink-2' | 'line';
  align: 'left' | 'right';
  dir: 'ltr' | 'rtl';
}

/** A card that is set. `quote` is what of the quotation is there, `isShortened` if that is not all; the stroke stands beside it. */
export interface Card {
  width: number;
  height: number;
  quote: string;
  texts: CardText[];
  stroke: { x: number; top: number; bottom: number };
  isShortened: boolean;
}

/** The card, or that the words do not fit at the smallest size: how many letters there are, and how many there is room for. */
export type Composed = { ok: true; card: Card } | { ok: false; letters: number; room: number };

/** A longer quotation is no card in any layout, in UTF-16 units. */
const LONGEST = 5000;
/** A letter of the smallest size takes at least so much of its square, so that a longer text need not be measured. */
const LEAST_SHARE = 0.3;
const STEP = 2;
/** Signs taller than Latin ones need more between lines. */
const TALL =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Hangul}]/u;
const RTL = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const CUT = ' […]';
const MOST_SOURCE_LINES = 2;

const serif = (size: number): CardFont => ({ family: 'serif', size, weight: 420 });

interface Part {
  lines: string[];
  font: CardFont;
  leading: number;
  ink: CardText['ink'];
}

/** Sets the words. With `shorten` a quotation that is too long ends behind its last sentence that fits, with a mark that says so. */
export function composeCard(
  words: CardWords,
  layout: CardLayout,
  measure: Measure,
  shorten = false,
): Composed {
  const quote = quoteOf(words);
  const below = creditOf(words, layout, measure);
  const room = layout.height - 2 * layout.margin - heightOf(below) - gapOf(layout);
  const set = (text: string) => largest({ ...words, quote: text }, layout, measure, room);
  const whole = quote.length > LONGEST ? null : set(quote);
  if (whole)
    return {
      ok: true,
      card: { ...cardOf(words, layout, whole, below, measure), quote, isShortened: false },
    };
  const kept = longestThatFits(quote, words.lang, layout, room, set);
  const short = `${kept}${CUT}`;
  const begun = shorten && kept !== '' ? set(short) : null;
  if (begun)
    return {
      ok: true,
      card: { ...cardOf(words, layout, begun, below, measure), quote: short, isShortened: true },
    };
  return { ok: false, letters: [...words.quote.trim()].length, room: [...kept].length };
}

/** The words without the marks around them, those in them as the language has them there. */
function quoteOf({ quote, lang }: CardWords): string {
  const { inner, outer } = marksOf(lang);
  const said = unwrapped(
    quote
      .slice(0, 2 * LONGEST)
      .toWellFormed()
      .trim(),
  );
  const own = /^「([^「」]*)」$/.exec(said)?.[1] ?? said;
  const cornered = own.replaceAll('「', '『').replaceAll('」', '』');
  return oneSpaced(nested(cornered, inner, [outer[0].trim(), outer[1].trim()]));
}

const oneSpaced = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp} \t]+/gu, ' ');
const gapOf = ({ name }: CardLayout): number => Math.round(name * 1.6);
const heightOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { lines, leading }) => sum + lines.length * leading, 0);
const columnOf = ({ width, margin, gutter }: CardLayout): number => width - 2 * margin - gutter;

/** The quotation at the largest size at which it fits, words whole if any size has them so; null if none does. */
function largest(
  { quote, lang }: CardWords,
  layout: CardLayout,
  measure: Measure,
  room: number,
): Part | null {
  const [, close] = marksOf(lang).outer;
  const text = `${quote}${close}`;
  const { most, least } = layout.quote;
  const column = columnOf(layout);
  if ([...text].length * least * least * LEAST_SHARE > column * room * 1.5) return null;
  const units = unitsOf(text, lang);
  let fallback: Part | null = null;
  for (let size = most; size >= least; size -= STEP) {
    const font = serif(size);
    const leading = Math.round(size * (TALL.test(text) ? 1.6 : 1.34));
    const width = (line: string) => measure(line, font);
    const fits = ({ lines }: Lines) => lines.length * leading <= room;
    const greedy = breakLines(units, column, width);
    if (!fits(greedy)) continue;
    if (greedy.isTorn) {
      fallback ??= { lines: greedy.lines, font, leading, ink: 'ink' };
      continue;
    }
    return { lines: balanced(units, column, width).lines, font, leading, ink: 'ink' };
  }
  return fallback;
}

/** The beginning that fits with the mark of a cut behind it: whole sentences, else whole words. */
function longestThatFits(
  quote: string,
  lang: string | undefined,
  layout: CardLayout,
  room: number,
  set: (text: string) => Part | null,
): string {
  const most = (columnOf(layout) * room) / (layout.quote.least ** 2 * LEAST_SHARE);
  const begin = quote.slice(0, Math.ceil(most)).toWellFormed();
  const sentences = [...segmenter('sentence', lang).segment(begin)].map(({ segment }) => segment);
  // What is cut off in the middle is no sentence.
  const whole = begin.length < quote.length ? sentences.slice(0, -1) : sentences;
  return longest(whole, set) || longest(unitsOf(begin, lang), set);
}

function longest(pieces: readonly string[], set: (text: string) => Part | null): string {
  const upTo = (count: number) => pieces.slice(0, count).join('').trimEnd();
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (set(`${upTo(middle)}${CUT}`)) low = middle;
    else high = middle - 1;
  }
  return upTo(low);
}

/** Who said it, and where; a line that is too long for two ends with an ellipsis. */
function creditOf({ name, source, lang }: CardWords, layout: CardLayout, measure: Measure): Part[] {
  const part = (words: string, font: CardFont, ink: Part['ink']): Part => {
    const width = (line: string) => measure(line, font);
    const { lines } = breakLines(
      unitsOf(oneSpaced(words.slice(0, 600)), lang),
      columnOf(layout),
      width,
    );
    return {
      lines: cut(lines, columnOf(layout), width),
      font,
      leading: Math.round(font.size * 1.42),
      ink,
    };
  };
  const sans = (size: number, weight: number): CardFont => ({ family: 'sans', size, weight });
  return [
    ...(name === '' ? [] : [part(name, sans(layout.name, 600), 'ink')]),
    ...source.filter(Boolean).map((line) => part(line, sans(layout.source, 400), 'ink-2')),
  ];
}

function cut(lines: string[], most: number, width: (line: string) => number): string[] {
  if (lines.length <= MOST_SOURCE_LINES) return lines;
  const kept = lines.slice(0, MOST_SOURCE_LINES);
  const signs = [...(kept.at(-1) ?? '')];
  while (signs.length > 0 && width(`${signs.join('').trimEnd()}…`) > most) signs.pop();
  return [...kept.slice(0, -1), `${signs.join('').trimEnd()}…`];
}

/** Puts quotation and credit one below the other, in the middle of the height; mirrored for scripts that run to the left. */
function cardOf(
  words: CardWords,
  layout: CardLayout,
  quote: Part,
  below: readonly Part[],
  measure: Measure,
): Omit<Card, 'quote' | 'isShortened'> {
  const { width, height, margin, gutter } = layout;
  const dir = words.dir ?? (RTL.test(words.quote) ? 'rtl' : 'ltr');
  const align = dir === 'rtl' ? 'right' : 'left';
  const at = (x: number) => (dir === 'rtl' ? width - x : x);
  const tall = heightOf([quote]);
  const top = Math.round((height - tall - gapOf(layout) - heightOf(below)) / 2);
  const texts: CardText[] = [];
  let y = top;
  const put = ({ lines, font, leading, ink }: Part, isOwn: boolean) => {
    for (const line of lines) {
      // A Latin title below an Arabic quotation runs its own way, from the same edge.
      const own = isOwn ? dir : RTL.test(line) ? 'rtl' : 'ltr';
      const baseline = Math.round(y + (leading - font.size) / 2 + font.size * 0.8);
      texts.push({ words: line, x: at(margin + gutter), y: baseline, font, ink, align, dir: own });
      y += leading;
    }
  };
  put(quote, true);
  const [open] = marksOf(words.lang).outer;
  const [first] = texts;
  const hung = margin + gutter - measure(open, quote.font);
  if (first) texts.push({ ...first, words: open, x: at(hung), ink: 'line' });
  y += gapOf(layout);
  for (const part of below) put(part, false);
  const stroke = { x: at(margin), top: top + 4, bottom: top + tall - 4 };
  return { width, height, texts, stroke };
}
