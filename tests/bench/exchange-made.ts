/** What made files are made of. */

/** A made file: its beginning, records one after another, its end. */
export interface Kind {
  /** Its format, and what is special about it. */
  what: string;
  file: string;
  head?: string;
  /** Between two records. */
  between?: string;
  record(n: number): string;
  tail?: string;
  /** No more records than these, whatever the size. */
  most?: number;
}

const WORDS =
  'the harbour crews said that nobody had asked them whether ferries could stay in port for another week'.split(
    ' ',
  );

/** Made words, so many letters or a few more. */
export function words(letters: number, seed: number): string {
  let text = '';
  for (let i = seed; text.length < letters; i = (i * 7 + 3) % 9973)
    text += `${WORDS[i % WORDS.length]} `;
  return text.trim();
}

/** The address of the article with this number. */
export const url = (n: number): string => `https://ledger.example/${n}`;
/** Its title, some 90 letters. */
export const title = (n: number): string => `${words(90, n)} ${n}`;
/** A time as most programs write one, and in seconds. */
export const TIME = '2026-11-20T08:05:00.000Z';
/** See TIME. */
export const SECONDS = 1_773_475_200;
