/** A quote with its source, as plain text to paste. */

/** What is known of the source; missing facts are left out. */
export interface Source {
  readonly url: string;
  readonly title?: string | undefined;
  readonly byline?: readonly string[] | undefined;
  readonly siteName?: string | undefined;
  /** As it shall stand in the citation. */
  readonly date?: string | undefined;
  /** What stands before the source: who said it, "quoted in:"; who made the picture. */
  readonly lead?: string | undefined;
}

/** What stood around the quote; or, better, the directive that was tried on the page (`directiveFor`). */
export interface Surroundings {
  readonly prefix?: string;
  readonly suffix?: string;
  readonly directive?: string | undefined;
}

/** A quote longer than this is named by its first and last words only, in UTF-16 units; browsers do the same. */
const LONG = 300;
/** How many words name an end of a long quote, and a neighbourhood. */
const END_WORDS = 5;
const NEIGHBOURS = 3;

const QUOTED = /^[“"„«](.*)[”"“»]$/su;

/** `“To be.” — W. Shakespeare, Hamlet, Example, 1603, https://example.org/#:~:text=To%20be.` */
export function citation(exact: string, source: Source, around: Surroundings = {}): string {
  const facts = [
    source.byline?.join(', '),
    source.title,
    source.siteName,
    source.date,
    quoteLink(source.url, exact, around),
  ];
  const quote = withoutMarks(exact);
  const said = facts.filter((fact) => fact?.trim()).join(', ');
  return `“${quote}” — ${source.lead ? `${source.lead} ` : ''}${said}`;
}

/** The words on one line, without the marks that the citation gives them. */
function withoutMarks(exact: string): string {
  const words = exact.replace(/\s+/g, ' ').trim();
  const inner = QUOTED.exec(words)?.[1] ?? words;
  return /[“”"„«»]/u.test(inner) ? words.replace(/^"|"$/g, '') : inner;
}

/** The same as Markdown: a block quote, the source below it with its title as the link that opens at the words. */
export function markdownQuote(exact: string, source: Source, around: Surroundings = {}): string {
  const lines = exact.trim().split(/\s*\n\s*/);
  const link = `[${escaped(source.title || source.url)}](<${quoteLink(source.url, exact, around)}>)`;
  const facts = [source.byline?.join(', '), source.siteName, source.date]
    .filter((fact) => fact?.trim())
    .map((fact) => escaped(fact ?? ''));
  const quote = lines.map((line) => `> ${escaped(line)}`).join('\n>\n');
  const lead = source.lead ? `${escaped(source.lead)} ` : '';
  return `${quote}\n>\n> — ${lead}${[link, ...facts].join(', ')}`;
}

/** Nothing of the page's words may be Markdown. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+]/, '\\$&');

/** An address that opens at the words. */
export function quoteLink(url: string, exact: string, around: Surroundings = {}): string {
  const { prefix = '', suffix = '' } = around;
  // A picture has no words to open at.
  if (around.directive === '') return url;
  const directive = `:~:text=${around.directive ?? textFragment(exact, prefix, suffix)}`;
  return `${url}${url.includes('#') ? '' : '#'}${directive}`;
}

/**
 * The value of a text directive, `prefix-,start,end,-suffix` (https://wicg.github.io/scroll-to-text-fragment/#syntax).
 * Context is taken from the quote's own block only: browsers do not match across a border of blocks there.
 */
export function textFragment(exact: string, prefix = '', suffix = ''): string {
  const before = wordsIn(prefix.split('\n').at(-1) ?? '').slice(-NEIGHBOURS);
  const after = wordsIn(suffix.split('\n')[0] ?? '').slice(0, NEIGHBOURS);
  const parts = [
    ...(before.length > 0 ? [`${encodeWords(before)}-`] : []),
    ...quoteParts(exact),
    ...(after.length > 0 ? [`-${encodeWords(after)}`] : []),
  ];
  return parts.join(',');
}

function quoteParts(exact: string): string[] {
  const words = wordsIn(exact);
  const isLong = exact.length > LONG || exact.trim().includes('\n');
  if (!isLong || words.length <= 2 * END_WORDS)
    return isLong && words.length > 1 ? halves(words) : [encodeWords(words)];
  const lines = exact.trim().split('\n');
  const first = wordsIn(lines[0] ?? '').slice(0, END_WORDS);
  const last = wordsIn(lines.at(-1) ?? '').slice(-END_WORDS);
  return [encodeWords(first), encodeWords(last)];
}

/** A short quote over a border of blocks: each end stays in its own block. */
function halves(words: readonly string[]): string[] {
  return [encodeWords(words.slice(0, 1)), encodeWords(words.slice(-1))];
}

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/** Words as a part of a directive. `-` and `,` are the directive's own marks; encodeURIComponent leaves the first. */
export const encodeWords = (words: readonly string[]): string =>
  encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D');
