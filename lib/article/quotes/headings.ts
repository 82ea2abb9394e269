/** Who is named in a heading and spoken of below it: "Ada Holm, baker", and then "she says". */
import type { Draft } from './cited';
import type { Grammar } from './grammar';
import type { Leaf } from './leaves';
import { mentionsIn } from './names';
import type { Roster } from './roster';
import { tokensOf, type Vocabulary } from './tokens';
import { canSpeak } from './voices';

/** The one whom the heading right above a paragraph names, by paragraph; takes the full name in. Any word may have a capital there, so that only names count that the text has too. */
export function namesAbove(
  leaves: readonly Leaf[],
  words: Vocabulary,
  grammar: Grammar,
  roster: Roster,
): Map<number, string> {
  const above = new Map<number, string>();
  const small = words.small();
  leaves.forEach(({ under }, i) => {
    if (!under) return;
    const names = mentionsIn(tokensOf(under, [], words), under, grammar, small)
      .map(({ name }) => name)
      .filter((name) => isNamed(name, roster));
    const [only] = names;
    if (!only || names.length > 1) return;
    roster.add(only, 1);
    above.set(i, only);
  });
  return above;
}

/** Whether a name of two words and more is spoken of by all or the last of them, or by the first of them as a person: a firm's first word names its wares too. */
function isNamed(name: string, roster: Roster): boolean {
  const parts = name.split(' ');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const isKnown = roster.knows(name) || roster.knows(last) || roster.isPerson(first);
  return parts.length > 1 && isKnown;
}

/** A line that is a name. */
const LINE = /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u;
const lineOf = (text: string): string | null => (LINE.test(text.trim()) ? text.trim() : null);

/** "Ada Holm, harbour master", in English: a line that is a name and what its bearer is. */
const BEARER =
  /^(\p{Lu}[\p{L}.'’-]+(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|del|der|van|von|al|bin)){1,3}),\s((?:[^.!?:;"“”\n]|\.(?=\S)){3,100})$/u;

/** Whom such a line names: the heading above a paragraph, or the paragraph itself, if that is not who wrote the article. */
export function bearerOf({ text, under }: Leaf, byline: readonly string[]): string | null {
  const bearer = bearerIn(text);
  return bearerIn(under ?? '') ?? (bearer && !byline.includes(bearer) ? bearer : null);
}

function bearerIn(text: string): string | null {
  const [, name, role = ''] = BEARER.exec(text.trim()) ?? [];
  return name && canSpeak((role.split(',')[0] ?? '').toLowerCase()) ? name : null;
}

/** What was said, by one after another: words that stand alone below lines that are names, or above them, as most on the page do. */
export function gather(drafts: readonly Draft[], leaves: readonly Leaf[]): void {
  const alone = new Map(drafts.filter((one) => one.alone).map((one) => [one.leaf, one]));
  const [above, below] = [new Map<Draft, string>(), new Map<Draft, string>()];
  let [onlyAbove, onlyBelow] = [0, 0];
  let name: string | null = null;
  leaves.forEach(({ text, under }, i) => {
    if (under) name = lineOf(under);
    const draft = alone.get(i);
    if (!draft) {
      name = lineOf(text);
      return;
    }
    const next = leaves[i + 1];
    const signed = next && !next.under ? lineOf(next.text) : null;
    if (name) above.set(draft, name);
    if (signed) below.set(draft, signed);
    if (name && !signed) onlyAbove++;
    if (signed && !name) onlyBelow++;
  });
  const isBelow = onlyBelow > onlyAbove;
  const said = isBelow ? below : above;
  if (new Set(said.values()).size < 2) return;
  for (const draft of alone.values()) {
    const speaker = said.get(draft);
    if (draft.quote.how === 'named' && draft.quote.cue) continue;
    if (speaker) draft.quote = { ...draft.quote, speaker, how: 'named' };
    // Where everybody signs, nobody's words run on.
    else if (isBelow && draft.quote.how === 'continued')
      draft.quote = { ...draft.quote, speaker: null, how: 'none' };
  }
}

/** Words that stand alone above a line that says whose they are; not where that line may be about the words below it. */
export function signBelow(drafts: readonly Draft[], leaves: readonly Leaf[]): void {
  const alone = new Set(drafts.filter((one) => one.alone).map(({ leaf }) => leaf));
  for (const draft of drafts) {
    if (!draft.alone || draft.quote.how === 'named' || alone.has(draft.leaf + 2)) continue;
    const [before, behind] = [leaves[draft.leaf - 1], leaves[draft.leaf + 1]];
    const speaker = bearerIn(behind?.text ?? '');
    if (speaker && !bearerIn(before?.text ?? ''))
      draft.quote = { ...draft.quote, speaker, how: 'named' };
  }
}
