/** Names without the office before them, in Arabic and Persian, where no capital says where a name begins. */
import { BIT, type Grammar } from './grammar';

/** A name has so many words at least. */
const LEAST = 2;
/** "In the name of": a spokesman's office goes on, and no name follows. */
const ON_BEHALF = /^باسم/;
/** "To the": a preposition that is written onto its noun. */
const TO_THE = /^لل/;

/** "The minister of health Sami Haddad" is Sami Haddad; a phrase that is nothing but an office stays as it is. */
export function withoutOffice(phrase: string, { bits, language }: Grammar): string {
  const text = language === 'ar' ? phrase.replace(TO_THE, 'ال') : phrase;
  const words = text.split(/\s+/);
  const [office = '', next = ''] = words;
  const bearer = language === 'ar' ? behindArticles(words) : null;
  if (bearer) return bearer;
  if (((bits.get(office) ?? 0) & BIT.titles) === 0 || ON_BEHALF.test(next)) return text;
  let from = 1;
  // What an office is over has the article: "of health", "of the republic".
  if (language === 'ar')
    while (words[from]?.startsWith('ال') && words.length - from > LEAST) from++;
  // "The committee's chair Tariq Bustani": of what follows an office in pairs, the last is the name.
  while (language === 'ar' && words.length - from >= 2 * LEAST && words[from + 1]?.startsWith('ال'))
    from += 2;
  const rest = words.slice(from);
  // Behind a name the next noun is what the verb is about.
  const end =
    language === 'ar'
      ? rest.findIndex((word, i) => i >= LEAST && /^(?:[بو]?ال|لل)/.test(word))
      : -1;
  const name = end < 0 ? rest : rest.slice(0, end);
  const isOffice = language === 'fa' && !/^(?:آقای|خانم|دکتر)$/.test(office);
  return name.length >= LEAST && !isOffice ? name.join(' ') : text;
}

/** A preposition that is written onto its noun, of which the next word says more; and prepositions themselves. */
const BROUGHT = /^(?:[لب]\S+ ال|(?:في|من|على|عن|إلى|مع) )/;
/** A name behind an office has so many words at most. */
const MOST = 3;

/** "The supervising engineer Karim Zain": words with the article say who somebody is, a name behind them begins without. */
function behindArticles(words: readonly string[]): string | null {
  const from = words.findIndex((word) => !word.startsWith('ال'));
  const name = words.slice(from);
  const isName = from > 0 && name.length >= LEAST && name.length <= MOST;
  return isName && !BROUGHT.test(name.join(' ')) ? name.join(' ') : null;
}
