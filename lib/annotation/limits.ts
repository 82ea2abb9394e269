/** How much of a page a highlight may keep; apart from selectors.ts because a page pays for every byte of zod. */

/** The longest quotation that is kept, in UTF-16 units. */
export const MAX_EXACT = 100_000;
/** The longest context that is kept on each side, in UTF-16 units. */
export const MAX_CONTEXT = 1000;
/** The longest path to an element that is read, in UTF-16 units. */
export const MAX_PATH = 4000;
