/** What a heading is linked to by. */
import { attr, find, kidsOf, parentOf, textOf } from '../../text/dom';
import { letterPattern } from '../../text/latin';

const NO_WORDS = letterPattern('^[^\\p{L}\\p{N}]*$');

/** Whether an element in a heading only says where the heading is: ¶, #. */
export function isAnchor(element: Element): boolean {
  if (!/^#/.test(attr(element, 'href') ?? '')) return false;
  const words = textOf(element);
  return NO_WORDS(words).test(words);
}

/** The name of a heading: its own id, that of an anchor inside, or that of the section it begins. */
export function idOf(heading: Element): string | undefined {
  const inner = find(heading, '[id],a[name]');
  const above = parentOf(heading);
  const section = above && kidsOf(above)[0] === heading ? attr(above, 'id') : null;
  const own = attr(heading, 'id') || (inner && (attr(inner, 'id') || attr(inner, 'name')));
  return own || section || undefined;
}
