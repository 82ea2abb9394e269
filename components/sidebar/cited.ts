/** Quotations ready to be cited or pasted as a list. */
import type { Article, Quote } from '../../lib/article/model';
import {
  type Quotation,
  type QuotedSource,
  quotationAt,
  quotationOf,
} from '../../lib/exchange/cite/quotations';
import type { SavedHighlight } from '../../lib/library/schema';
import type { ColourName } from '../ui';
import { capitalised } from './group';

/** The page is read now: that is when it was accessed. */
const sourceOf = (article: Article): QuotedSource => ({ ...article, accessedAt: Date.now() });

/** A quotation of the open page, `colour` that of the highlight over it or of the next one. */
export const quotedIn = (
  article: Article,
  { text, speaker, start, end }: Quote,
  colour: ColourName,
): Quotation =>
  quotationAt(sourceOf(article), article, { start, end, words: text, speaker, colour });

/** A highlight of the open page. */
export const highlightedIn = (article: Article, highlight: SavedHighlight): Quotation =>
  quotationOf(sourceOf(article), article, highlight);

/** Several quotations, each with who said it, for pasting as a list. */
export const quoteList = (quotes: readonly Quote[]): string =>
  quotes
    .map(({ text, speaker }) => (speaker ? `“${text}” — ${capitalised(speaker)}` : `“${text}”`))
    .join('\n\n');
