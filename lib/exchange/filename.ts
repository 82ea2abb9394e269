/** File names that every system takes: no separators, control or bidi characters, reserved names or leading dots; 120 bytes at most. */
import type { ExportFormat, ExportItem } from './format';

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

/**
 * The name of an export's file: the title of the `only` article in it, else the day, and the kind of a format that shares its
 * extension with others. A part has the name of its words: laid beside the whole, it must not take its place.
 */
export async function exportName(
  format: ExportFormat,
  made: Date,
  only: ExportItem | null,
  articles: number,
): Promise<string> {
  const { extension } = (articles > 1 && format.several) || format;
  const tail = format.kind ? ` (${format.kind})` : '';
  const [part] = only?.isPart ? only.highlights : [];
  if (part) return fileName(part.exact.slice(0, 60), extension, tail);
  if (only && format.nameOf) return format.nameOf(only.article);
  return fileName(
    only?.article.title || `Postil ${made.toISOString().slice(0, 10)}`,
    extension,
    tail,
  );
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
