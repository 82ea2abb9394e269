/**
 * How a highlight remembers its place: the selectors of the W3C Web Annotation model (https://www.w3.org/TR/annotation-model/#selectors).
 * Offsets are UTF-16 units into the root's flattened text (lib/text/flatten.ts).
 */
import * as z from 'zod/mini';

import { COLOURS } from './colours';
import { MAX_CONTEXT, MAX_EXACT } from './limits';

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

/** Any selector that Postil writes. */
export const Selector = z.discriminatedUnion('type', [
  TextQuoteSelector,
  TextPositionSelector,
  LookAlikeSelector,
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
