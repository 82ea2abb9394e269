/** Free licences in the words and addresses of a page: "CC BY-SA 4.0", "Creative Commons", "public domain". */
import { attr, isA } from '../../text/dom';
import type { Tree } from '../../text/tree';
import { safeUrl } from '../url';

/** Stands for a licence in a line of credit, with the words and signs that lead to it. */
const LICENCE =
  /[\s,;/|(–—-]*(?:(?:used )?(?:(?:licen[sc]ed )?(?:under|via|as)|unter|sous|con(?: licencia)?|licen[czs][a-zé]{0,4}:?)\s+)?(?:an? |the |der )?(?<name>CC[ -]?(?:BY|0|Zero)(?:[ -](?:SA|NC|ND|BY)){0,3}(?:[ -]?\d\.\d)?(?: (?:DEED|Unported|International|Generic))?|Creative Commons(?:[\s-](?:Attribution|Zero|Non-?Commercial|Share ?Alike|NoDeriv\w+|\d\.\d|International|Unported)){0,6}|public domain|domaine public|dominio público|gemeinfrei)(?:\s+licen[cs]e)?\s*[)\]]?/i;
/** Most lines name none, and looking closely costs. */
const LIKELY = /\bCC|creative c|public d|domaine p|dominio p|gemeinfrei/i;
const ADDRESS = /\/(?:licen[cs]es|publicdomain)\/(?:by|zero|mark|cc0)[a-z-]*(?:\/|$)/i;
/** So much of a line is looked at. */
const LONGEST = 400;

/** The licence that a line of credit names, and the line without it; null if it names none. */
export function licenceIn(line: string): { licence: string; rest: string } | null {
  if (line.length > LONGEST || !LIKELY.test(line)) return null;
  const found = LICENCE.exec(line);
  const name = found?.groups?.name;
  if (!found || !name) return null;
  const before = line.slice(0, found.index);
  const after = line.slice(found.index + found[0].length);
  return { licence: name.trim(), rest: `${before} ${after}`.trim() };
}

/** Whether an address is by its path that of a free licence. */
export const isLicence = (address: string): boolean => ADDRESS.test(address);

/** So many links of a picture's box are looked at. */
const MOST_LINKS = 12;

/** The address of a licence that a picture's box links to, or null. */
export function licenceAddress(box: Element, base: string, tree: Tree): string | null {
  for (const link of [...tree.findAll(box, 'a[href]')].slice(0, MOST_LINKS)) {
    const href = safeUrl(attr(link, 'href'), base);
    if (href?.startsWith('http') && (isA(link, '[rel~=license]') || isLicence(href))) return href;
  }
  return null;
}
