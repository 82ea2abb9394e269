/** How quotations with speakers are scored against reference answers: the developers' definitions, one page at a time. */
import type { GoldQuote } from './gold.ts';

/** What an extractor says. Pulls count neither as found nor as false. */
export interface Said {
  text: string;
  speaker: string | null;
  cue: string | null;
  kind: 'direct' | 'block' | 'pull';
  how?: string;
}

/** Where a reference says `direct` or `blockquote`, the words are a quotation. */
const POSITIVE = new Set(['direct', 'blockquote']);
const IGNORED = new Set(['fragment', 'other', 'headline']);
/** Overlap of tokens: from here on two texts are the same quotation; the same words, for classing; parts of each other. */
const SAME = 0.8;
const ALIKE = 0.7;
const PART = 0.3;
const CONTAINED = 0.9;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Tokens of a text: words of letters and digits, folded; those of scripts without spaces fall into characters. */
export function tokens(text: string): string[] {
  const found =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.flatMap((word) => (CJK.test(word) ? [...word] : [word]));
}

function common(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const token of a) left.set(token, (left.get(token) ?? 0) + 1);
  let both = 0;
  for (const token of b) {
    const n = left.get(token) ?? 0;
    if (n === 0) continue;
    both++;
    left.set(token, n - 1);
  }
  return both;
}

/** Shared tokens over all tokens, as multisets. */
export function iou(a: readonly string[], b: readonly string[]): number {
  const both = common(a, b);
  return both === 0 ? 0 : both / (a.length + b.length - both);
}

/** Why an answer is false. */
export type FalseKind = 'scare' | 'title' | 'pull' | 'duplicate' | 'boundary' | 'outside';

/** How the speaker of a covered quotation did. `last`: the last name only. */
export type SpeakerVerdict = 'full' | 'last' | 'wrong' | 'none' | 'unnamed-right' | 'unnamed-wrong';

/** One page scored: what was covered by what, what was false, what was missed. */
export interface PageScore {
  positives: number;
  matched: number;
  covered: { gold: GoldQuote; said: Said; speaker: SpeakerVerdict; cue: boolean | null }[];
  missed: GoldQuote[];
  wrong: { said: Said; kind: FalseKind }[];
  scares: number;
  titles: number;
  pulls: { gold: GoldQuote; recognised: boolean }[];
}

interface Candidate {
  parts: GoldQuote[];
  tokens: string[];
}

/** Every positive, and every run of consecutive parts of a group with a positive in it. */
function candidatesOf(gold: readonly GoldQuote[]): Candidate[] {
  const groups = new Map<number, GoldQuote[]>();
  const candidates: Candidate[] = [];
  const add = (parts: GoldQuote[]) => {
    if (parts.some(({ kind }) => POSITIVE.has(kind)))
      candidates.push({ parts, tokens: tokens(parts.map(({ text }) => text).join(' ')) });
  };
  for (const quote of gold) {
    if (!POSITIVE.has(quote.kind) && quote.kind !== 'fragment') continue;
    if (quote.group === undefined) add([quote]);
    else groups.set(quote.group, [...(groups.get(quote.group) ?? []), quote]);
  }
  for (const parts of groups.values()) {
    for (let from = 0; from < parts.length; from++)
      for (let to = from + 1; to <= parts.length; to++) add(parts.slice(from, to));
  }
  return candidates;
}

/** Scores what was said of one page. */
export function scorePage(gold: readonly GoldQuote[], said: readonly Said[]): PageScore {
  const found = said
    .filter(({ kind }) => kind !== 'pull')
    .map((one) => ({ said: one, tokens: tokens(one.text) }));
  const pairs = found.flatMap((one) =>
    candidatesOf(gold).flatMap((candidate) => {
      const score = iou(one.tokens, candidate.tokens);
      return score >= SAME ? [{ one, candidate, score }] : [];
    }),
  );
  pairs.sort((a, b) => b.score - a.score || b.candidate.parts.length - a.candidate.parts.length);
  const taken = new Set<unknown>();
  const covered: PageScore['covered'] = [];
  let matched = 0;
  for (const { one, candidate } of pairs) {
    if (taken.has(one) || candidate.parts.some((part) => taken.has(part))) continue;
    taken.add(one);
    for (const part of candidate.parts) taken.add(part);
    matched++;
    const [first] = candidate.parts;
    for (const part of candidate.parts.filter(({ kind }) => POSITIVE.has(kind))) {
      covered.push({
        gold: part,
        said: one.said,
        speaker: judgeSpeaker(first ?? part, one.said.speaker),
        cue: part.cue === null ? null : sameCue(part.cue, one.said.cue),
      });
    }
  }
  const wrong = found.flatMap((one) => {
    const kind = taken.has(one) ? null : falseKind(one.tokens, gold);
    return kind ? [{ said: one.said, kind }] : [];
  });
  const positives = gold.filter(({ kind }) => POSITIVE.has(kind));
  return {
    positives: positives.length,
    matched,
    covered,
    missed: positives.filter((one) => !taken.has(one)),
    wrong,
    scares: gold.filter(({ kind }) => kind === 'scare').length,
    titles: gold.filter(({ kind }) => kind === 'title').length,
    pulls: pullsOf(gold, said),
  };
}

/** The class of an answer that matched nothing; null if the reference does not mind it. */
function falseKind(words: string[], gold: readonly GoldQuote[]): FalseKind | null {
  const near = gold
    .map((one) => ({ one, words: tokens(one.text) }))
    .map((each) => ({ ...each, score: iou(words, each.words) }))
    .sort((a, b) => b.score - a.score);
  if (near.some(({ one, score }) => score >= ALIKE && IGNORED.has(one.kind))) return null;
  const [nearest] = near;
  if (nearest && nearest.score >= ALIKE) {
    const { kind } = nearest.one;
    return kind === 'scare' || kind === 'title' || kind === 'pull' ? kind : 'duplicate';
  }
  const part = near.some(
    (each) =>
      each.score >= PART ||
      (words.length > 0 && common(words, each.words) >= CONTAINED * words.length),
  );
  return part ? 'boundary' : 'outside';
}

/** A pull is recognised if it is flagged, not returned, or returned once while its words are also a quotation. */
function pullsOf(gold: readonly GoldQuote[], said: readonly Said[]): PageScore['pulls'] {
  return gold
    .filter(({ kind }) => kind === 'pull')
    .map((one) => {
      const words = tokens(one.text);
      const alike = said.filter(({ text }) => iou(tokens(text), words) >= ALIKE);
      const returned = alike.filter(({ kind }) => kind !== 'pull').length;
      const also = gold.some(
        ({ kind, text }) => POSITIVE.has(kind) && iou(tokens(text), words) >= ALIKE,
      );
      const flagged = alike.some(({ kind }) => kind === 'pull') && returned <= (also ? 1 : 0);
      return { gold: one, recognised: flagged || returned === 0 || (returned === 1 && also) };
    });
}

const TITLES = new Set(
  'mr mrs ms dr prof professor sir dame lord lady rev reverend sen senator rep representative gov governor president vice minister prime secretary general gen judge justice sgt sergeant capt captain col colonel lt lieutenant major coach director chief executive ceo chairman chairwoman chair mayor king queen prince princess pope father sister brother detective officer congressman congresswoman phd md jr sr esq the an a of for and'.split(
    ' ',
  ),
);

/** The tokens of a name that tell people apart: without honorifics, offices, degrees and letters; all of them if none is left. */
export function nameTokens(name: string): string[] {
  const all = tokens(name);
  const kept = all.filter((token) => [...token].length > 1 && !TITLES.has(token));
  return kept.length > 0 ? kept : all;
}

/** A name may say so many tokens more than the reference and still be the full name. */
const MOST_MORE = 3;
const LONG = 4;

/** How a speaker did against the reference. */
export function judgeSpeaker(gold: GoldQuote, said: string | null): SpeakerVerdict {
  if (gold.anon || gold.speaker === null) {
    if (said === null) return 'unnamed-right';
    const words = nameTokens(said);
    const right = [gold.speaker, ...(gold.speaker_alt ?? [])].some((name) => {
      const wanted = nameTokens(name ?? '');
      return (
        wanted.some((token) => token.length >= LONG && words.includes(token)) ||
        (wanted.length > 0 && wanted.at(-1) === words.at(-1))
      );
    });
    return right ? 'unnamed-right' : 'unnamed-wrong';
  }
  if (said === null) return 'none';
  const words = nameTokens(said);
  const wanted = [gold.speaker, ...(gold.speaker_alt ?? [])].map(nameTokens);
  const isFull = (one: string[]) =>
    common(one, words) === one.length && words.length <= one.length + MOST_MORE;
  const isLast = (one: string[]) =>
    one.at(-1) === words.at(-1) || (one.length >= 3 && common(one, words) * 2 >= one.length);
  return wanted.some(isFull) ? 'full' : wanted.some(isLast) ? 'last' : 'wrong';
}

/** Whether two reporting words are one: equal, one a word of the other, or the same first four letters. */
export function sameCue(gold: string, said: string | null): boolean {
  if (said === null) return false;
  const [a, b] = [tokens(gold), tokens(said)];
  return (
    a.some((token) => b.includes(token)) ||
    (a[0] ?? '').slice(0, LONG) === (b[0] ?? '-').slice(0, LONG)
  );
}

/** The figures of many pages: shares in percent, with the counts behind the small ones. */
export function figuresOf(scores: readonly PageScore[]) {
  const sum = (count: (score: PageScore) => number) =>
    scores.reduce((total, score) => total + count(score), 0);
  const percent = (part: number, all: number) => (all === 0 ? 0 : (part / all) * 100);
  const covered = scores.flatMap((score) => score.covered);
  const wrong = scores.flatMap((score) => score.wrong);
  const positives = sum((score) => score.positives);
  const matched = sum((score) => score.matched);
  const p = percent(matched, matched + wrong.length);
  const r = percent(covered.length, positives);
  const named = covered.filter(({ speaker }) => !speaker.startsWith('unnamed'));
  const by = (verdict: SpeakerVerdict) =>
    covered.filter(({ speaker }) => speaker === verdict).length;
  const ok = by('full') + by('unnamed-right');
  const okP = percent(ok, covered.length + wrong.length);
  const okR = percent(ok, positives);
  const falsely = (kind: FalseKind) => wrong.filter((one) => one.kind === kind).length;
  const [scares, titles] = [sum((score) => score.scares), sum((score) => score.titles)];
  const pulls = scores.flatMap((score) => score.pulls);
  const cues = covered.filter(({ cue }) => cue !== null);
  const harmonic = (a: number, b: number) => (a + b === 0 ? 0 : (2 * a * b) / (a + b));
  return {
    positives,
    covered: covered.length,
    false: wrong.length,
    P: p,
    R: r,
    F1: harmonic(p, r),
    full: percent(by('full'), named.length),
    last: percent(by('full') + by('last'), named.length),
    wrong: percent(by('wrong'), named.length),
    none: percent(by('none'), named.length),
    named: named.length,
    unnamedRight: percent(by('unnamed-right'), covered.length - named.length),
    both: harmonic(okP, okR),
    cue: percent(cues.filter(({ cue }) => cue).length, cues.length),
    scares,
    titles,
    falseScares: falsely('scare'),
    falseTitles: falsely('title'),
    rejected: percent(scares + titles - falsely('scare') - falsely('title'), scares + titles),
    pulls: pulls.length,
    pullsRecognised: pulls.filter(({ recognised }) => recognised).length,
  };
}
