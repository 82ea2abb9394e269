/** What a chapter needs beyond the page's tree: ids once, links that lead somewhere, pictures as files. */
import type { ExportItem } from './format';
import { el, type Markup } from './markup';

/** The kinds of picture that every reader of books shows (https://www.w3.org/TR/epub-33/#sec-core-media-types). */
const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** A picture's file in the book. */
export interface PictureFile {
  path: string;
  type: string;
  bytes: Uint8Array;
}

/** The stored pictures of an article as files, and their paths by the address on the web. SVG stays out: it may hold scripts. */
export function bookPictures(
  { pictures = [] }: ExportItem,
  name: string,
): { files: PictureFile[]; paths: Map<string, string> } {
  const files: PictureFile[] = [];
  const paths = new Map<string, string>();
  for (const { src, type, bytes } of pictures) {
    const extension = EXTENSIONS[type];
    if (!extension || bytes.length === 0) continue;
    const path = `${name}-${files.length + 1}.${extension}`;
    files.push({ path, type, bytes });
    paths.set(src, path);
  }
  return { files, paths };
}

/** The tree with each id once, no link in a link, and no link to a place that the chapter lacks; their words stay. */
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
    if (node.tag === 'a' && (isInLink || isLost)) return el('span', {}, ...children);
    return { ...node, children };
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
