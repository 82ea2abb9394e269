/** A template of the reader's own as an export: how it is checked, and what an article is through it. */
import type { ExportItem } from './format';
import { type Fault, type Rendered, renderTemplate } from './template';
import { ALL_NAMES, valuesOf } from './template-values';

/** What the file may be. */
export const EXTENSIONS = {
  md: 'text/markdown',
  txt: 'text/plain',
  org: 'text/org',
  html: 'text/html',
};
/** See the table of the same name. */
export type TemplateExtension = keyof typeof EXTENSIONS;

/** A template and what it writes. */
export interface OwnTemplate {
  source: string;
  extension: TemplateExtension;
}

/** An article through a template. In HTML whatever is put in is text. */
export const renderArticle = ({ source, extension }: OwnTemplate, item: ExportItem): Rendered =>
  renderTemplate(source, valuesOf(item), { names: ALL_NAMES, html: extension === 'html' });

/** What is wrong with a template, whatever the article; null if nothing is. */
export function faultOf({ source }: OwnTemplate): ({ ok: false } & Fault) | null {
  const rendered = renderTemplate(source, {}, { names: ALL_NAMES });
  return rendered.ok ? null : rendered;
}

/** An export stopped because its template is wrong: nothing was written. */
export class TemplateRefused extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(`line ${fault.line}: ${fault.problem.code}`);
    this.name = 'TemplateRefused';
    this.fault = fault;
  }
}

/**
 * What a page begins with. A template may come from anywhere: the policy (https://www.w3.org/TR/CSP3/) lets nothing in the page
 * run or be asked for, also where a template has a script. Before everything else, so that it is in force before it.
 */
const HTML_HEAD = `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
`;

/** What stands before the first article. */
export const beginning = ({ extension }: OwnTemplate): string =>
  extension === 'html' ? HTML_HEAD : '';
