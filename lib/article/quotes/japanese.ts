/** Who said a quotation in Japanese: the topic before the marks or behind them. */

import type { Claim } from './claims';
import type { Clauses } from './clauses';
import type { Roster } from './roster';
import type { Token } from './tokens';
import { Unspaced } from './unspaced';
import { isTitled, namesCalled } from './unspaced-names';

/** "「...」。佐藤さんはそう話す。": the sentence behind says whose it was. */
const SO_SAID =
  /^[。\s]+([^。「」]{2,40}?)[はが][、,]?[^。、]{0,8}(?:そう|こう)(?:話|語|述べ|言|訴え|振り返|打ち明け)/;
/** "「...」。そう笑うのは、佐藤さん。" */
const SO_IS = /^[。\s]*(?:そう|こう)[^。、]{1,12}のは、?([^。]{0,40}?[^。]{2,10}(?:さん|氏|様))/;
/** "「...」と話すのは、佐藤さん。" */
const SAYS_IS = /^(?:と|って)[^。、]{1,14}のは、?([^。]{2,40})。/;
/** What is called, titled or thought to be something is not what somebody said. */
const CALLED = /^(?:いう|言われ|呼|題|名付|銘打|な[っる]|書かれ|記され|され)/;
/** Words in marks of more letters than this are hardly a name or a term. */
const SPOKEN = 11;
/** And right behind a topic. */
const SPOKEN_NEAR = 8;

/** Answers for one paragraph in Japanese. */
export class Japanese extends Unspaced {
  constructor(text: string, clauses: Clauses, roster: Roster) {
    super(text, clauses, roster);
    for (const name of namesCalled(text)) roster.add(name, 1);
  }

  protected claimBeside(before: string, behind: string, { at, end }: Token): Claim | null {
    const length = end - at;
    // "担当者によると、補助金を「...」という。"
    const [, source, rest = ''] =
      /(?:^|、)([^、。]{2,20})によ(?:ると|れば)[、,]?(.{0,20})$/.exec(before) ?? [];
    if (source && (rest === '' || /^(?:。|と(?:い[うっ]|のこと))/.test(behind)))
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
    // "...」とただすと、小林首相は「...": the topic of the next.
    const isNext = /[はがも]、?$/.test(after) && behind.includes(`${after}「`);
    const own = (verb || isTitled(subject ?? '')) && !isNext ? subject : undefined;
    // "佐藤さんが店を開いた。「...」と冗談めかす。"
    const lone = before.trim() === '' && length > SPOKEN && !CALLED.test(after);
    const known = lone && !own ? namesCalled(this.text.slice(0, at)).at(-1) : undefined;
    if (known) return this.claim(known, null);
    if (!verb && !isSaid && !own) return null;
    const topic = topicOf(before, 'は') ?? topicOf(before, 'がも');
    const name = own ?? topic;
    return name
      ? this.claim(name, verb)
      : { subject: null, cue: verb, bound: true, hypothetical: false };
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
