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
  const rule = new Intl.PluralRules(language()).select(count);
  const key = `${stem}_${rule === 'one' ? 'one' : 'other'}` as WordKey;
  return t(key, new Intl.NumberFormat(language()).format(count), ...more);
}

/** The interface language as a BCP 47 tag. */
export function language(): string {
  return browser.i18n.getUILanguage();
}

/** A day as a list shows it: `16 Nov`, with the year if it is not this one. `at` and `now` in ms. */
export function shortDay(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(language(), {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** A day with its time, to the minute. `at` in ms. */
export function dayAndTime(at: number): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(language(), style).format(at);
}

const MEGABYTE = 1_000_000;

/** A size in the reader's language: "840 kB", "1.2 MB". */
export function sizeWords(bytes: number): string {
  const isLarge = bytes >= MEGABYTE;
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / MEGABYTE : Math.max(1, bytes / 1000));
}

/** A size in megabytes whatever it is, where several are compared: "1.2 MB", "0.1 MB". `least` in MB. */
export function megabyteWords(bytes: number, least = 0): string {
  const size = Math.max(least, bytes / MEGABYTE);
  return t(
    'megabytes',
    new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(size),
  );
}
