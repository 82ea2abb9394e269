import { describe, expect, it } from 'vitest';
import type { ExportFormat, ExportItem } from '../../../lib/exchange/format';
import { template } from '../../../lib/exchange/formats/template';
import {
  type OwnTemplate,
  renderArticle,
  TemplateRefused,
} from '../../../lib/exchange/own-template';
import { STARTERS } from '../../../lib/exchange/template-starters';
import { NAMES, valuesOf } from '../../../lib/exchange/template-values';
import { DEFAULTS, Settings } from '../../../lib/settings/schema';
import words from '../../../public/_locales/en/messages.json';
import { LIBRARY } from './library';
import { filledWith, NAUGHTY } from './naughty';
import { written } from './records';

const through = (own: OwnTemplate): ExportFormat => {
  const format = template.through?.(own);
  if (!format) throw new Error('no format');
  return format;
};
const [FULL] = LIBRARY;
if (!FULL) throw new Error('no article');

describe('the names of a template', () => {
  it('are those of the values, in the article and in its lists', () => {
    const { highlights, quotes, images, ...article } = valuesOf(FULL);
    expect(Object.keys(article)).toEqual([...NAMES.article]);
    for (const [name, list] of Object.entries({ highlights, quotes, images })) {
      const [one] = list as readonly object[];
      expect(Object.keys(one ?? {})).toEqual(NAMES[name as keyof typeof NAMES]);
    }
  });
});

describe('the templates to begin with', () => {
  it.each(Object.entries(STARTERS))('%s holds what is known, and has its name', (name, own) => {
    expect(words).toHaveProperty(`template_starter_${name}`);
    const rendered = renderArticle(own, FULL);
    if (!rendered.ok) throw new Error(JSON.stringify(rendered));
    for (const said of ['https://news.example/2026/harbour', 'Mira Lund', 'We are not leaving'])
      expect(rendered.text).toContain(said);
    for (const said of ['Narges Mohammadi', 'Ask her.', 'words that the stored text lacks'])
      expect(rendered.text).toContain(said);
  });

  it.each(NAUGHTY)('make no heading, property or link of org-mode out of %j', (words) => {
    const rendered = renderArticle(STARTERS.org, filledWith(words));
    if (!rendered.ok) throw new Error(JSON.stringify(rendered));
    const count = (pattern: RegExp) => (rendered.text.match(pattern) ?? []).length;
    expect(count(/^\*+ /gm)).toBe(2);
    expect(count(/^:END:$/gm)).toBe(1);
    expect(count(/^#\+end_quote$/gim)).toBe(1);
  });
});

describe('an export through a template of one’s own', () => {
  it('is refused with the place of the error, before anything is written', async () => {
    const wrong = through({ source: 'fine\n{{#highlights}}', extension: 'md' });
    for (const items of [LIBRARY, [] as ExportItem[]]) {
      const refused = await written(wrong, items).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(TemplateRefused);
      const { fault } = refused as TemplateRefused;
      expect(fault).toMatchObject({ line: 2, column: 1, problem: { code: 'unclosed_section' } });
    }
  });

  it('has the extension that was chosen', () => {
    expect(through({ source: '', extension: 'org' })).toMatchObject({ extension: 'org' });
  });

  it('makes text of every value in HTML', async () => {
    const source = '<p title={{title}}>{{title}}</p><ul>{{#tags}}<li>{{.}}</li>{{/tags}}</ul>';
    for (const words of NAUGHTY) {
      const text = await written(through({ source, extension: 'html' }), [filledWith(words)]);
      const page = new DOMParser().parseFromString(text, 'text/html');
      const shown = page.querySelector('p')?.textContent;
      expect(shown).toBe(words.toWellFormed().replaceAll('\0', '\ufffd').replace(/\r\n?/g, '\n'));
      expect(page.querySelectorAll('body *')).toHaveLength(3);
      expect(page.head.querySelector('meta[http-equiv]')).not.toBeNull();
    }
  });

  it('runs nothing in HTML, not even a script of the template', async () => {
    const source =
      '<html><head><script>parent.ran = 1</script></head><img src=x onerror="parent.ran = 2">{{title}}';
    const text = await written(through({ source, extension: 'html' }), [FULL]);
    const tried = async (html: string) => {
      Object.assign(window, { ran: 0 });
      const frame = document.createElement('iframe');
      frame.srcdoc = html;
      const loaded = new Promise((done) => frame.addEventListener('load', done));
      document.body.append(frame);
      await loaded;
      await new Promise((done) => setTimeout(done, 200));
      frame.remove();
      return (window as unknown as { ran: number }).ran;
    };
    expect(await tried(source)).not.toBe(0);
    expect(await tried(text)).toBe(0);
  });
});

describe('the template in the settings', () => {
  it.each([
    [{ source: 'x'.repeat(20_001), extension: 'md' }],
    [{ extension: 'md' }],
    ['{{title}}'],
    [7],
  ])('is the built-in one where what is stored is broken', (exportTemplate) => {
    expect(Settings.parse({ ...DEFAULTS, exportTemplate }).exportTemplate).toBeNull();
  });

  it('is kept as it was written', () => {
    const exportTemplate = { source: '{{#broken', extension: 'html' };
    expect(Settings.parse({ ...DEFAULTS, exportTemplate }).exportTemplate).toEqual(exportTemplate);
  });
});
