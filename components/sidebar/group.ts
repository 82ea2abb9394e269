/** Quotations by who said them. Pull quotes repeat the body and are left out. */
import type { Quote } from '../../lib/article/model';

/** One speaker with all they said, in order; null = nobody is named. */
export interface SpeakerGroup {
  speaker: string | null;
  quotes: Quote[];
}

/** Groups in the order of their first quotation; those without a speaker last. */
export function groupBySpeaker(quotes: readonly Quote[]): SpeakerGroup[] {
  const groups = new Map<string | null, Quote[]>();
  for (const quote of quotes) {
    if (quote.kind === 'pull') continue;
    const known = groups.get(quote.speaker);
    if (known) known.push(quote);
    else groups.set(quote.speaker, [quote]);
  }
  const all = [...groups].map(([speaker, list]) => ({ speaker, quotes: list }));
  return all.sort((a, b) => Number(a.speaker === null) - Number(b.speaker === null));
}

/** A name as a heading: "more than 400 teachers" begins with a capital there. */
export const capitalised = (name: string): string =>
  name.charAt(0).toLocaleUpperCase() + name.slice(1);
