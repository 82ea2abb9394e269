import { type Signal, useSignal } from '@preact/signals';
import { Copy, PencilLine } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Article, Quote } from '../../lib/article/model';
import type { SavedHighlight } from '../../lib/library/schema';
import { t, tn } from '../../lib/platform/i18n';
import type { Settings } from '../../lib/settings/schema';
import { paragraphsOf } from '../article';
import { Button, Empty, IconButton } from '../ui';
import type { SidebarActs } from './acts';
import { quoteList } from './cited';
import { capitalised, groupBySpeaker, type SpeakerGroup } from './group';
import { GroupHead, ToolLine } from './lines';
import { QuoteCard } from './quote-card';
import { SpeakerEditor } from './speaker-editor';

interface Props {
  article: Article;
  highlights: readonly SavedHighlight[];
  acts: SidebarActs;
  settings: Settings;
}

type OrderName = 'speaker' | 'text';

/** So many cards of a group are shown before the reader asks for the rest. */
const FIRST = 40;
/** An article is mostly speech from so many quotations on, if they are more than this share of its words. */
const MANY = 60;
const MOSTLY = 0.6;

/** Every quotation with its speaker; a click shows it on the page. */
export function QuotesPanel(props: Props) {
  const { article, acts } = props;
  const order = useSignal<OrderName>('speaker');
  const search = useSignal<string | null>(null);
  const only = useSignal('');
  const paragraphs = paragraphsOf(article.blocks);
  const all = article.quotes.filter(({ kind }) => kind !== 'pull');
  const groups = groupBySpeaker(all);
  const speakers = groups.flatMap(({ speaker }) => speaker ?? []);
  // The speaker that was chosen may be gone: corrected, or with the page.
  const chosen = groups.some((group) => keyOf(group) === only.value) ? only.value : '';
  const quotes = wanted(groups, chosen, search.value ?? '');
  if (all.length === 0) return <NoQuotes />;
  const card = (quote: Quote) => (
    <QuoteCard
      key={quote.start}
      quote={quote}
      paragraphs={paragraphs}
      speakers={speakers}
      {...props}
    />
  );
  return (
    <>
      <ToolLine
        label={t('sidebar_quotes')}
        search={search}
        searchLabel={t('quotes_search')}
        more={
          <IconButton
            icon={Copy}
            label={t('quotes_copy_all')}
            onClick={() => acts.copy(quoteList(quotes))}
          />
        }
      >
        <Order order={order} />
      </ToolLine>
      {groups.length > 1 && <SpeakerFilter groups={groups} total={all.length} only={only} />}
      {isSpeech(article, all) && <p class="waiting">{t('quotes_mostly_speech', all.length)}</p>}
      {quotes.length === 0 && (
        <p class="waiting" role="status">
          {t('quotes_no_match')}
        </p>
      )}
      {order.value === 'text' ? (
        <Cards quotes={[...quotes].sort((a, b) => a.start - b.start)} card={card} />
      ) : (
        groupBySpeaker(quotes).map((group) => (
          <Group key={keyOf(group)} group={group} speakers={speakers} acts={acts} card={card} />
        ))
      )}
    </>
  );
}

function NoQuotes() {
  return (
    <Empty title={t('quotes_none')}>
      <p>{t('quotes_none_why')}</p>
    </Empty>
  );
}

/** What a group is chosen by: no name begins with a space. */
const keyOf = ({ speaker }: SpeakerGroup): string => speaker ?? ' ';

function wanted(groups: readonly SpeakerGroup[], only: string, search: string): Quote[] {
  const words = search.trim().toLowerCase();
  return groups
    .filter((group) => only === '' || keyOf(group) === only)
    .flatMap((group) => group.quotes)
    .filter(({ text, speaker }) => `${text} ${speaker ?? ''}`.toLowerCase().includes(words));
}

/** Whether the article is a play, an interview or a transcript rather than a text with quotations. */
function isSpeech({ text }: Article, quotes: readonly Quote[]): boolean {
  const said = quotes.reduce((sum, { start, end }) => sum + end - start, 0);
  return quotes.length >= MANY && said > text.length * MOSTLY;
}

function SpeakerFilter(props: { groups: SpeakerGroup[]; total: number; only: Signal<string> }) {
  const { groups, total, only } = props;
  return (
    <div class="filter-line">
      <select
        aria-label={t('quotes_of')}
        value={only.value}
        onChange={(event) => {
          only.value = event.currentTarget.value;
        }}
      >
        <option value="">{`${t('quotes_all_speakers')} (${total})`}</option>
        {groups.map((group) => (
          <option key={keyOf(group)} value={keyOf(group)}>
            {`${group.speaker ? capitalised(group.speaker) : t('quotes_nobody')} (${group.quotes.length})`}
          </option>
        ))}
      </select>
    </div>
  );
}

function Order({ order }: { order: Signal<OrderName> }) {
  return (
    <>
      {(['speaker', 'text'] as const).map((one) => (
        <button
          key={one}
          type="button"
          class="choice"
          aria-pressed={order.value === one}
          onClick={() => {
            order.value = one;
          }}
        >
          {t(one === 'speaker' ? 'quotes_by_speaker' : 'quotes_in_order')}
        </button>
      ))}
    </>
  );
}

/** All that one speaker said; who that is can be corrected for all of it at once. */
function Group(props: {
  group: SpeakerGroup;
  speakers: readonly string[];
  acts: SidebarActs;
  card: (quote: Quote) => ComponentChildren;
}) {
  const { group, speakers, acts, card } = props;
  const { speaker, quotes } = group;
  const editing = useSignal(false);
  return (
    <Cards quotes={quotes} card={card}>
      <GroupHead
        words={speaker ? capitalised(speaker) : t('quotes_nobody')}
        count={quotes.length}
        more={
          speaker !== null && (
            <IconButton
              icon={PencilLine}
              label={t('speaker_correct_all', capitalised(speaker))}
              expanded={editing.value}
              onClick={() => {
                editing.value = !editing.value;
              }}
            />
          )
        }
      />
      {editing.value && (
        <div class="group-editor">
          <SpeakerEditor
            speaker={speaker}
            speakers={speakers}
            isCorrected={quotes.some(({ how }) => how === 'corrected')}
            onDone={(choice) => {
              editing.value = false;
              if (choice === 'kept') return;
              acts.correct(
                quotes.map(({ text }) => text),
                choice.speaker,
              );
            }}
          />
        </div>
      )}
    </Cards>
  );
}

/** A section of cards; a page of nothing but dialogue does not draw thousands at once. */
function Cards(props: {
  quotes: readonly Quote[];
  card: (quote: Quote) => ComponentChildren;
  children?: ComponentChildren;
}) {
  const { quotes, card, children } = props;
  const shown = useSignal(FIRST);
  const rest = quotes.length - shown.value;
  return (
    <section class="group">
      {children}
      {quotes.slice(0, shown.value).map(card)}
      {rest > 0 && (
        <p class="more">
          <Button
            onClick={() => {
              shown.value += FIRST * 5;
            }}
          >
            {tn('quotes_more', rest)}
          </Button>
        </p>
      )}
    </section>
  );
}
