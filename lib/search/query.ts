/**
 * The language of the search line: words, "phrases", -not, OR, brackets, and operators such as site: or before:. Whatever is
 * typed gives a query: what cannot be understood is searched as words or left out, and said.
 */
import { FIELDS, type Field } from './fields';
import { OPERATORS, type RowTest } from './operators';
import { termsOf } from './terms';

/** A query as a tree. `words` and `phrase` are looked up, `row` is asked of each article's row. */
export type Query =
  | { kind: 'all' }
  | { kind: 'and' | 'or'; of: Query[] }
  | { kind: 'not'; of: Query }
  | { kind: 'word'; text: string; prefix: boolean; field: Field | null }
  | { kind: 'phrase'; text: string; field: Field | null }
  | { kind: 'row'; test: RowTest };

/** What was not understood: a code with its sentence in _locales (`query_…`), the words it is about, and where they stand. */
export interface Problem {
  code: 'open_quote' | 'open_bracket' | 'operator' | 'value' | 'empty' | 'too_long';
  text: string;
  start: number;
}

/** A parsed query with its problems. */
export interface Parsed {
  query: Query;
  problems: Problem[];
}

/** More than this is not read, in UTF-16 units. */
const LONGEST_QUERY = 2000;
/** Brackets deeper than this are read as if they were not there. */
const DEEPEST = 20;

interface Token {
  kind: 'open' | 'close' | 'or' | 'item';
  not: boolean;
  operator: string;
  text: string;
  quoted: boolean;
  closed: boolean;
  start: number;
}

const TOKEN =
  /(?<not>[-−](?=\S))?(?:(?<open>\()|(?<close>\))|(?:(?<operator>[\p{L}]+):)?(?:["“”„«](?<quoted>[^"“”„«»]*)(?<end>["“”»]?)|(?<plain>[^\s()"“”„«»]+))?)/uy;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const g = match?.groups ?? {};
    const length = match?.[0].length ?? 0;
    const token: Token = {
      kind: g.open ? 'open' : g.close ? 'close' : 'item',
      not: g.not !== undefined,
      operator: g.operator?.toLowerCase() ?? '',
      text: g.quoted ?? g.plain ?? '',
      quoted: g.quoted !== undefined,
      closed: g.end !== '',
      start: at,
    };
    const isBare = !token.quoted && token.operator === '';
    if (isBare && token.text === 'OR') token.kind = 'or';
    // Words stand together anyhow; who knows AND from elsewhere means nothing else.
    const isAnd = isBare && token.text === 'AND';
    if (length > 0 && !isAnd) tokens.push(token);
    at += Math.max(1, length);
  }
  return tokens;
}

/** Parses what was typed; never throws. The last word is still being typed: it may go on. */
export function parseQuery(typed: string): Parsed {
  const problems: Problem[] = [];
  const text = typed.slice(0, LONGEST_QUERY);
  if (typed.length > LONGEST_QUERY)
    problems.push({ code: 'too_long', text: '', start: text.length });
  const parser = new Parser(tokensOf(text), /\S$/.test(text), problems);
  return { query: parser.either(0), problems };
}

class Parser {
  #at = 0;
  readonly #tokens: Token[];
  readonly #typing: boolean;
  readonly #problems: Problem[];

  constructor(tokens: Token[], typing: boolean, problems: Problem[]) {
    this.#tokens = tokens;
    this.#typing = typing;
    this.#problems = problems;
  }

  /** Ways with OR between them. */
  either(depth: number): Query {
    const ways = [this.#together(depth)];
    while (this.#tokens[this.#at]?.kind === 'or') {
      this.#at++;
      ways.push(this.#together(depth));
    }
    const real = ways.filter(({ kind }) => kind !== 'all');
    if (real.length < 2) return real[0] ?? { kind: 'all' };
    return { kind: 'or', of: real };
  }

  /** What must all fit. A closing bracket that was never opened is passed over. */
  #together(depth: number): Query {
    const parts: Query[] = [];
    for (let token = this.#tokens[this.#at]; token; token = this.#tokens[this.#at]) {
      if (token.kind === 'or' || (token.kind === 'close' && depth > 0)) break;
      this.#at++;
      if (token.kind === 'close') continue;
      const part = token.kind === 'open' ? this.#bracket(token, depth) : this.#item(token);
      if (part.kind !== 'all') parts.push(token.not ? { kind: 'not', of: part } : part);
    }
    return and(parts);
  }

  #bracket(token: Token, depth: number): Query {
    if (depth >= DEEPEST) return this.#together(0);
    const inner = this.either(depth + 1);
    if (this.#tokens[this.#at]?.kind === 'close') this.#at++;
    else this.#problems.push({ code: 'open_bracket', text: '(', start: token.start });
    return inner;
  }

  #item(token: Token): Query {
    const { operator, text, quoted, closed, start } = token;
    if (quoted && !closed) this.#problems.push({ code: 'open_quote', text, start });
    if (operator === '') return this.#words(token, null);
    const known = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
    if (!known) {
      // A word with a colon, as in "Re: harbour": searched as it is. An address means what it says.
      if (!text.startsWith('//')) this.#problems.push({ code: 'operator', text: operator, start });
      return this.#words({ ...token, text: `${operator} ${text}` }, null);
    }
    if (text.trim() === '') {
      if (!this.#isLast(token)) this.#problems.push({ code: 'empty', text: operator, start });
      return { kind: 'all' };
    }
    if ('field' in known) return this.#words(token, known.field);
    const test = known.test(text.trim());
    if (test) return { kind: 'row', test };
    if (!this.#isLast(token))
      this.#problems.push({ code: 'value', text: `${operator}:${text}`, start });
    return { kind: 'all' };
  }

  #isLast(token: Token): boolean {
    return this.#typing && token === this.#tokens.at(-1);
  }

  #words(token: Token, field: Field | null): Query {
    const { text, quoted } = token;
    const words = termsOf(text);
    if (words.length === 0) return { kind: 'all' };
    if (quoted && words.length > 1) return { kind: 'phrase', text, field };
    return { kind: 'word', text, prefix: !quoted && this.#isLast(token), field };
  }
}

function and(parts: Query[]): Query {
  const real = parts.filter(({ kind }) => kind !== 'all');
  if (real.length < 2) return real[0] ?? { kind: 'all' };
  return { kind: 'and', of: real };
}

/** Every word and phrase of a query that is looked for (not those after a minus): for marking them in what was found. */
export function soughtIn(query: Query): string[] {
  if (query.kind === 'word' || query.kind === 'phrase') return [query.text];
  if (query.kind === 'and' || query.kind === 'or') return query.of.flatMap(soughtIn);
  return [];
}

/** A phrase that is looked for, and in which part; null = in any. */
export interface Phrase {
  text: string;
  field: Field | null;
}

/** Every phrase of a query, those after a minus too, in the order in which they stand. */
export function phrasesOf(query: Query): Phrase[] {
  if (query.kind === 'phrase') return [{ text: query.text, field: query.field }];
  if (query.kind === 'not') return phrasesOf(query.of);
  return query.kind === 'and' || query.kind === 'or' ? query.of.flatMap(phrasesOf) : [];
}

/** The bits of a field; 0 for every part. */
export const maskOf = (field: Field | null): number => (field ? FIELDS[field] : 0);
