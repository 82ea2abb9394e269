/** Every direct quotation of the body with its speaker, block quotes as wholes, pull quotes as what they are. */
import { closestTo, parentOf, textOf } from '../../text/dom';
import { rangeOver } from '../../text/pieces';
import type { Draft } from '../draft';
import { quotesOf } from '../quotes';

/** What pages call a repeat of their words that is set apart. */
const APART =
  'aside, [role=complementary], [class*=pull-quote i], [class*=pullquote i], [class*=pull_quote i]';
/** The last line of an embedded post: a dash, a name, a handle. */
const SIGNATURE = /[—–―-]\s*([^—–―\n()]{1,80}?)\s*\(@\w{1,40}\)[^()]{0,80}$/u;

/** Fills `article.quotes`, in the order of the text. */
export function* readQuotes({ article, pieces }: Draft): Generator<void, void> {
  const at = (offset: number) => rangeOver(pieces, offset, offset + 1);
  article.quotes = yield* quotesOf({
    ...article,
    isApart: (offset) => isApart(at(offset)),
    signature: (offset) => signatureAt(at(offset)),
  });
}

const closest = (place: Range | null, selector: string): Element | null => {
  const element = place && parentOf(place.startContainer);
  return element ? closestTo(element, selector) : null;
};

/** Whether a place of the page is set apart from the running text. */
export const isApart = (place: Range | null): boolean => closest(place, APART) !== null;

/** Who signed the embedded post that a place stands in; null if nobody did. */
export function signatureAt(place: Range | null): string | null {
  const post = closest(place, 'blockquote');
  return (post && SIGNATURE.exec(textOf(post).trimEnd())?.[1]?.trim()) ?? null;
}
