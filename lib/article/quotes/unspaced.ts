/**
 * Who said a quotation, in languages that write no spaces between words or particles onto them: Chinese, Japanese, Korean.
 * Reads the letters right before and behind the marks; a name is what stands before the verb or the particle of the subject.
 */
import type { Clauses } from './clauses';
import { BIT } from './grammar';
import type { Roster } from './roster';
import type { Asker, Claim } from './speakers';
import type { Subject } from './words';

/** So many letters beside a quotation are read. */
const REACH = 60;
/** A name with its title has so many letters at most. */
const LONGEST = 16;
/** Adverbs and the like between a Chinese name and its verb, and what a clause may begin with. */
const ADVERBS =
  /(?:在.*|对.*|對.*|向.*|则|則|也|还|還|又|曾|都|并|並|就|随后|隨後|接着|最后|最後|当时|當時|这样|這樣|因此|于是)$/;
const CONJUNCTIONS =
  /^(?:但是?|而且?|不过|因此|所以|然而|同时|此外|另外|また|そして|しかし|一方|さらに|또|그러나|하지만|그리고|이어)\s*[、,，]?\s*/;
const OFFICE =
  /^(?:市长|市長|总统|總統|部长|部長|主席|总理|總理|教授|记者|記者|发言人|發言人|校长|校長|院长|董事长|局长|局長)/;
const TITLES =
  /(?:先生|女士|教授|博士|さん|氏|様|市長|社長|監督|選手|首相|会長|씨|님|교수|대표|의원|시장|감독|선수|박사|회장|기자|장관|대통령)$/;
const BEHIND_KO = /^(?:이?라고|라며|이?라는|이라며|고|며|라면서|면서|는)(?=\s|$|[,.])/;

const TOPIC_KO = /(?:^|\s)([가-힣]{2,5}(?:\s[가-힣]{1,3})?)(?:은|는)(?=\s)/g;
const PRONOUN_KO = /^(?:그|그녀|이|저|이것|그것|이는|우리|나)$/;

/** Answers for one paragraph. */
export class Unspaced implements Asker {
  constructor(
    private readonly text: string,
    private readonly clauses: Clauses,
    private readonly roster: Roster,
  ) {}

  /** See `Asker`. */
  claimOn(k: number): Claim | null {
    const token = this.clauses.tokens[k];
    if (!token) return null;
    const before = lastClause(this.text.slice(Math.max(0, token.at - REACH), token.at));
    const behind = this.text.slice(token.end, token.end + REACH);
    switch (this.clauses.grammar.language) {
      case 'zh':
        return this.chinese(before, behind);
      case 'ja':
        return this.japanese(before, behind);
      default:
        return this.korean(before, behind, token.at);
    }
  }

  /** Speech without marks is not told from telling here. */
  tail(): null {
    return null;
  }

  private claim(name: string, cue: string | null): Claim | null {
    const bare = name.replace(CONJUNCTIONS, '').trim();
    const subject = this.subjectOf(bare);
    return { subject, cue, bound: true, hypothetical: false };
  }

  private subjectOf(name: string): Subject | null {
    const bits = this.clauses.grammar.bits.get(name) ?? 0;
    for (const kind of ['he', 'she', 'they'] as const)
      if ((bits & BIT[kind]) !== 0) return { text: name, kind, plural: kind === 'they' };
    const bare = name.replace(TITLES, '').replace(OFFICE, '').trim();
    if (bare === '' || bare.length > LONGEST) return null;
    this.roster.add(bare, 1);
    return { text: this.roster.startingWith(bare), kind: 'name', plural: false };
  }

  /** The reporting verb that a text ends with, or holds; the longest that fits. */
  private verbAt(text: string, fits: (verb: string) => boolean): string | null {
    let best: string | null = null;
    for (const [word, bits] of this.clauses.grammar.bits)
      if (
        (bits & BIT.said) !== 0 &&
        text.includes(word) &&
        fits(word) &&
        word.length > (best?.length ?? 0)
      )
        best = word;
    return best;
  }

  private chinese(before: string, behind: string): Claim | null {
    const lead = before
      .replace(/[：:，,]?\s*$/, '')
      .replace(/(?:道|过|過|了)$/, (end) => (end === '道' ? end : ''));
    const verb = this.verbAt(lead, (one) => lead.endsWith(one) || lead.endsWith(`${one}道`));
    if (verb)
      return this.claim(
        lead
          .slice(0, lead.lastIndexOf(verb))
          .split(/[，,]/)
          .at(-1)
          ?.replace(ADVERBS, '')
          .replace(ADVERBS, '') ?? '',
        verb,
      );
    const after = /^[，,]?([^。！？，,“「]{1,24})/.exec(behind)?.[1] ?? '';
    const said = this.verbAt(after, () => true);
    if (!said) return null;
    return this.claim(after.slice(0, after.indexOf(said)).replace(ADVERBS, ''), said);
  }

  private japanese(before: string, behind: string): Claim | null {
    const after = /^(?:と|って|などと)[、,]?([^。「]{1,50})/.exec(behind)?.[1];
    if (after === undefined) return null;
    const verb = this.verbAt(after, () => true);
    if (!verb) return null;
    const own = /^(.{1,16}?)(?:は|が|も)/.exec(after.slice(0, after.indexOf(verb)))?.[1];
    const topic = /(?:^|、)([^、。]{1,16}?)(?:は|が|も)[、,]?[^。]{0,40}$/.exec(before)?.[1];
    const name = own ?? topic;
    return name
      ? this.claim(name, verb)
      : { subject: null, cue: verb, bound: true, hypothetical: false };
  }

  /** "He" is who was the topic of a sentence before. */
  private topicBefore(at: number): string | null {
    const topics = [...this.text.slice(Math.max(0, at - REACH * 5), at).matchAll(TOPIC_KO)];
    return (
      topics
        .map((one) => one[1] ?? '')
        .filter((one) => !PRONOUN_KO.test(one))
        .at(-1) ?? null
    );
  }

  private korean(before: string, behind: string, at: number): Claim | null {
    const particle = BEHIND_KO.exec(behind)?.[0] ?? '';
    const rest = behind.slice(particle.length).split(/[.!?。\n]/)[0] ?? '';
    const verb = this.verbAt(rest, () => true);
    if (!verb && particle === '') return null;
    const own = /^\s*([^\s,]{2,8}(?:\s[^\s,]{1,4})?)(?:이|가)\s/.exec(rest)?.[1];
    const topic = [
      ...before.matchAll(/(?:^|[\s,])((?:[^\s,]{1,8}\s)?[^\s,]{1,8})(?:은|는|이|가)(?=[\s,])/g),
    ].at(-1)?.[1];
    const said = own ?? topic;
    const name = said && !PRONOUN_KO.test(said) ? said : this.topicBefore(at);
    return name
      ? this.claim(name, verb)
      : { subject: null, cue: verb, bound: true, hypothetical: false };
  }
}

/** What stands before a place since the last sentence or quotation ended. */
const lastClause = (text: string): string => text.split(/[。！？\n]|[.!?]\s|[”」』]/).at(-1) ?? '';
