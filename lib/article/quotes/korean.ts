/** Who said a quotation in Korean: the topic before the marks or behind them. */

import type { Claim } from './claims';
import type { Clauses } from './clauses';
import type { Roster } from './roster';
import type { Token } from './tokens';
import { lastClause, REACH, Unspaced } from './unspaced';
import { FAMILIES_KO, isKorean, namesBefore } from './unspaced-names';

const BEHIND_KO = /^(?:이?라고|라며|이?라는|이라며|고|며|라면서|면서|는)(?=\s|$|[,.])/;

const TOPIC_KO = /(?:^|\s)([가-힣]{2,5}(?:\s[가-힣]{1,3})?)(?:은|는)(?=\s)/g;
/** A name with where its bearer works and what as, a name with one word before it, or either alone. */
const SUBJECT_KO = new RegExp(
  `(?:^|[\\s,])((?:[${FAMILIES_KO}][가-힣]{2}\\s[^\\s,]{2,12}\\s[^\\s,]{1,8})|(?:[^\\s,]{1,8}\\s)?[^\\s,]{1,8})(?:은|는|이|가|(?<=관계자|씨|대변인|교수|대표|의원|장관|감독)도)(?=[\\s,])`,
  'g',
);
/** "... 하정우 대표의 말이다.": the sentence behind says whose it was. */
const WORDS_KO =
  /^[.\s]*(?:는 게|는 것이)?[^.]*?((?:[^\s.]+\s)?[^\s.]+?)의 (?:\S{2,4} )?(?:말|설명|하소연|지적|주장|얘기|이야기|평가|전언|반응|바람|소망|다짐|항변)(?:이다|이었다|도 나왔다)/;
/** "…니까." 학부모 노은정(43) 씨는 분통을 터뜨렸다. */
const TOPIC_BEHIND_KO = /^\s+(?:\S+\s)?(\S{2,4}(?:\(\d+\))?\s?씨)는\s[^."]{2,20}다\./;
const PRONOUN_KO = /^(?:그|그녀|이|저|이것|그것|이는|우리|나)$/;

/** Answers for one paragraph in Korean. */
export class Korean extends Unspaced {
  /** See `told`; made when it is asked for. */
  private outside: string | undefined;

  constructor(text: string, clauses: Clauses, roster: Roster) {
    super(text, clauses, roster);
    for (const name of namesBefore(text)) roster.add(name, 1);
  }

  /** "He" is who was the topic of a sentence before. */
  private topicBefore(at: number): string | null {
    const topics = [...this.text.slice(Math.max(0, at - REACH * 5), at).matchAll(TOPIC_KO)];
    const isOne = (topic: string) => {
      const word = topic.split(' ').at(-1) ?? '';
      // A foreign name is longer, and spoken of more than once.
      const isForeign = word.length > 2 && this.text.split(word).length > 2;
      return !PRONOUN_KO.test(word) && (isKorean(topic) || isForeign);
    };
    return topics.map((one) => one[1] ?? '').findLast(isOne) ?? null;
  }

  protected claimBeside(_: string, __: string, { at, end }: Token): Claim | null {
    this.outside ??= this.told();
    const told = this.outside;
    const before = lastClause(told.slice(Math.max(0, at - REACH), at));
    const behind = told.slice(end, end + REACH);
    const particle = BEHIND_KO.exec(behind)?.[0] ?? '';
    const rest =
      behind.slice(particle.length).split(/[.!?。\n]|\s{4}|[고며]\s?,|지만,|는데,/)[0] ?? '';
    const verb = this.verbAt(rest, () => true);
    // "…." 40년 된 국밥집을 물려받은 하정우 대표의 말이다.
    const words = WORDS_KO.exec(behind)?.[1] ?? TOPIC_BEHIND_KO.exec(behind)?.[1];
    if (words) return this.claim(words, null);
    const source = /(?:^|\s)((?:\S+\s)?\S+?)에 (?:따르면|의하면)(?:\s\S{1,6}){0,2}\s*$/.exec(
      before,
    )?.[1];
    if (source) return this.claim(source, null);
    if (!verb && particle === '') return null;
    const own = [...(verb ? rest.slice(0, rest.indexOf(verb)) : '').matchAll(SUBJECT_KO)].at(
      -1,
    )?.[1];
    const topic = [...before.matchAll(SUBJECT_KO)].at(-1)?.[1];
    const said = own ?? topic;
    // "글에서 그는"
    const bare = said?.replace(/^\S+(?:에서|에게|의|를|을|은|는)\s(?=\S+$)/, '');
    const name = bare && !PRONOUN_KO.test(bare) ? bare : this.topicBefore(at);
    return name
      ? this.claim(name, verb)
      : { subject: null, cue: verb, bound: true, hypothetical: false };
  }

  /** The paragraph with nothing in the place of its quotations: a Korean sentence runs on around them. */
  private told(): string {
    let told = '';
    for (const { quotation, at, end } of this.clauses.tokens)
      if (quotation >= 0) told += this.text.slice(told.length, at) + ' '.repeat(end - at);
    return told + this.text.slice(told.length);
  }
}
