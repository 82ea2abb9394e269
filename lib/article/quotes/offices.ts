/** Names without the office before them, in Arabic and Persian, where no capital says where a name begins. */
import { BIT, type Grammar } from './grammar';

/** Before a name and nothing else, in Persian. */
export const HONORIFIC = /^(?:آقای|خانم|دکتر|پروفسور|مهندس|حاج)$/;
/** A name has so many words at least, and at most where an office stands before it. */
const LEAST = 2;
const MOST = 4;
/** A verb and what it is about are so many words. */
const LONGEST_VERB = 4;
/** "In the name of": a spokesman's office goes on, and no name follows. */
const ON_BEHALF = /^باسم/;
/** "To the": a preposition that is written onto its noun. */
const TO_THE = /^لل/;
/** What ends what an office is over: the article, or whose it is. */
const CLOSED = /^(?:[لبك]?ال|وال(?!د)|لل)|.{3}(?:ه|ها|هم)$/;
/** "The man of sixty years", "the youth aged ten": what describes is no name. */
const AGED = /^(?:ذو|ذات|البالغ)$/;
/** An adjective to what is closed, and what goes on behind it: with a preposition, or one that is written onto its noun. */
const GOES_ON = /^(?:ال|لل|[لب](?!ي).{4,}|في$|من$|على$|عن$|إلى$|ب$)/;
/** Behind a name: whom and what the verb is about. */
const ABOUT = /^(?:(?:[بوك]?ال|لل)\S+(?:ين|ات)|\S{3,}(?:ته|تها)|\S{3,}[^يبط]ه)$/;
/** The same behind a name of two words. */
const OBJECT =
  /^(?!الدين$|الله$|الرحمن$)(?:[بوك]?ال|لل|ل.{4}|ب...|[بلك]ـ$)|.{3}(?:ه|ها)$|^.+[^يض]ا$|^ف\S{2,}ت$/;
/** "Abd", "bin": a name goes on. */
const PART = /^(?:عبد|بن|أبو|ابن|آل)$/;

/** "The minister of health Sami Haddad" is Sami Haddad; a phrase that is nothing but an office stays as it is. */
export function withoutOffice(phrase: string, { bits, language }: Grammar): string {
  if (language === 'ar') return arabic(phrase.replace(TO_THE, 'ال').split(/\s+/), bits);
  const [office = '', ...name] = phrase.replace(/^این را /, '').split(/\s+/);
  return HONORIFIC.test(office) && name.length >= LEAST ? name.join(' ') : phrase;
}

function arabic(all: readonly string[], bits: ReadonlyMap<string, number>): string {
  const isOffice = (word: string) => {
    const bare = word.replace(/^ال/, '').replace(/ة$/, '');
    return ((bits.get(word) ?? bits.get(bare) ?? 0) & BIT.titles) !== 0;
  };
  // "Attended the opening the minister Ada Holm": a verb that no list knows, and what it is about, stand before the office.
  const at = all.findIndex(isOffice);
  if (at > 1 && at < LONGEST_VERB && !CLOSED.test(all[0] ?? '')) {
    const rest = all.slice(at);
    const name = arabic(rest, bits);
    return name === rest.join(' ') ? all.slice(0, at).join(' ') : name;
  }
  const isVerb = !all[0]?.startsWith('ال') && at === 1;
  const words = isVerb && (all.length > LEAST || all[1]?.startsWith('ال')) ? all.slice(1) : all;
  const [office = '', next = ''] = words;
  const isTitle = isOffice(office);
  const isOwned = /.{3}(?:ه|ها|هم)$/.test(office);
  if (!isTitle && !isOwned && !office.startsWith('ال')) return nameAt(words, LEAST).join(' ');
  // "Al-Homsi with a sharp tone": a family's name.
  if (!isTitle && !isOwned && !next.startsWith('ال') && /^[بل]/.test(next)) return office;
  let from = 0;
  while (from < words.length) {
    while (from < words.length && !CLOSED.test(words[from] ?? '')) from++;
    while (from < words.length && CLOSED.test(words[from] ?? '')) from++;
    if (from === 1 && ON_BEHALF.test(words[from] ?? '')) continue;
    const isLast = words.length - from === LEAST && !words.at(-1)?.startsWith('ال');
    if (isLast || !GOES_ON.test(words[from] ?? '') || PART.test(words[from] ?? '')) break;
  }
  if (AGED.test(words[from] ?? '') || AGED.test(next)) return office;
  const behind = words.slice(from);
  const least = PART.test(behind[0] ?? '') ? LEAST + 1 : LEAST;
  const end = behind.findIndex(
    (word, i) =>
      i >= least && (OBJECT.test(word) || isOffice(word)) && !PART.test(behind[i - 1] ?? ''),
  );
  const name = end < 0 ? behind : behind.slice(0, end);
  if (name.length >= LEAST && name.length <= MOST) return name.join(' ');
  return (isTitle ? words : nameAt(words, 1)).join(' ');
}

/** Words without whom the verb is about behind them; so many are left at least. */
function nameAt(words: readonly string[], least: number): string[] {
  // "Said Yazan to the agency of news".
  const to = words.findIndex(
    (word, i) => i > 0 && /^ل\S{3}/.test(word) && words[i + 1]?.startsWith('ال'),
  );
  const name = to < 0 ? [...words] : words.slice(0, to);
  while (name.length > 1 && /^ب(?:ال)?قول/.test(name.at(-1) ?? '')) name.pop();
  while (name.length > least && ABOUT.test(name.at(-1) ?? '') && !PART.test(name.at(-2) ?? ''))
    name.pop();
  return name;
}
