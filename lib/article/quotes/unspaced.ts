/**
 * Who said a quotation, in languages that write no spaces between words or particles onto them: Chinese, Japanese, Korean.
 * Reads the letters right before and behind the marks; a name is what stands before the verb or the particle of the subject.
 */

import type { Claim } from './claims';
import type { Clauses } from './clauses';
import { BIT } from './grammar';
import { SOMEBODY } from './moods';
import type { Roster } from './roster';
import type { Asker } from './speakers';
import type { Token } from './tokens';
import { bareName, isNobody, LONGEST } from './unspaced-names';
import type { Subject } from './words';

/** So many letters beside a quotation are read. */
export const REACH = 60;
/** What a clause may begin with. */
const CONJUNCTIONS =
  /^(?:これに(?:対し)?|[赛賽会會]前|但是?|而且?|不过|因此|所以|然而|同时|此外|另外|また|そして|しかし|一方|さらに|또|그러나|하지만|그리고|이어)\s*[、,，]?\s*/;
/** "Also some readers". */
const SOME = /^[也还還]?有(?:的)?(?=.{2})/;
/** "Sources say" and the like: a clause of its own before the name. */
const ACCORDING = /^(?:根?据|根?據)/;

/** Answers for one paragraph. */
export abstract class Unspaced implements Asker {
  constructor(
    protected readonly text: string,
    protected readonly clauses: Clauses,
    protected readonly roster: Roster,
  ) {}

  /** See `Asker`. */
  claimOn(k: number): Claim | null {
    const token = this.clauses.tokens[k];
    if (!token) return null;
    const before = lastClause(this.text.slice(Math.max(0, token.at - REACH), token.at));
    return this.claimBeside(before, this.text.slice(token.end, token.end + REACH), token);
  }

  /** The claim on a quotation with the letters before and behind it. */
  protected abstract claimBeside(before: string, behind: string, token: Token): Claim | null;

  /** Speech without marks is not told from telling here. */
  tail(): null {
    return null;
  }

  protected claim(name: string, cue: string | null): Claim | null {
    const bare = name.replace(CONJUNCTIONS, '').replace(ACCORDING, '').replace(SOME, '').trim();
    const subject = this.subjectOf(bare);
    return { subject, cue, bound: true, hypothetical: false };
  }

  private subjectOf(name: string): Subject | null {
    const bits = this.clauses.grammar.bits.get(name) ?? 0;
    for (const kind of ['he', 'she', 'they'] as const)
      if ((bits & BIT[kind]) !== 0) return { text: name, kind, plural: kind === 'they' };
    const bare = bareName(
      name.replace(/^.*[一-龯ァ-ヶー](?:で|に|では)(?=[一-龯ァ-ヶ])/, ''),
      this.clauses.grammar.language,
    );
    if (bare === '' || bare.length > LONGEST || isNobody(bare, this.clauses.grammar.language))
      return SOMEBODY;
    this.roster.add(bare, 1);
    const full = this.roster.startingWith(bare);
    // "같은 글": one sign alone is a family's name, of somebody who was named.
    return full.length === 1 ? SOMEBODY : { text: full, kind: 'name', plural: false };
  }

  /** The reporting verb that a text ends with, or holds; the longest that fits. */
  protected verbAt(text: string, fits: (verb: string) => boolean): string | null {
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
}

/** What stands before a place since the last sentence or quotation ended. */
export const lastClause = (text: string): string =>
  text.split(/[。！？\n]|[.!?]\s|[”」』]/).at(-1) ?? '';
