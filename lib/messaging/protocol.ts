/**
 * Every message to the background: who may send it, the schema of its input, the type of its value.
 * `page` = a content script, which may touch only the page that `sender` says it is; `own` = an extension page of ours.
 */
import * as z from 'zod/mini';
import { Colour, Selector } from '../annotation/selectors';
import { Article, Correction, SafeUrl } from '../article/model';
import {
  ImportedArticle,
  ImportOptions,
  ImportProblem,
  type ImportRecord,
} from '../library/imports';
import { BackupTable, type Restored, Twin } from '../library/restore';
import {
  ArticleId,
  HighlightId,
  ImportId,
  Note,
  Place,
  type SavedArticle,
  type SavedHighlight,
  SavedView,
  Tag,
} from '../library/schema';

/** Who sends: a content script, or one of our own pages. */
export type Caller = 'page' | 'own';

/** The state of the toolbar icon. */
export type Badge = 'none' | 'noticed' | 'saved';

/** What a page gets to restore what was kept of it. */
export interface PageState {
  article: Pick<SavedArticle, 'id' | 'savedAt'> | null;
  highlights: SavedHighlight[];
  /** The kept text of this very article, which the highlights' places are in; empty if there are none. */
  text: string;
  /** Whether an import brought this article and its text is not kept yet. */
  toRead: boolean;
  labels: Record<Colour, string>;
  /** Cuts of this page that the reader brought back, by their words. */
  returned: string[];
  /** Whether the reader wants to see at the page's edge where highlights are. */
  rail: boolean;
}

/** A change that can be taken back by `library.undo`; null if there is nothing to take back. */
export interface Undo {
  undo: number | null;
}

/** How many rows lost or changed a tag. */
export interface TagsChanged extends Undo {
  articles: number;
  highlights: number;
}

/** How many quotations have another speaker now, in how many articles. */
export interface SpeakersJoined extends Undo {
  quotes: number;
  articles: number;
}

/** Of how many pictures of an article how many can be had without a request, and their size in bytes. */
export interface PicturesFound {
  total: number;
  found: number;
  bytes: number;
}

const Ids = z.array(ArticleId).check(z.maxLength(100_000));
const Tags = z.array(Tag).check(z.maxLength(100));
const page = ['page'] as const;
const own = ['own'] as const;
const both = ['page', 'own'] as const;
const TabId = z.object({ tabId: z.int() });
const TabAndArticle = z.object({ tabId: z.int(), id: ArticleId });

/** A route's promise: `value` is a type only, never looked at. */
interface Route<I extends z.ZodMiniType, V> {
  from: readonly Caller[];
  input: I;
  value?: V;
}

const route = <I extends z.ZodMiniType, V>(from: readonly Caller[], input: I): Route<I, V> => ({
  from,
  input,
});

const typed =
  <V>() =>
  <I extends z.ZodMiniType>(from: readonly Caller[], input: I): Route<I, V> =>
    route<I, V>(from, input);

const NewHighlight = z.object({
  article: z.nullable(Article),
  /** The saved article, where one of our own pages asks: it has no address of its own to be found by. */
  articleId: z.optional(ArticleId),
  selectors: z.array(Selector).check(z.minLength(1), z.maxLength(8)),
  exact: z.string().check(z.minLength(1)),
  place: Place,
  colour: Colour,
  key: z.string().check(z.maxLength(64)),
});

const ArticlePatch = z.object({
  favourite: z.optional(z.boolean()),
  archived: z.optional(z.boolean()),
  progress: z.optional(z.number().check(z.gte(0), z.lte(1))),
  position: z.optional(z.int().check(z.nonnegative())),
  unread: z.optional(z.boolean()),
  note: z.optional(Note),
  addTags: z.optional(Tags),
  removeTags: z.optional(Tags),
});
/** What may change on articles by hand. */
export type ArticlePatch = z.infer<typeof ArticlePatch>;

const HighlightPatch = z.object({
  colour: z.optional(Colour),
  note: z.optional(Note),
  noteBase: z.optional(Note),
  otherNote: z.optional(z.literal('')),
  tags: z.optional(Tags),
  place: z.optional(Place),
  selectors: z.optional(z.array(Selector).check(z.minLength(1), z.maxLength(8))),
  exact: z.optional(z.string().check(z.minLength(1))),
});
/** What may change on a highlight. */
export type HighlightPatch = z.infer<typeof HighlightPatch>;

/** The table of routes. */
export const ROUTES = {
  'page.noticed': typed<{ state: Badge }>()(page, z.object({ isArticle: z.boolean() })),
  'page.state': typed<PageState>()(page, z.object({ canonicalUrl: z.optional(z.string()) })),
  'page.anchored': typed<null>()(page, z.object({ found: z.int(), lost: z.int() })),
  'page.pointed': typed<null>()(page, z.object({ id: z.optional(HighlightId) })),
  'sidebar.open': typed<{ opened: boolean }>()(page, z.object({ focus: z.optional(HighlightId) })),
  'article.save': typed<{ id: ArticleId; created: boolean }>()(
    both,
    z.object({ article: Article }),
  ),
  'article.unsave': typed<Undo>()(page, z.object({ id: ArticleId })),
  'article.update': typed<Undo>()(own, z.object({ ids: Ids, patch: ArticlePatch })),
  'article.trash': typed<Undo>()(own, z.object({ ids: Ids })),
  'article.restore': typed<Undo>()(own, z.object({ ids: Ids })),
  'article.erase': typed<{ erased: number }>()(own, z.object({ ids: Ids })),
  'article.merge': typed<Undo>()(
    own,
    z.object({
      keep: ArticleId,
      others: z.array(ArticleId).check(z.minLength(1), z.maxLength(50)),
    }),
  ),
  'trash.empty': typed<{ erased: number }>()(own, z.object({ confirmed: z.literal(true) })),
  'tags.rename': typed<TagsChanged>()(
    own,
    z.object({ from: z.array(Tag).check(z.minLength(1), z.maxLength(5000)), to: Tag }),
  ),
  'tags.delete': typed<TagsChanged>()(
    own,
    z.object({ names: z.array(Tag).check(z.minLength(1), z.maxLength(5000)) }),
  ),
  'tags.colour': typed<Undo>()(own, z.object({ name: Tag, colour: z.nullable(Colour) })),
  'view.put': typed<Undo>()(own, z.object({ view: SavedView })),
  'view.delete': typed<Undo>()(own, z.object({ id: SavedView.shape.id })),
  'library.undo': typed<{ rows: number }>()(own, z.object({ undo: z.int() })),
  'highlight.add': typed<SavedHighlight>()(both, NewHighlight),
  'highlight.update': typed<SavedHighlight>()(
    both,
    z.object({ id: HighlightId, patch: HighlightPatch }),
  ),
  'highlight.delete': typed<null>()(both, z.object({ id: HighlightId })),
  'highlight.restore': typed<null>()(both, z.object({ id: HighlightId })),
  'quote.correct': typed<null>()(
    own,
    z.object({
      id: ArticleId,
      texts: z.array(Correction.shape.text).check(z.minLength(1), z.maxLength(2000)),
      speaker: z.optional(Correction.shape.speaker),
    }),
  ),
  'speakers.join': typed<SpeakersJoined>()(
    own,
    z.object({
      said: z
        .array(
          z.object({
            id: ArticleId,
            texts: z.array(Correction.shape.text).check(z.minLength(1), z.maxLength(2000)),
          }),
        )
        .check(z.minLength(1), z.maxLength(100_000)),
      to: z.string().check(z.minLength(1), z.maxLength(200)),
    }),
  ),
  'library.erase': typed<null>()(own, z.object({ confirmed: z.literal(true) })),
  'library.setAside': typed<null>()(own, z.object({ table: z.string(), key: z.string() })),
  'import.begin': typed<ImportRecord>()(
    own,
    z.object({
      name: z.string().check(z.maxLength(500)),
      formats: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(100)),
      options: ImportOptions,
      problems: z.array(ImportProblem).check(z.maxLength(10_000)),
    }),
  ),
  'import.stage': typed<ImportRecord>()(
    own,
    z.object({
      id: ImportId,
      items: z.array(ImportedArticle).check(z.maxLength(2000)),
      last: z.boolean(),
    }),
  ),
  'import.step': typed<ImportRecord>()(own, z.object({ id: ImportId })),
  'import.undo': typed<ImportRecord>()(own, z.object({ id: ImportId })),
  'restore.begin': typed<ImportRecord>()(
    own,
    z.object({
      name: z.string().check(z.maxLength(500)),
      total: z.int().check(z.nonnegative()),
      backup: z.optional(z.string().check(z.maxLength(100))),
    }),
  ),
  'restore.rows': typed<Restored>()(
    own,
    z.object({
      id: ImportId,
      table: BackupTable,
      rows: z.array(z.unknown()).check(z.maxLength(20_000)),
      twins: z.optional(z.array(Twin).check(z.maxLength(10_000))),
    }),
  ),
  'pictures.look': typed<PicturesFound>()(own, TabAndArticle),
  'pictures.keep': typed<PicturesFound & Undo>()(own, TabAndArticle),
  'pictures.drop': typed<Undo>()(own, z.object({ id: ArticleId })),
  'version.keep': typed<Undo>()(own, z.object({ id: ArticleId, article: Article })),
  'version.drop': typed<Undo>()(own, z.object({ n: z.int() })),
  'restore.settle': typed<null>()(own, z.object({ id: ImportId, ids: Ids, last: z.boolean() })),
  'copies.run': typed<null>()(own, z.object({})),
  'copies.cancel': typed<null>()(own, z.object({})),
  'tab.load': typed<{ loaded: boolean }>()(own, TabId),
  'cut.return': typed<null>()(
    own,
    z.object({
      tabId: z.int(),
      url: SafeUrl,
      what: z.string().check(z.minLength(1), z.maxLength(200)),
      belongs: z.boolean(),
    }),
  ),
  'tab.retry': typed<{ waiting: number }>()(own, z.object({})),
} satisfies Record<string, Route<z.ZodMiniType, unknown>>;

/** The name of a route. */
export type RouteName = keyof typeof ROUTES;

/** What a route takes. */
export type Input<R extends RouteName> = z.infer<(typeof ROUTES)[R]['input']>;

/** What a route gives. */
export type Value<R extends RouteName> =
  (typeof ROUTES)[R] extends Route<z.ZodMiniType, infer V> ? V : never;
