import type { Reason } from '../../lib/article/model';
import type { PageReading } from '../../lib/messaging/page-protocol';
import { t } from '../../lib/platform/i18n';
import { reloadTab } from '../../lib/platform/tabs';
import { Empty, Failure, Waiting } from '../ui';
import type { SidebarActs } from './acts';
import type { PageState } from './state';
import { noPage, reason } from './words';

/** What stands in the place of an article: that one is read, why there is none, and what can be done about it. */
export function NoArticle(props: {
  page: PageState;
  tabId: number | undefined;
  acts: SidebarActs;
  onAnyway: (url: string) => void;
}) {
  const { page, tabId, acts, onAnyway } = props;
  if (page.state === 'loading') return <Waiting>{t('sidebar_reading')}</Waiting>;
  if (page.state === 'none') {
    const reload = page.why === 'gone' && tabId !== undefined;
    const action = reload
      ? { action: { label: t('sidebar_reload'), run: () => void reloadTab(tabId) } }
      : {};
    return (
      <Empty title={t('sidebar_nothing_to_read')} {...action}>
        <p>{noPage(page.why)}</p>
      </Empty>
    );
  }
  const { reading } = page;
  // A page of frames or without a body has nothing to take apart: that is no failure.
  if (reading.article === null && !reading.detection.isArticle)
    return (
      <Empty
        title={t('sidebar_no_article')}
        action={{ label: t('sidebar_try_again'), run: acts.again }}
      >
        <Reasons of={reading} side="against" />
      </Empty>
    );
  if (reading.error !== null || reading.article === null) {
    return (
      <Failure
        what={t('sidebar_failed')}
        now={t('sidebar_failed_now')}
        actions={[
          {
            label: t('sidebar_copy_details'),
            run: () => acts.copy(`${reading.url}\n${reading.error}`),
          },
          { label: t('sidebar_try_again'), run: acts.again },
        ]}
      />
    );
  }
  return (
    <Empty
      title={t('sidebar_no_article')}
      action={{ label: t('sidebar_anyway'), run: () => onAnyway(reading.url) }}
    >
      <Reasons of={reading} side="against" />
      <Reasons of={reading} side="for" />
    </Empty>
  );
}

/** What speaks for the page or against it, as a list under its sentence; nothing if nothing does. */
function Reasons(props: { of: PageReading; side: Reason['side'] }) {
  const { of, side } = props;
  const reasons = of.detection.reasons.filter((one) => one.side === side);
  if (reasons.length === 0) return null;
  return (
    <>
      <p>{t(side === 'for' ? 'sidebar_no_article_for' : 'sidebar_no_article_why')}</p>
      <ul class="reasons">
        {reasons.map((one) => (
          <li key={one.code}>{reason(one)}</li>
        ))}
      </ul>
    </>
  );
}
