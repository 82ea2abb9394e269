/** The evaluator of `npm run bench quotes` itself: what it calls found, false, full and wrong. */
import { describe, expect, it } from 'vitest';
import type { GoldQuote } from '../../bench/corpus/gold';
import { simpleQuotes } from '../../bench/corpus/quote-baselines';
import {
  figuresOf,
  iou,
  judgeSpeaker,
  nameTokens,
  type Said,
  sameCue,
  scorePage,
  tokens,
} from '../../bench/corpus/quote-score';

const gold = (text: string, more: Partial<GoldQuote> = {}): GoldQuote => ({
  text,
  speaker: 'Ada Holm',
  cue: 'said',
  kind: 'direct',
  ...more,
});
const said = (text: string, more: Partial<Said> = {}): Said => ({
  text,
  speaker: 'Ada Holm',
  cue: 'said',
  kind: 'direct',
  ...more,
});
const WORDS = 'we stay here for good and nobody leaves';

describe('tokens', () => {
  it('are folded words; those without spaces fall into characters', () => {
    expect(tokens('It’s “late”, Ada-Rose: 12!')).toEqual(['it', 's', 'late', 'ada', 'rose', '12']);
    expect(tokens('もう遅い')).toEqual(['も', 'う', '遅', 'い']);
  });

  it('overlap as multisets', () => {
    expect(iou(['a', 'a', 'b'], ['a', 'b', 'c'])).toBe(0.5);
    expect(iou([], [])).toBe(0);
  });
});

describe('a page', () => {
  it('is covered by what is nearly the same, once', () => {
    const score = scorePage([gold(WORDS)], [said(`${WORDS} .`), said(WORDS)]);
    expect(score).toMatchObject({ positives: 1, matched: 1, missed: [] });
    expect(score.wrong.map(({ kind }) => kind)).toEqual(['duplicate']);
  });

  it('counts every part that a joined run covers', () => {
    const parts = [gold('we stay here', { group: 1 }), gold('and nobody leaves us', { group: 1 })];
    const score = scorePage(parts, [said('We stay here … and nobody leaves us')]);
    expect(score.covered).toHaveLength(2);
    expect(score.matched).toBe(1);
  });

  it('minds no fragment, other or headline', () => {
    for (const kind of ['fragment', 'other', 'headline'] as const)
      expect(scorePage([gold(WORDS, { kind })], [said(WORDS)]).wrong).toEqual([]);
  });

  it.each(['scare', 'title', 'pull'] as const)('calls a %s false', (kind) => {
    expect(scorePage([gold(WORDS, { kind })], [said(WORDS)]).wrong[0]?.kind).toBe(kind);
  });

  it('tells a wrong border from what is nowhere', () => {
    const score = scorePage([gold(WORDS)], [said('we stay here'), said('nothing of the kind')]);
    expect(score.wrong.map(({ kind }) => kind)).toEqual(['boundary', 'outside']);
  });

  it('recognises a pull that is flagged, left out, or returned once as the quotation it repeats', () => {
    const pull = gold(WORDS, { kind: 'pull' });
    const recognised = (quotes: GoldQuote[], answers: Said[]) =>
      scorePage(quotes, answers).pulls[0]?.recognised;
    expect(recognised([pull], [said(WORDS, { kind: 'pull' })])).toBe(true);
    expect(recognised([pull], [])).toBe(true);
    expect(recognised([pull], [said(WORDS)])).toBe(false);
    expect(recognised([pull, gold(WORDS)], [said(WORDS)])).toBe(true);
    expect(recognised([pull, gold(WORDS)], [said(WORDS), said(WORDS)])).toBe(false);
  });
});

describe('a speaker', () => {
  it('is named without honorific, office and letters', () => {
    expect(nameTokens('Sen. Ada J. Holm’s')).toEqual(['ada', 'holm']);
    expect(nameTokens('the president')).toEqual(['the', 'president']);
  });

  it.each([
    ['Ada Holm', 'full'],
    ['Dr. Ada Maria Holm', 'full'],
    ['Holm', 'last'],
    ['Jonas Holm', 'last'],
    ['Jonas Feld', 'wrong'],
    [null, 'none'],
  ])('%s is judged', (name, verdict) => {
    expect(judgeSpeaker(gold(WORDS), name)).toBe(verdict);
  });

  it('may be nobody where nobody is named', () => {
    const unnamed = gold(WORDS, { speaker: 'more than 400 teachers', anon: true });
    expect(judgeSpeaker(unnamed, null)).toBe('unnamed-right');
    expect(judgeSpeaker(unnamed, '400 teachers')).toBe('unnamed-right');
    expect(judgeSpeaker(unnamed, 'Ada Holm')).toBe('unnamed-wrong');
  });

  it('has a verb that may be another form of it', () => {
    expect(sameCue('insisted', 'insists')).toBe(true);
    expect(sameCue('according', 'According to')).toBe(true);
    expect(sameCue('said', null)).toBe(false);
  });
});

it('figures are shares of all pages', () => {
  const pages = [
    scorePage([gold(WORDS), gold('a second one that is missed here')], [said(WORDS)]),
    scorePage([gold(WORDS, { kind: 'scare' })], [said(WORDS)]),
  ];
  expect(figuresOf(pages)).toMatchObject({
    P: 50,
    R: 50,
    F1: 50,
    full: 100,
    both: 50,
    rejected: 0,
  });
});

it('the simple way finds four words and the name beside a verb', () => {
  expect(simpleQuotes('“We stay here for good,” said Ada Holm. A “ghost berth”.')).toEqual([
    { text: 'We stay here for good,', speaker: 'Ada Holm', cue: 'said', kind: 'direct' },
  ]);
});
