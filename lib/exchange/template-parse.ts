/** Reads a template of template.ts into a tree, or says where it is wrong. Linear, never throws. */
import { FILTERS } from './template-filters';

/** So deep may sections stand within each other. */
const MAX_DEPTH = 20;

/** What is wrong with a template; `name` is the word it is about. Each has its sentence: `template_<code>` in public/_locales. */
export type Problem =
  | { code: 'unclosed_tag' | 'bad_name' | 'unsupported' | 'too_deep' | 'too_long' }
  | {
      code:
        | 'unclosed_section'
        | 'unopened_section'
        | 'unknown_name'
        | 'unknown_filter'
        | 'bad_argument';
      name: string;
    }
  | { code: 'wrong_close'; name: string; open: string };

/** A problem and its place; line and column count from 1, columns in UTF-16 units. */
export interface Fault {
  line: number;
  column: number;
  problem: Problem;
}

/** A filter as it is called. */
export interface Call {
  name: string;
  argument: string;
}

/** A tag: a value (a path of names, empty for `.`, or words in quotes), or a section with what stands in it. */
export type Tag =
  | { kind: 'value'; path: readonly string[] | string; filters: readonly Call[]; at: number }
  | { kind: 'each' | 'without'; path: readonly string[]; inner: Template; at: number };

/** A template that was read: words and tags. */
export type Template = (string | Tag)[];

const COMMENT = /![\s\S]*?\}\}/y;
const SIGN = /[#^/]?/y;
const NAME = /[ \t\r\n]*(\.|[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*)[ \t\r\n]*/uy;
const QUOTED = /[ \t\r\n]*"([^"\\]*(?:\\[\s\S][^"\\]*)*)"[ \t\r\n]*/y;
const BARE = /[^|}]*/y;
const CLOSE = /\}\}/y;
const BAR = /\|/y;
const COLON = /:/y;
const ESCAPES: Record<string, string> = { n: '\n', t: '\t' };

/** The place of an offset, as a failure. */
export function fail(source: string, at: number, problem: Problem): { ok: false } & Fault {
  const before = source.slice(0, at);
  const start = before.lastIndexOf('\n') + 1;
  return { ok: false, line: before.split('\n').length, column: at - start + 1, problem };
}

/** A section that is open: its tag, and the list that goes on after it. */
interface Open {
  name: string;
  at: number;
  outer: Template;
}

/** Reads a whole template. With `names`, every name must be one of them. */
export function parse(
  source: string,
  names?: ReadonlySet<string>,
): { ok: true; template: Template } | ({ ok: false } & Fault) {
  const template: Template = [];
  const open: Open[] = [];
  let list = template;
  let at = 0;
  for (;;) {
    const start = source.indexOf('{{', at);
    if (start < 0) break;
    const read = readTag(source, start, names);
    if ('problem' in read) return fail(source, start, read.problem);
    const span = read.sign === '' ? { start, end: read.end } : lineOf(source, start, read.end);
    if (span.start > at) list.push(source.slice(at, span.start));
    at = span.end;
    if (read.sign === '!') continue;
    const { path, said, filters, sign } = read;
    if (sign === '') list.push({ kind: 'value', path, filters, at: start });
    else if (sign === '/') {
      const last = open.pop();
      const problem = closing(last, said);
      if (problem || !last) return fail(source, start, problem ?? { code: 'bad_name' });
      list = last.outer;
    } else {
      if (open.length === MAX_DEPTH) return fail(source, start, { code: 'too_deep' });
      const inner: Template = [];
      open.push({ name: said, at: start, outer: list });
      const kind = sign === '#' ? 'each' : 'without';
      list.push({ kind, path: path as readonly string[], inner, at: start });
      list = inner;
    }
  }
  const left = open.at(-1);
  if (left) return fail(source, left.at, { code: 'unclosed_section', name: left.name });
  if (at < source.length) template.push(source.slice(at));
  return { ok: true, template };
}

function closing(last: Open | undefined, name: string): Problem | null {
  if (!last) return { code: 'unopened_section', name };
  return last.name === name ? null : { code: 'wrong_close', name, open: last.name };
}

interface Read {
  sign: string;
  path: readonly string[] | string;
  /** The name as it is written. */
  said: string;
  filters: Call[];
  end: number;
}

function readTag(
  source: string,
  start: number,
  names: ReadonlySet<string> | undefined,
): Read | { problem: Problem } {
  let at = start + 2;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at += found[0].length;
    return found && (found[1] ?? found[0]);
  };
  const wrong = (code: 'bad_name' | 'unclosed_tag' | 'unsupported') => ({ problem: { code } });
  const nothing = { path: '', said: '', filters: [] };
  if (take(COMMENT) !== null) return { ...nothing, sign: '!', end: at };
  if (source[at] === '!') return wrong('unclosed_tag');
  if (/[{&>=<]/.test(source[at] ?? '')) return wrong('unsupported');
  const sign = take(SIGN) ?? '';
  const quoted = sign === '' ? take(QUOTED) : null;
  const said = quoted === null ? take(NAME) : '';
  if (said === null) return wrong(source.includes('}}', at) ? 'bad_name' : 'unclosed_tag');
  const path = quoted === null ? (said === '.' ? [] : said.split('.')) : unescaped(quoted);
  const unknown =
    typeof path === 'string' ? undefined : path.find((one) => names?.has(one) === false);
  if (unknown !== undefined) return { problem: { code: 'unknown_name', name: unknown } };
  const filters: Call[] = [];
  while (sign === '' && take(BAR) !== null) {
    const name = take(NAME);
    if (name === null) return wrong(source.includes('}}', at) ? 'bad_name' : 'unclosed_tag');
    const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
    if (!filter) return { problem: { code: 'unknown_filter', name } };
    const words = take(COLON) === null ? null : take(QUOTED);
    const argument = words === null ? bare(source, at, take) : unescaped(words);
    if (argument === null || !filter.takes(argument))
      return { problem: { code: 'bad_argument', name } };
    filters.push({ name, argument });
  }
  if (take(CLOSE) === null) return wrong(source.includes('}}', at) ? 'bad_name' : 'unclosed_tag');
  return { sign, path, said, filters, end: at };
}

/** What stands bare behind a colon, nothing where there is none, null for words whose quotation mark is not closed. */
function bare(source: string, at: number, take: (pattern: RegExp) => string | null): string | null {
  if (source[at - 1] !== ':') return '';
  const argument = (take(BARE) ?? '').trim();
  return argument.startsWith('"') ? null : argument;
}

const unescaped = (words: string): string =>
  words.replace(/\\([\s\S])/g, (_, sign: string) => ESCAPES[sign] ?? sign);

/** A section's tag or a comment that stands alone takes its whole line with it, as mustache has it. */
function lineOf(source: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  while (source[from - 1] === ' ' || source[from - 1] === '\t') from--;
  let to = end;
  while (source[to] === ' ' || source[to] === '\t') to++;
  const begins = from === 0 || source[from - 1] === '\n';
  if (!begins || (to < source.length && !/^\r?\n/.test(source.slice(to, to + 2))))
    return { start, end };
  return { start: from, end: to === source.length ? to : source.indexOf('\n', to) + 1 };
}
