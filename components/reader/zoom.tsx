/** A stored picture as large as the window, with the others an arrow key away. */
import { ChevronLeft, ChevronRight, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { ArticleImage } from '../../lib/article/model';
import { t } from '../../lib/platform/i18n';
import { IconButton } from '../ui';
import './zoom.css';

interface Props {
  images: readonly ArticleImage[];
  pictures: ReadonlyMap<string, string>;
  /** Which of `images` is shown. */
  at: number;
  onShow: (at: number) => void;
  onClose: () => void;
}

/** The picture in a modal dialog: Escape closes, the arrow keys lead to the pictures before and after. */
export function Zoom({ images, pictures, at, onShow, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const stored = images.flatMap(({ src }, i) => (pictures.has(src) ? [i] : []));
  const here = stored.indexOf(at);
  const image = images[at];
  const step = (by: 1 | -1) => {
    const to = stored[here + by];
    if (to !== undefined) onShow(to);
  };
  if (!image) return null;
  return (
    <dialog
      ref={dialog}
      class="zoom"
      aria-label={image.alt || t('article_picture')}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') step(1);
        if (event.key === 'ArrowLeft') step(-1);
      }}
    >
      <img src={pictures.get(image.src)} alt={image.alt} />
      <footer>
        <p>
          {image.caption && <span class="serif">{image.caption} </span>}
          <span class="meta">{image.credit ?? t('image_no_credit')}</span>
        </p>
        {stored.length > 1 && (
          <>
            <span class="meta">{t('find_count', here + 1, stored.length)}</span>
            <IconButton
              icon={ChevronLeft}
              label={t('image_previous')}
              disabled={here <= 0}
              onClick={() => step(-1)}
            />
            <IconButton
              icon={ChevronRight}
              label={t('image_next')}
              disabled={here >= stored.length - 1}
              onClick={() => step(1)}
            />
          </>
        )}
        <IconButton icon={X} label={t('close')} onClick={() => dialog.current?.close()} />
      </footer>
    </dialog>
  );
}
