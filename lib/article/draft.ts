import type { Piece } from '../text/pieces';
import type { Tree } from '../text/tree';
import type { Notes } from './blocks/notes';
import type { Context } from './body/context';
import type { Table } from './body/leaves';
import type { Article, ArticleImage, Cut } from './model';

/** What the steps hand on: each takes the draft, adds its part, and reports what it left out. */
export interface Draft {
  readonly document: Document;
  readonly body: Element;
  readonly url: string;
  readonly base: string;
  /** How facts and pictures are looked for: in the document's own tree, or in what is shown where next to no words stand in it. */
  tree: Tree;
  /** The page's boxes and leaves, and what each box knows of those around it. */
  table: Table;
  contexts: Context[];
  /** What is thought of each leaf of the table. */
  verdicts: Verdict[];
  /** The cuts that the reader brought back, by their `what`. */
  readonly returned: ReadonlySet<string>;
  article: Article;
  /** The elements that hold the body, in document order; usually one. */
  region: Element[];
  /** Nodes that are left out of the body with everything in them. */
  dropped: Set<Node>;
  /** Where each stretch of the article's text stands on the page. */
  pieces: Piece[];
  /** The pictures on the page that figure blocks stand for, by index of `article.images`. */
  pictures: Element[];
  /** Pictures met while the body was read, in order, before they are judged. */
  met: Element[];
  /** The references to notes in the whole body, once somebody has asked. */
  notes?: Notes;
  /** Lines that the page's own data gives for the article, folded, with how often. */
  said: Map<string, number>;
  /** Whether the page is a thread, by its own word or by its posts: what others write is no comment there. */
  isThread: boolean;
  /** Boxes that hold nothing but who wrote what stands below: headings, whatever they are called. */
  writers: Set<Element>;
  /** What was decided, a line each. */
  trace: string[];
}

/** What is thought of a leaf: body, or why it is none. */
export type Verdict =
  | 'body'
  | 'beside-the-text'
  | 'another-article'
  | 'not-shown'
  | 'said-before'
  | 'shown-elsewhere';

/** One step of extraction; one that may take long gives places to pause. The order stands in extract.ts. */
export type Step = (draft: Draft) => void | Generator<void, void>;

const EXCERPT = 160;

/** Something that was left out: at most 160 letters of it, with the reason; null if it has neither words nor picture. */
export function cutOf(
  step: string,
  kind: Cut['kind'],
  why: Cut['why'],
  words: string,
  image?: Pick<ArticleImage, 'src' | 'credit'>,
): Cut | null {
  const what = words.slice(0, EXCERPT).trim();
  if (what === '' && !image) return null;
  return { step, kind, why, what, ...(image ? { image } : {}) };
}
