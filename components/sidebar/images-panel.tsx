import { useSignal } from '@preact/signals';
import { Copy, LocateFixed, SquareArrowOutUpRight } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { Article, ArticleImage } from '../../lib/article/model';
import type { SavedArticle } from '../../lib/library/schema';
import { t, tn } from '../../lib/platform/i18n';
import { openTab } from '../../lib/platform/tabs';
import { Credit, Figure } from '../article';
import { PicturesState } from '../changes/pictures-lines';
import { Button, Empty, IconButton } from '../ui';
import type { SidebarActs } from './acts';
import { excerpt } from './words';

/** So many pictures are shown before the reader asks for the rest: each asks the page for what it has loaded. */
const FIRST = 30;

/** Each picture of the article with its caption and who made it; and those that belong to other articles. */
export function ImagesPanel(props: {
  article: Article;
  saved: SavedArticle | null;
  acts: SidebarActs;
}) {
  const { article, saved, acts } = props;
  const others = article.cuts.filter((cut) => cut.image);
  const shown = useSignal(FIRST);
  const rest = article.images.length - shown.value;
  return (
    <>
      {saved && (
        <PicturesState
          article={saved}
          total={article.images.length}
          onKeep={() => acts.pictures.keep(saved.id)}
          onDrop={() => acts.pictures.drop(saved.id)}
        />
      )}
      {article.images.length === 0 && (
        <Empty title={t('images_none')}>
          <p>{t('images_none_why')}</p>
        </Empty>
      )}
      {article.images.slice(0, shown.value).map((image, i) => (
        <ImageCard key={image.src} image={image} index={i} acts={acts} article={article} />
      ))}
      {rest > 0 && (
        <p class="more">
          <Button
            onClick={() => {
              shown.value += FIRST * 5;
            }}
          >
            {tn('images_more', rest)}
          </Button>
        </p>
      )}
      {others.length > 0 && (
        <section class="others">
          <h2>
            <span>{t('sidebar_left_out')}</span>
            <span class="meta">{tn('images_others', others.length)}</span>
          </h2>
          <ul>
            {others.map(({ image, what }) => (
              <li key={image?.src}>
                <span>{excerpt(what) || t('article_picture')}</span>
                <span class="meta">{image?.credit ?? t('image_no_credit')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function ImageCard({
  image,
  index,
  acts,
  article,
}: {
  image: ArticleImage;
  index: number;
  acts: SidebarActs;
  article: Article;
}) {
  const { src, caption, width, height, role, kind } = image;
  const loaded = useSignal<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each picture
  useEffect(() => {
    void acts.picture(index).then((data) => {
      loaded.value = data;
    });
  }, [src]);
  return (
    <section class="image">
      <Figure image={{ ...image, caption: null }} loaded={loaded.value} />
      <div class="image-line meta">
        <span>
          {t(role === 'lead' ? 'image_lead' : 'image_body')}
          {kind && kind !== 'photo' && ` · ${t(`image_kind_${kind}`)}`}
        </span>
        {width && height && <span>{`${width} × ${height}`}</span>}
      </div>
      {caption ? (
        <p class="caption serif" lang={article.lang} dir={article.dir}>
          {caption}
        </p>
      ) : (
        <p class="meta">{t('image_no_caption')}</p>
      )}
      <Facts image={image} copy={acts.copy} />
      <div class="image-actions">
        <Button icon={LocateFixed} onClick={() => acts.show({ type: 'image', index })}>
          {t('show_on_page')}
        </Button>
        <span class="gap" />
        <IconButton
          icon={SquareArrowOutUpRight}
          label={t('image_open')}
          onClick={() => void openTab(src)}
        />
      </div>
    </section>
  );
}

/** Who is to be credited and under which licence; what is missing is said. */
function Facts(props: { image: ArticleImage; copy: (text: string) => void }) {
  const { image, copy } = props;
  const { credit, license, licenseUrl, kind = 'photo' } = image;
  return (
    <dl>
      <div>
        <dt>{t('image_credit')}</dt>
        <dd>
          <Credit credit={credit} />
          {credit && (
            <IconButton
              icon={Copy}
              label={t('image_copy_credit')}
              onClick={() => copy(t(`credit_of_${kind}`, credit))}
            />
          )}
        </dd>
      </div>
      <div>
        <dt>{t('image_licence')}</dt>
        <dd>
          {licenseUrl ? (
            <a href={licenseUrl} target="_blank" rel="noopener noreferrer">
              {license ?? licenseUrl}
            </a>
          ) : (
            <span class={license ? '' : 'unsaid'}>{license ?? t('image_licence_unsaid')}</span>
          )}
        </dd>
      </div>
    </dl>
  );
}
