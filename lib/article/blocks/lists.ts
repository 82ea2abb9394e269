/** How a list begins. */
import { attr, kidsOf } from '../../text/dom';
import type { List } from './build';

/** An empty list as its element says it is. */
export function listOf(element: Element, name: string): List {
  const start = name === 'ol' ? startOf(element) : null;
  return {
    type: 'list',
    ordered: name === 'ol',
    ...(start === null ? {} : { start }),
    ...(name === 'ol' && attr(element, 'reversed') !== null ? { reversed: true } : {}),
    ...(name === 'dl' ? { kind: 'definitions' } : {}),
    items: [],
  };
}

/** The number an ordered list begins with, if it is another than the usual one. */
function startOf(list: Element): number | null {
  const first = kidsOf(list)[0];
  const said = attr(list, 'start') ?? (first ? attr(first, 'value') : null);
  const start = Number.parseInt(said ?? '', 10);
  return Number.isSafeInteger(start) && start !== 1 ? start : null;
}
