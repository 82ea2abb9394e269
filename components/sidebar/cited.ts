/** Quotations and credits ready to paste. */
import { citation } from '../../lib/annotation';
import type { Article, Quote } from '../../lib/article/model';
import { t } from '../../lib/platform/i18n';
import { capitalised } from './group';

/** So many UTF-16 units on each side tell a quotation from its look-alikes in a link. */
const AROUND = 60;

/** `“...” — Ada Holm, quoted in: Author, Title, Site, date, address that opens at the words`. */
export function citedQuote({ text, speaker, start, end }: Quote, article: Article): string {
  const source = {
    url: article.canonicalUrl,
    title: article.title,
    byline: article.byline,
    siteName: article.siteName,
    date: article.publishedAt?.slice(0, 10),
    lead: speaker ? t('quoted_in', capitalised(speaker)) : undefined,
  };
  return citation(text, source, {
    prefix: article.text.slice(Math.max(0, start - AROUND), start),
    suffix: article.text.slice(end, end + AROUND),
  });
}

/** Several quotations, each with who said it, for pasting as a list. */
export const quoteList = (quotes: readonly Quote[]): string =>
  quotes
    .map(({ text, speaker }) => (speaker ? `“${text}” — ${capitalised(speaker)}` : `“${text}”`))
    .join('\n\n');
