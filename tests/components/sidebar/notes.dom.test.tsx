import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Article } from '../../../lib/article/model';
import { HighlightId, ImportId, type SavedHighlight } from '../../../lib/library/schema';
import { button, faults, key, settled, the, type } from '../ui/a-part';
import {
  aReading,
  demoArticle,
  demoHighlights,
  type Given,
  lostMark,
  savedArticle,
  showSaved,
} from './a-sidebar';

const ids = (): string[] => [...document.querySelectorAll('.card')].map(({ id }) => id.slice(5));
const said = (): string[] =>
  [...document.querySelectorAll('.toast span')].map((one) => one.textContent ?? '');
const card = (id: string): HTMLElement => the(`#note-${id}`);

async function notes(given: Given & { article?: Article } = {}) {
  const shown = await showSaved(given);
  the('#tab-notes').click();
  await settled();
  return shown;
}

async function editor(id: string, given: Given = {}) {
  const shown = await notes(given);
  button('Edit note and tags', card(id)).click();
  await settled();
  return { ...shown, area: the<HTMLTextAreaElement>('textarea', card(id)) };
}

const edits = (asked: { of(route: string): unknown[] }) => asked.of('highlight.update');

describe('the list', () => {
  it('stands in page order, what is lost by itself at the end', async () => {
    await notes();
    expect(ids()).toEqual(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
    expect(the('h2.lost').textContent).toBe('Lost1');
  });

  it('lists what an import brought and has no place yet as waiting, not as lost', async () => {
    const article = await demoArticle();
    const highlights = demoHighlights(article).map((one) =>
      one.id === 'H6' ? { ...one, importId: ImportId.parse('I1') } : one,
    );
    await notes({
      article,
      page: { state: 'read', reading: aReading(article, { marks: [lostMark('H6')] }) },
      kept: { state: 'ready', value: { article: savedArticle(article), highlights } },
    });
    expect(document.querySelector('h2.lost')).toBeNull();
    expect(the('.group:last-of-type h2').textContent).toBe('Not placed yet1');
    expect(card('H6').classList.contains('is-lost')).toBe(false);
    expect(await faults(document.body)).toEqual([]);
  });

  it('credits a picture as its tab does, and says where nobody is credited', async () => {
    const article = await demoArticle();
    const [image, other] = article.images.map((one, i) =>
      i === 0 ? { ...one, credit: 'Mira Lund / Reuters' } : { ...one, credit: null },
    );
    const [first, ...rest] = demoHighlights(article);
    const of = (id: string, src = '') => ({
      ...first,
      id: HighlightId.parse(id),
      selectors: [{ type: 'PictureSelector' as const, src, alt: '', caption: '' }],
    });
    const highlights = [of('P1', image?.src), of('P2', other?.src), ...rest] as SavedHighlight[];
    await notes({
      article: { ...article, images: [image, other].filter((one) => one !== undefined) },
      page: {
        state: 'read',
        reading: aReading(
          { ...article, images: [image, other].filter((one) => one !== undefined) },
          {},
        ),
      },
      kept: { state: 'ready', value: { article: savedArticle(article), highlights } },
    });
    const credit = (id: string) => card(id).querySelector('.credit-line')?.textContent;
    expect(credit('P1')).toBe('Credit Mira Lund / Reuters');
    expect(credit('P2')).toBe('Credit No credit given');
    expect(credit('H2')).toBeUndefined();
    expect(await faults(document.body)).toEqual([]);
  });

  it('gives the number of the paragraph, and none to what is lost', async () => {
    await notes();
    expect(the('.number', card('H1')).textContent).toBe('1');
    expect(the('.number', card('H6')).textContent).toBe('');
  });

  it('is sorted by the newest and back', async () => {
    await notes();
    button('In page order; show the newest first').click();
    await settled();
    expect(ids()[0]).toBe('H2');
    button('Newest first; show in page order').click();
    await settled();
    expect(ids()[0]).toBe('H1');
  });

  it.each([
    ['Evidence: 2', ['H4', 'H6']],
    ['Key point: 1', ['H2']],
    ['1 lost', ['H6']],
  ])('shows only %s, and all again', async (filter, left) => {
    await notes();
    button(filter).click();
    await settled();
    expect(ids()).toEqual(left);
    expect(button(filter).ariaPressed).toBe('true');
    button(filter).click();
    await settled();
    expect(ids()).toHaveLength(6);
  });

  it.each([
    ['misery', ['H4']],
    ['world bank', ['H4']],
    ['#argument', ['H2']],
    ['zebra', []],
  ])('searched for %s', async (search, left) => {
    await notes();
    button('Search highlights and notes').click();
    await settled();
    type(the<HTMLInputElement>('.search input'), search);
    await settled();
    expect(ids()).toEqual(left);
    expect(document.querySelectorAll('.waiting')).toHaveLength(left.length === 0 ? 1 : 0);
  });

  it('gives the focus back to the sign when the search is left by Escape', async () => {
    await notes();
    button('Search highlights and notes').click();
    await settled();
    key('Escape');
    await settled();
    expect(document.querySelector('.search')).toBeNull();
    expect(document.activeElement).toBe(button('Search highlights and notes'));
  });

  it('shows a highlight on the page', async () => {
    const { asked } = await notes();
    the('.words', card('H4')).click();
    await settled();
    expect(asked.of('page.show')).toEqual([{ target: { type: 'highlight', id: 'H4' } }]);
  });

  it('without highlights says how to make one', async () => {
    await notes({ kept: { state: 'ready', value: { article: null, highlights: [] } } });
    expect([...document.querySelectorAll('.empty h2')].at(-1)?.textContent).toBe(
      'No highlights here yet',
    );
  });
});

describe('a highlight whose words have changed', () => {
  it('says which went and which came', async () => {
    const mark = {
      id: HighlightId.parse('H4'),
      how: 'changed' as const,
      diff: [
        { kind: 'gone' as const, text: 'inflation fell, ' },
        { kind: 'new' as const, text: 'prices fell, ' },
        { kind: 'same' as const, text: 'real incomes rose' },
      ],
    };
    const reading = aReading(await demoArticle(), { marks: [mark] });
    const { root } = await notes({ page: { state: 'read', reading } });
    expect(the('del', card('H4')).textContent).toBe('inflation fell, ');
    expect(the('ins', card('H4')).textContent).toBe('prices fell, ');
    expect(card('H4').textContent).toContain('Some of its words have changed since.');
    expect(await faults(root)).toEqual([]);
  });
});

describe('a lost highlight', () => {
  it('says why in a sentence with the day, and what could be its place', async () => {
    await notes();
    const text = card('H6').textContent;
    expect(text).toContain(
      'The page has changed since Nov 16. These words are no longer on the page.',
    );
    expect(text).toContain('It could be here: “European governments engaged');
  });

  it('is placed only when the reader says so', async () => {
    const { asked } = await notes();
    expect(asked.of('page.place')).toEqual([]);
    button('Place it there').click();
    await settled();
    expect(asked.of('page.place')).toEqual([{ id: 'H6' }]);
    expect(asked.of('again')).toHaveLength(1);
  });

  it('that cannot be placed says so', async () => {
    const { asked } = await notes();
    asked.values.set('page.place', { placed: false });
    button('Place it there').click();
    await settled();
    expect(said()).toEqual(['It is no longer on the page.']);
  });
});

describe('deleting', () => {
  it('can be undone by the toast and by Ctrl Z', async () => {
    const { asked } = await notes();
    button('Delete the highlight', card('H4')).click();
    await settled();
    expect(asked.of('highlight.delete')).toEqual([{ id: 'H4' }]);
    expect(said()).toEqual(['Highlight deleted']);
    key('z', { ctrlKey: true });
    await settled();
    expect(asked.of('highlight.restore')).toEqual([{ id: 'H4' }]);
  });

  it('takes the focus to the next card', async () => {
    await notes();
    button('Delete the highlight', card('H4')).click();
    expect(document.activeElement).toBe(the('.words', card('H5')));
  });

  it('that fails says so and offers no undo', async () => {
    const { asked } = await notes();
    asked.refuse.set('highlight.delete', 'storage-refused');
    button('Delete the highlight', card('H4')).click();
    await settled();
    expect(said()).toEqual([
      'The browser refused to store this. Restart the browser and try again.',
    ]);
    expect(() => button('Undo')).toThrow();
  });
});

describe('the editor', () => {
  it('opens in place with the focus in the note, and has no accessibility faults', async () => {
    const { area, root } = await editor('H4');
    expect(document.activeElement).toBe(area);
    expect(area.value).toBe('Check against the World Bank series, 2014 to 2017.');
    expect(await faults(root)).toEqual([]);
  });

  it('stores what is typed when the writer pauses, once', async () => {
    const { asked, area } = await editor('H5');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    for (const typed of ['A', 'A n', 'A note']) {
      type(area, typed);
      vi.advanceTimersByTime(590);
    }
    expect(edits(asked)).toEqual([]);
    vi.advanceTimersByTime(20);
    vi.useRealTimers();
    await settled();
    expect(edits(asked)).toEqual([
      { id: 'H5', patch: { note: 'A note', noteBase: 'Asserted, not shown.' } },
    ]);
  });

  it.each([
    ['the field is left', (area: HTMLTextAreaElement) => area.blur()],
    ['another tab of the sidebar is opened', () => the('#tab-article').click()],
    ['the sidebar goes', () => dispatchEvent(new Event('pagehide'))],
    ['Escape is pressed', () => void key('Escape')],
    ['Ctrl Enter is pressed', () => void key('Enter', { ctrlKey: true })],
    ['Done is pressed', () => button('Done').click()],
  ] as [string, (area: HTMLTextAreaElement) => void][])(
    'stores at once when %s',
    async (_, leave) => {
      const { asked, area } = await editor('H5');
      type(area, 'Not yet stored');
      leave(area);
      await settled();
      expect(edits(asked)).toEqual([
        { id: 'H5', patch: { note: 'Not yet stored', noteBase: 'Asserted, not shown.' } },
      ]);
    },
  );

  it('stores when the reader goes to another page', async () => {
    const { asked, area, state } = await editor('H5');
    type(area, 'Half a thought');
    state.page.value = { state: 'loading' };
    await settled();
    expect(edits(asked)).toEqual([
      { id: 'H5', patch: { note: 'Half a thought', noteBase: 'Asserted, not shown.' } },
    ]);
  });

  it('keeps what could not be stored, shows it, and tries again', async () => {
    const { asked, area } = await editor('H5');
    asked.refuse.set('highlight.update', 'storage-full');
    type(area, 'Precious');
    button('Done').click();
    await settled();
    expect(card('H5').textContent).toContain('Precious');
    expect(card('H5').textContent).toContain('This note is not stored yet.');
    asked.refuse.clear();
    button('Edit note and tags', card('H5')).click();
    await settled();
    expect(the<HTMLTextAreaElement>('textarea').value).toBe('Precious');
    button('Done').click();
    await settled();
    expect(edits(asked).at(-1)).toEqual({
      id: 'H5',
      patch: { note: 'Precious', noteBase: 'Asserted, not shown.' },
    });
    expect(card('H5').textContent).not.toContain('not stored yet');
  });

  it('keeps it also when the panel was gone before the answer came', async () => {
    const { asked, area, state } = await editor('H5');
    asked.refuse.set('highlight.update', 'storage-full');
    type(area, 'Precious');
    the('#tab-article').click();
    await settled();
    expect([...state.drafts.value]).toEqual([['H5', 'Precious']]);
  });

  it('stores nothing if nothing was typed', async () => {
    const { asked, area } = await editor('H4');
    area.blur();
    button('Done').click();
    await settled();
    expect(edits(asked)).toEqual([]);
  });

  it('gives the focus back to the card when it is done', async () => {
    await editor('H5');
    key('Escape');
    await settled();
    expect(document.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(button('Edit note and tags', card('H5')));
  });

  it('changes colour and tags at once', async () => {
    const { asked } = await editor('H4');
    button('5 To quote').click();
    button('Remove #economy').click();
    await settled();
    expect(edits(asked)).toEqual([
      { id: 'H4', patch: { colour: 'violet' } },
      { id: 'H4', patch: { tags: ['to-check'] } },
    ]);
    expect(button('2 Evidence').ariaPressed).toBe('true');
  });

  it('is opened from the page, whatever is filtered and whichever tab is open', async () => {
    const { state } = await notes();
    button('Key point: 1').click();
    the('#tab-quotes').click();
    await settled();
    state.editing.value = 'H4';
    await settled();
    expect(the('#tab-notes').ariaSelected).toBe('true');
    expect(document.activeElement).toBe(the('textarea', card('H4')));
  });

  it('stays open under a filter that does not fit it', async () => {
    await editor('H4');
    button('Key point: 1').click();
    await settled();
    expect(ids()).toEqual(['H2', 'H4']);
  });
});

describe('a note that two windows wrote', () => {
  const choices: [string, string][] = [
    ['Keep this one', 'Mine'],
    ['Keep the other', 'Theirs'],
    ['Keep both', 'Mine\n\nTheirs'],
  ];
  it.each(choices)('shows both texts: %s', async (label, note) => {
    const article = await demoArticle();
    const highlights = demoHighlights(article).map((one) =>
      one.id === 'H1' ? { ...one, note: 'Mine', otherNote: 'Theirs' } : one,
    );
    const { asked } = await notes({
      article,
      kept: { state: 'ready', value: { article: savedArticle(article), highlights } },
    });
    const group = the('.other-note', card('H1'));
    expect(group.textContent).toContain('Another window wrote this at the same time');
    expect(group.textContent).toContain('Theirs');
    expect(await faults(document.body)).toEqual([]);
    button(label, group).click();
    await settled();
    expect(edits(asked)).toEqual([{ id: 'H1', patch: { note, noteBase: 'Mine', otherNote: '' } }]);
  });
});
