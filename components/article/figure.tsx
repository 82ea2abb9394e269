/** A picture with its caption and credit; where it is not stored, a box that says so. Never a request. */
import { Image as Picture } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { ArticleImage } from '../../lib/article/model';
import { t } from '../../lib/platform/i18n';
import { Icon } from '../ui';
import { RingLines } from '../ui/ring-lines';
import type { Context } from './inlines';

interface Props {
  image: ArticleImage | undefined;
  /** Which of the article's pictures it is. */
  number?: number;
  /** The colour that it is highlighted in. */
  framed?: string | undefined;
  /** The picture itself as an address that makes no request, where it is at hand. */
  loaded?: string | null;
  /** Shows the picture large; without it, it opens at its own site. */
  onZoom?: (() => void) | undefined;
}

/**
 * Showing a picture would be a request to its site: its frame, caption and credit are shown, the picture is a click away.
 * `loaded` is the picture itself, where the open page had it or the library has it.
 */
export function Figure({ image, number, framed, loaded = null, onZoom }: Props) {
  if (!image) return null;
  const { alt, caption, credit, width, height } = image;
  const known = width && height;
  const inside = loaded ? (
    <img src={loaded} alt={alt} />
  ) : (
    <>
      <Icon node={Picture} />
      <span>{wordsFor(alt) || t('article_picture')}</span>
      {known && <span class="size">{`${width} × ${height}`}</span>}
    </>
  );
  return (
    <figure data-image={number} data-framed={framed}>
      <div class="ringed">
        <Frame image={image} zoom={loaded ? onZoom : undefined}>
          {inside}
        </Frame>
        {framed && <Ring colour={framed} />}
      </div>
      <figcaption>
        {caption && <span class="serif">{caption} </span>}
        <span class="credit">{credit ?? t('image_no_credit')}</span>
      </figcaption>
    </figure>
  );
}

/** So much of what a picture shows has room where it is not shown. */
const SHOWN = 160;

const wordsFor = (alt: string): string =>
  alt.length > SHOWN ? `${alt.slice(0, SHOWN).replace(/\s+\S*$/, '')}…` : alt;

/** The frame of a highlighted picture; what stands below it says it in words. */
function Ring({ colour }: { colour: string }) {
  return (
    <svg class="ring" aria-hidden="true">
      <RingLines colour={colour} />
    </svg>
  );
}

/** A picture where it stands in the text, framed if it is highlighted, with what stands below it. */
export function FigureBlock({ image, context }: { image: number; context: Context }) {
  const { images, pictures, framing, onZoom } = context;
  const shown = images[image];
  return (
    <>
      <Figure
        image={shown}
        number={image}
        framed={framing?.framed.get(image)?.colour}
        loaded={(shown && pictures.get(shown.src)) ?? null}
        onZoom={onZoom && (() => onZoom(image))}
      />
      {framing?.after(image)}
    </>
  );
}

function Frame(props: {
  image: ArticleImage;
  zoom: (() => void) | undefined;
  children: ComponentChildren;
}) {
  const { image, zoom, children } = props;
  const { src, alt, width, height } = image;
  const style = { '--ratio': width && height ? `${width} / ${height}` : '16 / 9' };
  if (zoom)
    return (
      <button
        type="button"
        class="frame frame-zoom"
        style={style}
        aria-label={t('image_zoom', alt || t('article_picture'))}
        onClick={zoom}
      >
        {children}
      </button>
    );
  return (
    <a
      class="frame"
      href={src}
      target="_blank"
      rel="noopener noreferrer"
      style={style}
      title={t('image_open')}
    >
      {children}
    </a>
  );
}
