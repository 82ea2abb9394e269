/** Peers that bring no types. */
declare module 'dom-anchor-text-quote' {
  /** The words of a range with 32 letters of context. */
  export function fromRange(
    root: Node,
    range: Range,
  ): { exact: string; prefix: string; suffix: string };
  /** Where they stand now, searched around `hint`; null if nowhere. */
  export function toRange(
    root: Node,
    selector: { exact: string; prefix: string; suffix: string },
    options?: { hint?: number },
  ): Range | null;
}
