import type messages from '../../public/_locales/en/messages.json';
import { browser } from './browser';

/** A key of public/_locales. */
export type WordKey = keyof typeof messages;

type PluralKey = WordKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** The words for `key` in the reader's language, `$1` to `$9` filled from `substitutions`. */
export function t(key: WordKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}

/** The words for a count: key `<stem>_one` or `<stem>_other` by the language's plural rule, `$1` the number. */
export function tn(stem: PluralKey, count: number, ...more: (string | number)[]): string {
  const rule = pluralRules().select(count);
  const key = `${stem}_${rule === 'one' ? 'one' : 'other'}` as WordKey;
  return t(key, digits(count), ...more);
}

/** A number as the reader's language writes it. */
export const digits = (n: number): string => numbers().format(n);

/** The interface language as a BCP 47 tag. */
export function language(): string {
  return browser.i18n.getUILanguage();
}

/** Made when it is first wanted and kept: making one costs more than a row of a list, and lists want three a row. */
function kept<F>(make: (language: string) => F): () => F {
  const made = new Map<string, F>();
  return () => {
    const own = language();
    const known = made.get(own) ?? make(own);
    made.set(own, known);
    return known;
  };
}

const pluralRules = kept((own) => new Intl.PluralRules(own));
const numbers = kept((own) => new Intl.NumberFormat(own));
const tenths = kept((own) => new Intl.NumberFormat(own, { maximumFractionDigits: 1 }));
const unit = (name: string, digits: number) =>
  kept(
    (own) =>
      new Intl.NumberFormat(own, { style: 'unit', unit: name, maximumFractionDigits: digits }),
  );
const megabytes = unit('megabyte', 1);
const kilobytes = unit('kilobyte', 0);
const day = { day: 'numeric', month: 'short' } as const;
const shortDays = kept((own) => new Intl.DateTimeFormat(own, day));
const longDays = kept((own) => new Intl.DateTimeFormat(own, { ...day, year: 'numeric' }));
const moments = kept(
  (own) => new Intl.DateTimeFormat(own, { dateStyle: 'medium', timeStyle: 'short' }),
);

/** A day as a list shows it: `16 Nov`, with the year if it is not this one. `at` and `now` in ms. */
export function shortDay(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? shortDays() : longDays()).format(at);
}

/** A day with its time, to the minute. `at` in ms. */
export function dayAndTime(at: number): string {
  return moments().format(at);
}

const MEGABYTE = 1_000_000;

/** A size in the reader's language: "840 kB", "1.2 MB". */
export function sizeWords(bytes: number): string {
  const isLarge = bytes >= MEGABYTE;
  return isLarge
    ? megabytes().format(bytes / MEGABYTE)
    : kilobytes().format(Math.max(1, bytes / 1000));
}

/** A size in megabytes whatever it is, where several are compared: "1.2 MB", "0.1 MB". `least` in MB. */
export function megabyteWords(bytes: number, least = 0): string {
  const size = Math.max(least, bytes / MEGABYTE);
  return t('megabytes', tenths().format(size));
}
