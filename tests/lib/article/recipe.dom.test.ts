/** Of a dish, what it is made of and how: the page's data says which lines these are. */
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article';
import { aPage } from './a-page';

const HERE = 'https://quay.example/recipes/fish-soup';
const SENTENCE =
  'My grandmother cooked this soup when the boats came home, and the whole street knew of it before noon. ';
const PROSE = Array.from({ length: 5 }, (_, i) => `<p>${i}. ${SENTENCE.repeat(3)}</p>`).join('');
const INGREDIENTS = ['2 lb white fish', '1 onion', '½ cup cream', 'salt', 'pepper &amp; dill'];
const STEPS = ['Chop the onion.', 'Boil the fish with it.', 'Add the cream.'];
const menu = '<nav><ul><li><a href="/a">Soups</a></li><li><a href="/b">Salt</a></li></ul></nav>';
const side =
  '<aside><h3>Shop</h3><ul><li><a href="/1">2 lb white fish</a></li><li><a href="/2">Pots</a></li></ul></aside>';

const CARD =
  '<p>Feeds a street</p><p>Yield: <b>4</b> bowls</p><h4>Notes</h4><p>Leeks will do</p><a href="/print">Print it all, and pin it to the wall</a>';

async function read(data: object | null, card = '') {
  const script = data ? `<script type="application/ld+json">${JSON.stringify(data)}</script>` : '';
  const list = (items: string[], name: string) =>
    `<${name}>${items.map((item) => `<li><span><label>${item}</label></span></li>`).join('')}</${name}>`;
  const html = `<!doctype html><html lang="en"><head><base href="${HERE}"><title>Fish soup</title>${script}</head><body>${menu}<main><h1>Fish soup</h1><div>${PROSE}</div><div><div><h3>Ingredients</h3>${list(INGREDIENTS, 'ul')}</div><div><h3>What to do</h3>${list(STEPS, 'ol')}</div>${card}</div></main>${side}</body></html>`;
  return extractArticle(await aPage(html), HERE).article;
}

const RECIPE = {
  '@type': 'Recipe',
  name: 'Fish soup',
  recipeIngredient: ['2 lb  white fish', '1 onion', '&frac12; cup cream', 'salt', 'pepper & dill'],
  recipeInstructions: [
    { '@type': 'HowToSection', itemListElement: STEPS.slice(0, 2).map((text) => ({ text })) },
    { '@type': 'HowToStep', text: `<p>${STEPS[2]}</p>` },
  ],
};

describe('a recipe', () => {
  it('has its ingredients and steps, under their headings, once', async () => {
    const { text, blocks } = await read(RECIPE);
    for (const line of [
      'Ingredients',
      '1 onion',
      '½ cup cream',
      'pepper & dill',
      'What to do',
      ...STEPS,
    ])
      expect(text).toContain(line);
    expect(text.split('2 lb white fish')).toHaveLength(2);
    expect(text).not.toContain('Pots');
    expect(blocks.filter(({ type }) => type === 'heading')).toHaveLength(2);
  });

  it.each([
    [
      'lines that are none',
      { '@type': 'Recipe', recipeIngredient: [null, 7, { text: null }, [[]]] },
    ],
    [
      'a circle of lists',
      { '@type': 'Recipe', recipeInstructions: { itemListElement: 'x'.repeat(1e6) } },
    ],
  ])('is read with %s, too', async (_, data) => {
    expect((await read(data)).text).toContain('My grandmother');
  });

  it('has what else is on its card, but no links', async () => {
    const { text } = await read(RECIPE, CARD);
    for (const line of ['Feeds a street', 'Yield: 4 bowls', 'Notes', 'Leeks will do'])
      expect(text).toContain(line);
    expect(text).not.toContain('pin it to the wall');
  });

  it('is read beside the article that it is told in', async () => {
    const told = { '@type': 'BlogPosting', headline: 'Fish soup', datePublished: '2026-03-02' };
    const { text, publishedAt } = await read({ '@graph': [told, RECIPE] });
    for (const line of ['1 onion', ...STEPS]) expect(text).toContain(line);
    expect(publishedAt).toBe('2026-03-02');
  });
});
