import { signal } from '@preact/signals';
import { Ellipsis } from 'lucide';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cardShown, showCard } from '../../../components/exchange/card-shown';
import { cardAlt, cardWords } from '../../../components/exchange/card-words';
import { CopyAs } from '../../../components/exchange/copy-as';
import { type CopyChoice, copyQuotation } from '../../../components/exchange/copying';
import { QuoteCardHost } from '../../../components/exchange/quote-card-dialog';
import { createToasts, Menu, ToastHost } from '../../../components/ui';
import type { Quotation } from '../../../lib/exchange/cite/quotations';
import { DEFAULTS, type Settings } from '../../../lib/settings/schema';
import { button, faults, settled, show, the } from '../ui/a-part';

const QUOTATION: Quotation = {
  quote: '“Nobody is leaving.”',
  speaker: 'the harbour master',
  title: 'The quiet harbour',
  byline: ['Ada Holm', 'Odd Berg'],
  siteName: 'The Quay',
  publishedAt: '2026-03-14',
  accessedAt: Date.parse('2026-11-16'),
  url: 'https://www.quay.example/harbour',
  link: 'https://quay.example/harbour#:~:text=Nobody',
  around: {},
  paragraph: 7,
  note: '',
  tags: [],
  colour: 'green',
  lang: 'en',
};
const BARE = { byline: [], siteName: undefined, publishedAt: undefined, title: '' };

/** A busy machine sets a card in seconds. */
const SOON = { timeout: 8000 };

afterEach(() => {
  cardShown.value = null;
  vi.restoreAllMocks();
});

async function copied(
  choice: CopyChoice,
  settings: Partial<Settings> = {},
  quotation: Partial<Quotation> = {},
) {
  const toasts = createToasts();
  show(<ToastHost toasts={toasts} />);
  await copyQuotation(choice, { ...QUOTATION, ...quotation }, { ...DEFAULTS, ...settings }, toasts);
  await settled();
  return the('.toast').textContent;
}

describe('copying', () => {
  it('puts text and HTML on the clipboard, and says what was copied', async () => {
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    expect(await copied('mla')).toBe('Copied as MLA 9.');
    const [item] = write.mock.calls[0]?.[0] ?? [];
    expect(item?.types).toEqual(['text/plain', 'text/html']);
    const html = await (await item?.getType('text/html'))?.text();
    expect(html).toContain(
      'The harbour master: “Nobody is leaving” (qtd. in Holm and Berg, par. 7).',
    );
    expect(html).toContain('<i>The Quay</i>');
  });

  it('puts text alone there where the browser takes no HTML', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('no'));
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    expect(await copied('apa')).toBe('Copied as APA 7.');
    expect(writeText.mock.calls[0]?.[0]).toContain('(The harbour master, as cited in Holm & Berg');
  });

  it('says so where the browser refuses both', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('no'));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    expect(await copied('apa')).toBe('The browser did not allow copying.');
  });

  it.each([
    ['Ida Moe / Quay Press', '” — Ida Moe / Quay Press, in: Ada Holm'],
    [null, '” — No credit given, in: Ada Holm'],
  ])('says of a picture who made it: %j', async (credit, said) => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await copied('plain', {}, { speaker: null, picture: { credit } });
    expect(writeText.mock.calls[0]?.[0]).toContain(said);
  });

  it('copies nothing through a template with a fault, and leads to it', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    expect(await copied('template', { copyTemplate: '{{quote' })).toBe(
      'Line 1 of your template is wrong. Nothing was copied.Edit it',
    );
    expect(writeText).not.toHaveBeenCalled();
  });
});

describe('the two buttons', () => {
  it('do what was done last, and offer it first; the card comes last', async () => {
    const chosen: CopyChoice[] = [];
    const root = show(
      <CopyAs settings={{ copyStyle: 'chicago-date' }} onChoose={(one) => chosen.push(one)} />,
    );
    button('Copy as Chicago 17, author-date', root).click();
    button('Copy as', root).click();
    await settled();
    expect([...root.querySelectorAll('[role=menuitem]')].map((one) => one.textContent)).toEqual([
      'Chicago 17, author-date',
      'Quote with link',
      'APA 7',
      'MLA 9',
      'Chicago 17, notes',
      'Your template',
      'Quote card',
    ]);
    expect(await faults(root)).toEqual([]);
    button('Quote card', root).click();
    expect(chosen).toEqual(['chicago-date', 'card']);
  });

  it.each([
    ['at the top', 'start', false],
    ['at the bottom', 'end', true],
  ])('in a box that scrolls, %s: the menu is not cut off', async (_, align, above) => {
    const items = Array.from({ length: 5 }, (__, i) => ({
      label: `${i}`,
      icon: Ellipsis,
      run: vi.fn(),
    }));
    const root = show(
      <div style={`height: 400px; overflow: auto; display: grid; align-items: ${align}`}>
        <Menu label="More" items={items} />
      </div>,
    );
    button('More', root).click();
    await settled();
    expect(the('.menu', root).classList.contains('menu-up')).toBe(above);
    const box = the('div', root).getBoundingClientRect();
    const list = the('.menu-list', root).getBoundingClientRect();
    expect(list.bottom).toBeLessThanOrEqual(box.bottom);
    expect(list.top).toBeGreaterThanOrEqual(box.top);
  });
});

describe('the words of a card', () => {
  it.each<[string, Partial<Quotation>, string, string[]]>([
    [
      'who is quoted, where, by whom',
      {},
      'The harbour master',
      ['quoted in “The quiet harbour”', 'Ada Holm and Odd Berg, The Quay, March 14, 2026'],
    ],
    [
      'without a speaker the authors',
      { speaker: null },
      'Ada Holm and Odd Berg',
      ['“The quiet harbour”', 'The Quay, March 14, 2026'],
    ],
    [
      'without an author the site, once',
      { speaker: null, byline: [] },
      'The Quay',
      ['“The quiet harbour”', 'March 14, 2026'],
    ],
    [
      'a month alone',
      { publishedAt: '2026-03', speaker: null, title: '' },
      'Ada Holm and Odd Berg',
      ['', 'The Quay, March 2026'],
    ],
    [
      'who made a picture, before the authors',
      { speaker: null, picture: { credit: 'Ida Moe / Quay Press' } },
      'Ida Moe / Quay Press',
      ['in “The quiet harbour”', 'Ada Holm and Odd Berg, The Quay, March 14, 2026'],
    ],
    [
      'that nobody is credited',
      { speaker: null, picture: { credit: null } },
      'No credit given',
      ['in “The quiet harbour”', 'Ada Holm and Odd Berg, The Quay, March 14, 2026'],
    ],
    ['nothing known: the host', { ...BARE, speaker: null }, 'quay.example', ['', '']],
    ['no date, no title', { ...BARE }, 'The harbour master', ['', 'quay.example']],
  ])('are %s', (_, given, name, source) => {
    expect(cardWords({ ...QUOTATION, ...given })).toMatchObject({ name, source });
  });

  it('are read out as one sentence', () => {
    expect(cardAlt(cardWords({ ...QUOTATION, ...BARE }))).toBe(
      '“Nobody is leaving.” The harbour master, quay.example',
    );
  });
});

describe('a quote card', () => {
  async function aCard(quotation: Partial<Quotation> = {}, theme = 'light') {
    const settings = signal(DEFAULTS);
    const root = show(<QuoteCardHost settings={settings.value} />, theme);
    showCard({ ...QUOTATION, ...quotation });
    await settled();
    await expect.poll(() => the('canvas').hidden, SOON).toBe(false);
    return root;
  }

  it('is set in the typeface that comes with Postil', async () => {
    await aCard();
    expect(
      [...document.fonts].some(
        ({ family, status }) => /Source Serif/.test(family) && status === 'loaded',
      ),
    ).toBe(true);
    expect(the<HTMLCanvasElement>('canvas').width).toBe(1080);
    expect(the('canvas').ariaLabel).toBe(
      '“Nobody is leaving.” The harbour master, quoted in “The quiet harbour”, Ada Holm and Odd Berg, The Quay, March 14, 2026',
    );
  });

  it('says what to do where the browser does not let it be copied', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('no'));
    const root = await aCard();
    button('Copy picture', root).click();
    await expect
      .poll(() => the('.quote-card-said').textContent, SOON)
      .toBe('The browser did not allow copying the picture. Save it as PNG instead.');
  });

  it('says so where the browser makes no picture', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(null));
    const root = await aCard();
    button('Save as PNG', root).click();
    await expect
      .poll(() => the('.quote-card-said').textContent, SOON)
      .toContain('could not make the picture');
  });

  it.each(['light', 'dark', 'contrast'])(
    'has no accessibility faults in the %s theme',
    async (theme) => {
      const root = await aCard({}, theme);
      expect(await faults(root)).toEqual([]);
      button('Done', root).click();
      await settled();
      expect(root.querySelector('dialog')).toBeNull();
    },
  );
});
