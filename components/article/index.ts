/** An article as it is shown, in the sidebar and in the reader. */
export { ArticleBlocks, type ArticleBlocksProps, Figure } from './blocks';
export { ArticleHead, dayOf, type HeadFacts, hostOf, minutesOf } from './head';
export type { Mark } from './marks';
export { numberAt, type Paragraph, paragraphsOf } from './paragraphs';
