import { Fragment } from 'preact';
import { NOWHERE } from '../../lib/library/nowhere';
import { language, t, tn } from '../../lib/platform/i18n';
import { dateParts } from '../../lib/text/day';
import './head.css';

/** Words a minute of silent reading (Brysbaert 2019, doi:10.1016/j.jml.2019.104047, rounded down for the web). */
const WORDS_A_MINUTE = 230;

/** How long an article takes to read, in whole minutes, at least one. */
export function minutesOf(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_A_MINUTE));
}

/** So much of a headline, and of the lines below it, is shown: an import may bring a megabyte, which takes minutes to set. */
const SHOWN = 1000;

/** A headline as it is shown, cut where none goes on; where there is none, that is said. */
export const headline = (title: string, most = SHOWN): string =>
  cut(title, most) || t('article_no_title');

const cut = (text: string, most = SHOWN): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;

/** The facts of an article that its head shows; missing ones are said. */
export interface HeadFacts {
  title: string;
  deck?: string | undefined;
  section?: string | undefined;
  byline: readonly string[];
  siteName?: string | undefined;
  url: string;
  publishedAt?: string | undefined;
  modifiedAt?: string | undefined;
  wordCount: number;
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
}

/** The host of an address without www, for where a site gives no name; empty for what was never on the web. */
export function hostOf(url: string): string {
  if (url.startsWith(NOWHERE)) return '';
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

/** The day in a date, as the page says it and the reader's language writes it, or as much of it as is known; empty if it is none. */
export function dayOf(date: string | undefined, month: 'short' | 'long' = 'short'): string {
  const parts = dateParts(date ?? '');
  if (!parts) return '';
  const [year, ofYear, day] = parts;
  const form: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (ofYear !== undefined) form.month = month;
  if (day !== undefined) form.day = 'numeric';
  const at = Date.UTC(year, (ofYear ?? 1) - 1, day ?? 1);
  return new Intl.DateTimeFormat(language(), form).format(at);
}

/** An article that was changed so many days after it came out is another one by now. */
const DAYS_OLDER = 7;

/** The day an article was last changed; empty if that is hardly after it came out. */
function changedDay({ publishedAt, modifiedAt }: HeadFacts): string {
  const days = (Date.parse(modifiedAt ?? '') - Date.parse(publishedAt ?? '')) / 86_400_000;
  return days >= DAYS_OLDER ? dayOf(modifiedAt) : '';
}

/** Whether a section says more than the site's name does. */
const isOwn = (section: string, site: string | undefined): boolean =>
  section.trim().toLowerCase() !== site?.trim().toLowerCase();

/** Section, title, deck and facts of an article. */
export function ArticleHead({ facts }: { facts: HeadFacts }) {
  const { title, deck, section, siteName, lang, dir } = facts;
  return (
    <header class="head">
      {section && isOwn(section, siteName) && (
        <p class="meta">{cut(section).replace(/\s*\|\s*/g, ' · ')}</p>
      )}
      <h1 class="serif" lang={lang} dir={dir}>
        {headline(title)}
      </h1>
      {deck && (
        <p class="deck serif" lang={lang} dir={dir}>
          {cut(deck)}
        </p>
      )}
      <FactsLine facts={facts} />
    </header>
  );
}

/** Who, where, when and how long; a day or a number is never broken over two lines. */
function FactsLine({ facts }: { facts: HeadFacts }) {
  const { byline, url, publishedAt, wordCount, dir } = facts;
  const changed = changedDay(facts);
  const line = [
    { fact: byline.length > 0 ? new Intl.ListFormat(language()).format(byline) : '' },
    { fact: hostOf(url) },
    { fact: dayOf(publishedAt), whole: true },
    { fact: changed && t('article_changed', changed), whole: true },
    { fact: tn('minutes', minutesOf(wordCount)), whole: true },
    { fact: byline.length === 0 ? t('article_no_byline') : '', whole: true },
  ].filter(({ fact }) => fact !== '');
  return (
    <p class="meta facts" dir={dir}>
      {line.map(({ fact, whole }, i) => (
        // Each fact by itself: a name in Arabic must not turn the date beside it around.
        <Fragment key={fact}>
          {i > 0 && ' · '}
          <bdi class={whole ? 'whole' : ''}>{fact}</bdi>
        </Fragment>
      ))}
    </p>
  );
}
