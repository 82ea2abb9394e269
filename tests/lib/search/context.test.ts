import { describe, expect, it } from 'vitest';
import { contextOf, marked, phraseTest } from '../../../lib/search/context';

/** Pieces as a line with the found ones in brackets. */
const shown = (pieces: { text: string; found: boolean }[] | null) =>
  pieces?.map(({ text, found }) => (found ? `[${text}]` : text)).join('') ?? null;

const MARKED: [string, string[], string][] = [
  ['The Harbour lay still', ['harbour'], 'The [Harbour] lay still'],
  ['harbours and harbour', ['harb'], '[harbours] and [harbour]'],
  ['Łódź opens', ['lodz'], '[Łódź] opens'],
  ['the cat', ['the'], '[the] cat'],
  ['a theory', ['a'], '[a] theory'],
  ['東京の港', ['東京'], '[東京]の港'],
  ['<b>bold</b>', ['bold'], '<b>[bold]</b>'],
  ['nothing here', [], 'nothing here'],
  ['nothing here', ['…'], 'nothing here'],
];

describe('found words', () => {
  it.each(MARKED)('in “%s” for %j', (text, sought, wanted) => {
    expect(shown(marked(text, sought))).toBe(wanted);
  });

  it('are shown in the line where they stand together', () => {
    const text = `The captain slept. ${'More words follow here. '.repeat(30)}The captain of the ship rose. ${'And more. '.repeat(40)}`;
    const line = shown(contextOf(text, ['captain', 'ship']));
    expect(line).toMatch(/^… .*\[captain\] of the \[ship\] rose\..* …$/s);
    expect(line?.length).toBeLessThan(220);
  });

  it('stand near the beginning of their line: a narrow row shows no more', () => {
    const text = `${'More words follow here. '.repeat(30)}The captain of the ship rose.`;
    const line = shown(contextOf(text, ['ship'])) ?? '';
    expect(line).toMatch(/\[ship\]/);
    expect(line.indexOf('[')).toBeLessThan(22);
    expect(shown(contextOf(`${'京'.repeat(90)}東${'京'.repeat(90)}`, ['東京']))).toMatch(
      /^… 京+\[東京\]/,
    );
  });

  it('are shown as they were meant where none stands as typed', () => {
    expect(contextOf('The harbour lay still.', ['harbuor'])).toBeNull();
    const line = contextOf('The harbour lay still.', ['harbuor'], 'meant');
    expect(shown(line)).toBe('The [harbour] lay still.');
    // A short word has no slips forgiven.
    expect(contextOf('The ship lay still.', ['shop'], 'meant')).toBeNull();
  });

  it('are not shown where there are none', () => {
    expect(contextOf('Nothing of the kind.', ['captain'])).toBeNull();
  });
});

const PHRASES: [string, string, boolean][] = [
  ['The quiet, quiet harbour', 'quiet harbour', true],
  ['The quiet old harbour', 'quiet harbour', false],
  ['A QUIET\n harbour', 'quiet harbour', true],
  ['The quiet harbourmaster', 'quiet harbour', false],
  ['An unquiet harbour', 'quiet harbour', false],
  ['À São  Paulo', 'a sao paulo', true],
  ['昨日は東京タワー', '東京タワー', true],
  ['東京とタワー', '東京タワー', false],
];

it.each(PHRASES)('“%s” and the phrase “%s”: %s', (text, phrase, holds) => {
  expect(phraseTest(phrase)(text)).toBe(holds);
});
