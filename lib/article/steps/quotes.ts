/** Every direct quotation of the body with its speaker, block quotes as wholes, pull quotes as what they are. */
import { closestTo } from '../../text/dom';
import { rangeOver } from '../../text/pieces';
import type { Draft } from '../draft';
import { quotesOf } from '../quotes';

/** What pages call a repeat of their words that is set apart. */
const APART =
  'aside, [role=complementary], [class*=pull-quote i], [class*=pullquote i], [class*=pull_quote i]';

/** Fills `article.quotes`, in the order of the text. */
export function* readQuotes({ article, pieces }: Draft): Generator<void, void> {
  article.quotes = yield* quotesOf({
    ...article,
    isApart: (offset) => isApart(rangeOver(pieces, offset, offset + 1)),
  });
}

/** Whether a place of the page is set apart from the running text. */
export function isApart(place: Range | null): boolean {
  const node = place?.startContainer;
  const element = node?.parentElement;
  return element ? closestTo(element, APART) !== null : false;
}
