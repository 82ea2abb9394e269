/** Entries of BibTeX's language: braces and quotation marks as they nest, commands for signs and accents as letters. O(text). */

/** One entry with its fields in lower case. */
export interface BibEntry {
  /** Where it begins in the text. */
  from: number;
  fields: Map<string, string>;
  cutOff: boolean;
}

/** Reads entries; comments, strings and preambles are passed over. Never throws. */
export function* bibEntries(text: string): Generator<BibEntry> {
  const start = /@([a-z]+)\s*[{(]\s*/gi;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    if (/^(?:comment|string|preamble)$/i.test(match[1] ?? '')) continue;
    const fields = new Map<string, string>();
    let at = text.indexOf(',', start.lastIndex);
    let cutOff = at < 0;
    while (at >= 0 && at < text.length) {
      // Between fields a `%` begins a remark, up to the end of its line.
      const name = /(?:[,\s]|%[^\n]*)*([a-z][\w-]*)\s*=\s*/iy;
      name.lastIndex = at;
      const field = name.exec(text);
      if (!field) {
        const close = /(?:[,\s]|%[^\n]*)*[})]/y;
        close.lastIndex = at;
        cutOff = !close.test(text);
        break;
      }
      const { value, end } = valueAt(text, name.lastIndex);
      const key = (field[1] ?? '').toLowerCase();
      if (!fields.has(key)) fields.set(key, unTex(value));
      cutOff = end < 0;
      at = end < 0 ? text.length : end;
    }
    start.lastIndex = Math.max(start.lastIndex, at);
    yield { from: match.index, fields, cutOff };
  }
}

function valueAt(text: string, from: number): { value: string; end: number } {
  const sign = text.charAt(from);
  if (sign !== '{' && sign !== '"') {
    const plain = /[^,}\s]*/y;
    plain.lastIndex = from;
    const value = plain.exec(text)?.[0] ?? '';
    return { value, end: from + value.length };
  }
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const one = text.charAt(at);
    if (one === '\\') at++;
    else if (one === '{') depth++;
    else if (one === '}') depth--;
    const isEnd = sign === '{' ? depth === 0 : one === '"' && at > from && depth === 0;
    if (isEnd) return { value: text.slice(from + 1, at), end: at + 1 };
  }
  return { value: text.slice(from + 1), end: -1 };
}

const ACCENTS: Record<string, string> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  c: '\u0327',
  v: '\u030c',
  '.': '\u0307',
  '=': '\u0304',
  H: '\u030b',
  k: '\u0328',
  u: '\u0306',
  r: '\u030a',
};
const SIGNS: Record<string, string> = {
  textbackslash: '\\',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquoteleft: '‘',
  textquoteright: '’',
  textendash: '–',
  textemdash: '—',
  textasciitilde: '~',
  textasciicircum: '^',
  textbraceleft: '{',
  textbraceright: '}',
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
};

/** LaTeX's words as plain ones. */
function unTex(value: string): string {
  return value
    .replace(
      /\{?\\(text[a-z]+|ss|[oOlL]|ae|AE|oe|aa|AA|i)(?![a-zA-Z])(?:\{\}|\s)?\}?/g,
      (whole, name: string) => SIGNS[name] ?? whole,
    )
    .replace(/\\(['`^"~.=])\s*\{?([A-Za-z])\}?/g, (_, accent: string, letter: string) =>
      (letter + (ACCENTS[accent] ?? '')).normalize(),
    )
    .replace(/\\([cvHkur])\s*\{([A-Za-z])\}/g, (_, accent: string, letter: string) =>
      (letter + (ACCENTS[accent] ?? '')).normalize(),
    )
    .replace(/(\\[%&#$_{}])|[{}]/g, (_, sign?: string) => sign?.slice(1) ?? '')
    .trim();
}
