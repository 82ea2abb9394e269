import type { Comparison } from '../../lib/exchange/backup/compare';
import { tn } from '../../lib/platform/i18n';
import { Sums } from './sums';

const LINES = [
  ['articles', 'import_articles'],
  ['highlights', 'import_highlights'],
  ['notes', 'import_notes'],
  ['tags', 'import_tags'],
  ['views', 'restore_views'],
] as const;

const COLUMNS = [
  ['new', 'restore_new'],
  ['newer', 'restore_newer_there'],
  ['older', 'restore_newer_here'],
  ['same', 'restore_same'],
] as const;

/** What a backup would bring back beside what is here; each number of articles opens their titles. */
export function RestoreSums({ plan }: { plan: Comparison }) {
  return (
    <Sums
      lines={LINES}
      columns={COLUMNS}
      counts={plan}
      list={(key) => <Titles titles={plan.titles[key]} total={plan.articles[key]} />}
    />
  );
}

function Titles({ titles, total }: { titles: readonly string[]; total: number }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keyboard, too
    <ul class="import-plan" tabIndex={0}>
      {titles.map((title, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two articles may have one title
        <li key={i} class="serif">
          {title}
        </li>
      ))}
      {total > titles.length && <li class="meta">{tn('import_more', total - titles.length)}</li>}
    </ul>
  );
}
