/** Puts a quotation with its source on the clipboard. */
import { citation } from '../annotation';
import type { Selector } from '../annotation/selectors';
import { words } from '../platform/bare';
import type { Session } from './session';

/** Copies words of the page as a citation with a link that opens at them, and says whether it worked. */
export async function copyQuote(
  { page, bar }: Pick<Session, 'page' | 'bar'>,
  exact: string,
  selectors: readonly Selector[],
): Promise<void> {
  const reading = await page.reading();
  const article = 'extraction' in reading ? reading.extraction.article : null;
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const source = {
    url: article?.canonicalUrl ?? page.url,
    title: article?.title ?? page.document.title,
    byline: article?.byline,
    siteName: article?.siteName,
    date: article?.publishedAt?.slice(0, 10),
  };
  const text = citation(exact, source, quote ? { prefix: quote.prefix, suffix: quote.suffix } : {});
  try {
    await navigator.clipboard.writeText(text);
    bar.toast(words('page_copied'));
  } catch {
    bar.toast(words('page_copy_refused'));
  }
}
