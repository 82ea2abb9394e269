import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { t, type WordKey } from '../../lib/platform/i18n';
import { count } from './import-words';

/** A row or column of the table: what it counts, and its words. */
type Heading<Key extends string> = readonly [Key, WordKey];

/**
 * What would come of a file, as a table of counts: what is counted down the side, what becomes of it along the top. Each number of
 * articles opens their list, which `list` gives.
 */
export function Sums<Line extends string, Column extends string>(props: {
  lines: readonly Heading<Line | 'articles'>[];
  columns: readonly Heading<Column>[];
  counts: Record<Line | 'articles', Record<Column, number>>;
  list: (column: Column) => ComponentChildren;
}) {
  const { lines, columns, counts, list } = props;
  const open = useSignal<Column | null>(null);
  const shown = open.value;
  return (
    <>
      <table class="import-sums">
        <thead>
          <tr>
            <td />
            {columns.map(([key, words]) => (
              <th key={key} scope="col">
                {t(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([line, words]) => (
            <tr key={line}>
              <th scope="row">{t(words)}</th>
              {columns.map((column) => (
                <td key={column[0]} class={column[0] === 'new' ? 'is-new' : ''}>
                  {line === 'articles' && counts.articles[column[0]] > 0 ? (
                    <Opener column={column} n={counts.articles[column[0]]} open={open} />
                  ) : (
                    count(counts[line][column[0]])
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown !== null && list(shown)}
    </>
  );
}

function Opener<Column extends string>(props: {
  column: Heading<Column>;
  n: number;
  open: Signal<Column | null>;
}) {
  const { column, n, open } = props;
  const [key, words] = column;
  return (
    <button
      type="button"
      aria-expanded={open.value === key}
      aria-label={t('import_list', t(words), count(n))}
      onClick={() => {
        open.value = open.value === key ? null : key;
      }}
    >
      {count(n)}
    </button>
  );
}
