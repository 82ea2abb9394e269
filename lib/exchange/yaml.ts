/** Front matter in YAML 1.2 (https://yaml.org/spec/1.2.2/), of the values that notes have: words, days and lists of words. */
import { wellFormed } from './table';

/** A day as `2026-03-14`, which stays a date for the program that reads it. */
export interface Day {
  day: string;
}

const PLAIN = /^\p{L}[\p{L}\p{M}\p{N}_-]*(?: [\p{L}\p{M}\p{N}_-]+)*$/u;
/** Plain words that some reader of YAML takes for something else. */
const OTHERWISE = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
/** What may not stand in quotes as it is (YAML 5.1), and what ends a line for some readers. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** `---`, a line a value, `---`; empty values are left out. */
export function frontMatter(values: readonly [string, string | Day | readonly string[]][]): string {
  const lines = values.flatMap(([name, value]): string[] => {
    if (typeof value === 'string') return value === '' ? [] : [`${name}: ${scalar(value)}`];
    if ('day' in value) return value.day === '' ? [] : [`${name}: ${value.day}`];
    const said = value.filter((one) => one !== '');
    return said.length === 0 ? [] : [`${name}:`, ...said.map((one) => `  - ${scalar(one)}`)];
  });
  return ['---', ...lines, '---', ''].join('\n');
}

/** Words in double quotes, as JSON has them, unless they are plain. */
function scalar(words: string): string {
  if (PLAIN.test(words) && !OTHERWISE.test(words)) return words;
  return JSON.stringify(wellFormed(words)).replace(
    UNPRINTABLE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
