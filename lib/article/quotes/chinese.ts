/** Who said a quotation in Chinese: what stands before a reporting verb, beside the marks or around them. */

import type { Claim } from './claims';
import type { Token } from './tokens';
import { REACH, Unspaced } from './unspaced';
import { bareName, isChinese, nameWithin } from './unspaced-names';

/** Adverbs and the like between a Chinese name and its verb. */
const ADVERBS =
  /(?:在.*|对.*|對.*|向.*|则|則|也|还|還|又|曾|都|并|並|就|随后|隨後|接着|最后|最後|当时|當時|这样|這樣|因此|于是|[赛會会]后|日前|近日|[今昨]天|[今昨]日|[今昨]晚|笑着?|哭着|[在昨今前][^，。]{0,7}[时時后後]|此前|周[一二三四五六日]|(?:很|十分|非常)?.{2}地|边.{1,3}边|当[庭场晚]|随即|[撰发]文|.着[^，。]{1,3})$/;
/** "住在三楼的小贾": what stands behind one sign, but "he", is no adverb. */
const adverb = (words: string, ...rest: unknown[]): string => {
  const at = rest.at(-2);
  const text = rest.at(-1);
  return at === 1 && !/^[他她我]/.test(String(text)) ? words : '';
};
/** "A novel", "hearsay": no verb. */
const NOVEL = /[小传学听据虽假]说$/;

/** Answers for one paragraph in Chinese. */
export class Chinese extends Unspaced {
  protected claimBeside(before: string, behind: string, { at }: Token): Claim | null {
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
    // "他挠挠头说": with a gesture.
    const [he] = /^[他她](?=.{1,5}$)/.exec(bare) ?? [];
    return he ?? ((bare.length > 4 && nameWithin(bare)) || bare);
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
    const told = this.text.slice(0, Math.max(0, this.text.slice(0, at).lastIndexOf(name)));
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
}
