/** Sentences about a page: why it cannot be read, why it is an article, what was left out, where highlights went. */

import type { LostWhy } from '../../lib/annotation/selectors';
import type { Cut, Reason } from '../../lib/article/model';
import { t, tn, type WordKey } from '../../lib/platform/i18n';
import type { NoPage } from './no-page';

const NO_PAGE: Record<NoPage, WordKey> = {
  'no-tab': 'nopage_no_tab',
  'own-page': 'nopage_own',
  'browser-page': 'nopage_browser',
  file: 'nopage_file',
  pdf: 'nopage_pdf',
  picture: 'nopage_picture',
  private: 'nopage_private',
  blocked: 'nopage_blocked',
  gone: 'nopage_gone',
};

/** The sentence for a tab that cannot be read. */
export const noPage = (why: NoPage): string => t(NO_PAGE[why]);

/** A reason of detection in words. */
export const reason = ({ code }: Reason): string =>
  t(`reason_${code.replaceAll('-', '_')}` as WordKey);

/** Why something was left out, in words. */
export const cutWhy = ({ why }: Cut): string => t(`cut_${why.replaceAll('-', '_')}` as WordKey);

/** The cuts worth a word: labels and captions are not gone, they have fields of their own. */
export const notable = (cuts: readonly Cut[]): Cut[] =>
  cuts.filter(({ kind, restored }) => restored || (kind !== 'label' && kind !== 'caption'));

/** So many letters of what was left out are enough to know it by. */
const EXCERPT = 90;

/** The beginning of words, cut between two of them where there are any, with a sign that they go on. */
export function excerpt(words: string, most = EXCERPT): string {
  if (words.length <= most) return words;
  const begun = words.slice(0, most);
  const last = begun.lastIndexOf(' ');
  return `${(last > most / 2 ? begun.slice(0, last) : begun).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** "3 teasers, 1 form, 1 menu". */
export function cutCounts(cuts: readonly Cut[]): string {
  const counts = new Map<Cut['kind'], number>();
  for (const { kind } of notable(cuts)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const said = [...counts]
    // What has no name of its own comes last.
    .sort(([a, m], [b, n]) => Number(a === 'other') - Number(b === 'other') || n - m)
    .map(([kind, n]) => tn(`cut_${kind}` as Parameters<typeof tn>[0], n));
  return said.slice(0, 3).join(', ');
}

const LOST: Record<LostWhy, WordKey> = {
  gone: 'lost_gone',
  ambiguous: 'lost_ambiguous',
  'too-little': 'lost_too_little',
};

/** Why a highlight has no place on the page, as a sentence. `day` is when it was made. */
export const lostWhy = (why: LostWhy, day: string): string => t(LOST[why], day);
