/** The schema of the JSON export, made of the schemas that check the records themselves. */
import * as z from 'zod/mini';
import { ArticleBody, SavedArticle, SavedHighlight } from '../library/schema';

/** The version of the export's form; another one where a program that reads it would have to know. */
export const JSON_VERSION = 1;

const Export = z.object({
  format: z.literal('postil'),
  version: z.literal(JSON_VERSION),
  made: z.string(),
  articles: z.array(
    z.object({
      article: SavedArticle,
      body: z.nullable(ArticleBody),
      highlights: z.array(SavedHighlight),
    }),
  ),
});

/** The export as JSON Schema 2020-12. Addresses are strings there: that they are http, https or mailto is not said by a schema. */
export function jsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(Export, { unrepresentable: 'any', target: 'draft-2020-12' }),
    title: 'Postil export',
    description:
      'Saved articles with their stored copies and highlights. Times are ms since 1970, flags 0 or 1, offsets UTF-16 units into `text`.',
  };
}
