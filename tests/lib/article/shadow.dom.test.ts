/** Articles that stand wholly in open shadow roots: their deck, section and pictures are those that are shown. */
import { afterEach, describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { shadowPage } from '../annotation/a-page';

const HERE = 'https://quay.example/2026/11/16/the-old-quay';
const SENTENCE =
  'The harbour was quiet that winter, and nobody thought that the old quay would open again. ';
const PROSE = `<p>${SENTENCE.repeat(4)}</p>`.repeat(5);
const root = (inside: string) => `<template shadowrootmode="open">${inside}</template>`;
const part = (name: string, inside: string, given = '') =>
  `<${name}>${root(inside)}${given}</${name}>`;

const TITLE = 'The old quay opens';
const DECK = 'After eleven winters the boats are back, and so is the queue at the bakery.';
const LEAD =
  '<img src="https://quay.example/lead.jpg" alt="Boats at the quay at dawn" width="900" height="500">';
const CAPTION = 'Boats at the quay. Photo: Ines Calder';
const LOGO = '<img src="https://quay.example/img/masthead.png" alt="Quay" width="300" height="80">';
const TEASER = part(
  'quay-teaser',
  `<a href="/2026/11/15/other"><img src="https://quay.example/other.jpg" alt="Another story of the town" width="600" height="400"><h3>Another story</h3></a>`,
);

/** A page of which every word stands in shadow roots. */
const page = (story: string) =>
  part(
    'quay-app',
    `${part('quay-nav', `<nav><a href="/">${LOGO}</a> <a href="/a">Letters</a></nav>`)}
     <main>${story}</main>
     <aside>${TEASER}${TEASER}</aside>`,
  );

const { title: tests } = document;
afterEach(() => {
  document.title = tests;
  document.body.replaceChildren();
});

function articleOf(story: string) {
  document.title = `${TITLE} | Quay`;
  shadowPage(page(story));
  return extractArticle(document, HERE).article;
}

const h1 = `<h1>${TITLE}</h1>`;
const lead = `<figure>${LEAD}<figcaption>${CAPTION}</figcaption></figure>`;

const DECKS: [string, string][] = [
  [
    'right behind the headline, in one root',
    part('quay-story', `<article><header>${h1}<p>${DECK}</p></header>${PROSE}</article>`),
  ],
  [
    'named so, in a root of its own',
    part(
      'quay-story',
      `<article>${h1}${part('quay-deck', `<div class="standfirst">${DECK}</div>`)}${PROSE}</article>`,
    ),
  ],
  [
    'an element of its own behind the headline',
    part(
      'quay-story',
      `<article><header>${h1}${part('quay-deck', `<style>p{margin:0}</style><p>${DECK}</p>`)}</header>${PROSE}</article>`,
    ),
  ],
  [
    'given by slots, as the headline is',
    part(
      'quay-story',
      `<article><header><slot name="title"></slot><slot name="deck"></slot></header>${PROSE}</article>`,
      `<p slot="deck">${DECK}</p><h1 slot="title">${TITLE}</h1>`,
    ),
  ],
];

describe('the deck of an article in shadow roots', () => {
  it.each(DECKS)('is found %s', (_, story) => {
    expect(articleOf(story)).toMatchObject({ title: TITLE, deck: DECK });
  });

  it('is none where prose follows the headline', () => {
    const story = part('quay-story', `<article>${h1}${PROSE}</article>`);
    expect(articleOf(story).deck).toBeUndefined();
  });
});

describe('the section of an article in shadow roots', () => {
  it('is the line above its headline, though that stands in another root', () => {
    const story = part(
      'quay-story',
      `<article>${part('quay-kicker', '<p class="kicker">Harbour life</p>')}${part('quay-title', h1)}${PROSE}</article>`,
    );
    expect(articleOf(story).section).toBe('Harbour life');
  });
});

const LEADS: [string, string][] = [
  ['beside the body', `<article><header>${h1}</header>${lead}<div>${PROSE}</div></article>`],
  [
    'in a root of its own above it',
    `<article><header>${part('quay-title', h1)}${part('quay-photo', lead)}</header>${part('quay-body', PROSE)}</article>`,
  ],
  [
    'with its caption outside the root of the picture',
    `<article><header>${h1}</header><figure>${part('quay-img', LEAD)}<figcaption>${CAPTION}</figcaption></figure>${part('quay-body', PROSE)}</article>`,
  ],
  [
    'with its line below it, in another root',
    `<article><header>${h1}</header>${part('quay-img', `<figure>${LEAD}</figure>`)}${part('quay-line', `<p class="caption">${CAPTION}</p>`)}${part('quay-body', PROSE)}</article>`,
  ],
];

describe('the lead picture of an article in shadow roots', () => {
  it.each(LEADS)('is found %s, and no other picture', (_, story) => {
    expect(articleOf(part('quay-story', story)).images).toMatchObject([
      {
        src: 'https://quay.example/lead.jpg',
        role: 'lead',
        caption: 'Boats at the quay.',
        credit: 'Ines Calder',
      },
    ]);
  });

  it('is none where the page shows none', () => {
    expect(articleOf(part('quay-story', `<article>${h1}${PROSE}</article>`)).images).toEqual([]);
  });
});
