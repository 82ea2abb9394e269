const STRANGE = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/]+/gu;

/**
 * A tag as one word that may follow a `#`: `dockers vote` -> `dockers-vote`. Letters, digits, `_`, `-`, `/` and pictures, and not
 * digits alone, as Obsidian has it (https://help.obsidian.md/tags). Of signs alone their code points are left.
 */
export function tagWord(tag: string): string {
  const word = tag.toWellFormed().replace(STRANGE, '-').replace(/^-|-$/g, '');
  if (word === '' || word === '/') return `tag-${[...tag].map(codePoint).join('-')}`;
  return /^[\p{N}/-]+$/u.test(word) ? `_${word}` : word;
}

const codePoint = (letter: string): string => (letter.codePointAt(0) ?? 0).toString(16);
