import { ArrowLeft } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { orderPeople, PEOPLE_SORTS, type PeopleSort, type Person } from '../../lib/library/across';
import { language, t, tn } from '../../lib/platform/i18n';
import { Button, Empty, OptionMenu, SearchField } from '../ui';
import { Reading } from './across-parts';
import type { AcrossState, Extracts } from './across-state';
import { Windowed } from './windowed';
import './across.css';

const ROW_HEIGHT = 45;
const HEIGHTS = { row: ROW_HEIGHT, head: 0 };
/** So many pieces of one person are drawn at first; the others when they are asked for. */
const FIRST_PIECES = 200;

interface Props<T> {
  across: AcrossState;
  extracts: Extracts;
  people: readonly Person<T>[];
  words: {
    title: string;
    find: string;
    count: (people: number) => string;
    nobody: string;
    empty: string;
    emptyWhy: string;
  };
  /** A switch or so beside the count. */
  aside?: ComponentChildren;
  head: (person: Person<T>) => ComponentChildren;
  share: (person: Person<T>, index: number, most: number) => ComponentChildren;
}

/** People at the left, what one of them said or made at the right; on narrow screens one after the other. */
export function PeopleView<T>(props: Props<T>) {
  const { across, extracts, people, words } = props;
  const shown = orderPeople(people, across.people.value, across.words.value, language());
  const person = shown.find(({ key }) => key === across.person.value);
  const page = useRef<HTMLElement>(null);
  const key = person?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person begins at the top
  useEffect(() => {
    page.current?.scrollTo(0, 0);
  }, [key]);
  return (
    <main class={`people${person ? ' has-person' : ''}`}>
      <h2 class="unseen">{words.title}</h2>
      <PeopleList {...props} shown={shown} person={person ?? null} />
      <section
        class="people-page"
        ref={page}
        aria-label={person ? nameOf(person, words) : words.title}
      >
        {person ? (
          <PersonPage key={person.key} {...props} person={person} />
        ) : (
          (people.length > 0 || extracts.complete) && (
            <Empty title={people.length > 0 ? t('people_choose') : words.empty}>
              <p>{people.length > 0 ? t('people_choose_why') : words.emptyWhy}</p>
            </Empty>
          )
        )}
      </section>
    </main>
  );
}

const nameOf = (person: { name: string }, words: { nobody: string }): string =>
  person.name === '' ? words.nobody : person.name;

function PeopleList<T>(props: Props<T> & { shown: Person<T>[]; person: Person<T> | null }) {
  const { across, extracts, shown, person, words, aside } = props;
  return (
    <div class="people-list">
      <div class="library-search">
        <SearchField
          value={across.words.value}
          label={words.find}
          clearLabel={t('clear')}
          onInput={(value) => {
            across.words.value = value;
          }}
        />
      </div>
      <div class="library-line">
        <span class="meta" role="status">
          {words.count(shown.filter(({ name }) => name !== '').length)}
        </span>
        <span class="gap" />
        {aside}
        <SortPeople across={across} />
      </div>
      <Reading extracts={extracts} />
      {shown.length === 0 && across.words.value !== '' ? (
        <p class="waiting">{t('search_nothing_here', across.words.value)}</p>
      ) : (
        <Windowed
          kind="list"
          label={words.title}
          counts={[shown.length]}
          heights={HEIGHTS}
          active={0}
          scroll={across.scroll}
          row={(index) => {
            const one = shown[index];
            return (
              one && (
                <button
                  type="button"
                  class="people-row inset"
                  aria-current={one.key === person?.key ? 'true' : undefined}
                  onClick={() => {
                    across.person.value = one.key;
                  }}
                >
                  <span class="people-name" dir="auto">
                    {nameOf(one, words)}
                  </span>
                  <span class="meta">{tn('articles', one.shares.length)}</span>
                  <span class="people-count">{one.count.toLocaleString()}</span>
                </button>
              )
            );
          }}
        />
      )}
    </div>
  );
}

function SortPeople({ across }: { across: AcrossState }) {
  return (
    <OptionMenu
      label={t('sort')}
      said={t(`people_${across.people.value}`)}
      groups={() => [
        {
          label: t('sort'),
          one: true,
          options: PEOPLE_SORTS.map((one) => ({
            id: one,
            label: t(`people_${one}`),
            on: across.people.value === one,
          })),
          choose: (id) => {
            across.people.value = id as PeopleSort;
          },
        },
      ]}
    />
  );
}

function PersonPage<T>(props: Props<T> & { person: Person<T> }) {
  const { across, person, words, head, share } = props;
  const [most, setMost] = useState(FIRST_PIECES);
  let left = most;
  const also = person.also.slice(0, 3).map((name) => `“${name}”`);
  return (
    <>
      <div class="people-back">
        <Button
          icon={ArrowLeft}
          onClick={() => {
            across.person.value = null;
          }}
        >
          {words.title}
        </Button>
      </div>
      <header class="people-head">
        <h2 class="serif" dir="auto">
          {nameOf(person, words)}
        </h2>
        {head(person)}
        {also.length > 0 && (
          <p class="meta">{t('people_also', new Intl.ListFormat(language()).format(also))}</p>
        )}
      </header>
      {person.shares.map((one, i) => {
        if (left <= 0) return null;
        const drawn = share(person, i, left);
        left -= one.items.length;
        return drawn;
      })}
      {person.count > most && (
        <div class="across-more">
          <Button onClick={() => setMost(most + FIRST_PIECES)}>
            {tn('quotes_more', person.count - most)}
          </Button>
        </div>
      )}
    </>
  );
}
