/** Searches that were given a name. */
import { library } from './db';
import { parsed } from './read';
import { SavedView } from './schema';

/** The named searches by name, without case, numbers by their size. */
export async function savedViews(language = 'en'): Promise<SavedView[]> {
  const rows = parsed(SavedView, 'views', await library().views.toArray());
  const { compare } = new Intl.Collator(language, { numeric: true });
  return rows.sort((a, b) => compare(a.name, b.name));
}
