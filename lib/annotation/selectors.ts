/**
 * How a highlight remembers its place: the selectors of the W3C Web Annotation model (https://www.w3.org/TR/annotation-model/#selectors).
 * Offsets are UTF-16 units into the root's flattened text (lib/text/flatten.ts).
 */
import * as z from 'zod/mini';

import { COLOURS } from './colours';
import { MAX_CONTEXT, MAX_EXACT, MAX_PATH } from './limits';

export { COLOURS, MAX_EXACT };

/** The words themselves with what stood before and after them. */
export const TextQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().check(z.minLength(1), z.maxLength(MAX_EXACT)),
  prefix: z.string().check(z.maxLength(MAX_CONTEXT)),
  suffix: z.string().check(z.maxLength(MAX_CONTEXT)),
});
/** See the schema of the same name. */
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>;

/** Where the words stood. */
export const TextPositionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
});
/** See the schema of the same name. */
export type TextPositionSelector = z.infer<typeof TextPositionSelector>;

/**
 * What else on the page had the same words when they were kept: how many places, which of them is ours (from 0, in page order), and
 * how much of our context the best of the others had (0 to 1), and how many of them stood between the very same words. Postil's own;
 * other programs pass over it.
 */
export const LookAlikeSelector = z.object({
  type: z.literal('LookAlikeSelector'),
  count: z.int().check(z.nonnegative()),
  ours: z.int().check(z.nonnegative()),
  rival: z.number().check(z.gte(0), z.lte(1)),
  /** Not in records from before it was counted. */
  twins: z.optional(z.int().check(z.nonnegative())),
});
/** See the schema of the same name. */
export type LookAlikeSelector = z.infer<typeof LookAlikeSelector>;

const Path = z.string().check(z.minLength(1), z.maxLength(MAX_PATH));

/** From a letter of one element to a letter of another, as Hypothesis writes it: paths of elements, letters counted in their text. */
export const RangeSelector = z.object({
  type: z.literal('RangeSelector'),
  startContainer: z.string().check(z.maxLength(MAX_PATH)),
  startOffset: z.int().check(z.nonnegative()),
  endContainer: z.string().check(z.maxLength(MAX_PATH)),
  endOffset: z.int().check(z.nonnegative()),
});

/** An element by its path. */
export const XPathSelector = z.object({ type: z.literal('XPathSelector'), value: Path });

/** An element by a CSS selector. */
export const CssSelector = z.object({ type: z.literal('CssSelector'), value: Path });

/** A picture as a whole: where it was loaded from, its words for those who cannot see it, its caption. Postil's own. */
export const PictureSelector = z.object({
  type: z.literal('PictureSelector'),
  src: z.string().check(z.maxLength(8192)),
  alt: z.string().check(z.maxLength(2000)),
  caption: z.string().check(z.maxLength(2000)),
});
/** See the schema of the same name. */
export type PictureSelector = z.infer<typeof PictureSelector>;

const POINTERS = [RangeSelector, XPathSelector, CssSelector, PictureSelector] as const;

/** What points at a place without its words: other programs' paths, and pictures. */
export const Pointer = z.discriminatedUnion('type', POINTERS);
/** See the schema of the same name. */
export type Pointer = z.infer<typeof Pointer>;

/** Any selector that Postil writes, and those of other programs that it reads. */
export const Selector = z.discriminatedUnion('type', [
  TextQuoteSelector,
  TextPositionSelector,
  LookAlikeSelector,
  ...POINTERS,
]);
/** See the schema of the same name. */
export type Selector = z.infer<typeof Selector>;

/** One of the five colours. */
export const Colour = z.enum(COLOURS);
/** See the schema of the same name. */
export type Colour = z.infer<typeof Colour>;

/** Why a highlight has no place on a page: its words are gone, too many places fit, or too little is left to be sure. */
export const LostWhy = z.enum(['gone', 'ambiguous', 'too-little']);
/** See the schema of the same name. */
export type LostWhy = z.infer<typeof LostWhy>;

/** How a highlight was found: as it was, elsewhere on the page, or with words changed. */
export const FoundHow = z.enum(['exact', 'moved', 'changed']);
/** See the schema of the same name. */
export type FoundHow = z.infer<typeof FoundHow>;
