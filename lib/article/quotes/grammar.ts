/** A language's lexicon, made ready to look words up in: every word with the sets that it is in, as bits. */
import { type Lexicon, WESTERN } from './languages';
import { FURTHER } from './languages-more';

/** The lists of a lexicon whose words are told apart by a bit of their own. */
const LISTS = [
  'said',
  'named',
  'he',
  'she',
  'they',
  'the',
  'of',
  'at',
  'and',
  'that',
  'who',
  'but',
  'between',
  'titles',
  'me',
  'you',
  'never',
  'many',
  'papers',
  'behind',
] as const;

/** Bits of a word. */
export const BIT = Object.fromEntries(LISTS.map((name, i) => [name, 1 << i])) as Record<
  (typeof LISTS)[number],
  number
>;
/** Words that are no part of a name where a sentence begins with them. */
export const SMALL =
  BIT.he |
  BIT.she |
  BIT.they |
  BIT.the |
  BIT.of |
  BIT.at |
  BIT.and |
  BIT.that |
  BIT.who |
  BIT.but |
  BIT.between |
  BIT.me |
  BIT.you |
  BIT.many;

/** A language's words, and how its clauses are built. */
export interface Grammar {
  language: string;
  /** Which lists a word in lower case is in. */
  bits: ReadonlyMap<string, number>;
  /** "according to" before its noun, as words in a row. */
  according: readonly string[][];
  /** A verb may stand without subject; dialogue may stand in dashes; nouns have capitals; the verb follows; names have none. */
  drop: boolean;
  dash: boolean;
  nouns: boolean;
  last: boolean;
  bare: boolean;
}

const list = (words = ''): string[] => words.split(' ').filter(Boolean);

/** Every stem with every ending of its group. */
function forms(groups = ''): string[] {
  return groups.split(';').flatMap((group) => {
    const [stems = '', endings] = group.split('/');
    const ends = endings ? list(endings).map((end) => (end === '_' ? '' : end)) : [''];
    return list(stems).flatMap((stem) => ends.map((end) => stem + end));
  });
}

const made = new Map<Lexicon, Grammar>();

/** The grammar of a language tag; English where the page does not say, null where there is no lexicon. */
export function grammarOf(lang: string | undefined): Grammar | null {
  const language = (lang || 'en').slice(0, 2).toLowerCase();
  const lexicon = WESTERN[language] ?? FURTHER[language];
  if (!lexicon) return null;
  const known = made.get(lexicon);
  if (known) return known;
  const grammar = make(language, lexicon);
  made.set(lexicon, grammar);
  return grammar;
}

function make(language: string, lexicon: Lexicon): Grammar {
  const traits = new Set(list(lexicon.traits));
  const bits = new Map<string, number>();
  for (const name of LISTS)
    for (const word of forms(lexicon[name])) {
      const key = word.replaceAll('_', ' ');
      bits.set(key, (bits.get(key) ?? 0) | BIT[name]);
    }
  // "According" brings its noun in as prepositions do.
  for (const words of list(lexicon.according)) {
    const [first = ''] = words.split('_');
    bits.set(first, (bits.get(first) ?? 0) | BIT.at);
  }
  return {
    language,
    bits,
    according: list(lexicon.according).map((words) => words.split('_')),
    drop: traits.has('drop'),
    dash: traits.has('dash'),
    nouns: traits.has('nouns'),
    last: traits.has('last'),
    bare: traits.has('bare'),
  };
}
