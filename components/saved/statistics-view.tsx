import { useMemo } from 'preact/hooks';
import { type MonthCount, statisticsOf } from '../../lib/library/statistics';
import { language, t } from '../../lib/platform/i18n';
import { minutesOf } from '../article';
import { Empty, Waiting } from '../ui';
import type { AcrossState } from './across-state';
import type { LibraryState } from './library-state';
import './across.css';

/** The numbers people ask for: how much there is, how long the unread takes, highlights month by month. */
export function StatisticsView({ state, across }: { state: LibraryState; across: AcrossState }) {
  const articles = state.articles.value.value;
  const highlights = across.highlights().value.value;
  const numbers = useMemo(
    () =>
      statisticsOf(
        [...articles.rows.values()],
        [...highlights.rows.values()].filter(({ deletedAt }) => deletedAt === undefined),
        Date.now(),
      ),
    [articles, highlights],
  );
  if (!articles.complete || !highlights.complete)
    return (
      <main class="across">
        <Waiting>{t('library_opening')}</Waiting>
      </main>
    );
  if (numbers.articles === 0)
    return (
      <main class="across">
        <Empty title={t('popup_empty')}>
          <p>{t('library_empty_save')}</p>
        </Empty>
      </main>
    );
  const facts: [string, string][] = [
    [t('stat_articles'), numbers.articles.toLocaleString()],
    [t('view_unread'), numbers.unread.toLocaleString()],
    [t('filter_is_reading'), numbers.reading.toLocaleString()],
    [t('filter_is_read'), numbers.read.toLocaleString()],
    [t('view_favourite'), numbers.favourite.toLocaleString()],
    [t('view_archived'), numbers.archived.toLocaleString()],
    [t('stat_highlights'), numbers.highlights.toLocaleString()],
    [t('stat_notes'), numbers.notes.toLocaleString()],
  ];
  return (
    <main class="across statistics">
      <h2 class="serif across-name">{t('nav_statistics')}</h2>
      <p class="statistics-left">
        {numbers.wordsLeft > 0
          ? t('stat_left', hoursWords(minutesOf(numbers.wordsLeft)))
          : t('stat_nothing_left')}
      </p>
      <dl class="statistics-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Months months={numbers.months} />
    </main>
  );
}

/** "3 hr 20 min"; minutes only under an hour, hours only from a hundred on. */
function hoursWords(minutes: number): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(language(), { style: 'unit', unit: name, unitDisplay: 'long' }).format(
      value,
    );
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return unit(minutes, 'minute');
  if (hours >= 100 || minutes % 60 === 0) return unit(hours, 'hour');
  return `${unit(hours, 'hour')} ${unit(minutes % 60, 'minute')}`;
}

/** The tallest bar, in px. */
const TALLEST = 120;

/** Highlights month by month: bars for the eye, a table for who hears it. */
function Months({ months }: { months: MonthCount[] }) {
  const most = Math.max(1, ...months.map(({ count }) => count));
  const name = ({ year, month }: MonthCount, style: 'narrow' | 'short' | 'long') =>
    new Intl.DateTimeFormat(language(), {
      month: style,
      ...(style === 'long' ? { year: 'numeric' } : {}),
    }).format(new Date(year, month - 1, 1));
  return (
    <figure class="months">
      <figcaption>{t('stat_months')}</figcaption>
      <div class="months-plot" aria-hidden="true">
        {months.map((month, i) => (
          <div key={`${month.year}-${month.month}`} class="months-one">
            <span class="months-count">{month.count > 0 && month.count.toLocaleString()}</span>
            <span
              class="months-bar"
              style={{ blockSize: `${Math.round((month.count / most) * TALLEST)}px` }}
            />
            <span class="months-name months-short">{name(month, 'short')}</span>
            <span class="months-name months-letter">{name(month, 'narrow')}</span>
            <span class="months-name">{(i === 0 || month.month === 1) && month.year}</span>
          </div>
        ))}
      </div>
      <table class="unseen">
        <caption>{t('stat_months')}</caption>
        <tbody>
          {months.map((month) => (
            <tr key={`${month.year}-${month.month}`}>
              <th scope="row">{name(month, 'long')}</th>
              <td>{month.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
