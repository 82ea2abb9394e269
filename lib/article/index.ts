/** Is it an article, and what does it say: the two questions to a page. Pure: a document in, plain values out. */
export { detectArticle } from './detect';
export { type Extraction, extractArticle, extractInSlices, type Options } from './extract';
