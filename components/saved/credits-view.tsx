import { useMemo } from 'preact/hooks';
import { agenciesOf, makersOf } from '../../lib/library/across';
import type { ImageAcross } from '../../lib/library/read-across';
import { t, tn } from '../../lib/platform/i18n';
import { OptionMenu } from '../ui';
import { ArticleLine, countIn, readAt } from './across-parts';
import type { AcrossState } from './across-state';
import type { LibraryState } from './library-state';
import { PeopleView } from './people-view';

interface Props {
  state: LibraryState;
  across: AcrossState;
  go: (path: string) => void;
}

/** Every picture of what was saved by who made it, or by its agency; each opens the article where it stands. No picture is loaded. */
export function CreditsView({ state, across, go }: Props) {
  const extracts = across.extracts().value;
  const articles = state.articles.value.value;
  const byAgency = across.byAgency.value;
  const people = useMemo(
    () => (byAgency ? agenciesOf : makersOf)(extracts.kept.values(), articles.rows),
    [extracts, articles, byAgency],
  );
  return (
    <PeopleView
      across={across}
      extracts={extracts}
      people={people}
      words={{
        title: t('nav_credits'),
        find: t('credits_find'),
        count: (count) => tn(byAgency ? 'agencies' : 'makers', count),
        nobody: t(byAgency ? 'credits_no_agency' : 'image_uncredited'),
        empty: t('images_none'),
        emptyWhy: t('credits_none_why'),
      }}
      aside={<By across={across} />}
      head={(person) => (
        <p class="meta">{countIn(tn('images', person.count), person.shares.length)}</p>
      )}
      share={(person, index, most) => {
        const { article, items } = person.shares[index] ?? {};
        if (!article || !items) return null;
        return (
          <section class="group" key={article.id}>
            <ArticleLine article={article} said={tn('images', items.length)} open={go} />
            {items.slice(0, most).map((image, i) => (
              <Made
                // biome-ignore lint/suspicious/noArrayIndexKey: one picture may stand in an article twice
                key={i}
                image={image}
                article={article}
                onOpen={() => go(readAt(article.id, image.at))}
              />
            ))}
          </section>
        );
      }}
    />
  );
}

function By({ across }: { across: AcrossState }) {
  const { byAgency, person } = across;
  return (
    <OptionMenu
      label={t('credits_by')}
      said={t(byAgency.value ? 'credits_by_agency' : 'credits_by_maker')}
      groups={() => [
        {
          label: t('credits_by'),
          one: true,
          options: [false, true].map((agency) => ({
            id: String(agency),
            label: t(agency ? 'credits_by_agency' : 'credits_by_maker'),
            on: byAgency.value === agency,
          })),
          choose: (id) => {
            byAgency.value = id === 'true';
            person.value = null;
          },
        },
      ]}
    />
  );
}

function Made(props: {
  image: ImageAcross;
  article: { lang?: string | undefined; dir?: 'ltr' | 'rtl' | undefined };
  onOpen: () => void;
}) {
  const { image, article, onOpen } = props;
  const { caption, alt, credit, license, kind } = image;
  return (
    <article class="card">
      <button
        type="button"
        class="words serif"
        lang={article.lang}
        dir={article.dir}
        onClick={onOpen}
      >
        {caption || alt || t('image_no_caption')}
      </button>
      <div class="across-facts meta">
        <span dir="auto">{credit ?? t('image_no_credit')}</span>
        {kind && kind !== 'photo' && <span>{t(`image_kind_${kind}`)}</span>}
        <span>{`${t('image_licence')}: ${license ?? t('image_licence_unsaid')}`}</span>
      </div>
    </article>
  );
}
