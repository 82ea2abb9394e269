import { useSignal } from '@preact/signals';
import type { Comparison, Meetings } from '../../lib/exchange/backup/compare';
import { t, tn } from '../../lib/platform/i18n';
import { count } from './import-words';

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
  const open = useSignal<keyof Meetings | null>(null);
  const shown = open.value;
  return (
    <>
      <table class="import-sums">
        <thead>
          <tr>
            <td />
            {COLUMNS.map(([key, words]) => (
              <th key={key} scope="col">
                {t(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LINES.map(([line, words]) => (
            <tr key={line}>
              <th scope="row">{t(words)}</th>
              {COLUMNS.map(([key, column]) => (
                <td key={key} class={key === 'new' ? 'is-new' : ''}>
                  {line === 'articles' && plan.articles[key] > 0 ? (
                    <button
                      type="button"
                      aria-expanded={shown === key}
                      aria-label={t('import_list', t(column), count(plan.articles[key]))}
                      onClick={() => {
                        open.value = shown === key ? null : key;
                      }}
                    >
                      {count(plan.articles[key])}
                    </button>
                  ) : (
                    count(plan[line][key])
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown && <Titles titles={plan.titles[shown]} total={plan.articles[shown]} />}
    </>
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
