import { type Signal, useSignal } from '@preact/signals';
import { Copy, PencilLine } from 'lucide';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { quotationAt } from '../../lib/exchange/cite/quotations';
import { orderPeople, type Person, speakerKey, speakersOf } from '../../lib/library/across';
import type { QuoteAcross } from '../../lib/library/read-across';
import type { ArticleId, SavedHighlight } from '../../lib/library/schema';
import { copyText } from '../../lib/platform/clipboard';
import { t, tn } from '../../lib/platform/i18n';
import { labelOf } from '../../lib/settings/labels';
import type { Settings } from '../../lib/settings/schema';
import { hostOf } from '../article';
import { Button, Stroke, Swatch, type Toasts } from '../ui';
import { ArticleLine, countIn, readAt } from './across-parts';
import type { AcrossState } from './across-state';
import { CopyAcross } from './copy-across';
import type { LibraryActs } from './library-acts';
import type { LibraryState } from './library-state';
import { PeopleView } from './people-view';
import { RenameSpeaker } from './rename-speaker';
import '../sidebar/cards.css';

interface Props {
  state: LibraryState;
  across: AcrossState;
  acts: LibraryActs;
  settings: Settings;
  toasts: Toasts;
  go: (path: string) => void;
}

/** The highlights that lie in articles, by article; the deleted ones left out. */
const byArticle = (rows: ReadonlyMap<string, SavedHighlight>) =>
  Map.groupBy(
    [...rows.values()].filter(({ deletedAt }) => deletedAt === undefined),
    ({ articleId }) => articleId,
  );

/** Everything that anybody said in what was saved, by who said it; each opens at its place. */
export function SpeakersView(props: Props) {
  const { state, across, settings, toasts, go } = props;
  const extracts = across.extracts().value;
  const articles = state.articles.value.value;
  const highlights = across.highlights().value.value;
  const people = useMemo(
    () => speakersOf(extracts.kept.values(), articles.rows),
    [extracts, articles],
  );
  const marks = useMemo(() => byArticle(highlights.rows), [highlights]);
  const renaming = useSignal(false);
  const moved = useMoved(across, people);
  return (
    <>
      <PeopleView
        across={across}
        extracts={extracts}
        people={people}
        words={{
          title: t('nav_speakers'),
          find: t('speakers_find'),
          count: (count) => tn('speakers', count),
          nobody: t('quotes_nobody'),
          empty: t('speakers_none'),
          emptyWhy: t('speakers_none_why'),
        }}
        head={(person) => (
          <SpeakerFacts person={person} toasts={toasts} renaming={renaming} moved={moved} />
        )}
        share={(person, index, most) => {
          const { article, items } = person.shares[index] ?? {};
          if (!article || !items) return null;
          return (
            <section class="group" key={article.id}>
              <ArticleLine article={article} said={tn('quotes', items.length)} open={go} />
              {items.slice(0, most).map((quote) => (
                <Said
                  key={quote.start}
                  quote={quote}
                  article={article}
                  over={marks
                    .get(article.id)
                    ?.find(
                      ({ place }) => place && place.start < quote.end && place.end > quote.start,
                    )}
                  {...{ settings, toasts }}
                  onOpen={() => go(readAt(article.id, quote.start))}
                />
              ))}
            </section>
          );
        }}
      />
      {renaming.value && <Renaming {...props} {...{ people, renaming, moved }} />}
    </>
  );
}

/** Somebody who went to another name: the page goes with them when the readings say so, and back when it is undone. */
interface Moved {
  from: string;
  to: string;
}

type MovedRef = { current: Moved | null };

function useMoved(across: AcrossState, people: readonly Person<QuoteAcross>[]): MovedRef {
  const moved = useRef<Moved | null>(null);
  useLayoutEffect(() => {
    const there = (key: string) => people.some((one) => one.key === key);
    const now = across.person.peek();
    if (!moved.current || now === null || there(now)) return;
    const { from, to } = moved.current;
    const next = [to, from].find((key) => key !== now && there(key));
    if (next === undefined) return;
    across.person.value = next;
    // Who was looked for under the old name is not found by it any more.
    const own = people.filter(({ key }) => key === next);
    if (orderPeople(own, 'count', across.words.peek()).length === 0) across.words.value = '';
  }, [across, people]);
  return moved;
}

function Renaming(
  props: Props & {
    people: readonly Person<QuoteAcross>[];
    renaming: Signal<boolean>;
    moved: MovedRef;
  },
) {
  const { across, acts, people, renaming, moved } = props;
  const person = people.find(({ key }) => key === across.person.value);
  if (!person) return null;
  const close = () => {
    renaming.value = false;
  };
  return (
    <RenameSpeaker
      person={person}
      people={people}
      extracts={across.extracts().value.kept}
      onName={(name, { said }) => {
        close();
        moved.current = { from: person.key, to: speakerKey(name) };
        void acts.joinSpeakers(said, name);
      }}
      onClose={close}
    />
  );
}

const RENAME = 'rename-speaker';

function SpeakerFacts(props: {
  person: Person<QuoteAcross>;
  toasts: Toasts;
  renaming: Signal<boolean>;
  moved: MovedRef;
}) {
  const { person, toasts, renaming, moved } = props;
  useEffect(() => {
    // The button that the name was changed by is gone with the name, and the focus with it.
    if (moved.current && document.activeElement === document.body)
      document.getElementById(RENAME)?.focus();
  }, [moved]);
  const copy = async () => {
    const all = person.shares.map(
      ({ article, items }) =>
        `${items.map(({ text }) => `“${text}”`).join('\n\n')}\n\n${[person.name, article.title, hostOf(article.url), article.url].filter(Boolean).join(', ')}`,
    );
    const isCopied = await copyText(all.join('\n\n'));
    toasts.show({ text: t(isCopied ? 'copied' : 'copy_refused') });
  };
  return (
    <div class="people-facts">
      <span class="meta">{countIn(tn('quotes', person.count), person.shares.length)}</span>
      <Button icon={Copy} onClick={() => void copy()}>
        {t('quotes_copy_all')}
      </Button>
      {person.name !== '' && (
        <Button
          id={RENAME}
          icon={PencilLine}
          onClick={() => {
            renaming.value = true;
          }}
        >
          {t('speaker_rename_or_join')}
        </Button>
      )}
    </div>
  );
}

/** The stored copy went while its quotations were shown: they are still cited, without paragraph and place. */
const NO_TEXT = { text: '', blocks: [], quotes: [] };

function Said(props: {
  quote: QuoteAcross;
  article: { id: ArticleId; lang?: string | undefined; dir?: 'ltr' | 'rtl' | undefined };
  over: SavedHighlight | undefined;
  settings: Settings;
  toasts: Toasts;
  onOpen: () => void;
}) {
  const { quote, article, over, settings, toasts, onOpen } = props;
  const { text: words, speaker, start, end } = quote;
  const colour = over?.colour ?? settings.quoteColour;
  return (
    <article class="card">
      <span class="number">{quote.number}</span>
      <div class="quotation">
        {over && <Stroke colour={over.colour} />}
        <button
          type="button"
          class="words serif"
          lang={article.lang}
          dir={article.dir}
          onClick={onOpen}
        >
          <q>{quote.text}</q>
        </button>
      </div>
      <div class="across-facts meta">
        <span dir="auto">{quote.cue}</span>
        {over && (
          <span class="with-swatch">
            <Swatch colour={over.colour} small label="" /> {labelOf(over.colour, settings)}
          </span>
        )}
        <CopyAcross
          id={article.id}
          {...{ settings, toasts }}
          quotation={(source, body) =>
            quotationAt(source, body ?? NO_TEXT, { start, end, words, speaker, colour })
          }
        />
      </div>
    </article>
  );
}
