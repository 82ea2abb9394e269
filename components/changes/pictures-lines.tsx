import type { SavedArticle } from '../../lib/library/schema';
import { sizeWords, t, tn } from '../../lib/platform/i18n';
import { Button } from '../ui';
import type { Offer } from './pictures';
import './pictures-lines.css';

/** The question that is asked once, when an article is saved: how many pictures could be kept, and how large they are. */
export function PicturesOffer(props: { offer: Offer; onKeep: () => void; onNot: () => void }) {
  const { offer, onKeep, onNot } = props;
  const { total, found, bytes } = offer;
  const size = sizeWords(bytes);
  return (
    <div class="pictures-offer" role="status">
      <p>
        {found < total
          ? t('pictures_offer_some', found, total, size)
          : tn('pictures_offer', found, size)}
      </p>
      <div class="actions">
        <Button kind="outline" onClick={onKeep}>
          {t('pictures_keep')}
        </Button>
        <Button onClick={onNot}>{t('pictures_not_now')}</Button>
      </div>
    </div>
  );
}

/** How many pictures are kept with a copy, and what can be done about it; nothing where an article has none. */
export function PicturesState(props: {
  article: SavedArticle;
  total: number;
  onKeep?: (() => void) | undefined;
  onDrop: () => void;
}) {
  const { article, total, onKeep, onDrop } = props;
  const { stored = 0, bytes = 0 } = article.pictures ?? {};
  if (total === 0 && stored === 0) return null;
  return (
    <p class="meta pictures-state">
      <span>
        {stored > 0
          ? t('pictures_state', stored, Math.max(stored, total), sizeWords(bytes))
          : t('pictures_state_none')}
      </span>
      {stored < total && onKeep && <Button onClick={onKeep}>{t('pictures_keep')}</Button>}
      {stored > 0 && <Button onClick={onDrop}>{t('pictures_remove')}</Button>}
    </p>
  );
}
