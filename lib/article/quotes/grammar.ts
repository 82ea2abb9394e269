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
  /** Which lists a word in lower case is in. Made when it is asked for: many articles quote nobody. */
  readonly bits: ReadonlyMap<string, number>;
  /** "according to" before its noun, as words in a row. */
  according: readonly string[][];
  /** A verb may stand without subject; dialogue may stand in dashes; nouns have capitals; the verb follows; names have none. */
  drop: boolean;
  dash: boolean;
  nouns: boolean;
  last: boolean;
  bare: boolean;
  /** Names take their case behind an apostrophe; or in their ending. */
  suffixed: boolean;
  cases: boolean;
  /** Where a sentence begins with three capitals, the first says who somebody is. */
  heads: boolean;
  /** Endings of verbs of the third person, those that no other word has, and those of nouns that say who somebody is. */
  ends: readonly string[];
  sure: readonly string[];
  roles: readonly string[];
}

const list = (words = ''): string[] => (words === '' ? [] : words.split(' '));

/** Adds every stem with every ending of its group to the words that have a bit; `_` is a space, or no ending. Plain loops: they run once. */
function addForms(bits: Map<string, number>, groups: string, bit: number): void {
  for (const group of groups.split(';')) {
    const at = group.indexOf('/');
    const stems = list(at < 0 ? group : group.slice(0, at));
    const ends = at < 0 ? BARE : list(group.slice(at + 1));
    for (let i = 0; i < stems.length; i++) {
      const stem = (stems[i] ?? '').replaceAll('_', ' ');
      for (let k = 0; k < ends.length; k++) {
        const form = ends[k] === '_' ? stem : stem + ends[k];
        bits.set(form, (bits.get(form) ?? 0) | bit);
      }
    }
  }
}
const BARE = [''];

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
  let bits: Map<string, number> | undefined;
  return {
    language,
    get bits() {
      bits ??= bitsOf(lexicon);
      return bits;
    },
    according: list(lexicon.according).map((words) => words.split('_')),
    drop: traits.has('drop'),
    dash: traits.has('dash'),
    nouns: traits.has('nouns'),
    last: traits.has('last'),
    bare: traits.has('bare'),
    suffixed: traits.has('suffixed'),
    cases: traits.has('cases'),
    heads: traits.has('heads'),
    ends: list(lexicon.ends),
    sure: list(lexicon.sure),
    roles: list(lexicon.roles),
  };
}

function bitsOf(lexicon: Lexicon): Map<string, number> {
  const bits = new Map<string, number>();
  for (const name of LISTS) {
    // Tokens have elided words without their apostrophe.
    const words = (lexicon[name] ?? '').replace(/’(?=[ ;]|$)/g, '');
    addForms(bits, words, BIT[name]);
  }
  // "According" brings its noun in as prepositions do.
  for (const words of list(lexicon.according)) {
    const [first = ''] = words.split('_');
    bits.set(first, (bits.get(first) ?? 0) | BIT.at);
  }
  return bits;
}
