/** Highlights that move with their whole article: what no context of twenty words could tell. */

import { describe, expect, it } from 'vitest';
import { anchorText, type Indexed } from '../../../lib/annotation/anchor';
import { describeText } from '../../../lib/annotation/describe';
import { finish, indexWords } from '../../../lib/annotation/index-words';
import { locate } from '../../../lib/annotation/locate';
import { placeInArticle } from '../../../lib/annotation/place';
import { alignInSteps } from '../../../lib/annotation/whole';
import { cpuNow } from '../../cpu';
import { ARTICLE } from './a-text';

const AD = 'Advertisement Subscribe to our daily newsletter and never miss a story again Sign up';
const LINES = ARTICLE.split('\n');

/** Describes the words in a page that holds the article, and looks for them in the page of today. */
function revisit(article: string, then: string, words: string, nth: number, now: string) {
  let at = -1;
  for (let i = 0; i < nth; i++) at = then.indexOf(words, at + 1);
  const made = describeText(at, at + words.length, then);
  if (!made) throw new Error(`"${words}" does not stand there`);
  const index = indexWords(then);
  const page = { words: index, article: finish(alignInSteps(article, index)) } as Indexed;
  const place = placeInArticle(made, page);
  const today = indexWords(now);
  const alignment = finish(alignInSteps(article, today));
  return {
    place,
    result: place ? locate(made.selectors, today, { alignment, place }) : 'no place',
    alone: anchorText(made.selectors, now),
  };
}

const ROWS = Array.from({ length: 12 }, (_, i) =>
  [`Model ${i} of the year`, 'Pros: light, quiet', `Cons: costs ${i * 7} crowns`].join('\n'),
);
const TABLE = ROWS.join('\n');

/** The longest time in ms between two chances to pause. */
function longestStep(steps: Generator<void, unknown>): number {
  for (let longest = 0; ; ) {
    const begun = cpuNow();
    const { done } = steps.next();
    longest = Math.max(longest, cpuNow() - begun);
    if (done) return longest;
  }
}

interface Case {
  name: string;
  article: string;
  words: string;
  nth?: number;
  now: string;
  /** What must stand right before the words that are found; null = lost. */
  behind: string | null;
}

const CASES: Case[] = [
  {
    name: 'a row told from its likes by the article, although others were taken out',
    article: TABLE,
    words: 'Pros: light, quiet',
    nth: 8,
    now: ROWS.filter((_, i) => ![2, 5, 6].includes(i)).join('\n'),
    behind: 'Model 7 of the year\n',
  },
  {
    name: 'a row whose whole entry was taken out, though eleven like it stand there',
    article: TABLE,
    words: 'Pros: light, quiet',
    nth: 8,
    now: ROWS.filter((_, i) => i !== 7).join('\n'),
    behind: null,
  },
  {
    name: 'a single word of a paragraph that moved to the end',
    article: ARTICLE,
    words: 'council',
    nth: 2,
    now: [...LINES.filter((_, i) => i !== 3), LINES[3]].join('\n'),
    behind: 'before the autumn storms. The ',
  },
  {
    name: 'a word between advertisements, its neighbours rewritten',
    article: ARTICLE,
    words: 'museum',
    now: ARTICLE.replace(
      'Fishing brought in less than the',
      `${AD}\nThe fleet earned under the`,
    ).replace('for the first time. Visitors', `for the first time.\n${AD}\nVisitors`),
    behind: 'The fleet earned under the ',
  },
  {
    name: 'a word that was taken out, though the same word stands in the next sentence',
    article: ARTICLE,
    words: 'council',
    nth: 1,
    now: ARTICLE.replace('The council says', 'The says'),
    behind: null,
  },
  {
    name: 'a heading that is gone, though the contents still name it',
    article: `${ARTICLE}\nWhat the engineers found\nHollow piles, mostly, and a forgotten anchor of the navy.`,
    words: 'What the engineers found',
    nth: 2,
    now: `What the engineers found\nNews\n${ARTICLE}\nHollow piles, mostly, and a forgotten anchor of the navy.`,
    behind: null,
  },
];

describe('a highlight laid with its whole article over the page', () => {
  it.each(CASES)('$name', ({ article, words, nth = 1, now, behind }) => {
    const then = words.startsWith('What') ? `What the engineers found\nNews\n${article}` : article;
    const { result } = revisit(article, then, words, nth, now);
    if (behind === null) {
      expect(result).toMatchObject({ lost: true });
      return;
    }
    expect(result).toHaveProperty('start');
    const { start, end } = result as { start: number; end: number };
    expect(now.slice(start, end)).toBe(words);
    expect(now.slice(0, start).endsWith(behind)).toBe(true);
  });

  it('is found by itself where the article says nothing: another text, or none of its words', () => {
    const other = 'Something else altogether about gardens.';
    const made = describeText(0, 10, ARTICLE);
    const index = indexWords(ARTICLE);
    const alignment = finish(alignInSteps(other, index));
    const place = { start: 0, end: 9 };
    expect(locate(made?.selectors ?? [], index, { alignment, place })).toMatchObject({
      start: 0,
      how: 'exact',
    });
  });

  it('is not put where a place in another version of the text points', () => {
    const made = describeText(4, 11, ARTICLE);
    const index = indexWords(ARTICLE);
    const alignment = finish(alignInSteps(ARTICLE, index));
    for (const place of [
      { start: 900, end: 907 },
      { start: 10_000, end: 20_000 },
      { start: 40, end: 3 },
    ]) {
      const result = locate(made?.selectors ?? [], index, { alignment, place });
      if (!('lost' in result)) expect(ARTICLE.slice(result.start, result.end)).toBe('harbour');
    }
  });

  it('lays 15,000 edited words in slices, none of them long', () => {
    const words = Array.from({ length: 15_000 }, (_, i) => `w${(i * i + 7 * i) % 4001}`);
    const now = words.map((word, i) => (i % 23 === 0 ? 'edited' : word)).join(' ');
    const index = indexWords(now);
    // The least of three: a busy machine that builds beside this takes its time.
    const longest = Math.min(
      ...[1, 2, 3].map(() => longestStep(alignInSteps(words.join(' '), index))),
    );
    expect(longest).toBeLessThan(50);
  });
});

describe('a heading and its entry in the contents', () => {
  const LINES_OF = (n: number) => LINES[n] ?? '';
  const HEADING = 'What the old quay will cost';
  const article = [LINES_OF(1), HEADING, LINES_OF(3), LINES_OF(4)].join('\n\n');
  const page = [
    LINES_OF(1),
    'Table of contents',
    HEADING,
    'Who pays for it in the end',
    'And who goes fishing',
    LINES_OF(3).replace(/^/, `${HEADING}\n`),
    LINES_OF(4),
  ].join('\n');

  it('are told apart by what follows: a heading stands with its text', () => {
    const alignment = finish(alignInSteps(article, indexWords(page)));
    const word = alignment.starts.findIndex((start) => start >= article.indexOf(HEADING));
    const index = indexWords(page);
    expect(index.starts[alignment.places[word] ?? -1]).toBe(page.lastIndexOf(HEADING));
  });

  it('so that the heading of the kept text is found on the page', () => {
    const at = article.indexOf(HEADING);
    const made = describeText(at, at + HEADING.length, article);
    const index = indexWords(page);
    const alignment = finish(alignInSteps(article, index));
    const place = { start: at, end: at + HEADING.length };
    const found = locate(made?.selectors ?? [], index, { alignment, place });
    expect(found).toMatchObject({ start: page.lastIndexOf(HEADING) });
  });

  it('an entry is lost where only the heading is left', () => {
    const at = page.indexOf(HEADING);
    const made = describeText(at, at + HEADING.length, page);
    expect(anchorText(made?.selectors ?? [], article)).toMatchObject({ lost: true });
  });
});
