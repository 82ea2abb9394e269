/** Simple ways to find quotations, for comparison: marks by a regular expression, the speaker by "said Name" and "Name said". */
import type { Said } from './quote-score.ts';

const MARKED = /[“"«„]([^“”"«»„\n]{2,2000})[”"»]/g;
const VERBS =
  'said|says|told|wrote|writes|added|adds|explained|explains|warned|noted|argued|claimed|stated|declared|asked|replied|tweeted|posted';
const NAME = "\\p{Lu}[\\p{L}'’.-]+(?:\\s\\p{Lu}[\\p{L}'’.-]+){0,3}";
const VERB_NAME = new RegExp(`\\b(${VERBS})\\s+(${NAME})`, 'u');
const NAME_VERB = new RegExp(`(${NAME})\\s+(${VERBS})\\b`, 'u');
const FEWEST_WORDS = 4;
/** Letters on both sides in which the pattern looks. */
const AROUND = 80;

/** Every run in marks of four words and more, with whoever stands beside a verb close by. */
export function simpleQuotes(text: string): Said[] {
  return [...text.matchAll(MARKED)]
    .filter(([, words = '']) => words.trim().split(/\s+/).length >= FEWEST_WORDS)
    .map((match) => {
      const end = match.index + match[0].length;
      const after = text.slice(end, end + AROUND).split('\n')[0] ?? '';
      const before =
        text
          .slice(Math.max(0, match.index - AROUND), match.index)
          .split('\n')
          .at(-1) ?? '';
      const near = [after, before];
      const verbName = near.map((one) => VERB_NAME.exec(one)).find(Boolean);
      const nameVerb = near.map((one) => NAME_VERB.exec(one)).find(Boolean);
      return {
        text: match[1] ?? '',
        speaker: (nameVerb?.[1] ?? verbName?.[2] ?? null)?.replace(/[.,]+$/, '') ?? null,
        cue: nameVerb?.[2] ?? verbName?.[1] ?? null,
        kind: 'direct',
      };
    });
}
