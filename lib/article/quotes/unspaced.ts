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
import {
  bareName,
  FAMILIES_KO,
  isChinese,
  isKorean,
  isNobody,
  isTitled,
  LONGEST,
  namesBefore,
  namesCalled,
  nameWithin,
} from './unspaced-names';
import type { Subject } from './words';

/** So many letters beside a quotation are read. */
const REACH = 60;
/** Adverbs and the like between a Chinese name and its verb, and what a clause may begin with. */
const ADVERBS =
  /(?:在.*|对.*|對.*|向.*|则|則|也|还|還|又|曾|都|并|並|就|随后|隨後|接着|最后|最後|当时|當時|这样|這樣|因此|于是|[赛會会]后|日前|近日|[今昨]天|[今昨]日|[今昨]晚|笑着?|哭着|[在昨今前][^，。]{0,7}[时時后後]|此前|周[一二三四五六日]|(?:很|十分|非常)?.{2}地|边.{1,3}边|当[庭场晚]|随即|.着[^，。]{1,3})$/;
/** "住在三楼的小贾": what stands behind one sign, but "he", is no adverb. */
const adverb = (words: string, ...rest: unknown[]): string => {
  const at = rest.at(-2);
  const text = rest.at(-1);
  return at === 1 && !/^[他她我]/.test(String(text)) ? words : '';
};
const CONJUNCTIONS =
  /^(?:これに(?:対し)?|[赛賽会會]前|但是?|而且?|不过|因此|所以|然而|同时|此外|另外|また|そして|しかし|一方|さらに|또|그러나|하지만|그리고|이어)\s*[、,，]?\s*/;
/** "Also some readers". */
const SOME = /^[也还還]?有(?:的)?(?=.{2})/;
/** "Sources say" and the like: a clause of its own before the name. */
const ACCORDING = /^(?:根?据|根?據)/;
/** "「...」。佐藤さんはそう話す。": the sentence behind says whose it was. */
const SO_SAID =
  /^[。\s]+([^。「」]{2,40}?)[はが][、,]?[^。、]{0,8}(?:そう|こう)(?:話|語|述べ|言|訴え|振り返|打ち明け)/;
/** "「...」。そう笑うのは、佐藤さん。" */
const SO_IS = /^[。\s]*(?:そう|こう)[^。、]{1,12}のは、?([^。]{0,40}?[^。]{2,10}(?:さん|氏|様))/;
/** "「...」と話すのは、佐藤さん。" */
const SAYS_IS = /^(?:と|って)[^。、]{1,14}のは、?([^。]{2,40})。/;
/** What is called, titled or thought to be something is not what somebody said. */
const CALLED = /^(?:いう|言われ|呼|題|名付|銘打|な[っる]|書かれ|記され|され)/;
/** "A novel", "hearsay": no verb. */
const NOVEL = /[小传学听据虽假]说$/;
/** Words in marks of more letters than this are hardly a name or a term. */
const SPOKEN = 11;
/** And right behind a topic. */
const SPOKEN_NEAR = 8;
const BEHIND_KO = /^(?:이?라고|라며|이?라는|이라며|고|며|라면서|면서|는)(?=\s|$|[,.])/;

const TOPIC_KO = /(?:^|\s)([가-힣]{2,5}(?:\s[가-힣]{1,3})?)(?:은|는)(?=\s)/g;
/** A name with where its bearer works and what as, a name with one word before it, or either alone. */
const SUBJECT_KO = new RegExp(
  `(?:^|[\\s,])((?:[${FAMILIES_KO}][가-힣]{2}\\s[^\\s,]{2,12}\\s[^\\s,]{1,8})|(?:[^\\s,]{1,8}\\s)?[^\\s,]{1,8})(?:은|는|이|가|(?<=관계자|씨|대변인|교수|대표|의원|장관|감독)도)(?=[\\s,])`,
  'g',
);
/** "... 하정우 대표의 말이다.": the sentence behind says whose it was. */
const WORDS_KO =
  /^[.\s]*(?:는 게|는 것이)?[^.]*?((?:[^\s.]+\s)?[^\s.]+?)의 (?:말|설명|하소연|지적|주장|얘기|이야기|평가|전언|반응)(?:이다|이었다|도 나왔다)/;
/** "…니까." 학부모 노은정(43) 씨는 분통을 터뜨렸다. */
const TOPIC_BEHIND_KO = /^\s+(?:\S+\s)?(\S{2,4}(?:\(\d+\))?\s?씨)는\s[^."]{2,20}다\./;
const PRONOUN_KO = /^(?:그|그녀|이|저|이것|그것|이는|우리|나)$/;

/** Answers for one paragraph. */
export class Unspaced implements Asker {
  /** See `told`; made when it is asked for. */
  private outside: string | undefined;

  constructor(
    private readonly text: string,
    private readonly clauses: Clauses,
    private readonly roster: Roster,
  ) {
    if (clauses.grammar.language === 'ja')
      for (const name of namesCalled(text)) roster.add(name, 1);
    if (clauses.grammar.language === 'ko')
      for (const name of namesBefore(text)) roster.add(name, 1);
  }

  /** See `Asker`. */
  claimOn(k: number): Claim | null {
    const token = this.clauses.tokens[k];
    if (!token) return null;
    const before = lastClause(this.text.slice(Math.max(0, token.at - REACH), token.at));
    const behind = this.text.slice(token.end, token.end + REACH);
    switch (this.clauses.grammar.language) {
      case 'zh':
        return this.chinese(before, behind, token.at);
      case 'ja':
        return this.japanese(before, behind, token);
      default:
        return this.korean(k);
    }
  }

  /** Speech without marks is not told from telling here. */
  tail(): null {
    return null;
  }

  private claim(name: string, cue: string | null): Claim | null {
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

  private chinese(before: string, behind: string, at: number): Claim | null {
    const lead = before
      .replace(/[：:，,]?\s*$/, '')
      .replace(/(?:道|过|過|了)$/, (end) => (end === '道' ? end : ''))
      // "Told reporters".
      .replace(/(告诉|告訴)[^，,。]{1,6}$/, '$1');
    const verb = NOVEL.test(lead)
      ? null
      : this.verbAt(lead, (one) => lead.endsWith(one) || lead.endsWith(`${one}道`));
    if (verb) {
      const name = this.bareLead(lead.slice(0, lead.lastIndexOf(verb)));
      return this.claim(this.whom(name, at), verb);
    }
    const source =
      /(?:在|据|據)([^，,]{2,16}?)(?:看来|看來|而言|来说|來說|分析|介绍|介紹|称|稱)[，,]?$/.exec(
        before,
      )?.[1];
    if (source) return this.claim(source, null);
    const told = this.toldBefore(lead, at) ?? this.toldAround(lead);
    if (told) return told;
    // "馆长沈月华难掩激动：“...”"
    const leader = /[：:]\s*$/.test(before) ? nameWithin(lead) : null;
    if (leader) return this.claim(leader, null);
    const after = /^[，,]?([^。！？，,“「]{1,24})/.exec(behind)?.[1] ?? '';
    const said = this.lastVerb(after);
    // "“...”站在田埂上，种粮大户孙国庆笑得合不拢嘴。": who somebody is, and a name.
    const isTold = said && !after.startsWith(said);
    const roled = isTold ? null : nameWithin(behind.split('。')[0] ?? '');
    if (roled) return this.claim(roled, null);
    if (!said) return null;
    const name = this.bareLead(after.slice(0, after.lastIndexOf(said)));
    return this.claim(this.whom(name, at), said);
  }

  /** The reporting verb that ends last in a text. */
  private lastVerb(text: string): string | null {
    const end = Math.max(
      0,
      ...[...text].map((_, i) =>
        this.verbAt(text.slice(0, i + 1), (one) => text.slice(0, i + 1).endsWith(one)) ? i + 1 : 0,
      ),
    );
    return end === 0
      ? null
      : this.verbAt(text.slice(0, end), (one) => text.slice(0, end).endsWith(one));
  }

  /** What stands before a reporting verb: without a verb before that one, adverbs and what goes before a comma. */
  private bareLead(text: string): string {
    const lead = (text.split(/[，,]/).at(-1) ?? '')
      .replace(/[发發]表.{2,4}$/, '')
      .replace(ADVERBS, adverb)
      .replace(ADVERBS, adverb);
    const verb = this.verbAt(lead, (one) => one.length > 1 && lead.endsWith(one));
    const bare = verb ? lead.slice(0, -verb.length).replace(ADVERBS, adverb) : lead;
    return (bare.length > 4 && nameWithin(bare)) || bare;
  }

  /** "陈立群表示，阅览室将“...”": a part of what a clause before reports. */
  private toldBefore(lead: string, at: number): Claim | null {
    for (const clause of lead.split(/[，,]/).slice(0, -1).reverse()) {
      const told = clause.replace(/(告诉|告訴).{1,6}$/, '$1');
      const verb = this.verbAt(told, (one) => told.endsWith(one));
      const name = verb && this.bareLead(told.slice(0, -verb.length));
      const claim = name && !name.startsWith('的') ? this.claim(this.whom(name, at), verb) : null;
      if (claim) return { ...claim, bound: false };
    }
    return null;
  }

  /** "戴维民认为小说“...”": a part of what its own clause reports. */
  private toldAround(lead: string): Claim | null {
    const clause = lead.split(/[，,]/).at(-1) ?? '';
    const verb = this.verbAt(clause, (one) => one.length > 1 && !clause.startsWith(one));
    const name = verb && this.bareLead(clause.slice(0, clause.indexOf(verb)));
    const claim = name && isChinese(bareName(name, 'zh')) ? this.claim(name, verb) : null;
    return claim && { ...claim, bound: false };
  }

  /** Whom a name or a pronoun before a place means: "" for "he" behind a sentence that was of nobody known. */
  private whom(name: string, at: number): string {
    if (!/^[他她]$/.test(name)) return name;
    const told = this.text.slice(0, this.text.lastIndexOf('。', at) + 1);
    return this.saidBefore(at) ?? (told === '' || /[他她“]/.test(told) ? name : '');
  }

  /** Who is said to have said something in the sentences of the paragraph before a place: "he" is the last of them. */
  private saidBefore(at: number): string | null {
    const clauses = this.text.slice(Math.max(0, at - REACH * 3), at).split(/[，,。！？]/);
    for (const clause of clauses.reverse()) {
      const verb = this.verbAt(clause, (one) => clause.endsWith(one));
      const lead = verb ? clause.slice(0, -verb.length).replace(ADVERBS, adverb) : null;
      const name = lead === null ? nameWithin(clause) : bareName(lead, 'zh');
      if (name && (isChinese(name) || name.includes('·'))) return name;
    }
    return null;
  }

  private japanese(before: string, behind: string, { at, end }: Token): Claim | null {
    const length = end - at;
    // "担当者によると、補助金を「...」という。"
    const [, source, rest = ''] =
      /(?:^|、)([^、。]{2,20})によ(?:ると|れば)[、,]?(.{0,20})$/.exec(before) ?? [];
    if (source && (rest === '' || /^と(?:い[うっ]|のこと)/.test(behind)))
      return this.claim(source, 'によると');
    // "手塚望教授の話　「...」"
    const told = /(?:^|[のは])([^のは]{2,12})の話[\s:：]*$/.exec(before)?.[1];
    if (told && isTitled(told)) return this.claim(told, null);
    const after = /^(?:と|って|などと)[、,]?([^。「]{1,50})/.exec(behind)?.[1];
    const next =
      SO_SAID.exec(behind)?.[1] ??
      titledTopic(behind) ??
      SO_IS.exec(behind)?.[1] ??
      SAYS_IS.exec(behind)?.[1];
    if (next) return this.claim(next, 'そう');
    if (after === undefined) return null;
    const verb = this.verbAt(after, () => true);
    // "... は「...」と肩を落とす": said with a gesture.
    const isNear =
      /[はがも][、,]?$/.test(before) && (length > SPOKEN_NEAR || /(?:さん|氏)は$/.test(before));
    const isFar = /[はがも][、,]?[^。、]{0,12}、?$/.test(before) && length > SPOKEN;
    const isSaid = (isNear || isFar) && !CALLED.test(after ?? '');
    const said = verb ? after.slice(0, after.indexOf(verb)) : after;
    const subject = /^(.{1,16}?)(?:は|が|も)/.exec(said)?.[1];
    // "...」と小林選手は誓った": a title tells who spoke where no list knows the verb.
    const own = verb || isTitled(subject ?? '') ? subject : undefined;
    // "佐藤さんが店を開いた。「...」と冗談めかす。"
    const lone = before.trim() === '' && length > SPOKEN && !CALLED.test(after);
    const known = lone && !verb && !own ? namesCalled(this.text.slice(0, at)).at(-1) : undefined;
    if (known) return this.claim(known, null);
    if (!verb && !isSaid && !own) return null;
    const topic = topicOf(before, 'は') ?? topicOf(before, 'がも');
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
        .filter((one) => isKorean(one) && !PRONOUN_KO.test(one.split(' ').at(-1) ?? ''))
        .at(-1) ?? null
    );
  }

  private korean(k: number): Claim | null {
    const { at = 0, end = 0 } = this.clauses.tokens[k] ?? {};
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

/** "「...」。井上拓海さん（24）は懐かしむ。": a short sentence behind is about somebody by name. */
function titledTopic(behind: string): string | undefined {
  const topic = /^。\s*(?:[^。「]*、)?([^。、「]{2,24}?)[はが]、?[^。、「]{2,16}。/.exec(
    behind,
  )?.[1];
  return topic && isTitled(topic.replace(/[（(].*$/, '')) ? topic : undefined;
}

/** What the last clause that has one of these particles is about, in Japanese. */
function topicOf(text: string, particles: string): string | null {
  const topics = new RegExp(`^(.{1,30}?)[${particles}]`);
  for (const clause of text.split(/[、。]/).reverse()) {
    const topic = topics.exec(clause)?.[1];
    if (topic) return topic;
  }
  return null;
}

/** What stands before a place since the last sentence or quotation ended. */
const lastClause = (text: string): string => text.split(/[。！？\n]|[.!?]\s|[”」』]/).at(-1) ?? '';
