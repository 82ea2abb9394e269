import { Star } from 'lucide';
import type { SavedArticle } from '../../lib/library/schema';
import { t } from '../../lib/platform/i18n';
import { marked, type Piece } from '../../lib/search/context';
import { headline, hostOf } from '../article';
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

/** Words with what was searched for underlined. */
export function Found({ text, query }: { text: string; query: string }) {
  return <Marked pieces={marked(text, [query])} />;
}

/** Pieces of a text, the found ones underlined. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  let end = 0;
  // A list that nobody searches has thousands of pieces, and none to mark.
  if (pieces.every(({ found }) => !found)) return <>{pieces.map(({ text }) => text).join('')}</>;
  return (
    <>
      {pieces.map(({ text, found }) => {
        end += text.length;
        return (
          <span class={found ? 'found' : undefined} key={end}>
            {text}
          </span>
        );
      })}
    </>
  );
}

/** So much of a title is in a row: a page may give a megabyte, and a line shows a hundred letters. */
const TITLE_LETTERS = 300;

/** A title as a row shows it, cut where nobody can see it. */
export const rowTitle = (title: string): string => headline(title, TITLE_LETTERS);

/** Title and source of a saved article, as every list shows them. */
export function RowWords(props: {
  article: SavedArticle;
  query: string;
  side?: string;
  colours?: ReadonlyMap<string, ColourName>;
  /** The line in which the sought words stand: shown in the place of authors and tags. */
  line?: readonly Piece[] | undefined;
}) {
  const { article, query, side, colours, line } = props;
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
        <span class="row-facts">
          {line && (
            <span class="row-line" dir="auto">
              <Marked pieces={line} />
            </span>
          )}
          <span dir="auto" hidden={line !== undefined}>
            {byline[0] && (
              <>
                <Found text={byline[0].slice(0, TITLE_LETTERS)} query={query} />
                {' · '}
              </>
            )}
            <Found text={hostOf(url)} query={query} />
          </span>
          {(line ? [] : tags.slice(0, 4)).map((tag) => (
            <span class="tag" key={tag}>
              <TagMark colour={colours?.get(tag)} />
              {`#${tag}`}
            </span>
          ))}
        </span>
        {side !== undefined && <span class="row-side">{side}</span>}
      </span>
    </span>
  );
}

/** The colour that the reader gave a tag, as a small square before it; nothing if it has none. */
export function TagMark({ colour }: { colour: ColourName | undefined }) {
  return colour ? <Swatch colour={colour} small label="" /> : null;
}
