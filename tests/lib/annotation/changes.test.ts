import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesInSteps } from '../../../lib/annotation/changes';
import { finish } from '../../../lib/annotation/index-words';

const A =
  'The harbour closed at noon on Friday, and nobody could say for how long it would stay so.';
const B = 'Ada Holm, who has worked there for thirty years, said that nobody had asked the crews.';
const C =
  'The company did not answer our questions, but sent a statement of four lines late at night.';
const D = 'A meeting is planned for Monday in the old town hall, with the mayor and both unions.';

const between = (then: string[], now: string[]) =>
  finish(changesInSteps(then.join('\n\n'), now.join('\n\n')));

/** Each change as a line: "rewritten: The harbour [-closed -][+opened +]at noon". */
const said = (then: string[], now: string[]) =>
  between(then, now).list.map(
    ({ kind, parts }) =>
      `${kind}: ${parts
        .map(
          (part) =>
            ({ same: part.text, gone: `[-${part.text}-]`, new: `[+${part.text}+]` })[part.kind],
        )
        .join('')}`,
  );

describe('what became of an article', () => {
  it.each([
    ['nothing', [A, B, C], [A, B, C], []],
    ['capitals, quotes and spaces alone', [A, `“${B}”`], [A.toUpperCase(), `"${B}"`], []],
    ['a paragraph more', [A, C], [A, B, C], [`added: [+${B}+]`]],
    ['a paragraph less', [A, B, C], [A, C], [`removed: [-${B}-]`]],
    [
      'a word replaced',
      [A, B],
      [A.replace('noon', 'midnight'), B],
      [
        'rewritten: The harbour closed at [-noon -][+midnight +]on Friday, and nobody could say for how long it would stay so.',
      ],
    ],
    ['one paragraph now two', [`${A} ${B}`, C], [A, B, C], []],
    ['two paragraphs now one', [A, B, C], [A, `${B} ${C}`], []],
    ['a paragraph that stands elsewhere', [A, B, C, D], [B, C, D, A], [`moved: ${A}`]],
    [
      'another text altogether',
      [A],
      [D.replace('A meeting', 'Gathering')],
      [`removed: [-${A}-]`, expect.stringMatching(/^added/)],
    ],
    ['the first text ever', [''], [A], [`added: [+${A}+]`]],
    ['all of it gone', [A], [''], [`removed: [-${A}-]`]],
    [
      'a removed one where it stood',
      [A, B, C, D],
      [A.replace('Friday', 'Sunday'), C, D.replace('Monday', 'Tuesday')],
      [
        expect.stringContaining('[-Friday, -][+Sunday, +]'),
        `removed: [-${B}-]`,
        expect.stringContaining('[-Monday -][+Tuesday +]'),
      ],
    ],
    [
      'a sentence at the end',
      [A, B],
      [`${A} The crews went home.`, B],
      [`rewritten: ${A} [+The crews went home.+]`],
    ],
    [
      'Chinese, word for word',
      ['港口星期五中午关闭，没有人知道会持续多久。'],
      ['港口星期六中午关闭，没有人知道会持续多久。'],
      ['rewritten: 港口星期[-五-][+六+]中午关闭，没有人知道会持续多久。'],
    ],
  ])('%s', (_, then, now, changes) => {
    expect(said(then, now)).toEqual(changes);
  });

  it('counts the paragraphs that stayed', () => {
    expect(between([A, B, C], [A, D, C]).same).toBe(2);
  });

  it('gives stretches of both texts', () => {
    const [change] = between([A, B], [A, D, B.replace('thirty', 'forty')]).list;
    const now = [A, D].join('\n\n');
    expect(change?.old).toBeNull();
    expect(now.slice(change?.fresh?.start, change?.fresh?.end)).toBe(D);
  });

  it('tells every word of both texts, whatever they are', () => {
    const words = fc.array(
      fc.constantFrom('a', 'b', 'one', 'two', 'Quay', '港', ' ', '\n\n', '“', '.'),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(words, words, (x, y) => {
        const [then, now] = [x.join(' '), y.join(' ')];
        for (const { parts, old: was, fresh: is } of finish(changesInSteps(then, now)).list) {
          expect(parts.length).toBeGreaterThan(0);
          if (was) expect(was.end).toBeLessThanOrEqual(then.length);
          if (is) expect(is.end).toBeLessThanOrEqual(now.length);
        }
      }),
    );
  });

  it('takes a long article in steps', () => {
    const long = (n: number) => Array.from({ length: 3000 }, (_, i) => `${A} Paragraph ${i * n}.`);
    const steps = changesInSteps(long(1).join('\n\n'), long(1).slice(5).join('\n\n'));
    let count = 0;
    let step = steps.next();
    while (!step.done) {
      count++;
      step = steps.next();
    }
    expect(count).toBeGreaterThan(20);
    expect(step.value.same).toBe(2995);
  });
});
