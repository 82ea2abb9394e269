import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ArticleHead, type HeadFacts } from '../../../components/article';
import { show, the } from '../ui/a-part';

const FACTS: HeadFacts = {
  title: 'The old quay opens',
  byline: ['Ada Holm'],
  siteName: 'The Quay',
  url: 'https://www.quay.example/old',
  wordCount: 700,
};

function head(fields: Partial<HeadFacts>): HTMLElement {
  return show(<ArticleHead facts={{ ...FACTS, ...fields }} />);
}

describe('the facts of an article', () => {
  it.each([
    ['2026-03-14', 'Mar 14, 2026'],
    ['2026-03-14T23:30:00-11:00', 'Mar 14, 2026'],
    ['2026-03-14T00:30:00+14:00', 'Mar 14, 2026'],
    ['2026-03-14T12:00:00Z', 'Mar 14, 2026'],
    ['2026-03', 'Mar 2026'],
    ['2026', '2026'],
  ])('have the day of %s as the page says it, wherever the reader is', (publishedAt, day) => {
    head({ publishedAt });
    expect(the('.facts').textContent).toBe(`Ada Holm · quay.example · ${day} · 3 min`);
  });

  it.each([
    ['', null],
    ['yesterday', null],
    ['2026-03-15T08:00:00Z', null],
    ['2027-02-01T08:00:00Z', 'updated Feb 1, 2027'],
  ])('say of an article that was changed on %j: %j', (modifiedAt, said) => {
    head({ publishedAt: '2026-03-14', modifiedAt });
    const whole = [...document.querySelectorAll('.facts .whole')].map((one) => one.textContent);
    expect(whole).toEqual(['Mar 14, 2026', ...(said ? [said] : []), '3 min']);
  });

  it('break no day and no number over two lines', async () => {
    await page.viewport(320, 600);
    for (let width = 120; width < 320; width += 10) {
      const root = head({ publishedAt: '2026-03-14', modifiedAt: '2027-02-01' });
      root.style.inlineSize = `${width}px`;
      for (const one of root.querySelectorAll('.facts .whole'))
        expect(one.getClientRects(), `${one.textContent} at ${width}`).toHaveLength(1);
      root.remove();
    }
  });

  it('do not say the name of the site twice', () => {
    head({ section: 'the quay' });
    expect(document.querySelectorAll('.head > .meta')).toHaveLength(1);
    head({ section: 'Harbours' });
    expect(document.body.textContent).toContain('Harbours');
  });
});
