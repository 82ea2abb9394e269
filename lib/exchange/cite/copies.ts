/** What goes to the clipboard: a quotation as it is copied in each way. */
import { citation } from '../../annotation/citation';
import { type Fault, renderTemplate, type Values } from '../template';
import { CITE_STYLES, type CiteStyle, citationHtml, citationText, cite } from '.';
import { citedFrom } from './cited';
import { fullName } from './names';
import type { Quotation } from './quotations';
import { textOf } from './runs';

/** The ways to copy: as Postil does by itself, after a manual, after the reader's template. */
export type CopyStyle = 'plain' | CiteStyle | 'template';

/** All of them, in the order in which they are offered. */
export const COPY_STYLES: readonly CopyStyle[] = ['plain', ...CITE_STYLES, 'template'];

/** Plain text, and HTML where the style has italics; or where the template is wrong. */
export type Copy = { ok: true; text: string; html: string | null } | ({ ok: false } & Fault);

/** What a reader who has written none gets. */
export const DEFAULT_COPY_TEMPLATE = `“{{quote}}”
{{#speaker}}{{speaker}}, quoted in {{/speaker}}{{#credit}}{{credit}}, in {{/credit}}{{#author}}{{author}}, {{/author}}“{{title}}”{{#site}}, {{site}}{{/site}}{{#published}}, {{published|date:D MMMM YYYY}}{{/published}}
{{link}}`;

/** The names that a template for copying may use. */
export const COPY_NAMES: ReadonlySet<string> = new Set([
  'quote',
  'speaker',
  'credit',
  'title',
  'author',
  'authors',
  'site',
  'published',
  'accessed',
  'paragraph',
  'url',
  'link',
  'note',
  'tags',
  'colour',
  'language',
  'apa',
  'mla',
  'chicago_notes',
  'chicago_date',
]);

/** A quotation in one of the ways. `lead` says who is quoted, or who made the picture, in the interface's language; an empty `template` is the default one. */
export function copyOf(
  style: CopyStyle,
  quotation: Quotation,
  { lead, template }: { lead: string; template: string },
): Copy {
  if (style === 'template') return filled(quotation, template);
  if (style !== 'plain') {
    const made = cite(style, quotation);
    return { ok: true, text: citationText(made), html: citationHtml(made) };
  }
  const { url, title, byline, siteName, publishedAt, quote, around } = quotation;
  const source = { url, title, byline, siteName, date: publishedAt?.slice(0, 10) };
  return { ok: true, text: citation(quote, { ...source, lead }, around), html: null };
}

/** A template filled with a quotation; without `template` the default one. */
export function filled(quotation: Quotation, template: string): Copy {
  const rendered = renderTemplate(
    template.trim() === '' ? DEFAULT_COPY_TEMPLATE : template,
    valuesOf(quotation),
    { names: COPY_NAMES },
  );
  return rendered.ok ? { ok: true, text: rendered.text.trim(), html: null } : rendered;
}

/** What the names of a template stand for. Dates are as the page gives them; `apa` and the like are the entries of a list of references. */
function valuesOf(quotation: Quotation): Values {
  const cited = citedFrom(quotation);
  const authors = cited.authors.map(fullName);
  const last = authors.at(-1) ?? '';
  const references = CITE_STYLES.map((style) => [
    style.replace('-', '_'),
    textOf(cite(style, quotation).reference),
  ]);
  return {
    quote: cited.paragraphs.join('\n'),
    speaker: quotation.speaker,
    credit: quotation.picture?.credit,
    title: quotation.title,
    author: authors.length > 1 ? `${authors.slice(0, -1).join(', ')} and ${last}` : last,
    authors,
    site: cited.site,
    published: quotation.publishedAt,
    accessed: new Date(quotation.accessedAt).toJSON(),
    paragraph: quotation.paragraph,
    url: cited.url,
    link: quotation.link,
    note: quotation.note,
    tags: quotation.tags,
    colour: quotation.colour,
    language: quotation.lang,
    ...Object.fromEntries(references),
  };
}
