/** What a chapter needs beyond the page's tree: ids once, links that lead somewhere, pictures as files. */
import type { ExportItem } from './format';
import { strictIri } from './iri';
import { el, type Markup } from './markup';
import { pictureKind } from './picture-kind';

/** A picture's file in the book. */
export interface PictureFile {
  path: string;
  type: string;
  bytes: Uint8Array;
}

/** The stored pictures of an article as files, and their paths by the address on the web. What no reader of books is sure to show stays a link. */
export function bookPictures(
  { pictures = [] }: ExportItem,
  name: string,
): { files: PictureFile[]; paths: Map<string, string> } {
  const files: PictureFile[] = [];
  const paths = new Map<string, string>();
  for (const { src, bytes } of pictures) {
    const kind = pictureKind(bytes);
    if (!kind) continue;
    const { type, extension } = kind;
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
    const to = href?.startsWith('#') ? href : strictIri(href ?? '');
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
