/** Who a reporting verb belongs to: reads the clause beside it and gives the name, the group or the pronoun that is its subject. */
import { mentionsIn } from './names';

/** A subject as the text has it. `plural` only where the words say so. */
export interface Subject {
  text: string;
  kind: 'name' | 'phrase' | 'he' | 'she' | 'they';
  plural: boolean;
}

const QUANTITY =
  '(?:(?:more|fewer|less) than|over|nearly|almost|about|around|at least|up to|some|dozens of|hundreds of|thousands of|scores of|many|several|both|two|three|four|five|six|seven|eight|nine|ten|\\d[\\d,.]*)';
const DETERMINER = '(?:the|a|an|one|another|his|her|their|its|our|this|that|these|those)';
/** A noun phrase that begins with a number or a determiner and runs to the verb. */
const GROUP = new RegExp(`(?:^|[,;:]\\s+|\\s)((?:${QUANTITY})\\s[^;:\ue000]{3,160})$`, 'iu');
const PHRASE = new RegExp(
  `(?:^|[,;:—–]\\s*|\\b(?:but|and|while|when|as|after|that)\\s+)((?:${DETERMINER})\\s[^,;:\ue000]{2,90})$`,
  'iu',
);
const SIGNED = /\b(?:signed|written|issued|released|published|sent) by (.{3,160})$/iu;
const TIME =
  /\s+(?:at the time|last \w+|this \w+|on \w+day|yesterday|today|in (?:a|an|the) .*|in \d{4}|earlier .*)$/iu;
const ADVERBS =
  /\s+(?:also|then|later|recently|once|has|have|had|further|however|instead|repeatedly|reportedly|simply|previously|subsequently|already|still|even|always|often|never|just|only|again|who|is|was|were|are|would|will|could|did|does|\w+ly)$/iu;
/** Nouns that do not speak; "the hearing said" is never right. */
const DUMB =
  /\b(?:hearing|meeting|way|time|day|year|thing|fact|idea|question|answer|result|reason|case|problem|it)$/iu;
const LONGEST_PHRASE = 14;

/** Takes appositions between dashes and brackets out, and adverbs off the end. */
export function trimmedClause(clause: string): string {
  let text = clause
    .replace(/\s[—–-]\s[^—–]{2,300}\s[—–-]\s/gu, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .trimEnd();
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(ADVERBS, '').trimEnd();
  }
  return text;
}

/** The subject at the end of a clause that stands before its verb, or null. */
export function subjectBefore(clause: string, pronouns: Pronouns): Subject | null {
  const text = trimmedClause(clause);
  const pronoun = /(?:^|[\s,;:(])([\p{L}]+)$/u.exec(text)?.[1]?.toLowerCase() ?? '';
  const which = pronouns(pronoun);
  if (which) return { text: pronoun, kind: which, plural: which === 'they' };
  const signed = SIGNED.exec(text)?.[1];
  if (signed) return phrase(signed.replace(TIME, ''));
  return nameAtEnd(text) ?? groupAtEnd(text);
}

/** Tells which pronoun a word is, if any. */
export type Pronouns = (word: string) => 'he' | 'she' | 'they' | null;

function nameAtEnd(text: string): Subject | null {
  const bare = text.replace(/,$/, '');
  const mentions = mentionsIn(bare);
  const last = mentions.at(-1);
  if (!last) return null;
  const plural = / and $/.test(bare.slice(0, last.at).slice(-5));
  // "The Union of Teachers in Iran": what a preposition brings in is not who speaks.
  const brought = /\b(?:in|of|for|the|at|from|to|on|with)\s+$/iu.test(bare.slice(0, last.at));
  if (last.end === bare.length && !text.endsWith(',') && !brought)
    return { text: last.name, kind: 'name', plural };
  // "Its director, Jonas Feld, told": the name explains the role.
  if (last.end === bare.length && /,\s*$/u.test(bare.slice(0, last.at))) {
    return { text: last.name, kind: 'name', plural: false };
  }
  // "Holm, a lawyer at Marten & Co, says": the name before the first comma, not what explains it.
  if (!text.endsWith(',')) return null;
  const explained = mentions.find(({ end }) =>
    /^,\s+(?:an?|the|who|whose|which|of|\d|head|chief|director|president|professor|author|former|founder|co-|spokes)/u.test(
      bare.slice(end),
    ),
  );
  return explained ? { text: explained.name, kind: 'name', plural: false } : null;
}

function groupAtEnd(text: string): Subject | null {
  const group = GROUP.exec(text)?.[1];
  if (group) return phrase(group);
  const named = /(?:^|[.;:]\s+|,\s+)((?:The\s)?\p{Lu}[^,;:\ue000]{2,110})$/u.exec(text)?.[1];
  const said =
    PHRASE.exec(text)?.[1] ??
    (named && /^(?:The\s)?\p{Lu}[\p{L}'’-]+(?:\s|$)/u.test(named) ? named : undefined);
  return said ? phrase(said) : null;
}

function phrase(words: string): Subject | null {
  const text = words
    .replace(/[\s,]+$/u, '')
    .replace(TIME, '')
    .trim();
  if (text === '' || text.split(/\s+/).length > LONGEST_PHRASE || DUMB.test(text)) return null;
  const [first = ''] = text.split(/\s+/);
  const plural =
    new RegExp(`^${QUANTITY}`, 'iu').test(text) ||
    (/s$/.test(text) && !/^(?:a|an|this|that|one|another)$/i.test(first));
  return { text, kind: 'phrase', plural };
}

const STOPS =
  /\s(?:in|on|at|during|after|before|who|as|when|while|of the|about|to|by|from|with|for|last|this|and|but)\s|[,.;:!?\ue000—–]|\s\(/u;

/** The subject that follows its verb ("said Ada Holm, the mayor"), or null. */
export function subjectAfter(clause: string, pronouns: Pronouns): Subject | null {
  const text = clause.trimStart();
  const word = /^[\p{L}]+/u.exec(text)?.[0] ?? '';
  const which = pronouns(word.toLowerCase());
  if (which) return { text: word, kind: which, plural: which === 'they' };
  const [mention] = mentionsIn(text);
  const before = mention ? text.slice(0, mention.at) : '';
  // Roles may stand before a name ("said union leader Ada Holm"), a new clause may not.
  if (mention && !/[,.;:!?\ue000]/u.test(before) && before.split(/\s+/).length <= 8) {
    return { text: mention.name, kind: 'name', plural: false };
  }
  const stop = STOPS.exec(text)?.index ?? text.length;
  const said = text.slice(0, stop);
  return new RegExp(`^(?:${DETERMINER}|${QUANTITY})\\s`, 'iu').test(said) ? phrase(said) : null;
}
