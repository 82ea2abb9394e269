import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { aPage } from './a-page';

const URL_OF_PAGE = 'https://square.example/story/26/05/08/the-man-who-winds-the-clock';
const STORY = [
  'The clock on the square is wound by hand, every other day, by one man who has done it since the spring of 1988. The local paper reports that he goes up a hundred and ten steps and turns the handle ninety times. The town has offered him a motor twice.',
  'The weights are as heavy as a cow, and they go down through all five floors of the tower in forty-nine hours. If nobody comes, the clock stops at some moment in the night, and in the morning the bakers notice first, because they are the only ones who look up.',
  'He has missed it three times: for a funeral, for a wedding, and for a football match of which he will not say who won. There is nobody to follow him yet. Two people have asked, and both of them came down again and said that they would think about it.',
];

/** What a reader says, with all that sites put around it. */
function aComment(n: number, row: string, inside = ''): string {
  return `<li id="tree_${n}"${row}><div><div class="title"><h4><a href="/said?id=${n}">Re: the clock (${n})</a> <span class="score">(<a href="#">Score: ${n % 5}</a>)</span></h4></div>
    <div class="details">by <a href="/~reader${n}">reader${n}</a> on Friday May 8, 2026 @${n % 12}:10PM</div>
    <div><p>I have walked past it for ${n + 3} years and never once thought of the person who winds it.</p><p>That was in the year ${1000 + n}, when its face had just been painted for the ${n}th time.</p></div>
    <div><a href="/reply?id=${n}">Reply to This</a> <a href="#t">Flag as Inappropriate</a></div></div>${inside}</li>`;
}

function thePage(row: string): string {
  const comments = Array.from({ length: 50 }, (_, n) =>
    aComment(n, row, `<ul>${aComment(n + 100, row)}</ul>`),
  ).join('');
  return `<!doctype html><html lang="en"><head><title>The man who winds the clock</title></head><body>
    <div id="page"><article id="story" class="story"><h1>The man who winds the clock</h1><div class="text">${STORY.join('<br><br>')}</div></article>
    <div><h3>What others say</h3><ul>${comments}</ul></div></div></body></html>`;
}

describe('a short article under which stands ten times as much of what others say of it', () => {
  it('is the article where each of them is named as a comment', async () => {
    const { article } = extractArticle(
      await aPage(thePage(' class="comment contain"')),
      URL_OF_PAGE,
    );
    expect(article.text).toBe(STORY.join('\n\n'));
  });
});
