/** A thread is what several people write to each other: every post, under who wrote it and when, and nothing around it. */
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { aPage } from './a-page';
import { outlineOf } from './outline';

const HERE = 'https://boats.example/threads/leaking-hatch.12/';
const TOPIC = 'My forward hatch leaks';

/** Who wrote what, with words long and short. */
const POSTS: [string, string][] = [
  [
    'anna_k',
    'Every time it rains from the west, water runs down inside of the forward hatch, though I changed its seal only last year. What else may it be?',
  ],
  ['Old Salt', 'Bedding.'],
  [
    'Mirjam',
    'When mine did that it was the hinge: take it off, fill the holes with epoxy, drill them anew, and set it in butyl tape instead of silicone.',
  ],
  [
    'anna_k',
    'That was it, thank you both. Two of the four screws had been turning in nothing but wet wood for years.',
  ],
];
const WORDS = POSTS.map(([, words]) => words);

const STORY =
  'The hatch had leaked since the boat was launched, and nobody who owned her had ever looked under its hinges. ';

interface Forum {
  head?: string;
  wrap?: (posts: string) => string;
  post: (who: string, words: string, at: number) => string;
}

const user = (who: string) => `<a href="/members/${encodeURIComponent(who)}.7/">${who}</a>`;
const day = (at: number) =>
  `<time datetime="2026-03-0${at + 1}T10:00:00Z">March ${at + 1}, 2026</time>`;
const data = (type: object) =>
  `<script type="application/ld+json">${JSON.stringify(type)}</script>`;

const SIDE =
  '<aside><h3>Similar threads</h3><ul><li><a href="/1">Which sealant for deck fittings?</a></li><li><a href="/2">Wet core around the mast step</a></li></ul></aside>';

const FORUMS: Record<string, Forum> = {
  'that says so in JSON-LD, with ranks, signatures and buttons': {
    head: data({
      '@type': 'DiscussionForumPosting',
      headline: TOPIC,
      author: { '@type': 'Person', name: 'anna_k' },
    }),
    post: (who, words, at) =>
      `<article class="message message--post" id="p${at}"><div class="message-user"><div class="avatar"><a href="/members/x/">${who[0]}</a></div><h4 class="message-name">${user(who)}</h4><h5 class="rank">Able Seaman of the second watch</h5><dl><dt>Joined</dt><dd>2019</dd></dl></div><div class="message-main"><header>${day(at)}<span>#${at + 1}</span></header><div class="message-body"><div class="bbWrapper">${words}</div></div><aside class="message-signature"><div class="bbWrapper">Fair winds to all of you, and never trust a forecast that is older than your breakfast.</div></aside><footer><a href="/reply">Reply</a> <a href="/report">Report</a></footer></div></article>`,
  },
  'that says so in microdata, its first post in another box': {
    wrap: (posts) =>
      `<div itemscope itemtype="https://schema.org/DiscussionForumPosting">${posts}</div>`,
    post: (who, words, at) =>
      at === 0
        ? `<section class="opening"><p class="byline-line">${user(who)}, ${day(at)}</p><div class="opening-words"><p>${words}</p></div></section>`
        : `<div class="comment" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><div itemprop="author">${user(who)}</div><div class="comment-words"><p>${words}</p></div><div>${day(at)}</div></div>`,
  },
  'in tables, that says nothing of itself': {
    post: (who, words, at) =>
      `<table class="post"><tr><td class="left"><div class="username">${who}</div><div>Posts: 31</div></td><td class="right"><div class="date"><a href="#post_message_${at}">${day(at)}</a></div><div id="post_message_${at}" class="content">${words}</div></td></tr></table>`,
  },
  'that names who wrote a post below it': {
    post: (who, words, at) =>
      `<div class="answer"><div class="votes">${at + 3}</div><div class="answer-words"><p>${words}</p></div><div class="user-info">answered ${day(at)} by ${user(who)}</div></div>`,
  },
  'whose answers stand in each other': {
    wrap: (posts) => posts + '</div></div>'.repeat(POSTS.length),
    post: (who, words, at) =>
      `<div class="thing"><div class="entry"><p class="tagline">${user(who)} ${day(at)}</p><div class="usertext"><p>${words}</p></div></div><div class="child">`,
  },
};

async function read({ head = '', wrap = (posts) => posts, post }: Forum, before = '') {
  const posts = wrap(POSTS.map(([who, words], at) => post(who, words, at)).join('\n'));
  const html = `<!doctype html><html lang="en"><head><base href="${HERE}"><title>${TOPIC} | Boats</title>${head}</head><body><nav><ul><li><a href="/">Forums</a></li><li><a href="/new">What is new</a></li></ul></nav><main><h1>${TOPIC}</h1>${before}<div class="list">${posts}</div></main>${SIDE}</body></html>`;
  return extractArticle(await aPage(html), HERE).article;
}

describe('a thread', () => {
  it.each(Object.entries(FORUMS))('%s: every post is there, in order', async (_, forum) => {
    const { text } = await read(forum);
    const places = WORDS.map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const other of ['Able Seaman', 'Fair winds', 'Report', 'Similar', 'Posts: 31', 'Joined'])
      expect(text).not.toContain(other);
  });

  it('says above each post who wrote it, as a heading, and when', async () => {
    const { blocks } = await read(FORUMS['in tables, that says nothing of itself'] as Forum);
    expect(outlineOf(blocks)).toEqual(
      POSTS.flatMap(([who, words], at) => [
        // Who opens the thread stands in the head.
        ...(at > 0 ? [`h2 ${who}`] : []),
        `p [March ${at + 1}, 2026](${HERE}#post_message_${at})`,
        `p ${words}`,
      ]),
    );
  });

  it('keeps what an answer quotes, and a link that is all of an answer', async () => {
    const short = 'Bedding.';
    const forum = FORUMS['in tables, that says nothing of itself'] as Forum;
    const { blocks, quotes } = await read({
      post: (who, words, at) =>
        forum.post(
          who,
          at === 2
            ? `<blockquote><div>Old Salt said:</div><div>${short}</div><div><a role="button">Click to expand...</a></div></blockquote><a href="https://butyl.example/">butyl.example/tape</a><br><br>${words}`
            : words,
          at,
        ),
    });
    const outline = outlineOf(blocks).join('\n');
    expect(outline).toMatch(/Old Salt said:\n.*Bedding\.\n.*butyl\.example\/tape/);
    expect(quotes).toMatchObject([{ text: short, speaker: 'Old Salt' }]);
  });

  it('that names nobody in its head is by who opens it', async () => {
    const { byline } = await read(FORUMS['in tables, that says nothing of itself'] as Forum);
    expect(byline).toEqual(['anna_k']);
  });

  it('tells of what stood around its posts that it was left out, and not as other articles', async () => {
    const { cuts } = await read(
      FORUMS['that says so in JSON-LD, with ranks, signatures and buttons'] as Forum,
    );
    const around = cuts.filter(({ what }) => /Able Seaman|Reply/.test(what));
    expect(around.length).toBeGreaterThan(0);
    expect(around.map(({ kind }) => kind)).not.toContain('teaser');
  });

  it('without an answer takes no other thread that is shown under it', async () => {
    const others = WORDS.map(
      (words, at) =>
        `<li class="other"><div class="other-title"><a href="/${at}">Thread ${at}</a></div><div class="teaser-text">${at} other: ${words}</div></li>`,
    );
    const { text } = await read({
      head: data({ '@type': 'DiscussionForumPosting', headline: TOPIC }),
      wrap: () =>
        `<div class="post"><div class="post-words"><p>${STORY.repeat(9)}</p><p>${STORY.repeat(8)}</p><p>${STORY.repeat(5)}</p></div></div><section class="related-threads"><h3>Similar threads</h3><ul>${others.join('')}</ul></section>`,
      post: () => '',
    });
    expect(text).toContain(STORY.trim());
    expect(text).not.toContain('other:');
  });

  it('is none where an article stands above what others write', async () => {
    const told = Array.from({ length: 8 }, (_, i) => `<p>${i}. ${STORY.repeat(3)}</p>`).join('');
    const article = `<article class="post-content">${told}<p>It was a long winter.</p></article>`;
    const comments: Forum = {
      wrap: (posts) => `<section id="comments" class="comments">${posts}</section>`,
      post: (who, words, at) =>
        `<div class="comment"><div class="comment-author">${user(who)} ${day(at)}</div><div class="comment-content"><p>${words}</p></div></div>`,
    };
    const { text } = await read(comments, article);
    expect(text).toContain('It was a long winter.');
    expect(text).not.toContain('Bedding.');
    expect(text).not.toContain('Two of the four screws');
  });

  it('of 10,000 posts is read to its end', { timeout: 20_000 }, async () => {
    const { post } = FORUMS['in tables, that says nothing of itself'] as Forum;
    const posts = Array.from({ length: 10_000 }, (_, at) =>
      post(`user${at}`, `${at} ${WORDS[2]}`, at % 9),
    );
    const page = await aPage(`<title>${TOPIC}</title><h1>${TOPIC}</h1>${posts.join('')}`);
    const { article } = extractArticle(page, HERE);
    expect(article.text).toContain('9999 When mine');
  });
});
