/**
 * Pieces of news in every language with a lexicon (tests/fixtures/quotes): the paragraphs, then who says what, a line each. Names
 * are invented.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saidIn } from './a-story';

const FOLDER = join(import.meta.dirname, '../../fixtures/quotes');

interface Piece {
  lang: string;
  story: string[];
  said: [string, string | null][];
}

const PIECES: Piece[] = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\n====\n')
    .map((piece) => {
      const [story = '', said = ''] = piece.trim().split('\n\n');
      return {
        lang: file.replace('.txt', ''),
        story: story.split('\n'),
        said: said.split('\n').map((line): [string, string | null] => {
          const [speaker = '', words = ''] = line.split(' | ');
          return [words, speaker === '-' ? null : speaker];
        }),
      };
    }),
);

describe('who says what in the news', () => {
  it.each(PIECES)('$lang: $story.0', ({ lang, story, said }) => {
    expect(saidIn(story, lang)).toEqual(said);
  });
});
