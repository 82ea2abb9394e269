/** What an import would do, without doing it: every article is merged with what the library has, and only the outcome is kept. */
import { library } from '../../library/db';
import type { ImportedArticle, ImportOptions, Outcome } from '../../library/imports';
import { knownOf } from '../../library/known';
import { merge } from '../../library/merge';
import type { ArticleId, HighlightId, ImportId } from '../../library/schema';

/** One article of the dry run, as a list shows it. */
export interface Planned {
  title: string;
  url: string;
  row: string;
  what: Outcome['what'];
  fields: readonly string[];
}

/** New, known and unchanged, and known and changed: one line of the table. */
export interface Tally {
  new: number;
  same: number;
  changed: number;
}

/** What would happen. `saved` is the span of saving dates in ms, null if the files have none. */
export interface DryRun {
  plan: Planned[];
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

/** Runs an import without writing. `knownTags` are the library's. Throws AbortError when `signal` aborts. */
export async function dryRun(
  articles: readonly ImportedArticle[],
  options: ImportOptions,
  knownTags: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<DryRun> {
  const none = () => ({ new: 0, same: 0, changed: 0 });
  const run: DryRun = {
    plan: [],
    articles: none(),
    highlights: none(),
    notes: none(),
    tags: none(),
    trashed: 0,
    saved: null,
  };
  let made = 0;
  const context = {
    options,
    importId: NAME as ImportId,
    now: Date.now(),
    articleId: () => `${NAME} ${++made}` as ArticleId,
    highlightId: () => `${NAME} ${++made}` as HighlightId,
  };
  const tags = new Set<string>(options.tags);
  for (let at = 0; at < articles.length; at += LOOKED_UP) {
    signal.throwIfAborted();
    const chunk = articles.slice(at, at + LOOKED_UP);
    const known = await knownOf(library(), chunk);
    for (const item of chunk) {
      const there = known.find(item.url);
      const marks = there ? (known.highlights.get(there.id) ?? []) : [];
      const { outcome, article, highlights } = merge(item, there, marks, context);
      // As in the writing: a second row about the same article meets what the first would leave.
      if (article) known.put(article, highlights);
      count(run, item, outcome);
      for (const tag of item.tags) tags.add(tag);
    }
  }
  for (const tag of tags) run.tags[knownTags.has(tag) ? 'same' : 'new']++;
  return run;
}

function count(run: DryRun, item: ImportedArticle, { what, fields, highlights }: Outcome): void {
  const { title, url, row, savedAt } = item;
  run.plan.push({ title: title || url, url, row, what, fields });
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
  if (savedAt === undefined) return;
  run.saved = {
    from: Math.min(run.saved?.from ?? savedAt, savedAt),
    to: Math.max(run.saved?.to ?? savedAt, savedAt),
  };
}
