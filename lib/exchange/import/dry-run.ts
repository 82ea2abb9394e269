/** What an import would do, without doing it: every article is merged with what the library has, and only the outcome is kept, in a few bytes. */
import { library } from '../../library/db';
import type { ImportedArticle, ImportOptions, Outcome } from '../../library/imports';
import { knownKeys, knownOf } from '../../library/known';
import { type MergeContext, merge } from '../../library/merge';
import type { ArticleId, HighlightId, ImportId } from '../../library/schema';
import type { Articles } from './gather';
import { KeyIndex } from './key-index';
import { pauser } from './pauser';

/** What can become of an article. */
export type What = Exclude<Outcome['what'], 'left'>;

/** In the order of their numbers in `DryRun.what`. */
const WHATS = ['new', 'same', 'changed', 'trashed'] as const satisfies readonly What[];

/** New, known and unchanged, and known and changed: one line of the table. */
export interface Tally {
  new: number;
  same: number;
  changed: number;
}

/** What would happen. `saved` is the span of saving dates in ms, null if the files have none. */
export interface DryRun {
  /** What becomes of each article, by its place: a number of `WHATS`. */
  what: Uint8Array;
  /** The fields that change, of articles that are here. */
  fields: Map<number, readonly string[]>;
  articles: Tally;
  highlights: Tally;
  notes: Tally;
  tags: Tally;
  trashed: number;
  saved: { from: number; to: number } | null;
}

const NAME = 'dry run';
/** How many articles are looked up at once: less than the writing takes, because this runs in a page. */
const LOOKED_UP = 40;

/** How a dry run is watched and stopped. `progress` is told how many articles were looked at. */
export interface DryRunOptions {
  signal: AbortSignal;
  progress?: (done: number) => void;
}

/** What becomes of the article at this place. */
export const whatOf = ({ what }: DryRun, index: number): What => WHATS[what[index] ?? 0] ?? 'new';

/** The places of the articles of which this becomes. */
export function placesOf({ what }: DryRun, wanted: What): Uint32Array {
  const number = WHATS.indexOf(wanted);
  const places = new Uint32Array(what.length);
  let n = 0;
  what.forEach((one, i) => {
    if (one === number) places[n++] = i;
  });
  return places.slice(0, n);
}

/** Runs an import without writing. `knownTags` are the library's. Throws AbortError when `signal` aborts. */
export async function dryRun(
  articles: Articles,
  options: ImportOptions,
  knownTags: ReadonlySet<string>,
  { signal, progress }: DryRunOptions,
): Promise<DryRun> {
  const run = empty(articles.length);
  const context = contextOf(options);
  const pause = pauser(signal);
  const isKnown = await knownKeys(library());
  const tags = tagCounter(knownTags, run.tags);
  options.tags.forEach(tags);
  let at = 0;
  for await (const part of articles.parts()) {
    for (let i = 0; i < part.length; i += LOOKED_UP) {
      const chunk = part.slice(i, i + LOOKED_UP).map(({ article }) => article);
      const known = await knownOf(library(), chunk.filter(isKnown));
      for (const item of chunk) {
        const there = known.find(item.url);
        const marks = there ? (known.highlights.get(there.id) ?? []) : [];
        const { outcome, article, highlights } = merge(item, there, marks, context);
        // As in the writing: a second row about the same article meets what the first would leave.
        if (article && there) known.put(article, highlights);
        count(run, at++, item, outcome);
        item.tags.forEach(tags);
        await pause();
      }
    }
    progress?.(at);
  }
  return run;
}

/** Counts each tag once. A file may have a tag of its own for every article: of those that are new only fingerprints are kept. */
function tagCounter(known: ReadonlySet<string>, tally: Tally): (tag: string) => void {
  const seen = new KeyIndex();
  return (tag) => {
    if (seen.get(tag) >= 0) return;
    seen.set(tag, 0);
    tally[known.has(tag) ? 'same' : 'new']++;
  };
}

function empty(length: number): DryRun {
  const none = () => ({ new: 0, same: 0, changed: 0 });
  return {
    what: new Uint8Array(length),
    fields: new Map(),
    articles: none(),
    highlights: none(),
    notes: none(),
    tags: none(),
    trashed: 0,
    saved: null,
  };
}

/** Ids that lead nowhere: nothing is written. */
function contextOf(options: ImportOptions): MergeContext {
  let made = 0;
  return {
    options,
    importId: NAME as ImportId,
    now: Date.now(),
    articleId: () => `${NAME} ${++made}` as ArticleId,
    highlightId: () => `${NAME} ${++made}` as HighlightId,
  };
}

function count(run: DryRun, at: number, item: ImportedArticle, outcome: Outcome): void {
  const { fields, highlights } = outcome;
  const what = outcome.what as What;
  run.what[at] = WHATS.indexOf(what);
  if (fields.length > 0) run.fields.set(at, fields);
  if (what === 'trashed') run.trashed++;
  else run.articles[what]++;
  for (const key of ['new', 'same', 'changed'] as const) run.highlights[key] += highlights[key];
  const own = item.note === '' ? 0 : 1;
  const notes = own + item.highlights.filter(({ note }) => note !== '').length;
  if (what === 'new') run.notes.new += notes;
  else if (fields.includes('note')) {
    run.notes.changed += own;
    run.notes.same += notes - own;
  } else run.notes.same += notes;
  const { savedAt } = item;
  if (savedAt === undefined) return;
  run.saved = {
    from: Math.min(run.saved?.from ?? savedAt, savedAt),
    to: Math.max(run.saved?.to ?? savedAt, savedAt),
  };
}
