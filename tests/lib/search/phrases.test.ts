import { describe, expect, it, vi } from 'vitest';
import { saveArticle, updateArticles } from '../../../lib/library/write';
import { phraseTest } from '../../../lib/search/context';
import type { Hit } from '../../../lib/search/evaluate';
import { wantedOf } from '../../../lib/search/evaluate';
import { hitsOf } from '../../../lib/search/phrases';
import type { Answer, Question } from '../../../lib/search/protocol';
import { parseQuery } from '../../../lib/search/query';
import { termsOf } from '../../../lib/search/terms';
import { serve } from '../../../lib/search/worker';
import { aDesk, anArticle } from '../library/an-article';
import { aRow } from '../library/rows';

const TEXTS = [
  'The harbour master closed the gate.',
  'The master of the harbour opened it.',
  'A storm closed the harbour.',
  'The harbour master saw the storm.',
  'Nothing of that.',
];

/** Rows whose texts the fake index knows: a word weighs 1 where it stands, a phrase where all its words do. */
function asked(typed: string, texts = TEXTS) {
  const { query } = parseQuery(`${typed} `);
  const rows = texts.map((_, n) => ({ row: aRow({ id: `A${n}`, title: `${n}` }), n }));
  const weights = wantedOf(query).map(({ text }) =>
    Float32Array.from(texts, (one) => {
      const has = new Set(termsOf(one));
      return termsOf(text).every((word) => has.has(word)) ? 1 : 0;
    }),
  );
  const ask = vi.fn(async (ids: string[], phrases: { text: string }[]) =>
    ids.map((id) => phrases.map(({ text }) => phraseTest(text)(texts[Number(id.slice(1))] ?? ''))),
  );
  return { given: { query, rows, weights }, ask };
}

const found = (hits: Hit[]) => hits.map(({ row }) => Number(row.id.slice(1))).sort((a, b) => a - b);

describe('a phrase', () => {
  it.each<[string, number[]]>([
    ['"harbour master"', [0, 3]],
    ['"harbour master" storm', [3]],
    ['"harbour master" OR storm', [0, 2, 3]],
    ['"harbour master" OR "closed the harbour"', [0, 2, 3]],
    ['harbour -"harbour master"', [1, 2]],
    ['-"harbour master"', [1, 2, 4]],
    ['-(storm OR "harbour master")', [1, 4]],
    ['harbour (storm OR "the master of")', [1, 2, 3]],
    ['storm', [2, 3]],
  ])('%s', async (typed, ids) => {
    const { given, ask } = asked(typed);
    expect(
      found(
        await hitsOf(
          given,
          ask,
          () => undefined,
          () => false,
        ),
      ),
    ).toEqual(ids);
  });

  it('has only those texts read in which all its words stand', async () => {
    const { given, ask } = asked('-"harbour master"');
    await hitsOf(
      given,
      ask,
      () => undefined,
      () => false,
    );
    expect(ask.mock.calls.flatMap(([ids]) => ids)).toEqual(['A0', 'A1', 'A3']);
  });

  it('shows the first hits before all texts are read, and stops for the next question', async () => {
    const texts = Array.from({ length: 500 }, () => TEXTS[0] ?? '');
    const { given, ask } = asked('"harbour master"', texts);
    const early = vi.fn();
    let over = false;
    await hitsOf(
      given,
      async (...input) => {
        if (ask.mock.calls.length === 3) over = true;
        return ask(...input);
      },
      early,
      () => over,
    );
    expect(early).toHaveBeenCalledOnce();
    expect(early.mock.calls[0]?.[0].length).toBeGreaterThanOrEqual(20);
    expect(ask).toHaveBeenCalledTimes(4);
  });
});

describe('the worker', () => {
  it('looks for a phrase in one part, or in all of them', async () => {
    const desk = aDesk();
    const text = 'The harbour master closed the gate.';
    const { id } = await saveArticle(desk, anArticle({ title: 'A late storm', text }));
    await updateArticles(desk, [id], { note: 'ask the old pilot' });
    const answers: Answer[] = [];
    let hear: (event: MessageEvent<Question>) => void = () => undefined;
    serve(
      {
        postMessage: (answer) => void answers.push(answer),
        addEventListener: (_, listener) => {
          hear = listener;
        },
      },
      desk.db,
      'phrases in parts',
    );
    const phrases = [
      { text: 'harbour master', field: null },
      { text: 'harbour master', field: 'title' as const },
      { text: 'late storm', field: 'title' as const },
      { text: 'old pilot', field: 'note' as const },
      { text: 'old pilot', field: null },
    ];
    hear({ data: { n: 1, ask: 'phrases', ids: [id], phrases } } as MessageEvent<Question>);
    await expect
      .poll(() => answers.find((one) => 'held' in one))
      .toEqual({
        n: 1,
        held: [[true, false, true, true, true]],
      });
  });
});
