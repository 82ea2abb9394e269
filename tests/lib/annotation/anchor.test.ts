import { describe, expect, it } from 'vitest';
import { anchorText } from '../../../lib/annotation/anchor';
import { describeText } from '../../../lib/annotation/describe';
import { cpuNow } from '../../cpu';
import { ARTICLE, highlight } from './a-text';

interface Case {
  name: string;
  words: string;
  nth?: number;
  was?: string;
  /** The text as it is now. */
  now: (was: string) => string;
  /** The words that must be marked now, and how. */
  found?: string;
  how?: 'exact' | 'moved' | 'changed';
  lost?: 'gone' | 'ambiguous' | 'too-little';
  /** Where the found words must begin: behind this. */
  after?: string;
}

const swap =
  (...pairs: [string, string][]) =>
  (text: string) =>
    pairs.reduce((t, [from, to]) => {
      if (!t.includes(from)) throw new Error(`"${from}" is not there to be replaced`);
      return t.replaceAll(from, to);
    }, text);
const cut = (words: string) => swap([words, '']);
const same = (text: string) => text;

const LONG = 'found that a third of them were hollow';
const SENTENCE = 'The council says that the old quay will be rebuilt before the autumn storms.';
const PARAGRAPH = ARTICLE.split('\n')[4] ?? '';
const AD = 'Advertisement Subscribe to our daily newsletter and never miss a story again Sign up';

const FOUND: Case[] = [
  { name: 'an unchanged quote', words: LONG, now: same, how: 'exact' },
  {
    name: 'a quote whose spaces became line breaks',
    words: LONG,
    now: (t) => t.replaceAll(' ', '\n   '),
    found: LONG.replaceAll(' ', '\n   '),
  },
  {
    name: 'a quote whose spaces became non-breaking',
    words: LONG,
    now: (t) => t.replaceAll(' ', '\u00a0'),
    found: LONG.replaceAll(' ', '\u00a0'),
  },
  {
    name: 'a quote whose quotation marks were made straight, with the marks',
    words: '“A harbour without ships is a picture,”',
    now: (t) => t.replace(/[“”]/g, '"'),
    found: '"A harbour without ships is a picture,"',
    how: 'exact',
  },
  {
    name: 'a quote set in capitals',
    words: LONG,
    now: (t) => t.toUpperCase(),
    found: LONG.toUpperCase(),
    how: 'exact',
  },
  {
    name: 'a quote with soft hyphens put in',
    words: LONG,
    now: swap(['hollow', 'hol\u00adlow'], ['third', 'th\u00adird']),
    found: 'found that a th\u00adird of them were hol\u00adlow',
    how: 'exact',
  },
  {
    name: 'a name whose accents are written in two characters',
    words: 'said Marta Ekström',
    now: (t) => t.normalize('NFD'),
    found: 'said Marta Ekström'.normalize('NFD'),
    how: 'exact',
  },
  {
    name: 'a quote with dashes of another length',
    words: 'ships — a harbour — and nothing else was left',
    was: `${ARTICLE}\nOnce there were ships — a harbour — and nothing else was left of the town.`,
    now: (t) => t.replaceAll('—', '--'),
    found: 'ships -- a harbour -- and nothing else was left',
  },
  {
    name: 'a quote with an advertisement in front',
    words: LONG,
    now: swap([LONG, `${AD} ${LONG}`]),
    how: 'exact',
  },
  {
    name: 'a quote with an advertisement on both sides',
    words: LONG,
    now: swap([LONG, `\n${AD}\n${LONG}\n${AD}\n`]),
  },
  {
    name: 'a quote with an advertisement inside, whose ends still stand',
    words: SENTENCE,
    now: swap(['old quay', `old\n${AD}\nquay`]),
    found: SENTENCE.replace('old quay', `old\n${AD}\nquay`),
    how: 'changed',
  },
  {
    name: 'a quote behind foreign paragraphs',
    words: LONG,
    now: (t) => `${`${AD}\n`.repeat(6)}${t}`,
    how: 'exact',
  },
  {
    name: 'a quote whose paragraph before is gone',
    words: PARAGRAPH,
    now: cut(ARTICLE.split('\n')[3] ?? ''),
  },
  {
    name: 'a quote whose paragraph moved to the end',
    words: PARAGRAPH,
    now: (t) => `${t.replace(`${PARAGRAPH}\n`, '')}\n${PARAGRAPH}`,
    how: 'moved',
  },
  {
    name: 'a quote with a word replaced',
    words: SENTENCE,
    now: swap(['be rebuilt', 'be restored']),
    found: SENTENCE.replace('rebuilt', 'restored'),
    how: 'changed',
  },
  {
    name: 'a quote with its first word replaced',
    words: SENTENCE,
    now: swap(['The council says that', 'A council says that']),
    found: SENTENCE.replace('The', 'A'),
    how: 'changed',
  },
  {
    name: 'a quote with every fifth word replaced',
    words: PARAGRAPH,
    now: swap(
      ['examined', 'looked at'],
      ['March', 'April'],
      ['runs to', 'covers'],
      ['breakwater', 'mole'],
    ),
    found: PARAGRAPH.replace('examined', 'looked at')
      .replace('March', 'April')
      .replace('runs to', 'covers')
      .replace('breakwater', 'mole'),
    how: 'changed',
  },
  {
    name: 'a quote whose neighbours were rewritten',
    words: LONG,
    now: swap(
      ['Engineers who examined the piles in March', 'Divers'],
      ['Their report, which runs to forty pages,', 'A paper'],
    ),
  },
  {
    name: 'a quote across paragraphs',
    words: 'I would rather have the ships.”\nThe harbour master closes',
    now: (t) => t.replaceAll('\n', ' \n\n '),
    found: 'I would rather have the ships.” \n\n The harbour master closes',
    how: 'exact',
  },
  { name: 'one word that stands once', words: 'cinnamon', now: same, how: 'exact' },
  {
    name: 'one word by its neighbours, among many',
    words: 'council',
    nth: 2,
    now: same,
    after: 'autumn storms. The ',
    how: 'exact',
  },
  {
    name: 'one word by its neighbours, although the other place went first',
    words: 'council',
    nth: 2,
    now: cut(`${SENTENCE} `),
    how: 'exact',
    after: 'The ',
  },
  {
    name: 'a phrase told apart by its context',
    words: 'he says',
    was: `He waited, he says.\nIn spring she left, he says, for the islands.\nIt rained and, he says, it will rain again.`,
    nth: 2,
    now: (t) => `News of the day\n${t}`,
    after: 'she left, ',
  },
  {
    name: 'the original when a pull quote stands above',
    words: SENTENCE,
    now: (t) => `${SENTENCE}\n${t}`,
    after: 'empty cranes.”\n',
  },
  {
    name: 'a part of a word',
    words: 'light',
    now: (t) => `${AD}\n${t}`,
    found: 'light',
    after: 'drive on to the ',
    how: 'exact',
  },
  {
    name: 'the inside of a word',
    words: 'ghth',
    now: (t) => `${AD}\n${t}`,
    found: 'ghth',
    how: 'exact',
  },
  {
    name: 'Chinese, a character at a time',
    words: '港口没有船只',
    was: '冬天的最后一个早晨,港务长数了十一条船。人们说港口没有船只,只剩下海鸥和风。明天他还会再数一次。',
    now: (t) => `广告\n${t.replace('人们说', '大家都说')}`,
    how: 'exact',
  },
  {
    name: 'Japanese with a word changed',
    words: '船のない港は一枚の絵だと彼女は言った',
    was: '冬の最後の朝、港長は船を数えた。船のない港は一枚の絵だと彼女は言った。明日もまた数えるという。',
    now: swap(['一枚の絵', '一枚の写真']),
    found: '船のない港は一枚の写真だと彼女は言った',
    how: 'changed',
  },
  {
    name: 'Arabic',
    words: 'ميناء بلا سفن هو مجرد صورة',
    was: 'قالت مارتا وهي تمسح الطاولة إن ميناء بلا سفن هو مجرد صورة، والناس يحبون الصور. غدا سيعد مرة أخرى.',
    now: (t) => `إعلان ${t.replaceAll(' ', '\u00a0')}`,
    found: 'ميناء بلا سفن هو مجرد صورة'.replaceAll(' ', '\u00a0'),
    how: 'exact',
  },
  {
    name: 'Hebrew with points',
    words: 'נָמֵל בלי אוניות',
    was: 'היא אמרה שזה נָמֵל בלי אוניות ואז ניגבה את הדלפק בשרוול שלה.',
    now: (t) => `חדשות\n${t}`,
    how: 'exact',
  },
  { name: 'the only words of a text', words: 'Hello', was: 'Hello', now: same, how: 'exact' },
  {
    name: 'the same row of a repetitive page that did not change',
    words: 'Read more',
    was: 'Read more\n'.repeat(200).trim(),
    nth: 90,
    now: same,
    how: 'exact',
  },
  {
    name: 'the same row of a repetitive page that shifted, by its number',
    words: 'Read more',
    was: 'Read more\n'.repeat(200).trim(),
    nth: 90,
    now: (t) => `Top\n${t}`,
    how: 'exact',
    after: `Top\n${'Read more\n'.repeat(89)}`,
  },
  {
    name: 'the clearly nearer of two that are the same in words and company',
    words: 'will be rebuilt',
    now: (t) => `Top\n${t}\nEnd of part one\n${t}`,
    how: 'exact',
    after: 'the old quay ',
  },
];

const LOST: Case[] = [
  {
    name: 'a phrase that came twice with the same company, neither where it was',
    words: 'will be rebuilt',
    now: (t) => `${'News of the day. '.repeat(100)}\n${t}\nEnd of part one\n${t}`,
    lost: 'ambiguous',
  },
  { name: 'a deleted sentence', words: SENTENCE, now: cut(SENTENCE), lost: 'gone' },
  { name: 'a deleted paragraph', words: PARAGRAPH, now: cut(`${PARAGRAPH}\n`), lost: 'gone' },
  {
    name: 'a deleted word, though it stands elsewhere',
    words: 'council',
    nth: 2,
    now: swap(['The council also said', 'The also said']),
    lost: 'gone',
  },
  {
    name: 'a word whose sentence is gone, though it stands elsewhere',
    words: 'council',
    nth: 1,
    now: cut(`${SENTENCE} `),
    lost: 'too-little',
  },
  {
    name: 'a short phrase of which a look-alike is left',
    words: 'the harbour master',
    was: `${ARTICLE}\nNobody had told the harbour master of the plan to sell the cranes to a yard in Poland.`,
    nth: 2,
    now: cut(' told the harbour master of the plan'),
    lost: 'too-little',
  },
  {
    name: 'a sentence of which only a similar one is left',
    words: 'The council also said so last year, and in the year of the flood',
    now: cut(
      'The council also said so last year, and in the year of the flood, when the money went to the road instead.',
    ),
    lost: 'gone',
  },
  {
    name: 'a row of a repetitive page that has one less',
    words: 'Read more',
    was: 'Read more\n'.repeat(200).trim(),
    nth: 90,
    now: (t) => `Top\n${t.slice(10)}`,
    lost: 'ambiguous',
  },
  {
    name: 'anything in another article',
    words: SENTENCE,
    now: () => 'A wholly different text about gardens, of which the last is the best.',
    lost: 'gone',
  },
  { name: 'anything in an empty text', words: LONG, now: () => '', lost: 'gone' },
];

const textOf = ({ was = ARTICLE }: Case) => was;

describe('a quote that is still there is found', () => {
  it.each(FOUND)('$name', (c) => {
    const selectors = highlight(c.words, textOf(c), c.nth ?? 1);
    const now = c.now(textOf(c));
    const result = anchorText(selectors, now);
    expect(result).not.toHaveProperty('lost');
    if ('lost' in result) return;
    expect(now.slice(result.start, result.end)).toBe(c.found ?? c.words);
    if (c.how) expect(result.how).toBe(c.how);
    if (c.after) expect(now.slice(0, result.start).endsWith(c.after)).toBe(true);
  });
});

describe('a quote that is gone is lost, not guessed', () => {
  it.each(LOST)('$name', (c) => {
    const selectors = highlight(c.words, textOf(c), c.nth ?? 1);
    const result = anchorText(selectors, c.now(textOf(c)));
    expect(result).toMatchObject({ lost: true, why: c.lost });
  });
});

describe('selectors of other programs', () => {
  const quote = (exact: string, prefix = '', suffix = '') => [
    { type: 'TextQuoteSelector' as const, exact, prefix, suffix },
  ];

  it('are found by their words alone if those are many and stand once', () => {
    const result = anchorText(quote('a third of them were hollow. Their report'), ARTICLE);
    expect(result).not.toHaveProperty('lost');
  });

  it('are found although their context was trimmed', () => {
    const result = anchorText(
      quote('closes his ledger', 'The harbour master', 'at four.'),
      ARTICLE,
    );
    expect(result).toMatchObject({ how: 'exact' });
  });

  it('are lost with a likely place if a common phrase comes without context', () => {
    const result = anchorText(quote('the cranes'), ARTICLE);
    expect(result).toMatchObject({ lost: true, why: 'too-little' });
    if ('lost' in result) expect(result.maybe).toBeDefined();
  });

  it('are lost without a quotation, or with one that has no word', () => {
    expect(anchorText([{ type: 'TextPositionSelector', start: 0, end: 5 }], ARTICLE)).toEqual({
      lost: true,
      why: 'too-little',
    });
    expect(anchorText(quote('… —'), ARTICLE)).toEqual({ lost: true, why: 'too-little' });
  });
});

describe('a very long quote', () => {
  const paragraphs = Array.from(
    { length: 800 },
    (_, i) =>
      `Paragraph number ${i} speaks of item ${i * 7} and of place ${i * 13} at length and calmly, so that it has some words.`,
  );

  it('is found with a twentieth of its words edited, in less than a second', () => {
    const text = paragraphs.join('\n');
    const words = paragraphs.slice(20, 700).join('\n');
    const now = text
      .replaceAll('calmly', (word) => (text.length % 3 ? word : 'slowly'))
      .replaceAll('at length', 'in detail');
    const selectors = highlight(words, text);
    const begun = cpuNow();
    const result = anchorText(selectors, now);
    expect(cpuNow() - begun).toBeLessThan(1000);
    expect(result).toMatchObject({ how: 'changed' });
    if (!('lost' in result))
      expect(now.slice(result.start, result.start + 19)).toBe('Paragraph number 20');
  });
});

describe('a short quote among its like', () => {
  const PUMPS = 'It has no heating element, no pump, no power adapter, and so it costs little.';
  const was = [ARTICLE, PUMPS, 'There is no other.'].join('\n');

  it('is told by the words it stands between, where others are next door', () => {
    const at = was.indexOf('no pump');
    const made = describeText(at, at + 2, was)?.selectors ?? [];
    const now = [ARTICLE.split('\n')[2], PUMPS].join('\n');
    expect(anchorText(made, now)).toMatchObject({ start: now.indexOf('no pump') });
    expect(made.at(-1)).toMatchObject({ count: 4, twins: 0 });
  });

  it('is lost with a record from before neighbours were counted, as it was', () => {
    const at = was.indexOf('no pump');
    const made = (describeText(at, at + 2, was)?.selectors ?? []).map((one) =>
      one.type === 'LookAlikeSelector' ? { ...one, twins: undefined } : one,
    );
    expect(anchorText(made, PUMPS)).toMatchObject({ lost: true });
  });

  it('is not believed where its words are strewn over a paragraph', () => {
    const made = highlight('a new breakwater and patience');
    const strewn =
      'It has a breakwater, so that we expect it to feel slower under the load of many boats in a couple of years. This harbour also asks for patience and money; it is new.';
    const now = ARTICLE.replace(/Their report.*patience\./, strewn);
    expect(anchorText(made, now)).toMatchObject({ lost: true });
  });

  it('is told by the block it stands in, where all around that is another text', () => {
    const caption = 'The empanadas come with braised lamb shank, ponzu, and mushroom.';
    const other = 'Also try the empanadas with lamb shank, ponzu, and mushroom; and the duck.';
    const then = [ARTICLE.split('\n')[1], caption, ARTICLE.split('\n')[3], other].join('\n');
    const now = [
      ARTICLE.split('\n')[5],
      caption,
      'Image: A. Quill',
      ARTICLE.split('\n')[6],
      other,
    ].join('\n');
    const found = anchorText(highlight('mushroom', then), now);
    expect(found).toMatchObject({ start: now.indexOf('mushroom') });
  });
});
