/** What a chapter needs beyond the page's tree: ids once, links that lead somewhere, pictures as files. */
import type { ExportItem } from './format';
import { iriOf } from './iri';
import { el, type Markup } from './markup';

/** The kinds of picture that every reader of books shows (https://www.w3.org/TR/epub-33/#sec-core-media-types), by how their bytes begin. */
const KINDS: readonly [begins: string, type: string, extension: string][] = [
  ['ff d8 ff', 'image/jpeg', 'jpg'],
  ['89 50 4e 47 0d 0a 1a 0a', 'image/png', 'png'],
  ['47 49 46 38', 'image/gif', 'gif'],
  ['52 49 46 46 .. .. .. .. 57 45 42 50', 'image/webp', 'webp'],
];

/** What a picture is: its bytes say it, servers err. A book whose list calls a file what it is not is refused by shops. */
function kindOf(bytes: Uint8Array): (typeof KINDS)[number] | undefined {
  const start = [...bytes.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0'));
  const isSo = (begins: string) =>
    begins.split(' ').every((byte, i) => byte === '..' || byte === start[i]);
  return KINDS.find(([begins]) => isSo(begins));
}

/** A picture's file in the book. */
export interface PictureFile {
  path: string;
  type: string;
  bytes: Uint8Array;
}

/** The stored pictures of an article as files, and their paths by the address on the web. SVG stays out: it may hold scripts. Others than these stay links. */
export function bookPictures(
  { pictures = [] }: ExportItem,
  name: string,
): { files: PictureFile[]; paths: Map<string, string> } {
  const files: PictureFile[] = [];
  const paths = new Map<string, string>();
  for (const { src, bytes } of pictures) {
    const [, type, extension] = kindOf(bytes) ?? [];
    if (!type || !extension) continue;
    const path = `${name}-${files.length + 1}.${extension}`;
    files.push({ path, type, bytes });
    paths.set(src, path);
  }
  return { files, paths };
}

/** The tree with each id once, no link in a link, none to a place that the chapter lacks, and addresses as their standard has them; words stay. */
export function sound(tree: Markup): Markup {
  const ids = new Set<string>();
  const once = (node: Markup): Markup => {
    if (typeof node === 'string') return node;
    const { id } = node.attributes;
    const isTaken = id !== undefined && ids.has(id);
    if (id !== undefined) ids.add(id);
    const attributes = isTaken ? { ...node.attributes, id: undefined } : node.attributes;
    return { ...node, attributes, children: node.children.map(once) };
  };
  const linked = (node: Markup, isInLink: boolean): Markup => {
    if (typeof node === 'string') return node;
    const { href } = node.attributes;
    const isLost =
      href?.startsWith('#') && !ids.has(decoded(href.slice(1))) && !ids.has(href.slice(1));
    const children = node.children.map((one) => linked(one, isInLink || node.tag === 'a'));
    if (node.tag !== 'a') return { ...node, children };
    const to = href?.startsWith('#') ? href : iriOf(href ?? '');
    if (isInLink || isLost || !to) return el('span', {}, ...children);
    return { ...node, attributes: { ...node.attributes, href: to }, children };
  };
  return linked(once(tree), false);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
