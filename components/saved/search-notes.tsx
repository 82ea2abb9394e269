import type { ReadonlySignal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { IndexState } from '../../lib/search/protocol';
import { type Problem, parseQuery } from '../../lib/search/query';

/** What was not understood is said when typing rests for so long, in ms: half of what is typed is not finished yet. */
const REST_MS = 700;

/** Below the search line: what was not understood of it, and how the index stands while it is not ready. */
export function SearchNotes(props: {
  query: ReadonlySignal<string>;
  index: ReadonlySignal<IndexState | null>;
}) {
  const problems = useSignal<Problem[]>([]);
  const typed = props.query.value;
  useEffect(() => {
    problems.value = [];
    const timer = setTimeout(() => {
      problems.value = parseQuery(typed).problems;
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const index = props.index.value;
  return (
    <div role="status">
      {problems.value.map(({ code, text, start }) => (
        <p class="library-notice" key={`${code}${start}`}>
          {t(`query_${code}`, text)}
        </p>
      ))}
      {index?.state === 'building' && (
        <p class="library-notice">
          <span>
            {t('search_preparing', index.done.toLocaleString(), index.total.toLocaleString())}
          </span>
          <progress value={index.done} max={index.total} aria-hidden="true" />
        </p>
      )}
      {index?.state === 'failed' && <p class="library-notice">{t('search_index_failed')}</p>}
    </div>
  );
}
