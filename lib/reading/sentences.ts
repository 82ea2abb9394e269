/** A text in its sentences, as the browser's own rules part them. */

/** A stretch of a text in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Voices stop in the middle of longer ones, in UTF-16 units. */
const LONGEST = 280;

/**
 * The sentences of `text.slice(start, end)`, without the space around them, by Unicode's rules for the language (UAX 29). One
 * that is longer than 280 units is parted after a comma or a space. An unknown language is taken for none.
 */
export function sentencesOf(text: string, start: number, end: number, lang?: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { segment, index } of segmenter(lang).segment(text.slice(start, end))) {
    const from = start + index + (segment.length - segment.trimStart().length);
    const words = segment.trim();
    if (/[\p{L}\p{N}]/u.test(words)) found.push(...parted(text, from, from + words.length));
  }
  return found;
}

function segmenter(lang: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

function parted(text: string, start: number, end: number): Stretch[] {
  if (end - start <= LONGEST) return [{ start, end }];
  const head = text.slice(start, start + LONGEST);
  const comma = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf('、'));
  const space = head.lastIndexOf(' ');
  const cut = start + (comma > LONGEST / 3 ? comma + 1 : space > 0 ? space : LONGEST);
  const rest = cut + (text[cut] === ' ' ? 1 : 0);
  return [{ start, end: cut }, ...parted(text, rest, end)];
}
