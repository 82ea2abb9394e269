/** Puts a quotation with its source on the clipboard: as a citation, as Markdown, or as a link that opens at the words. */
import { citation, directiveFor, type Ends, markdownQuote, quoteLink } from '../annotation';
import { words } from '../platform/bare';
import type { CopyKind } from './bar';
import type { Session } from './session';

const AS = {
  citation,
  markdown: markdownQuote,
  link: (exact: string, { url }: { url: string }, around: { directive: string }) =>
    quoteLink(url, exact, around),
} as const;

const SAID = {
  citation: 'page_copied',
  markdown: 'page_copied',
  link: 'page_link_copied',
} as const;

/** From the first letter of the first part to the last letter of the last. */
export function endsOf(parts: readonly [Range, ...Range[]]): Ends {
  const [first, last] = [parts[0], parts.at(-1) ?? parts[0]];
  const { startContainer, startOffset } = first;
  return {
    startContainer,
    startOffset,
    endContainer: last.endContainer,
    endOffset: last.endOffset,
  };
}

/** Copies the words of a range, and says whether it worked. The link was tried on this page: it leads to no other place on it. */
export async function copyQuote(
  { page, bar }: Pick<Session, 'page' | 'bar'>,
  range: Ends,
  kind: CopyKind,
): Promise<void> {
  const flat = page.flat();
  const start = flat.offsetOf(range.startContainer, range.startOffset);
  const end = flat.offsetOf(range.endContainer, range.endOffset);
  const exact = flat.text.slice(start, end);
  const { value: directive } = directiveFor(flat.text, start, end);
  const reading = await page.reading();
  const article = 'extraction' in reading ? reading.extraction.article : null;
  const source = {
    url: article?.canonicalUrl ?? page.url,
    title: article?.title ?? page.document.title,
    byline: article?.byline,
    siteName: article?.siteName,
    date: article?.publishedAt?.slice(0, 10),
  };
  try {
    await navigator.clipboard.writeText(AS[kind](exact, source, { directive }));
    bar.toast(words(SAID[kind]));
  } catch {
    bar.toast(words('page_copy_refused'));
  }
}
