/** What a heading is linked to by. */
import { attr, find, kidsOf, parentOf, textOf } from '../../text/dom';

const NO_WORDS = /^[^\p{L}\p{N}]*$/u;

/** Whether an element in a heading only says where the heading is: ¶, #. */
export const isAnchor = (element: Element): boolean =>
  /^#/.test(attr(element, 'href') ?? '') && NO_WORDS.test(textOf(element));

/** The name of a heading: its own id, that of an anchor inside, or that of the section it begins. */
export function idOf(heading: Element): string | undefined {
  const inner = find(heading, '[id],a[name]');
  const above = parentOf(heading);
  const section = above && kidsOf(above)[0] === heading ? attr(above, 'id') : null;
  const own = attr(heading, 'id') || (inner && (attr(inner, 'id') || attr(inner, 'name')));
  return own || section || undefined;
}
