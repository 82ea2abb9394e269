import type { Article, Block, Cut } from '../../lib/article/model';
import type { Mark as Place } from '../../lib/messaging/page-protocol';
import { t, tn } from '../../lib/platform/i18n';
import { ArticleBlocks, ArticleHead, type Mark, numberAt, paragraphsOf } from '../article';
import { Fold } from '../ui';
import type { SidebarActs } from './acts';
import type { PageChange } from './change';
import { Changed } from './changed';
import { groupBySpeaker } from './group';
import type { Kept } from './state';
import { cutCounts, cutWhy, notable } from './words';

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
  const paragraphs = paragraphsOf(article.blocks);
  const speakers = groupBySpeaker(article.quotes).filter(({ speaker }) => speaker !== null);
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
      <Fold
        label={t('sidebar_outline')}
        said={`${tn('paragraphs', paragraphs.length)}, ${tn('speakers', speakers.length)}`}
      >
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

/** The headings; where there are none, who speaks and where. */
function Outline({ article, acts }: { article: Article; acts: SidebarActs }) {
  const headings = article.blocks.filter(
    (block): block is Extract<Block, { type: 'heading' }> => block.type === 'heading',
  );
  const paragraphs = paragraphsOf(article.blocks);
  const entries =
    headings.length > 0
      ? headings.map(({ start, end }) => ({ start, end, text: article.text.slice(start, end) }))
      : groupBySpeaker(article.quotes).flatMap(({ speaker, quotes: [first] }) =>
          first && speaker ? [{ start: first.start, end: first.end, text: speaker }] : [],
        );
  if (entries.length === 0) return <p class="meta">{t('sidebar_no_outline')}</p>;
  return (
    <ol class="outline">
      {entries.map(({ start, end, text }) => (
        <li key={start}>
          <button type="button" onClick={() => acts.show({ type: 'span', start, end })}>
            <span class="meta">{numberAt(paragraphs, start) ?? ''}</span>
            <span>{text}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What was left out, why, and the way to bring it back. */
function Cuts({ cuts, acts }: { cuts: readonly Cut[]; acts: SidebarActs }) {
  return (
    <ul class="cuts">
      {cuts.map((cut, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cuts have no name of their own and never move
        <li key={i}>
          <span>{cut.what.slice(0, 90) || t('article_picture')}</span>
          <span class="meta">{cut.restored ? t('cut_restored') : cutWhy(cut)}</span>
          {cut.what !== '' && (
            <button
              type="button"
              class="cut-return"
              aria-label={t(
                cut.restored ? 'cut_leave_out_this' : 'cut_bring_back_this',
                cut.what.slice(0, 60),
              )}
              onClick={() => acts.bringBack(cut.what, !cut.restored)}
            >
              {t(cut.restored ? 'cut_leave_out' : 'cut_bring_back')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
