/** HTML as a stream of tags and words, for bookmark files that nobody should run. Tolerant, linear, knows no entity but characters. */

/** An opening or closing tag (lower case, attributes decoded), or words. */
export type HtmlToken =
  | { tag: string; close: boolean; attributes: Map<string, string>; at: number }
  | { words: string };

const TAG = /^<(\/?)([a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/i;
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;
/** A tag longer than this is none: a quotation mark is missing. */
const MOST_TAG = 100_000;

/** Reads tags and words; comments, declarations and doctypes are passed over. */
export function* htmlTokens(text: string): Generator<HtmlToken> {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open !== at) {
      yield { words: decoded(text.slice(at, open < 0 ? undefined : open)) };
      if (open < 0) return;
    }
    const skipped = passedOver(text, open);
    if (skipped > open) {
      at = skipped;
      continue;
    }
    const token = tagAt(text, open);
    if (token) {
      yield token.tag;
      at = token.end;
    } else {
      yield { words: '<' };
      at = open + 1;
    }
  }
}

function passedOver(text: string, at: number): number {
  const next = text.charAt(at + 1);
  if (next !== '!' && next !== '?') return at;
  const sign = text.startsWith('<!--', at) ? '-->' : '>';
  const end = text.indexOf(sign, at);
  return end < 0 ? text.length : end + sign.length;
}

function tagAt(text: string, at: number): { tag: HtmlToken; end: number } | null {
  // A closing bracket far away, or none: only so much is looked at, so that a file of brackets stays linear.
  const end = text.indexOf('>', at);
  if (end < 0 || end - at > MOST_TAG) return null;
  const match = TAG.exec(text.slice(at, Math.max(end + 1, at + 4096)));
  if (!match) return null;
  const attributes = new Map<string, string>();
  for (const [, name = '', a, b, c] of (match[3] ?? '').matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decoded(a ?? b ?? c ?? ''));
  }
  const tag = (match[2] ?? '').toLowerCase();
  return { tag: { tag, close: match[1] === '/', attributes, at }, end: at + match[0].length };
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  bull: '•',
  euro: '€',
  trade: '™',
  lsaquo: '‹',
  rsaquo: '›',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  oelig: 'œ',
  OElig: 'Œ',
  scaron: 'š',
  Scaron: 'Š',
};
/** Letters 160 to 255 have names in this order (https://html.spec.whatwg.org/multipage/named-characters.html). */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z0-9]{1,30}));?/gi;

/** Words with their character references decoded, once. Unknown names stay as they are. */
export function decoded(words: string): string {
  if (!words.includes('&')) return words;
  return words.replace(ENTITY, (whole, decimal, hex, name) => {
    if (name === undefined) return letter(decimal ? Number(decimal) : Number.parseInt(hex, 16));
    const at = LATIN.indexOf(name);
    if (at >= 0) return String.fromCharCode(160 + at);
    return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
  });
}

const letter = (code: number): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : '\ufffd';

const BLOCKS = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'blockquote', 'tr', 'hr', 'h1', 'h2']);

/** HTML as plain text: tags gone, blocks on lines of their own. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  let text = '';
  for (const token of htmlTokens(html)) {
    if ('words' in token) text += token.words;
    else if (BLOCKS.has(token.tag)) text += '\n';
  }
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
