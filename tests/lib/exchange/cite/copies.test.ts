import { describe, expect, it } from 'vitest';
import {
  COPY_NAMES,
  COPY_STYLES,
  copyOf,
  DEFAULT_COPY_TEMPLATE,
  filled,
} from '../../../../lib/exchange/cite/copies';
import { quotationAt, quotationOf } from '../../../../lib/exchange/cite/quotations';
import { CopyStyle } from '../../../../lib/settings/schema';
import { anItem } from '../records';

const { article, body, highlights } = anItem({
  highlights: [
    {
      exact: 'Nothing will ever be built here,',
      place: { start: 24, end: 56 },
      note: 'Ask.',
      tags: ['ports'],
    },
  ],
});
if (!body || !highlights[0]) throw new Error('the record lacks a part');
const [highlight] = highlights;
const SOURCE = { ...article, accessedAt: Date.parse('2026-11-16T09:00:00Z') };
const QUOTED = quotationOf(SOURCE, body, highlight);
const LINK =
  'https://news.example/2026/harbour#:~:text=Nothing%20will%20ever%20be%20built%20here%2C';

const textOf = (style: CopyStyle, template = '', lead = '') => {
  const copy = copyOf(style, QUOTED, { lead, template });
  return copy.ok ? copy.text : copy;
};

describe('a highlight to be copied', () => {
  it('knows who speaks, in which paragraph, and a link that opens there', () => {
    expect(QUOTED).toMatchObject({
      quote: 'Nothing will ever be built here,',
      speaker: 'Ada Holm',
      paragraph: 1,
      link: LINK,
      note: 'Ask.',
      tags: ['ports'],
      colour: 'green',
    });
  });

  it.each([
    [
      'whose place holds other words is found where they stand',
      { start: 0, end: 32 },
      1,
      'Ada Holm',
    ],
    ['without a place, too', null, 1, 'Ada Holm'],
  ])('%s', (_, place, paragraph, speaker) => {
    expect(quotationOf(SOURCE, body, { ...highlight, place })).toMatchObject({
      paragraph,
      speaker,
    });
  });

  it.each([
    [
      'whose words stand there twice has no paragraph',
      { ...body, text: `${body.text} ${body.text}` },
    ],
    ['whose words do not stand there has none', { ...body, text: 'Something else.' }],
    ['without a stored copy has none', null],
  ])('%s', (_, text) => {
    const quotation = quotationOf(SOURCE, text, { ...highlight, place: null });
    expect(quotation).toMatchObject({ paragraph: null, speaker: null });
    expect(quotation.link).toMatch(/^https:\/\/news\.example\/2026\/harbour#:~:text=Nothing/);
  });

  it('stays to be cited when its article’s text is gone', () => {
    const quoted = {
      start: 24,
      end: 56,
      words: 'Nothing',
      speaker: 'Ada Holm',
      colour: 'green',
    } as const;
    const none = { text: '', blocks: [], quotes: [] };
    expect(quotationAt(SOURCE, none, quoted)).toMatchObject({ quote: 'Nothing', paragraph: null });
  });
});

describe('a highlighted picture to be copied', () => {
  const CAPTION = 'Empty berths in Norhaven';
  const SRC = 'https://news.example/img/pier-1600.jpg';
  const pictured = (credit: string | null) =>
    quotationOf(
      SOURCE,
      { ...body, images: [{ src: SRC, alt: '', caption: CAPTION, credit, role: 'body' }] },
      {
        ...highlight,
        selectors: [{ type: 'PictureSelector', src: SRC, alt: '', caption: CAPTION }],
        exact: CAPTION,
        place: null,
      },
    );
  const CREDITED = pictured('Ida Moe / Quay Press');
  const copied = (quotation: typeof QUOTED, style: CopyStyle, lead = '', template = '') => {
    const copy = copyOf(style, quotation, { lead, template });
    return copy.ok ? copy.text : copy;
  };

  it.each<[CopyStyle, string]>([
    ['apa', '(image: Ida Moe / Quay Press, in Lund & Berg, 2026).'],
    ['mla', '(image: Ida Moe / Quay Press, in Lund and Berg).'],
    ['chicago-notes', '1. Image: Ida Moe / Quay Press, in Mira Lund and Odd Berg, “The quiet'],
    ['chicago-date', '(image: Ida Moe / Quay Press, in Lund and Berg 2026).'],
    ['template', '\nIda Moe / Quay Press, in Mira Lund and Odd Berg, “The quiet harbour”'],
  ])('is credited in %s', (style, credited) => {
    expect(copied(CREDITED, style)).toContain(CAPTION);
    expect(copied(CREDITED, style)).toContain(credited);
  });

  it.each(COPY_STYLES)('leaves no trace in %s of a credit that is not given', (style) => {
    expect(copied(pictured(null), style)).not.toMatch(/image|null|undefined|[(,] in /);
  });

  it('is credited by a template that says so', () => {
    expect(copied(CREDITED, 'template', '', '{{quote}} ({{credit}})')).toBe(
      `${CAPTION} (Ida Moe / Quay Press)`,
    );
  });

  it('opens the article, since its words need not stand there', () => {
    expect(CREDITED.link).toBe('https://news.example/2026/harbour');
    expect(copied(CREDITED, 'plain', 'Ida Moe, in:')).toBe(
      `“${CAPTION}” — Ida Moe, in: Mira Lund, Odd Berg, The quiet harbour, News Example, 2026-11-01, https://news.example/2026/harbour`,
    );
  });

  it('is said to have no credit only where the article’s copy is there to say so', () => {
    expect(pictured(null).picture).toEqual({ credit: null });
    const kept = {
      ...highlight,
      selectors: [{ type: 'PictureSelector' as const, src: SRC, alt: '', caption: CAPTION }],
    };
    expect(quotationOf(SOURCE, null, kept).picture).toBeUndefined();
  });
});

describe('what is copied', () => {
  it.each<[CopyStyle, string]>([
    [
      'plain',
      `“Nothing will ever be built here,” — quoted in: Mira Lund, Odd Berg, The quiet harbour, News Example, 2026-11-01, ${LINK}`,
    ],
    [
      'apa',
      '“Nothing will ever be built here” (Holm, as cited in Lund & Berg, 2026, para. 1).\n\nLund, M., & Berg, O. (2026, November 1). *. News Example. https://news.example/2026/harbour',
    ],
    [
      'template',
      `“Nothing will ever be built here,”\nAda Holm, quoted in Mira Lund and Odd Berg, “The quiet harbour”, News Example, 1 November 2026\n${LINK}`,
    ],
  ])('as %s', (style, text) => {
    expect(textOf(style, '', 'quoted in:')).toBe(text.replace('*', 'The quiet harbour'));
  });

  it('has HTML where a style has italics, and none elsewhere', () => {
    for (const style of COPY_STYLES) {
      const copy = copyOf(style, QUOTED, { lead: '', template: '' });
      expect(copy.ok && copy.html?.includes('<p')).toBe(
        style === 'plain' || style === 'template' ? undefined : true,
      );
    }
  });

  it('is offered in the ways that the settings know', () => {
    expect([...COPY_STYLES]).toEqual(CopyStyle.options);
  });

  it.each([
    ['{{quote}} [{{paragraph}}]', 'Nothing will ever be built here, [1]'],
    ['{{#authors}}<{{.}}>{{/authors}}', '<Mira Lund><Odd Berg>'],
    ['{{tags|join:" "}}: {{note}} ({{colour}})', 'ports: Ask. (green)'],
    ['{{accessed|date:YYYY-MM-DD}}', '2026-11-16'],
    [
      '{{mla}}',
      'Lund, Mira, and Odd Berg. “The quiet harbour.” News Example, 1 Nov. 2026, news.example/2026/harbour.',
    ],
    ['  \n ', textOf('template')],
  ])('by a template %j', (template, text) => {
    expect(textOf('template', template)).toBe(text);
  });

  it('by a template with a fault is nothing, and says in which line', () => {
    expect(textOf('template', 'fine\n{{titel}}')).toMatchObject({
      ok: false,
      line: 2,
      problem: { code: 'unknown_name', name: 'titel' },
    });
  });

  it('by the first template has nothing dangling where facts are missing', () => {
    const bare = {
      ...QUOTED,
      byline: [],
      siteName: undefined,
      publishedAt: undefined,
      speaker: null,
    };
    expect(filled(bare, '')).toMatchObject({
      text: `“Nothing will ever be built here,”\n“The quiet harbour”\n${LINK}`,
    });
  });

  it('has a value for every name that a template may use', () => {
    for (const name of COPY_NAMES) {
      const copy = filled({ ...QUOTED, lang: 'en', picture: { credit: 'Ida Moe' } }, `{{${name}}}`);
      expect(copy.ok && copy.text, name).toBeTruthy();
    }
    expect(DEFAULT_COPY_TEMPLATE).toContain('{{link}}');
  });
});
