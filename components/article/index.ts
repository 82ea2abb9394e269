/** An article as it is shown, in the sidebar and in the reader. */
export { ArticleBlocks, type ArticleBlocksProps } from './blocks';
export { changeCounts } from './change-words';
export { ChangesList } from './changes-list';
export { Credit, CreditLine } from './credit';
export { Figure } from './figure';
export { ArticleHead, dayOf, type HeadFacts, headline, hostOf, minutesOf } from './head';
export type { Mark } from './marks';
export { leafOf, leavesIn, rangeOf, spanOf } from './offsets';
export { numberAt, type Paragraph, paragraphsOf } from './paragraphs';
export { besideStyleOf, styleOf } from './type';
