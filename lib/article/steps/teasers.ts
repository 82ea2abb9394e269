import { find, findAll, textOf } from '../../text/dom';
import { creditIn } from '../images/credits';
import { bestSource } from '../images/sources';

/** The picture of a teaser with its own credit, so that the reader sees whose it is and that it is none of this article's. */
export function pictureOf(
  element: Element,
  base: string,
): { src: string; credit: string | null } | undefined {
  const image = find(element, 'img');
  const src = image && bestSource(image, base);
  if (!src) return undefined;
  const said = [...findAll(element, 'figcaption,[class*=credit],[class*=caption],cite,small')]
    .map((one) => creditIn(textOf(one) ?? '', true).credit)
    .find((credit) => credit !== null);
  return { src, credit: said ?? null };
}
