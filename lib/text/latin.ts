/**
 * Patterns that ask for letters of any script, made ready as late and as cheaply as possible. A class like `\p{L}` costs up to a
 * millisecond the first time in a tab, more without regard to case, and most lines of most pages have no letter beyond
 * Latin-1: for those the class is spelled out.
 */

/** Anything but Latin-1, general punctuation, the euro and the trade mark. */
const OTHER = /[^\0-\u00ff\u2000-\u206f\u20ac\u2122]/;

/** Whether a text has no letters, marks or digits but those of Latin-1. */
export const isLatin = (text: string): boolean => !OTHER.test(text);

const SMALL = 'a-zµß-öø-ÿ';
const LARGE = 'A-ZÀ-ÖØ-Þ';
/** What the classes are in Latin-1. It has no marks. */
const CLASSES: Record<string, string> = {
  Lu: LARGE,
  Ll: SMALL,
  L: `${LARGE}${SMALL}ªº`,
  M: '',
  N: '0-9²³¹¼-¾',
};
/** Where case does not matter, a class of one case takes in the other, and what has a counterpart beyond Latin-1. */
const ANY_CASE = { ...CLASSES, Lu: LARGE + SMALL, Ll: LARGE + SMALL };

/**
 * The pattern to use on a text. In `source` a class of Unicode stands within brackets: `[\\p{L}]`. Both forms are made when they
 * are asked for. `flags` without `u`.
 */
export function letterPattern(source: string, flags = ''): (text: string) => RegExp {
  let latin: RegExp | undefined;
  let any: RegExp | undefined;
  return (text) => {
    if (isLatin(text)) {
      latin ??= new RegExp(inLatin(source, flags.includes('i') ? ANY_CASE : CLASSES), flags);
      return latin;
    }
    any ??= new RegExp(source, `${flags}u`);
    return any;
  };
}

const inLatin = (source: string, classes: Record<string, string>): string =>
  source.replace(/\\p\{(\w+)\}/g, (all, name: string) => classes[name] ?? all);
