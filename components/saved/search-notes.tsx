import type { ReadonlySignal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { OPERATORS } from '../../lib/search/operators';
import type { IndexState } from '../../lib/search/protocol';
import { type Problem, parseQuery } from '../../lib/search/query';

/** What was not understood is said when typing rests for so long, in ms: half of what is typed is not finished yet. */
const REST_MS = 700;

/** Each sentence once: four brackets that are not closed are one thing to say. */
const told = (problems: readonly Problem[]): Problem[] =>
  problems.filter(
    ({ code, text }, i) =>
      problems.findIndex((one) => one.code === code && one.text === text) === i,
  );

/** A problem in a sentence; of a value that is not known also what would be. */
function sentenceOf(code: Problem['code'], text: string): string {
  const name = text.slice(0, text.indexOf(':'));
  const operator = code === 'value' && Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (!operator || 'field' in operator) return t(`query_${code}`, text);
  if (operator.isDate) return t('query_value_date', text);
  return operator.values
    ? t('query_value_of', text, name, operator.values.join(', '))
    : t('query_value', text);
}

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
      problems.value = told(parseQuery(typed).problems);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const index = props.index.value;
  return (
    <div role="status">
      {problems.value.map(({ code, text, start }) => (
        <p class="library-notice" key={`${code}${start}`}>
          {sentenceOf(code, text)}
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
