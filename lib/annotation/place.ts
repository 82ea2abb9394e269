/** Where a highlight of the page stands in the kept text of its article. */

import type { Indexed } from './anchor';
import type { Description } from './describe';
import { edgesOf } from './edges';
import { wordsIn } from './laid';
import type { Stretch } from './locate';
import { queryFor } from './query';

/**
 * The stretch of the article's text that is this highlight, by what stands around both; null if the article was read without
 * it. The page must be indexed with the article's text.
 */
export function placeInArticle(made: Description, { words, article }: Indexed): Stretch | null {
  const query = queryFor(made.selectors, words);
  const own = wordsIn(words, made.start, made.end);
  if (!article || !query || !own) return null;
  const owners = article.owners.subarray(own.from, own.to);
  const [first, last] = [owners[0] ?? -1, owners.at(-1) ?? -1];
  if (first < 0 || last < first) return null;
  return edgesOf(article, query, { first, last, headMatched: true, tailMatched: true });
}
