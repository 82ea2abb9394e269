/** Who said it, by the reader's word: correcting a speaker, choosing one, and what stands around a quotation. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Article, Correction, Quote } from '../../../lib/article/model';
import { button, faults, settled, the } from '../ui/a-part';
import { aReading, demoArticle, savedArticle, showSidebar } from './a-sidebar';

const words = (selector: string): string[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].map((one) => one.textContent?.trim() ?? '');

async function showQuotes(given: {
  article?: Article;
  corrections?: Correction[];
  saved?: boolean;
  incognito?: boolean;
}) {
  const { corrections = [], saved = true, incognito = false } = given;
  const article = given.article ?? (await demoArticle());
  const row = saved ? savedArticle(article, { corrections }) : null;
  const shown = showSidebar({
    tab: { incognito },
    page: { state: 'read', reading: aReading(article) },
    kept: { state: 'ready', value: { article: row, highlights: [] } },
  });
  the('#tab-quotes').click();
  await settled();
  return { ...shown, article };
}

const SPEAKER = 'Who said this?';
const field = (): HTMLInputElement => the('.editor input') as HTMLInputElement;

async function sayIn(card: Element, name: string): Promise<void> {
  button('Correct the speaker', card).click();
  await settled();
  await userEvent.fill(field(), name);
  await userEvent.keyboard('{Enter}');
  await settled();
}

describe('a wrong speaker', () => {
  it('is corrected in place, kept with the article, and can be undone', async () => {
    const { asked, article } = await showQuotes({});
    const { text = '' } = article.quotes[0] ?? {};
    await sayIn(the('.card'), '  Ada   Holm ');
    expect(asked.of('quote.correct')).toEqual([{ id: 'A1', texts: [text], speaker: 'Ada Holm' }]);
    expect(words('.toast span')).toEqual(['Speaker corrected']);
    button('Undo').click();
    await settled();
    expect(asked.of('quote.correct').at(-1)).toEqual({ id: 'A1', texts: [text] });
  });

  it('is cleared rather than guessed', async () => {
    const { asked, article } = await showQuotes({});
    button('Correct the speaker', the('.card')).click();
    await settled();
    button('Nobody is named').click();
    await settled();
    const texts = [article.quotes[0]?.text];
    expect(asked.of('quote.correct')).toEqual([{ id: 'A1', texts, speaker: null }]);
  });

  it('is corrected for all that was said by that name', async () => {
    const { asked, article } = await showQuotes({});
    const by = article.quotes.filter(({ speaker }) => speaker === 'Narges Mohammadi');
    button('Correct the speaker of everything by Narges Mohammadi').click();
    await settled();
    await userEvent.fill(field(), 'Ada Holm');
    button('Save').click();
    await settled();
    const [{ texts }] = asked.of('quote.correct') as [{ texts: string[] }];
    expect(texts).toEqual(by.map(({ text }) => text));
  });

  it('saves the article that it is corrected in', async () => {
    const { asked } = await showQuotes({ saved: false });
    asked.values.set('article.save', { id: 'A9', created: true });
    await sayIn(the('.card'), 'Ada Holm');
    expect(asked.of('article.save')).toHaveLength(1);
    expect(asked.of('quote.correct')).toMatchObject([{ id: 'A9' }]);
    expect(words('.toast span')).toEqual(['Speaker corrected, and the article saved']);
  });

  it('stays as it was with Escape, and with the same name', async () => {
    const { asked } = await showQuotes({});
    button('Correct the speaker', the('.card')).click();
    await settled();
    expect(document.activeElement).toBe(field());
    await userEvent.fill(field(), 'Somebody else');
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(document.querySelector('.editor')).toBeNull();
    expect(document.activeElement).toBe(the('.card .words'));
    await sayIn(the('.card'), 'Narges Mohammadi');
    expect(asked.of('quote.correct')).toEqual([]);
  });

  it('of a private window is not kept, and that is said', async () => {
    const { asked } = await showQuotes({ incognito: true });
    await sayIn(the('.card'), 'Ada Holm');
    expect(asked.of('quote.correct')).toEqual([]);
    expect(words('.toast span')).toHaveLength(1);
  });

  it('has its fault said when the library refuses it', async () => {
    const { asked } = await showQuotes({});
    asked.refuse.set('quote.correct', 'storage-full');
    await sayIn(the('.card'), 'Ada Holm');
    expect(words('.toast span')[0]).toContain('The disk is full');
  });
});

describe('what the reader said', () => {
  it('is shown in place of what was found, says so, and can go back', async () => {
    const article = await demoArticle();
    const text = article.quotes[0]?.text ?? '';
    const corrections = [{ text: text.replaceAll(' ', '\n  '), speaker: 'Ada Holm' }];
    const { asked } = await showQuotes({ article, corrections });
    expect(words('.group h2 span:first-child')[0]).toBe('Ada Holm');
    expect(the('.card .meta').textContent).toContain('corrected');
    button('Correct the speaker', the('.card')).click();
    await settled();
    button('As found').click();
    await settled();
    expect(asked.of('quote.correct')).toEqual([{ id: 'A1', texts: [text] }]);
  });

  it('has no accessibility faults while it is typed', async () => {
    const { root } = await showQuotes({});
    button('Correct the speaker', the('.card')).click();
    await settled();
    expect(the('.editor label').textContent).toBe(SPEAKER);
    expect(await faults(root)).toEqual([]);
  });
});

describe('the quotations of one speaker', () => {
  it('are chosen from a list with their numbers', async () => {
    await showQuotes({});
    const list = the('.filter-line select') as HTMLSelectElement;
    expect(list.options[1]?.textContent).toBe('Narges Mohammadi (3)');
    await userEvent.selectOptions(list, 'Narges Mohammadi');
    await settled();
    expect(words('.group h2 span:first-child')).toEqual(['Narges Mohammadi']);
    expect(words('.card q')).toHaveLength(3);
  });

  it('need no list when there is one speaker', async () => {
    const demo = await demoArticle();
    const quotes = demo.quotes.map((quote) => ({ ...quote, speaker: 'Ada Holm' }));
    await showQuotes({ article: { ...demo, quotes } });
    expect(document.querySelector('.filter-line')).toBeNull();
  });
});

describe('a quotation', () => {
  it('shows what stands around it when asked', async () => {
    const { article } = await showQuotes({});
    const { start = 0, end = 0, text = '' } = article.quotes[0] ?? {};
    button('What stands around it').click();
    await settled();
    const around = the('.around').textContent ?? '';
    expect(the('.around b').textContent).toBe(text);
    expect(around).toContain(article.text.slice(start - 20, end + 20).split('\n\n')[0]);
    expect(around).not.toContain('\n\n');
    button('What stands around it').click();
    await settled();
    expect(document.querySelector('.around')).toBeNull();
  });
});

describe('a page of nothing but dialogue', () => {
  it('says so, groups it, and shows the first of each group', async () => {
    const demo = await demoArticle();
    const line = 'We shall see what comes of it in the end. ';
    const quotes = Array.from({ length: 300 }, (_, i): Quote => {
      const [start, end] = [i * line.length, (i + 1) * line.length - 1];
      const speaker = i % 2 === 0 ? 'Ada Holm' : 'Lio Marten';
      return { text: line.trim(), start, end, speaker, cue: null, how: 'named', kind: 'direct' };
    });
    await showQuotes({ article: { ...demo, text: line.repeat(300), quotes } });
    expect(words('.waiting')).toEqual(['Most of this text is speech: 300 quotations.']);
    expect(words('.group h2 .count')).toEqual(['150', '150']);
    expect(words('.card')).toHaveLength(80);
    button('Show 110 more').click();
    await settled();
    expect(words('.card')).toHaveLength(190);
  });
});
