/** Selectors for other programs. They find words by quotation, so that each highlight gets one, with the words around it where they are kept. */
import type { Selector, TextPositionSelector, TextQuoteSelector } from '../annotation/selectors';
import type { ArticleBody, SavedHighlight } from '../library/schema';

/** As much context as Hypothesis takes, in UTF-16 units. */
const CONTEXT = 32;

/** The quotation first, then the position, each once and well-formed. The position counts in the page's flattened text: a hint elsewhere. */
export function portableSelectors(
  { selectors, exact, place }: SavedHighlight,
  body: ArticleBody | null,
): Selector[] {
  const quote = selectors.find((one): one is TextQuoteSelector => one.type === 'TextQuoteSelector');
  const at = selectors.find(
    (one): one is TextPositionSelector => one.type === 'TextPositionSelector',
  );
  const text = place && body ? body.text : '';
  const { start, end } = place ?? { start: 0, end: 0 };
  const found = quote ?? {
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
  return [
    {
      type: 'TextQuoteSelector',
      exact: found.exact.toWellFormed(),
      prefix: found.prefix.toWellFormed(),
      suffix: found.suffix.toWellFormed(),
    },
    ...(at ? [{ type: at.type, start: at.start, end: at.end }] : []),
  ];
}
