import { type Signal, useSignal } from '@preact/signals';
import { Copy, Highlighter, LocateFixed } from 'lucide';
import type { Article, Quote } from '../../lib/article/model';
import type { Place, SavedHighlight } from '../../lib/library/schema';
import { t } from '../../lib/platform/i18n';
import { labelOf } from '../../lib/settings/labels';
import type { Settings } from '../../lib/settings/schema';
import { numberAt, type Paragraph, paragraphsOf } from '../article';
import { Empty, IconButton, Stroke, Swatch } from '../ui';
import type { SidebarActs } from './acts';
import { capitalised, groupBySpeaker } from './group';
import { GroupHead, ToolLine } from './lines';

interface Props {
  article: Article;
  highlights: readonly SavedHighlight[];
  acts: SidebarActs;
  settings: Settings;
}

type OrderName = 'speaker' | 'text';

/** Every quotation with its speaker; a click shows it on the page. */
export function QuotesPanel(props: Props) {
  const { article, acts } = props;
  const order = useSignal<OrderName>('speaker');
  const search = useSignal<string | null>(null);
  const paragraphs = paragraphsOf(article.blocks);
  const wanted = (search.value ?? '').trim().toLowerCase();
  const all = article.quotes.filter(({ kind }) => kind !== 'pull');
  const quotes = all.filter(({ text, speaker }) =>
    `${text} ${speaker ?? ''}`.toLowerCase().includes(wanted),
  );
  if (all.length === 0) {
    return (
      <Empty title={t('quotes_none')}>
        <p>{t('quotes_none_why')}</p>
      </Empty>
    );
  }
  const card = (quote: Quote) => (
    <QuoteCard key={quote.start} quote={quote} paragraphs={paragraphs} {...props} />
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
            onClick={() => acts.copy(quotes.map(asText).join('\n\n'))}
          />
        }
      >
        <Order order={order} />
      </ToolLine>
      {quotes.length === 0 && (
        <p class="waiting" role="status">
          {t('quotes_no_match')}
        </p>
      )}
      {order.value === 'text' ? (
        <section class="group">{quotes.map(card)}</section>
      ) : (
        groupBySpeaker(quotes).map((group) => (
          <section class="group" key={group.speaker ?? ''}>
            <GroupHead
              words={group.speaker ? capitalised(group.speaker) : t('quotes_nobody')}
              count={group.quotes.length}
            />
            {group.quotes.map(card)}
          </section>
        ))
      )}
    </>
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

/** A quotation ready to paste, with who said it. */
export function asText({ text, speaker }: Quote): string {
  return speaker ? `“${text}” — ${capitalised(speaker)}` : `“${text}”`;
}

const HOW: Partial<Record<Quote['how'], 'quotes_resolved' | 'quotes_continued'>> = {
  resolved: 'quotes_resolved',
  continued: 'quotes_continued',
};

function QuoteCard({
  quote,
  paragraphs,
  article,
  highlights,
  acts,
  settings,
}: Props & { quote: Quote; paragraphs: Paragraph[] }) {
  const { text, start, end, cue, how } = quote;
  const over = highlights.find(({ place }) => place && place.start < end && place.end > start);
  const how_ = HOW[how];
  return (
    <article class="card">
      <span class="number">{numberAt(paragraphs, start)}</span>
      <div class="quotation">
        {over && <Stroke colour={over.colour} />}
        <button
          type="button"
          class="words serif"
          lang={article.lang}
          dir={article.dir}
          onClick={() => acts.show({ type: 'span', start, end })}
        >
          <q>{text}</q>
        </button>
      </div>
      <div class="below">
        <span class="facts">
          <span class="meta" title={how_ ? t(`${how_}_why`) : undefined}>
            {[cue, how_ && t(how_)].filter(Boolean).join(' · ')}
          </span>
          {over && (
            <span class="meta with-swatch">
              <Swatch colour={over.colour} small label="" /> {labelOf(over.colour, settings)}
            </span>
          )}
        </span>
        <QuoteActions
          quote={quote}
          acts={acts}
          settings={settings}
          highlighted={highlights.some(({ place }) => covers(place, quote))}
        />
      </div>
    </article>
  );
}

/** Whether a highlight lies over all the words of a quotation; its marks do not count. */
const covers = (place: Place, { start, end }: Quote): boolean =>
  place !== null && place.start <= start + 1 && place.end >= end - 1;

function QuoteActions(
  props: Pick<Props, 'acts' | 'settings'> & { quote: Quote; highlighted: boolean },
) {
  const { quote, acts, settings, highlighted } = props;
  const { start, end } = quote;
  return (
    <span class="actions">
      <IconButton
        icon={LocateFixed}
        label={t('show_on_page')}
        onClick={() => acts.show({ type: 'span', start, end })}
      />
      {!highlighted && (
        <IconButton
          icon={Highlighter}
          label={t('highlight_it')}
          onClick={() => acts.highlight(start, end, settings.lastColour)}
        />
      )}
      <IconButton icon={Copy} label={t('copy_quote')} onClick={() => acts.copy(asText(quote))} />
    </span>
  );
}
