import { Star } from 'lucide';
import type { SavedArticle } from '../../lib/library/schema';
import { fold } from '../../lib/library/search';
import { t } from '../../lib/platform/i18n';
import { hostOf } from '../article';
import { type ColourName, Icon, Swatch } from '../ui';

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

/** So much of a title is in a row: a page may give a megabyte, and a line shows a hundred letters. */
const TITLE_LETTERS = 300;

/** A title as a row shows it, cut where nobody can see it. */
export const rowTitle = (title: string): string =>
  title.length > TITLE_LETTERS
    ? `${title.slice(0, TITLE_LETTERS)}…`
    : title || t('article_no_title');

/** Title and source of a saved article, as every list shows them. */
export function RowWords(props: {
  article: SavedArticle;
  query: string;
  side?: string;
  colours?: ReadonlyMap<string, ColourName>;
}) {
  const { article, query, side, colours } = props;
  const { title, byline, url, lang, dir, favourite, tags } = article;
  return (
    <span class="row-words">
      <span
        class={`row-title serif${article.unread === 1 ? ' is-unread' : ''}`}
        lang={lang}
        dir={dir}
      >
        <Found text={rowTitle(title)} query={query} />
        {favourite === 1 && <Icon node={Star} label={t('favourite')} />}
      </span>
      <span class="meta row-source">
        <span dir="auto">
          {byline[0] && (
            <>
              <Found text={byline[0].slice(0, TITLE_LETTERS)} query={query} />
              {' · '}
            </>
          )}
          <Found text={hostOf(url)} query={query} />
        </span>
        {tags.slice(0, 4).map((tag) => (
          <span class="tag" key={tag}>
            <TagMark colour={colours?.get(tag)} />
            {`#${tag}`}
          </span>
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

/** The colour that the reader gave a tag, as a small square before it; nothing if it has none. */
export function TagMark({ colour }: { colour: ColourName | undefined }) {
  return colour ? <Swatch colour={colour} small label="" /> : null;
}
