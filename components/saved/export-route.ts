import { useEffect } from 'preact/hooks';
import type { Selection } from '../../lib/exchange/run';
import { articleById } from '../../lib/library/read';
import { ArticleId, HighlightId } from '../../lib/library/schema';
import { t } from '../../lib/platform/i18n';
import type { Toasts } from '../ui';
import type { LibraryState } from './library-state';

/**
 * The addresses that open the export dialog over the list: `/export/all` once every row is there, `/export/<id>`, and
 * `/export/<id>/<highlight>` for one highlight. What names no article says so: an address is typed by anybody, and the context
 * menu may have found none.
 */
export function useExportRoute(
  props: { state: LibraryState; toasts: Toasts; route: { value: string } },
  open: (selection: Selection) => void,
): void {
  const { state, toasts, route } = props;
  const [, where = '', id = '', part = ''] = route.value.split('/');
  const isComplete = state.articles.value.value.complete;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` is another at each drawing, and does the same
  useEffect(() => {
    if (where !== 'export' || (id === 'all' && !isComplete)) return;
    route.value = '';
    if (id === 'all') {
      open({
        articles: state.all.value.filter((row) => row.trashed === 0).map((row) => row.id),
      });
      return;
    }
    const say = () => toasts.show({ text: t(id === '' ? 'export_no_page' : 'export_not_there') });
    find(id, part).then((found) => (found ? open(found) : say()), say);
  }, [where, id, part, isComplete, state, route]);
}

async function find(id: string, part: string): Promise<Selection | null> {
  const article = ArticleId.safeParse(id);
  if (!article.success || !(await articleById(article.data))) return null;
  const articles = [article.data];
  const highlight = HighlightId.safeParse(part);
  return highlight.success ? { articles, highlight: highlight.data } : { articles };
}
