/**
 * The values that extraction gives: plain JSON, checked by these schemas wherever it enters from outside.
 * Every offset is in UTF-16 units into `Article.text`.
 */
import * as z from 'zod/mini';
import { isSafeUrl } from './url';

/** An absolute http(s) or mailto address; anything else fails to parse. */
export const SafeUrl = z.string().check(z.maxLength(8192), z.refine(isSafeUrl));

/**
 * Words and their marks inside a block. A link keeps only an address that `isSafeUrl`.
 * `math` holds a formula as TeX where the page gives it, else its plain words; `noteref` leads to the leaf whose `id` it names.
 */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'em' | 'strong' | 'code' | 'sub' | 'sup' | 'math'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'noteref'; id: string; children: Inline[] }
  | { type: 'break' };

/** A leaf's place in `Article.text`: `text.slice(start, end)` is the block's plain text. */
export interface Span {
  start: number;
  end: number;
}

/** What a leaf may say of itself: the name it is linked to by, and language and direction where they are not the article's. */
export interface Facts {
  id?: string | undefined;
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
}

/** One cell of a table, with its place in the text. A cell over several columns or rows is followed by empty ones. */
export type Cell = Span & { header: boolean; children: Inline[] };

/**
 * A piece of the body. Leaves carry their span in `Article.text`; lists and quotes hold blocks, and nothing else does.
 * In a list of `definitions` each item is its terms (paragraphs with `term`) and then what is said of them;
 * a quote's `source` is a leaf behind its blocks: who is quoted, in the page's words, as its footer or the caption of its figure says;
 * in a list of `notes` the first leaf of each item has the id that a `noteref` names.
 */
export type Block =
  | (Span & Facts & { type: 'paragraph'; term?: true | undefined; children: Inline[] })
  | (Span & Facts & { type: 'heading'; level: number; children: Inline[] })
  | {
      type: 'list';
      ordered: boolean;
      start?: number | undefined;
      reversed?: true | undefined;
      kind?: 'definitions' | 'notes' | undefined;
      items: Block[][];
    }
  | {
      type: 'quote';
      blocks: Block[];
      cite?: string | undefined;
      source?: (Span & { children: Inline[] }) | undefined;
    }
  | (Span & { type: 'code'; text: string; lang?: string | undefined })
  | { type: 'table'; caption?: string | undefined; rows: Cell[][] }
  | { type: 'figure'; image: number }
  | { type: 'rule' }
  | { type: 'embed'; href: string; title: string };

const span = { start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()) };

const facts = {
  id: z.optional(z.string()),
  lang: z.optional(z.string()),
  dir: z.optional(z.enum(['ltr', 'rtl'])),
};

const Inline: z.ZodMiniType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('text'), text: z.string() }),
    z.object({
      type: z.enum(['em', 'strong', 'code', 'sub', 'sup', 'math']),
      children: z.array(Inline),
    }),
    z.object({ type: z.literal('link'), href: SafeUrl, children: z.array(Inline) }),
    z.object({ type: z.literal('noteref'), id: z.string(), children: z.array(Inline) }),
    z.object({ type: z.literal('break') }),
  ]),
);

const Cell = z.object({ ...span, header: z.boolean(), children: z.array(Inline) });

/** Checks one block and everything inside it. Extraction nests at most ten containers; deeper input overflows and is refused by `replyTo`. */
export const Block: z.ZodMiniType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({
      ...span,
      ...facts,
      type: z.literal('paragraph'),
      term: z.optional(z.literal(true)),
      children: z.array(Inline),
    }),
    z.object({
      ...span,
      ...facts,
      type: z.literal('heading'),
      level: z.int().check(z.gte(1), z.lte(6)),
      children: z.array(Inline),
    }),
    z.object({
      type: z.literal('list'),
      ordered: z.boolean(),
      start: z.optional(z.int()),
      reversed: z.optional(z.literal(true)),
      kind: z.optional(z.enum(['definitions', 'notes'])),
      items: z.array(z.array(Block)),
    }),
    z.object({
      type: z.literal('quote'),
      blocks: z.array(Block),
      cite: z.optional(z.string()),
      source: z.optional(z.object({ ...span, children: z.array(Inline) })),
    }),
    z.object({ ...span, type: z.literal('code'), text: z.string(), lang: z.optional(z.string()) }),
    z.object({
      type: z.literal('table'),
      caption: z.optional(z.string()),
      rows: z.array(z.array(Cell)),
    }),
    z.object({ type: z.literal('figure'), image: z.int().check(z.nonnegative()) }),
    z.object({ type: z.literal('rule') }),
    z.object({ type: z.literal('embed'), href: SafeUrl, title: z.string() }),
  ]),
);

/**
 * A quotation: `text` without its outer marks, `speaker` in the fullest form the article gives, or null rather than a wrong name.
 * `how` says how the speaker was found: named beside it, resolved from a surname, pronoun or role, continued from the quotation before,
 * or corrected by the reader.
 */
export const Quote = z.object({
  ...span,
  text: z.string(),
  speaker: z.nullable(z.string()),
  cue: z.nullable(z.string()),
  kind: z.enum(['direct', 'block', 'pull']),
  how: z.enum(['named', 'resolved', 'continued', 'none', 'corrected']),
});
/** See the schema of the same name. */
export type Quote = z.infer<typeof Quote>;

/** What the reader says of the quotation whose words are `text`: who said it, null for nobody. */
export const Correction = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(20_000)),
  speaker: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
});
/** See the schema of the same name. */
export type Correction = z.infer<typeof Correction>;

/**
 * A picture of the article. `credit` names who is to be credited, without a label and without the caption; null = none given.
 * `creator`, `agency`, `kind` and the licence only where the page says so. A picture whose markup has no address (a placeholder
 * that a script fills) has the page's own as `src`, with a fragment `#picture-3`.
 */
export const ArticleImage = z.object({
  src: SafeUrl,
  alt: z.string(),
  caption: z.nullable(z.string()),
  credit: z.nullable(z.string()),
  creator: z.optional(z.string()),
  agency: z.optional(z.string()),
  license: z.optional(z.string()),
  licenseUrl: z.optional(SafeUrl),
  kind: z.optional(z.enum(['photo', 'illustration', 'chart', 'video'])),
  role: z.enum(['lead', 'body']),
  width: z.optional(z.int()),
  height: z.optional(z.int()),
});
/** See the schema of the same name. */
export type ArticleImage = z.infer<typeof ArticleImage>;

/** What was left out: `step` that did it, `kind` for counting, `what` in at most 160 letters, `why` as a code the interface has words for; `restored` if the reader brought it back. */
export const Cut = z.object({
  step: z.string(),
  kind: z.enum([
    'teaser',
    'form',
    'menu',
    'advert',
    'share',
    'comments',
    'repeat',
    'hidden',
    'caption',
    'author',
    'label',
    'other',
  ]),
  what: z.string(),
  why: z.enum([
    'after-the-end',
    'another-article',
    'not-prose',
    'mostly-links',
    'a-control',
    'not-shown',
    'said-before',
    'beside-the-text',
    'shown-elsewhere',
  ]),
  image: z.optional(z.object({ src: SafeUrl, credit: z.nullable(z.string()) })),
  restored: z.optional(z.boolean()),
});
/** See the schema of the same name. */
export type Cut = z.infer<typeof Cut>;

/** An article taken apart. Dates are ISO 8601 as the page gives them; `image` is the picture the page gives for itself; `license` an address or a short text; `text` is the leaves of `blocks` joined by a blank line. */
export const Article = z.object({
  url: SafeUrl,
  canonicalUrl: SafeUrl,
  title: z.string(),
  deck: z.optional(z.string()),
  section: z.optional(z.string()),
  byline: z.array(z.string()),
  siteName: z.optional(z.string()),
  publishedAt: z.optional(z.string()),
  modifiedAt: z.optional(z.string()),
  lang: z.optional(z.string()),
  dir: z.optional(z.enum(['ltr', 'rtl'])),
  image: z.optional(SafeUrl),
  license: z.optional(z.string()),
  blocks: z.array(Block),
  text: z.string(),
  wordCount: z.int(),
  quotes: z.array(Quote),
  images: z.array(ArticleImage),
  cuts: z.array(Cut),
});
/** See the schema of the same name. */
export type Article = z.infer<typeof Article>;

/** Why a page was or was not taken for an article; `for` counts towards, `against` away. The interface has words for each `code`. */
export const Reason = z.object({
  code: z.enum([
    'enough-prose',
    'little-prose',
    'says-article',
    'says-other',
    'has-byline',
    'has-date',
    'one-headline',
    'many-links',
    'many-cards',
    'front-page',
    'is-form',
    'article-address',
    'other-address',
    'is-discussion',
    'is-manual',
    'sells',
    'offers-service',
    'has-captions',
    'has-sharing',
  ]),
  side: z.enum(['for', 'against']),
});
/** See the schema of the same name. */
export type Reason = z.infer<typeof Reason>;

/** What detection says of a page; `score` is 0 to 1. */
export const Detection = z.object({
  isArticle: z.boolean(),
  score: z.number(),
  reasons: z.array(Reason),
});
/** See the schema of the same name. */
export type Detection = z.infer<typeof Detection>;
