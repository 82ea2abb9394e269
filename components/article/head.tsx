import { Fragment } from 'preact';
import { NOWHERE } from '../../lib/library/nowhere';
import { language, t, tn } from '../../lib/platform/i18n';
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
  wordCount: number;
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
}

/** The host of an address without www, for where a site gives no name; empty for what was never on the web. */
export function hostOf(url: string): string {
  if (url.startsWith(NOWHERE)) return '';
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

/** A date as long as a head has room for; empty if it does not parse. */
export function dayOf(date: string | undefined): string {
  const at = date ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at)
    ? ''
    : new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(at);
}

/** Section, title, deck and facts of an article. */
export function ArticleHead({ facts }: { facts: HeadFacts }) {
  const { title, deck, section, byline, url, publishedAt, wordCount, lang, dir } = facts;
  const line = [
    byline.length > 0 ? new Intl.ListFormat(language()).format(byline) : null,
    hostOf(url),
    dayOf(publishedAt),
    tn('minutes', minutesOf(wordCount)),
    byline.length === 0 ? t('article_no_byline') : null,
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <header class="head">
      {section && <p class="meta">{cut(section).replace(/\s*\|\s*/g, ' · ')}</p>}
      <h1 class="serif" lang={lang} dir={dir}>
        {headline(title)}
      </h1>
      {deck && (
        <p class="deck serif" lang={lang} dir={dir}>
          {cut(deck)}
        </p>
      )}
      <p class="meta facts" dir={dir}>
        {line.map((fact, i) => (
          // Each fact by itself: a name in Arabic must not turn the date beside it around.
          <Fragment key={fact}>
            {i > 0 && ' · '}
            <bdi>{fact}</bdi>
          </Fragment>
        ))}
      </p>
    </header>
  );
}
