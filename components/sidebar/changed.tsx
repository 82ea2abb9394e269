/** The page is not what was kept: says so, shows what changed, and what became of the highlights. */
import { History } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { Article } from '../../lib/article/model';
import type { SavedArticle } from '../../lib/library/schema';
import type { Mark as Place } from '../../lib/messaging/page-protocol';
import { shortDay, t, tn } from '../../lib/platform/i18n';
import { ChangesList, changeCounts, paragraphsOf } from '../article';
import { Failure, Fold } from '../ui';
import type { SidebarActs } from './acts';
import type { PageChange } from './change';

/** The notice with the list of changes behind a line that opens. */
export function Changed(props: {
  article: SavedArticle;
  page: Article;
  change: PageChange;
  marks: readonly Place[];
  acts: SidebarActs;
}) {
  const { article, page, change, marks, acts } = props;
  const { since, changes, title } = change;
  const paragraphs = useMemo(
    () => ({ old: paragraphsOf(since.blocks), fresh: paragraphsOf(page.blocks) }),
    [since, page],
  );
  const day = shortDay(since.savedAt, Date.now());
  return (
    <>
      <Failure
        quiet
        icon={History}
        what={t(since.n === null ? 'sidebar_changed' : 'sidebar_changed_since_kept', day)}
        now={highlightsNow(marks)}
        actions={[
          { label: t('version_keep'), run: () => acts.keepVersion(article, page) },
          { label: t('sidebar_read_stored'), run: () => acts.read(article.id) },
        ]}
      />
      <Fold
        label={t('sidebar_changes')}
        said={changeCounts(changes.list) || t('sidebar_changes_title_only')}
      >
        <ChangesList
          list={changes.list}
          title={title}
          paragraphs={paragraphs}
          lang={page.lang}
          dir={page.dir}
          onShow={(start, end) => acts.show({ type: 'span', start, end })}
        />
      </Fold>
    </>
  );
}

/** What became of the highlights, in a sentence or two. */
function highlightsNow(marks: readonly Place[]): string {
  const lost = marks.filter((mark) => mark.lost !== undefined).length;
  const reworded = marks.filter((mark) => mark.how === 'changed').length;
  const said = [
    ...(lost > 0 ? [tn('sidebar_changed_lost', lost)] : []),
    ...(reworded > 0 ? [tn('sidebar_changed_words', reworded)] : []),
  ];
  return said.length > 0 ? said.join(' ') : t('sidebar_changed_now');
}
