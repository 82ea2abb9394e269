import { describe, expect, it } from 'vitest';
import { type Person, speakerKey, speakersOf } from '../../../lib/library/across';
import { alikeTo, transferOf } from '../../../lib/library/one-speaker';
import type { Extract, QuoteAcross } from '../../../lib/library/read-across';
import type { ArticleId } from '../../../lib/library/schema';
import { ROUTES } from '../../../lib/messaging/protocol';
import { aRow } from './rows';

type Said = [text: string, speaker: string | null];

/** The people of a library in which this is said, by article. */
function aLibrary(said: Record<string, Said[]>) {
  const rows = Object.keys(said).map((id) => aRow({ id }));
  const extracts = new Map<ArticleId, Extract>(
    rows.map(({ id }) => [
      id,
      {
        articleId: id,
        updatedAt: 1,
        images: [],
        quotes: (said[id] ?? []).map(([text, speaker], i) => ({
          text,
          speaker,
          cue: null,
          how: speaker ? ('named' as const) : ('none' as const),
          kind: 'direct' as const,
          start: i * 100,
          end: i * 100 + text.length,
          number: i,
        })),
      },
    ]),
  );
  const people = speakersOf(extracts.values(), new Map(rows.map((row) => [row.id, row])));
  const the = (name: string): Person<QuoteAcross> => {
    const found = people.find(({ key }) => key === speakerKey(name));
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  return { extracts, people, the };
}

describe('what goes to another name', () => {
  const { extracts, the } = aLibrary({
    a: [
      ['We stay.', 'N. Mohammadi'],
      ['All of us.', 'N. Mohammadi'],
      ['We  stay.', 'N. Mohammadi,'],
      ['Never.', 'Ada Holm'],
    ],
    b: [['We stay.', 'Ada Holm']],
    c: [
      ['Yes.', 'N. Mohammadi'],
      ['Yes.', 'Ada Holm'],
      ['No.', 'N. Mohammadi'],
      ['No.', 'Narges Mohammadi'],
    ],
    d: [
      ['Yes.', 'N. Mohammadi'],
      ['Yes.', null],
    ],
  });

  it('is all that was said, in any spelling of the name, each words once', () => {
    const { said, count } = transferOf(the('N. Mohammadi'), extracts, 'narges mohammadi');
    expect(said).toEqual([
      { id: 'a', texts: ['We  stay.', 'All of us.'] },
      { id: 'c', texts: ['No.'] },
    ]);
    expect(count).toBe(4);
  });

  it('leaves what a third, or nobody, says in the same words in the same article', () => {
    expect(transferOf(the('N. Mohammadi'), extracts, 'narges mohammadi').left).toBe(2);
    // Ada Holm's own words are no third's.
    expect(transferOf(the('N. Mohammadi'), extracts, 'ada holm')).toMatchObject({
      count: 4,
      left: 2,
      said: [{ id: 'a' }, { id: 'c', texts: ['Yes.'] }],
    });
  });
});

describe('what no correction can hold', () => {
  it('is passed over, and the rest goes', () => {
    const many = Array.from({ length: 2500 }, (_, i): Said => [`${i}`, 'Ada Holm']);
    const { extracts, the } = aLibrary({
      a: [
        ['x'.repeat(20_001), 'Ada Holm'],
        ['', 'Ada Holm'],
        ['Never.', 'Ada Holm'],
      ],
      b: many,
    });
    const { said } = transferOf(the('Ada Holm'), extracts, 'a. holm');
    const input = ROUTES['speakers.join'].input.safeParse({ said, to: 'A. Holm' });
    expect(input.error).toBeUndefined();
    expect(said.map(({ texts }) => texts.length)).toEqual([1, 2000]);
  });
});

describe('who may be the same person', () => {
  const NAMES = [
    'Narges Mohammadi',
    'N. Mohammadi',
    'Mohammadi',
    'Narges S. Mohammadi',
    'Taghi Mohammadi',
    'Ada Holm',
    'Odd Holm',
    'A. B. Holm',
    'José Álvarez',
    'J Alvarez',
    'the ministry',
  ];
  const { people, the } = aLibrary({
    a: NAMES.map((name, i): Said => [`${i}`, name]),
    b: [
      ['more', 'N. Mohammadi'],
      ['nobody’s', null],
    ],
  });

  it.each<[string, string[]]>([
    ['Narges Mohammadi', ['N. Mohammadi', 'Mohammadi', 'Narges S. Mohammadi']],
    ['N. Mohammadi', ['Narges Mohammadi', 'Mohammadi', 'Narges S. Mohammadi']],
    ['Taghi Mohammadi', ['Mohammadi']],
    ['Ada Holm', ['A. B. Holm']],
    ['Odd Holm', []],
    ['José Álvarez', ['J Alvarez']],
    ['the ministry', []],
  ])('as %s', (name, alike) => {
    expect(alikeTo(the(name), people).map((one) => one.name)).toEqual(alike);
  });
});
