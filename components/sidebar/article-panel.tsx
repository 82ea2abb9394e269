import type { Article } from '../../lib/article/model';
import type { Mark as Place } from '../../lib/messaging/page-protocol';
import { t } from '../../lib/platform/i18n';
import { ArticleBlocks, ArticleHead, type Mark } from '../article';
import { Fold } from '../ui';
import type { SidebarActs } from './acts';
import type { PageChange } from './change';
import { Changed } from './changed';
import { Cuts } from './cuts';
import { Outline, outlineCounts } from './outline';
import type { Kept } from './state';
import { cutCounts, notable } from './words';

/** The article as it was taken apart: head, outline, what was left out, body. */
export function ArticlePanel({
  article,
  kept,
  acts,
  marks: places,
  changed,
}: {
  article: Article;
  kept: Kept;
  acts: SidebarActs;
  marks: readonly Place[];
  changed: PageChange | null;
}) {
  const marks: Mark[] = kept.highlights.flatMap(({ id, place, colour }) =>
    place ? [{ id, ...place, colour }] : [],
  );
  return (
    <div class="hanging">
      <ArticleHead facts={article} />
      {changed && kept.article && (
        <Changed
          article={kept.article}
          page={article}
          change={changed}
          marks={places}
          acts={acts}
        />
      )}
      <Fold label={t('sidebar_outline')} said={outlineCounts(article)}>
        <Outline article={article} acts={acts} />
      </Fold>
      {notable(article.cuts).length > 0 && (
        <Fold label={t('sidebar_left_out')} said={cutCounts(article.cuts)}>
          <Cuts cuts={notable(article.cuts)} acts={acts} />
        </Fold>
      )}
      <div class="rule" />
      <ArticleBlocks
        blocks={article.blocks}
        images={article.images}
        lang={article.lang}
        dir={article.dir}
        marks={marks}
        onMark={(id) => acts.show({ type: 'highlight', id: id as never })}
      />
    </div>
  );
}
