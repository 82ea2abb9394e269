/** Selectors of the Web Annotation model, as other programs write them: one or several, refined or not. */
import { Pointer } from '../../annotation/selectors';
import { fieldsOf, listOf, numberOf, wordsOf } from './values';

/** The words of a quotation and where they stood, as far as the selectors say. */
export interface QuotedPlace {
  exact?: string;
  prefix?: string;
  suffix?: string;
  position?: { start: number; end: number };
  pointers?: Pointer[];
}

/** Reads selectors, those that refine others included (https://www.w3.org/TR/annotation-model/#selectors). */
export function selectorsOf(given: unknown, depth = 0): QuotedPlace {
  const place: QuotedPlace = {};
  for (const one of Array.isArray(given) ? listOf(given) : [given]) {
    const { type, exact, prefix, suffix, start, end, refinedBy } = fieldsOf(one);
    if (type === 'TextQuoteSelector' && place.exact === undefined) {
      place.exact = wordsOf(exact);
      place.prefix = wordsOf(prefix);
      place.suffix = wordsOf(suffix);
    }
    const [from, to] = [numberOf(start), numberOf(end)];
    // Refined, a position counts inside the element that is refined: no hint for us.
    if (type === 'TextPositionSelector' && depth === 0 && from !== undefined && to !== undefined)
      place.position ??= { start: from, end: to };
    const pointer = depth === 0 ? Pointer.safeParse(one) : null;
    if (pointer?.success) place.pointers = [...(place.pointers ?? []), pointer.data];
    if (refinedBy && depth < 5) {
      const inner = selectorsOf(refinedBy, depth + 1);
      if (place.exact === undefined && inner.exact !== undefined) Object.assign(place, inner);
    }
  }
  return place;
}
