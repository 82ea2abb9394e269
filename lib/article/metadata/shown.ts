/** Pages whose words stand in open shadow roots: the document's own tree is not what is read there. */
import { typeOf, walk } from '../../text/dom';
import { treeOf } from '../../text/flat-tree';
import type { Table } from '../body/leaves';
import { NEARLY_EMPTY } from '../detect/signals';

/** Whether nearly all words stand in shadow roots. Of an ordinary page its first paragraphs tell that they do not. */
export function isShownDeep({ leaves }: Table, document: Document): boolean {
  let own = 0;
  let deep = 0;
  for (const { nodes, letters } of leaves) {
    if (nodes[0] && treeOf(nodes[0]) === document) own += letters;
    else deep += letters;
    if (own >= NEARLY_EMPTY) return false;
  }
  return deep > 0;
}

/** The h1 and h2 of a page as they are shown, the h1 first. */
export function shownHeadings({ boxes }: Table): Element[] {
  const named = (wanted: string) =>
    boxes.filter(({ name }) => name === wanted).map(({ element }) => element);
  return [...named('h1'), ...named('h2')];
}

/** What goes from node to node, as a TreeWalker does. */
export interface Nodes {
  currentNode: Node;
  nextNode(): Node | null;
  previousNode(): Node | null;
}

/** Elements and text below `root` in the order in which they are shown. */
export function shownNodes(root: Element): Nodes {
  const list: Node[] = [];
  walk(
    root,
    (node) => {
      const type = typeOf(node);
      if (node !== root && (type === 1 || type === 3)) list.push(node);
      return type === 1;
    },
    () => undefined,
  );
  let at = -1;
  const step = (by: number) => {
    const node = list[at + by] ?? null;
    if (node) at += by;
    return node;
  };
  return {
    get currentNode() {
      return list[at] ?? root;
    },
    set currentNode(node) {
      at = list.indexOf(node);
    },
    nextNode: () => step(1),
    previousNode: () => step(-1),
  };
}
