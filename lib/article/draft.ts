import { find } from '../text/dom';
import type { Piece } from '../text/pieces';
import type { Article, ArticleImage, Cut } from './model';
import type { Survey } from './survey';

/** What the steps hand on: each takes the draft, adds its part, and reports what it left out. */
export interface Draft {
  readonly document: Document;
  readonly url: string;
  readonly base: string;
  readonly survey: Survey;
  article: Article;
  /** The elements that hold the body, in document order; usually one. */
  region: Element[];
  /** Elements whose whole subtree is left out of the body. */
  dropped: Set<Element>;
  /** Where each stretch of the article's text stands on the page. */
  pieces: Piece[];
  /** The pictures on the page that figure blocks stand for, by index of `article.images`. */
  pictures: Element[];
  /** Pictures met while the body was read, in order, before they are judged. */
  met: Element[];
  /** What was decided, a line each. */
  trace: string[];
}

/** One step of extraction. The order stands in extract.ts. */
export type Step = (draft: Draft) => void;

const EXCERPT = 160;

/** Notes something left out: at most 160 letters of it, with the reason. */
export function cut(
  draft: Draft,
  step: string,
  kind: Cut['kind'],
  why: Cut['why'],
  element: Element,
  image?: Pick<ArticleImage, 'src' | 'credit'>,
): void {
  // A teaser is known by its headline, whatever stands above it.
  const headline = kind === 'teaser' ? find(element, 'h1,h2,h3,h4,h5') : null;
  const words = (headline ?? element).textContent ?? '';
  const what = words.replace(/\s+/g, ' ').trim().slice(0, EXCERPT);
  if (what === '' && !image) return;
  draft.article.cuts.push({ step, kind, why, what, ...(image ? { image } : {}) });
}
