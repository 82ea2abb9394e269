import { Star } from 'lucide';
import type { SavedArticle } from '../../lib/library/schema';
import { fold } from '../../lib/library/search';
import { t } from '../../lib/platform/i18n';
import { hostOf } from '../article';
import { Icon } from '../ui';

/** How far an article was read, in a word or a share. */
export function progressWords({
  progress,
  unread,
}: Pick<SavedArticle, 'progress' | 'unread'>): string {
  if (progress >= 0.98) return t('progress_read');
  if (progress > 0) return `${Math.round(progress * 100)} %`;
  return t(unread === 1 ? 'progress_unread' : 'progress_opened');
}

/** Words with what was searched for underlined. Matching folds case and accents letter by letter. */
export function Found({ text, query }: { text: string; query: string }) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const folded = [...text].map((letter) => fold(letter));
  const flat = folded.join('');
  const hit = words.map((word) => ({ word, at: flat.indexOf(word) })).find(({ at }) => at >= 0);
  if (!hit) return <>{text}</>;
  const letters = [...text];
  let [from, to, at] = [0, letters.length, 0];
  folded.forEach((piece, i) => {
    if (at <= hit.at) from = i;
    if (at < hit.at + hit.word.length) to = i + 1;
    at += piece.length;
  });
  return (
    <>
      {letters.slice(0, from).join('')}
      <span class="found">{letters.slice(from, to).join('')}</span>
      {letters.slice(to).join('')}
    </>
  );
}

/** Title and source of a saved article, as every list shows them. */
export function RowWords(props: { article: SavedArticle; query: string; side?: string }) {
  const { article, query, side } = props;
  const { title, byline, url, lang, dir, favourite, tags } = article;
  return (
    <span class="row-words">
      <span
        class={`row-title serif${article.unread === 1 ? ' is-unread' : ''}`}
        lang={lang}
        dir={dir}
      >
        <Found text={title || t('article_no_title')} query={query} />
        {favourite === 1 && <Icon node={Star} label={t('favourite')} />}
      </span>
      <span class="meta row-source">
        <span dir="auto">
          {byline[0] && (
            <>
              <Found text={byline[0]} query={query} />
              {' · '}
            </>
          )}
          <Found text={hostOf(url)} query={query} />
        </span>
        {tags.slice(0, 4).map((tag) => (
          <span class="tag" key={tag}>{`#${tag}`}</span>
        ))}
        {side !== undefined && (
          <>
            <span class="gap" />
            <span class="row-side">{side}</span>
          </>
        )}
      </span>
    </span>
  );
}
