/**
 * The truth of a changed page: every character of every text node has the number that it had on the page as it was.
 * Changes go through here, so that numbers travel with their letters; new letters have -1. Trusts no code that anchors.
 */

/** A number for letters that the page did not have. */
export const NEW = -1;

const UNSEEN = new Set(
  'script style noscript template head title textarea select iframe object svg canvas video audio datalist'.split(
    ' ',
  ),
);
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;

/** A word within one text node. */
export interface Word {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  /** The number of its first and behind its last letter. */
  readonly first: number;
  readonly behind: number;
}

/** A stretch of the page as it was, in numbers of letters. */
export interface Quote {
  readonly from: number;
  readonly to: number;
}

/** A document body whose letters are numbered. */
export class Numbered {
  private readonly numbers = new Map<Text, Int32Array>();
  /** Elements that were put in: whatever stands in them weighs nothing. */
  readonly junk = new Set<Node>();

  constructor(readonly root: HTMLElement) {
    let next = 0;
    for (const node of this.texts()) {
      this.numbers.set(
        node,
        Int32Array.from({ length: node.length }, (_, i) => next + i),
      );
      next += node.length;
    }
  }

  /** All text nodes in order, hidden ones too. */
  texts(within: Node = this.root): Text[] {
    const walker = this.root.ownerDocument.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    if (within.nodeType === 3) found.push(within as Text);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
    return found;
  }

  /** Text nodes that a reader could see: not in a script, a style or anything `hidden`. */
  seen(within: Node = this.root): Text[] {
    return this.texts(within).filter((node) => this.isSeen(node));
  }

  private isSeen(node: Text): boolean {
    for (let at = node.parentElement; at && at !== this.root; at = at.parentElement) {
      if (UNSEEN.has(at.localName) || at.hidden) return false;
    }
    return true;
  }

  isJunk(node: Node): boolean {
    for (let at: Node | null = node; at; at = at.parentNode) if (this.junk.has(at)) return true;
    return false;
  }

  /** The numbers of a node's letters. */
  of(node: Text): Int32Array {
    return this.numbers.get(node) ?? new Int32Array(node.length).fill(NEW);
  }

  /** The words below an element, each within its text node. */
  words(within: Node = this.root): Word[] {
    return this.seen(within).flatMap((node) => {
      const numbers = this.of(node);
      return [...node.data.matchAll(WORD)].map((match) => {
        const [from, to] = [match.index, match.index + match[0].length];
        return {
          node,
          from,
          to,
          first: numbers[from] ?? NEW,
          behind: (numbers[to - 1] ?? NEW - 1) + 1,
        };
      });
    });
  }

  /** Puts words in place of letters `from` to `to`: they take the numbers of those before them, new ones beyond. */
  replace(node: Text, from: number, to: number, words: string): void {
    const old = this.of(node);
    const last = to > from ? (old[to - 1] ?? NEW) : NEW;
    const put = Int32Array.from({ length: words.length }, (_, i) =>
      from + i < to ? (old[from + i] ?? NEW) : last,
    );
    const now = new Int32Array(old.length - (to - from) + words.length);
    now.set(old.subarray(0, from));
    now.set(put, from);
    now.set(old.subarray(to), from + words.length);
    node.data = node.data.slice(0, from) + words + node.data.slice(to);
    this.numbers.set(node, now);
  }

  /** Puts in words that the page did not have. */
  insert(node: Text, at: number, words: string): void {
    const old = this.of(node);
    const now = new Int32Array(old.length + words.length).fill(NEW);
    now.set(old.subarray(0, at));
    now.set(old.subarray(at), at + words.length);
    node.data = node.data.slice(0, at) + words + node.data.slice(at);
    this.numbers.set(node, now);
  }

  /** Splits a node before letter `at`; gives the new one behind it. */
  split(node: Text, at: number): Text {
    const old = this.of(node);
    const rest = node.splitText(at);
    this.numbers.set(node, old.slice(0, at));
    this.numbers.set(rest, old.slice(at));
    return rest;
  }
}

/** What of a page weighs: letters that are seen, are no space and were not put in, counted through. */
export class Measure {
  private readonly at = new Map<Text, Int32Array>();
  private readonly order: Text[];
  readonly count: number;

  constructor(private readonly page: Numbered) {
    this.order = page.texts();
    const seen = new Set(page.seen());
    let count = 0;
    for (const node of this.order) {
      const weighs = seen.has(node) && !page.isJunk(node);
      const before = new Int32Array(node.length + 1);
      for (let i = 0; i < node.length; i++) {
        before[i] = count;
        if (weighs && /\S/.test(node.data[i] ?? ' ')) count++;
      }
      before[node.length] = count;
      this.at.set(node, before);
    }
    this.count = count;
  }

  /** Where a quote stands now, from its first to behind its last letter; null if none of its letters is left. */
  truth({ from, to }: Quote): [number, number] | null {
    let [first, behind] = [-1, -1];
    for (const node of this.order) {
      const before = this.at.get(node);
      if (!before || before[0] === before[node.length]) continue;
      const numbers = this.page.of(node);
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i] ?? NEW;
        if (number < from || number >= to || before[i] === before[i + 1]) continue;
        if (first < 0) first = before[i] ?? 0;
        behind = before[i + 1] ?? 0;
      }
    }
    return first < 0 ? null : [first, behind];
  }

  /** How many weighty letters stand before a point of the DOM. */
  before(node: Node, offset: number): number {
    const own = node.nodeType === 3 ? this.at.get(node as Text) : undefined;
    if (own) return own[offset] ?? 0;
    const range = this.page.root.ownerDocument.createRange();
    range.setStart(node, offset);
    let [low, high] = [0, this.order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const text = this.order[middle];
      if (text && range.comparePoint(text, 0) < 0) low = middle + 1;
      else high = middle;
    }
    const next = this.order[low];
    return next ? (this.at.get(next)?.[0] ?? 0) : this.count;
  }
}

/** How an answer is judged. `refused` is right, too: nothing was returned where the quote is gone. */
export type Verdict = 'ok' | 'near' | 'wrong' | 'miss' | 'refused' | 'false';

/** Judges a range by the letters it shares with the truth (intersection over union, .9 and .5). */
export function judge(measure: Measure, truth: [number, number] | null, answer: Range | null) {
  if (!answer || answer.collapsed) return truth ? 'miss' : 'refused';
  if (!truth) return 'false';
  const start = measure.before(answer.startContainer, answer.startOffset);
  const end = measure.before(answer.endContainer, answer.endOffset);
  return verdictOf(truth, [start, end]);
}

/** The verdict on a stretch where another was wanted. */
export function verdictOf([a, b]: [number, number], [c, d]: [number, number]): Verdict {
  const shared = Math.max(0, Math.min(b, d) - Math.max(a, c));
  const all = Math.max(b, d) - Math.min(a, c);
  const iou = all > 0 ? shared / all : 0;
  return iou >= 0.9 ? 'ok' : iou >= 0.5 ? 'near' : 'wrong';
}
