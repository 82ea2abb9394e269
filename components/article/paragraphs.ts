/** Paragraph numbers stand in lib, because exports cite them too; the interface finds them here. */
export { numberAt, type Paragraph, paragraphsOf } from '../../lib/article/paragraphs';
