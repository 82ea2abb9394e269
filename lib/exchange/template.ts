/**
 * A small template language after mustache (https://mustache.github.io/mustache.5.html): `{{title}}`, `{{#tags}}{{.}}{{/tags}}`,
 * `{{^note}}no note{{/note}}`, `{{! a comment }}`, with filters: `{{published|date:YYYY-MM-DD}}`, `{{tags|join:", "}}`. Pure, linear
 * in template and result. Our own and not the library of that name, which has no filters and says of an error neither line nor name.
 */
import { FILTERS, plain, type Value, type Values } from './template-filters';
import { type Fault, fail, parse, type Tag, type Template } from './template-parse';

export type { Value, Values } from './template-filters';
export type { Fault, Problem } from './template-parse';

/** The longest result, in UTF-16 units, and the most steps on the way to it: sections within sections multiply. */
const MAX_LENGTH = 4_000_000;
const MAX_STEPS = 1_000_000;

/** How a template is read. With `names`, another name is a problem, also where nothing of it would show. `html`: what is put in becomes text of HTML. */
export interface TemplateOptions {
  names?: ReadonlySet<string>;
  html?: boolean;
}

/** The text, or where the template is wrong: `line` and `column` count from 1. */
export type Rendered = { ok: true; text: string } | ({ ok: false } & Fault);

/**
 * Fills a template with values. Never throws, whatever the template. Values are words only: what looks like a tag in them stays
 * as it is. A name that is not there is empty; of objects only their own fields are seen.
 */
export function renderTemplate(
  source: string,
  values: Values,
  options: TemplateOptions = {},
): Rendered {
  const read = parse(source, options.names);
  if (!read.ok) return read;
  const writing: Writing = { source, html: options.html === true, out: [], length: 0, steps: 0 };
  const fault = write(read.template, [values], writing);
  return fault ?? { ok: true, text: writing.out.join('') };
}

interface Writing {
  source: string;
  html: boolean;
  out: string[];
  length: number;
  steps: number;
}
type Failure = { ok: false } & Fault;

function write(nodes: Template, scopes: readonly Value[], writing: Writing): Failure | null {
  for (const node of nodes) {
    if (typeof node === 'string') {
      put(node, writing);
      continue;
    }
    const tooMuch = () => fail(writing.source, node.at, { code: 'too_long' });
    if (++writing.steps > MAX_STEPS || writing.length > MAX_LENGTH) return tooMuch();
    if (node.kind === 'value') {
      const text = said(node, scopes);
      if (text === null) return tooMuch();
      put(writing.html ? escapedHtml(text) : text, writing);
      continue;
    }
    for (const scope of runs(node, lookUp(node.path, scopes))) {
      const inner = scope === undefined ? scopes : [...scopes, scope];
      const fault = write(node.inner, inner, writing);
      if (fault) return fault;
    }
  }
  return null;
}

function put(text: string, writing: Writing): void {
  writing.out.push(text);
  writing.length += text.length;
}

/** For each time that a section is written what `.` means in it; undefined for what it meant before. */
function runs(node: Extract<Tag, { inner: Template }>, value: Value): readonly Value[] {
  const isEmpty = !value || (Array.isArray(value) && value.length === 0);
  if (node.kind === 'without') return isEmpty ? [undefined] : [];
  if (isEmpty) return [];
  return Array.isArray(value) ? value.map((one) => one ?? '') : [value];
}

/** What a tag says; null if a filter made too much of it. */
function said(node: Extract<Tag, { kind: 'value' }>, scopes: readonly Value[]): string | null {
  let value: Value = typeof node.path === 'string' ? node.path : lookUp(node.path, scopes);
  for (const { name, argument } of node.filters) {
    value = FILTERS[name]?.apply(value, argument);
    if (typeof value === 'string' && value.length > MAX_LENGTH) return null;
  }
  return plain(value);
}

/** The innermost scope that has the first name decides; `.` is the innermost itself. */
function lookUp(path: readonly string[], scopes: readonly Value[]): Value {
  const [first, ...rest] = path;
  if (first === undefined) return scopes.at(-1);
  let value = scopes.findLast((scope) => fields(scope, first));
  for (const name of [first, ...rest]) value = fields(value, name)?.[name];
  return value;
}

/** The value as a record, if it has a field of this name of its own. */
function fields(value: Value, name: string): Values | null {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord && Object.hasOwn(value, name) ? (value as Values) : null;
}

/** Also safe in an attribute without quotes: what a page says never becomes markup. */
const escapedHtml = (words: string): string =>
  words.replace(/[&<>"'`=]/g, (sign) => `&#${sign.charCodeAt(0)};`);
