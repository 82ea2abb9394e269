/** A quote with its source, as plain text to paste. */

/** What is known of the source; missing facts are left out. */
export interface Source {
  readonly url: string;
  readonly title?: string | undefined;
  readonly byline?: readonly string[] | undefined;
  readonly siteName?: string | undefined;
  /** As it shall stand in the citation. */
  readonly date?: string | undefined;
  /** What stands before the source: who said it, "quoted in:". */
  readonly lead?: string | undefined;
}

/** What stood around the quote. */
export interface Surroundings {
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A quote longer than this is named by its first and last words only, in UTF-16 units; browsers do the same. */
const LONG = 300;
/** How many words name an end of a long quote, and a neighbourhood. */
const END_WORDS = 5;
const NEIGHBOURS = 3;

const QUOTED = /^[“"„«](.*)[”"“»]$/su;

/** `“To be.” — W. Shakespeare, Hamlet, Example, 1603, https://example.org/#:~:text=To%20be.` */
export function citation(exact: string, source: Source, around: Surroundings = {}): string {
  const words = exact.replace(/\s+/g, ' ').trim();
  const inner = QUOTED.exec(words)?.[1] ?? words;
  const quote = /[“”"„«»]/u.test(inner) ? words.replace(/^"|"$/g, '') : inner;
  const facts = [
    source.byline?.join(', '),
    source.title,
    source.siteName,
    source.date,
    source.url + fragmentFor(source.url, exact, around),
  ];
  const said = facts.filter((fact) => fact?.trim()).join(', ');
  return `“${quote}” — ${source.lead ? `${source.lead} ` : ''}${said}`;
}

function fragmentFor(url: string, exact: string, { prefix = '', suffix = '' }: Surroundings) {
  const directive = `:~:text=${textFragment(exact, prefix, suffix)}`;
  return url.includes('#') ? directive : `#${directive}`;
}

/**
 * The value of a text directive, `prefix-,start,end,-suffix` (https://wicg.github.io/scroll-to-text-fragment/#syntax).
 * Context is taken from the quote's own block only: browsers do not match across a border of blocks there.
 */
export function textFragment(exact: string, prefix = '', suffix = ''): string {
  const before = wordsIn(prefix.split('\n').at(-1) ?? '').slice(-NEIGHBOURS);
  const after = wordsIn(suffix.split('\n')[0] ?? '').slice(0, NEIGHBOURS);
  const parts = [
    ...(before.length > 0 ? [`${encode(before)}-`] : []),
    ...quoteParts(exact),
    ...(after.length > 0 ? [`-${encode(after)}`] : []),
  ];
  return parts.join(',');
}

function quoteParts(exact: string): string[] {
  const words = wordsIn(exact);
  const isLong = exact.length > LONG || exact.trim().includes('\n');
  if (!isLong || words.length <= 2 * END_WORDS)
    return isLong && words.length > 1 ? halves(words) : [encode(words)];
  const lines = exact.trim().split('\n');
  const first = wordsIn(lines[0] ?? '').slice(0, END_WORDS);
  const last = wordsIn(lines.at(-1) ?? '').slice(-END_WORDS);
  return [encode(first), encode(last)];
}

/** A short quote over a border of blocks: each end stays in its own block. */
function halves(words: readonly string[]): string[] {
  return [encode(words.slice(0, 1)), encode(words.slice(-1))];
}

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/** `-` and `,` are the directive's own marks; encodeURIComponent leaves the first. */
const encode = (words: readonly string[]) =>
  encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D');
