/** File names that every system takes: no separators, control or bidi characters, reserved names or leading dots; 120 bytes at most. */
const MAX_BYTES = 120;
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i;
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;

/**
 * A safe file name from any title, with its extension: `fileName('A/B: C', 'md')` -> `A B C.md`. Never empty. `tail` stands at
 * its end however long the title is.
 */
export function fileName(title: string, extension: string, tail = ''): string {
  const clean = title
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const name = clean === '' || RESERVED.test(clean) ? `postil ${clean}`.trim() : clean;
  return `${shortened(name, MAX_BYTES - tail.length - extension.length - 1)}${tail}.${extension}`;
}

/** Cuts at a letter, not inside one, so that the UTF-8 form fits. */
function shortened(name: string, bytes: number): string {
  const encoder = new TextEncoder();
  let out = '';
  let used = 0;
  for (const letter of name) {
    used += encoder.encode(letter).length;
    if (used > bytes) break;
    out += letter;
  }
  return out.replace(/[.\s]+$/, '');
}
