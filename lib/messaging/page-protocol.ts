/**
 * What our own pages may ask of the content script of a tab. The answer comes from inside a page, so the asker parses it;
 * the content script takes questions from our own origin only and imports nothing but the types.
 */
import * as z from 'zod/mini';
import { type Colour, FoundHow, LostWhy } from '../annotation/selectors';
import { Article, Detection, SafeUrl } from '../article/model';
import { type ArticleId, HighlightId } from '../library/schema';

/** A part of a changed quote: words that stayed, went or came. */
export const DiffPart = z.object({ kind: z.enum(['same', 'gone', 'new']), text: z.string() });

/** Where a highlight stands on the live page, or why it stands nowhere. `maybe`: words that could be the place, for the reader to confirm; `diff`: what the article says now against what was highlighted. */
export const Mark = z.object({
  id: HighlightId,
  how: z.optional(FoundHow),
  lost: z.optional(LostWhy),
  maybe: z.optional(z.string()),
  diff: z.optional(z.array(DiffPart)),
});
/** See the schema of the same name. */
export type Mark = z.infer<typeof Mark>;

/** The live page as the sidebar shows it: `article` is null if extraction failed, with the reason in `error`. */
export const PageReading = z.object({
  url: z.string(),
  detection: Detection,
  article: z.nullable(Article),
  error: z.nullable(z.string()),
  marks: z.array(Mark),
  waiting: z.int(),
});
/** See the schema of the same name. */
export type PageReading = z.infer<typeof PageReading>;

/** A span of the article's text. `words` are those that the asker sees there: the page may have changed since it was read. */
export interface Words {
  start: number;
  end: number;
  words?: string;
}

/** A picture of the article by its index; `src` is the one that the asker sees there. */
export interface WhichPicture {
  index: number;
  src?: string;
}

/** What to show on the page: a highlight, a span of the article's text, or a picture. */
export type Target =
  | { type: 'highlight'; id: HighlightId }
  | ({ type: 'span' } & Words)
  | ({ type: 'image' } & WhichPicture);

const PixelData = z
  .string()
  .check(z.maxLength(20_000_000), z.regex(/^data:image\/(?:webp|png|jpeg);base64,/));

/** The article's pictures: `loaded` is where the page got each from, null if it has not; `data` its pixels, if asked for and allowed. */
export const PagePictures = z.object({
  url: z.string(),
  pictures: z
    .array(
      z.object({
        src: SafeUrl,
        loaded: z.nullable(z.string().check(z.maxLength(8192))),
        data: z.nullable(PixelData),
      }),
    )
    .check(z.maxLength(1000)),
});
/** See the schema of the same name. */
export type PagePictures = z.infer<typeof PagePictures>;

/** The questions by name: what goes in (our own, trusted by the page) and the schema of what comes back. */
export const PAGE_ROUTES = {
  'page.read': PageReading,
  'page.show': z.object({ shown: z.boolean() }),
  'page.changed': z.null(),
  'page.highlight': z.object({ id: z.nullable(HighlightId), error: z.nullable(z.string()) }),
  'page.highlightSelection': z.object({ done: z.boolean() }),
  'page.highlightPicture': z.object({ done: z.boolean() }),
  'page.place': z.object({ placed: z.boolean() }),
  'page.step': z.object({ stepped: z.boolean() }),
  'page.saved': z.null(),
  'page.pictures': PagePictures,
  'page.picture': z.object({
    data: z.nullable(
      z.string().check(z.maxLength(2_000_000), z.regex(/^data:image\/(?:webp|png|jpeg);base64,/)),
    ),
  }),
} as const;

/** What became of a wish to save the page, for the reader who looks at it; `new` and `back` (out of the trash) can be undone. */
export type SavedHow =
  | { how: 'new'; id: ArticleId; isArticle: boolean }
  | { how: 'known'; id: ArticleId }
  | { how: 'back'; id: ArticleId }
  | { how: 'nothing' | 'private' | 'full' | 'failed' };

/** The name of a question to a page. */
export type PageRoute = keyof typeof PAGE_ROUTES;

/** What each question takes. */
export interface PageInput {
  'page.read': Record<string, never>;
  'page.show': { target: Target };
  'page.changed': Record<string, never>;
  'page.highlight': Words & { colour: Colour };
  'page.highlightSelection': { colour: Colour | null };
  'page.highlightPicture': { src: string };
  'page.place': { id: HighlightId };
  'page.step': { by: 1 | -1 };
  'page.saved': SavedHow;
  'page.picture': WhichPicture;
  'page.pictures': { pixels: boolean };
}

/** What each question gives. */
export type PageValue<R extends PageRoute> = z.infer<(typeof PAGE_ROUTES)[R]>;
