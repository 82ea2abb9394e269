import type { Article } from '../../../lib/article/model';
import { openLibrary } from '../../../lib/library/db';
import type { Desk } from '../../../lib/library/write';

/** An article as extraction gives it, with what a test wants otherwise. */
export function anArticle(otherwise: Partial<Article> = {}): Article {
  const text = 'The harbour was quiet. Ada Holm said nothing.';
  return {
    url: 'https://news.example/2026/harbour',
    canonicalUrl: 'https://news.example/2026/harbour',
    title: 'The quiet harbour',
    byline: ['Mira Lund'],
    siteName: 'News Example',
    blocks: [{ type: 'paragraph', start: 0, end: text.length, children: [{ type: 'text', text }] }],
    text,
    wordCount: 8,
    quotes: [],
    images: [],
    cuts: [],
    ...otherwise,
  };
}

let made = 0;

/** A desk over an empty library of its own, whose clock stands still until a test moves it. */
export function aDesk(): Desk & { time: number } {
  let chance = 0;
  const desk = {
    db: openLibrary(`test-${++made}`),
    time: 1_000_000,
    now: () => desk.time,
    random: (bytes: Uint8Array<ArrayBuffer>) => {
      for (let i = 0; i < bytes.length; i++) {
        chance += 7;
        bytes[i] = chance % 256;
      }
    },
  };
  return desk;
}
