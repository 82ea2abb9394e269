import { useEffect, useMemo } from 'preact/hooks';
import { picturedIn, pictureOf } from '../../lib/annotation/pictured';
import { live } from '../../lib/library/live';
import { bodyOf } from '../../lib/library/read';
import type { SavedArticle, SavedHighlight } from '../../lib/library/schema';
import { t, tn } from '../../lib/platform/i18n';
import { CreditLine, hostOf } from '../article';
import { Failure, Progress } from '../ui';
import type { Extracts } from './across-state';
import { rowTitle } from './row';

/** How far the reading of all copies is, while it goes on; why it stopped, if it did. */
export function Reading({ extracts }: { extracts: Extracts }) {
  const { done, total, complete, error } = extracts;
  if (error)
    return <Failure what={t('library_did_not_open')} now={t('library_did_not_open_now')} />;
  if (complete || total === 0) return null;
  return (
    <div class="across-reading" role="status">
      <Progress
        label={t('across_reading')}
        done={done}
        total={total}
        said={t('progress_of', done.toLocaleString(), total.toLocaleString())}
      />
    </div>
  );
}

/** The article that what follows stands in, as a head that opens it. */
export function ArticleLine(props: {
  article: SavedArticle;
  said: string;
  open: (path: string) => void;
}) {
  const { article, said, open } = props;
  return (
    <h3 class="across-article">
      <button
        type="button"
        class="serif"
        lang={article.lang}
        dir={article.dir}
        onClick={() => open(readAt(article.id))}
      >
        {rowTitle(article.title)}
      </button>
      <span class="meta">
        <bdi>{hostOf(article.url)}</bdi>
        {` · ${said}`}
      </span>
    </h3>
  );
}

/** The fragment that opens an article in the reader, at an offset of its text if one is given. */
export const readAt = (id: string, at?: number): string =>
  at === undefined ? `/read/${id}` : `/read/${id}/${at}`;

/** "5 quotes in 2 articles". */
export const countIn = (said: string, articles: number): string =>
  t('across_in', said, tn('articles', articles));

/** Who made the picture that is highlighted; nothing for words. The copy of its article is read for it. */
export function CreditAcross({ mark }: { mark: SavedHighlight }) {
  return pictureOf(mark.selectors) ? <CreditOfPicture key={mark.articleId} mark={mark} /> : null;
}

function CreditOfPicture({ mark: { articleId, selectors } }: { mark: SavedHighlight }) {
  const query = useMemo(() => live(() => bodyOf(articleId)), [articleId]);
  useEffect(() => query.stop, [query]);
  const copy = query.value.value;
  if (copy.state !== 'ready' || !copy.value) return null;
  return <CreditLine credit={picturedIn(selectors, copy.value.images)?.credit ?? null} />;
}
