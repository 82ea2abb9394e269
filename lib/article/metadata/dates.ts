/** Dates as pages write them, in the language of the page; the day is what counts. Nothing throws. */
import { letterPattern } from '../../text/latin';
import { jalaliDay } from './jalali';

const ENGLISH =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
/** Article dates are between these years. */
const YEARS = [1900, 2100] as const;

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\s*(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?)?/i;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/;
const MONTH_FIRST = letterPattern(
  String.raw`([\p{L}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(\d{4})(?!\d)`,
);
const DAY_FIRST = letterPattern(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:\s+|-)(?:(?:of|de|d')\s+)?([\p{L}]{3,12})\.?,?(?:\s+|-)(?:(?:de|del)\s+)?(\d{4})(?!\d)`,
);
/** What every date has; most lines have none. */
const DIGITS = /\d\d/;
const NUMBERS = /(?<![\d.])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?!\.?\d)/;

/** The first date in a text as `YYYY-MM-DD`; undefined if there is none. `lang` reads names of months and the order of numbers. */
export function dayIn(line: string, lang = 'en'): string | undefined {
  const text = withPlainDigits(line);
  if (!DIGITS.test(text)) return undefined;
  const jalali = /^fa\b/i.test(lang) ? jalaliDay(text) : undefined;
  if (jalali) return jalali;
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  const said = year && dayOf(Number(year), Number(month), Number(day));
  if (said) return said;
  const first = MONTH_FIRST(text).exec(text);
  const worded =
    (first && dayOf(Number(first[3]), monthOf(first[1] ?? '', lang), Number(first[2]))) ??
    dayFirst(text, lang);
  return worded ?? numbers(text, lang);
}

/** Digits of Arabic and Persian as those of Latin. */
const withPlainDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

function dayFirst(text: string, lang: string): string | undefined {
  const [, day, month = '', year] = DAY_FIRST(text).exec(text) ?? [];
  return year ? dayOf(Number(year), monthOf(month, lang), Number(day)) : undefined;
}

function numbers(text: string, lang: string): string | undefined {
  const [, a, mark, b, year] = NUMBERS.exec(text) ?? [];
  if (!year || (year.length === 2 && mark !== '/')) return undefined;
  const full = Number(year) + (year.length === 2 ? 2000 : 0);
  const american = mark === '/' && /^en(?!-(?!us|ph))/i.test(lang);
  const [month, day] = american ? [Number(a), Number(b)] : [Number(b), Number(a)];
  return dayOf(full, month, day) ?? dayOf(full, day, month);
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const fits = year >= YEARS[0] && year <= YEARS[1] && month >= 1 && month <= 12;
  if (!fits || day < 1 || day > 31) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

/** 1 to 12; 0 if the word is no month. */
function monthOf(word: string, lang: string): number {
  const name = word.toLowerCase();
  const english = ENGLISH.findIndex((month) => month.startsWith(name));
  if (english >= 0 || /^en\b/i.test(lang)) return english + 1;
  return (
    monthsOf(lang).findIndex((names) =>
      names.some((month) => month.startsWith(name) || name.startsWith(month)),
    ) + 1
  );
}

function monthsOf(lang: string): string[][] {
  try {
    const formats = (['long', 'short'] as const).map(
      (month) => new Intl.DateTimeFormat(lang, { month, day: 'numeric', timeZone: 'UTC' }),
    );
    return ENGLISH.map((_, index) =>
      formats.flatMap((format) =>
        format
          .formatToParts(Date.UTC(2024, index, 9))
          .filter(({ type, value }) => type === 'month' && value.length > 2)
          .map(({ value }) => value.toLowerCase().replace('.', '')),
      ),
    );
  } catch {
    return [];
  }
}

/** A date of a head or a `time` as ISO 8601: time and zone as the page gives them, or the day alone; undefined if it is none. */
export function isoDate(said: string | null | undefined, lang = 'en'): string | undefined {
  const text = (said ?? '')
    .trim()
    .slice(0, 80)
    .replace(/^(\d{4})(\d\d)(\d\d)(?=$|T)/, '$1-$2-$3');
  const [all, year, month, day, time, zone = ''] = ISO.exec(text) ?? [];
  if (!all) return dayIn(text, lang);
  const known = dayOf(Number(year), Number(month), Number(day));
  return known && time ? `${known}T${time.padStart(5, '0')}${zone.toUpperCase()}` : known;
}
