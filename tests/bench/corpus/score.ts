/** The metrics, as the corpus and its papers define them (WCXB; the article-extraction benchmark). */

/** Precision, recall and their harmonic mean, 0 to 1. */
export interface Score {
  p: number;
  r: number;
  f1: number;
}

/** Words as the corpus counts them: Python's `\w+` of the lower-cased text. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Multiset overlap of two lists. Both empty is 1, one empty 0. */
export function overlap(found: string[], wanted: string[]): Score {
  if (found.length === 0 && wanted.length === 0) return { p: 1, r: 1, f1: 1 };
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of found) {
    const n = left.get(word) ?? 0;
    if (n > 0) {
      both++;
      left.set(word, n - 1);
    }
  }
  if (both === 0) return { p: 0, r: 0, f1: 0 };
  const p = both / found.length;
  const r = both / wanted.length;
  return { p, r, f1: (2 * p * r) / (p + r) };
}

/** Share of the strings that stand in the text, case-blind; 1 if there are none. */
export function snippets(text: string, strings: string[]): number {
  if (strings.length === 0) return 1;
  const lower = text.toLowerCase();
  return strings.filter((one) => lower.includes(one.toLowerCase())).length / strings.length;
}

const folded = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

/** Whether two titles are the same words. */
export const sameTitle = (found: string, wanted: string): boolean =>
  folded(found) === folded(wanted);

const NO_AUTHORS = new Set(['md', 'phd', 'dr', 'jr', 'staff', 'editor', 'contributor', '']);

function authors(text: string): string[] {
  const names = text
    .replace(/^\s*(?:(?:written|posted|words|story)\s+)?by[:\s]+/i, '')
    .split(/[,;|/&\n]|\band\b/i)
    .map(folded)
    .filter((name) => !NO_AUTHORS.has(name));
  return [...new Set(names)].sort();
}

/** Whether two bylines name the same people. */
export const sameAuthors = (found: string, wanted: string): boolean =>
  authors(found).join('|') === authors(wanted).join('|');

function days(text: string): string[] {
  const written = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  const said = written
    ? `${written[1]}-${(written[2] ?? '').padStart(2, '0')}-${(written[3] ?? '').padStart(2, '0')}`
    : '';
  const time = Date.parse(text);
  const utc = Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
  return [said, utc].filter((day) => day !== '');
}

/** Whether two dates are the same calendar day, as written or in UTC. */
export function sameDay(found: string, wanted: string): boolean {
  const right = days(wanted);
  return days(found).some((day) => right.includes(day));
}

/** The arithmetic mean; 0 of nothing. */
export const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The value below which a share `q` of the values lies. */
export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}

/** Area under the ROC curve by ranks; ties count half. */
export function auc(scored: { score: number; positive: boolean }[]): number {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (j < sorted.length && sorted[j]?.score === sorted[i]?.score) j++;
    const rank = (i + 1 + j) / 2;
    for (let k = i; k < j; k++) if (sorted[k]?.positive) rankSum += rank;
    i = j;
  }
  const positives = scored.filter(({ positive }) => positive).length;
  const negatives = scored.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / Math.max(1, positives * negatives);
}
