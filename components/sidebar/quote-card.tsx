import { useSignal } from '@preact/signals';
import { Highlighter, LocateFixed, PencilLine, WrapText } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Article, Quote } from '../../lib/article/model';
import type { Place, SavedHighlight } from '../../lib/library/schema';
import { t } from '../../lib/platform/i18n';
import { labelOf } from '../../lib/settings/labels';
import type { Settings } from '../../lib/settings/schema';
import { numberAt, type Paragraph } from '../article';
import { CopyAs } from '../exchange/copy-as';
import { IconButton, Stroke, Swatch } from '../ui';
import type { SidebarActs } from './acts';
import { quotedIn } from './cited';
import { SpeakerEditor } from './speaker-editor';

/** What a card shows: a quotation, its paragraph, what lies over it, and who else speaks in the article. */
export interface QuoteCardProps {
  quote: Quote;
  paragraphs: Paragraph[];
  article: Article;
  speakers: readonly string[];
  highlights: readonly SavedHighlight[];
  acts: SidebarActs;
  settings: Settings;
}

const HOW = {
  resolved: 'quotes_resolved',
  continued: 'quotes_continued',
  corrected: 'quotes_corrected',
} as const;

const howOf = (how: Quote['how']) => (how === 'named' || how === 'none' ? null : HOW[how]);

/** A quotation with its number, words and cue; what stands around it and the speaker's editor open in place. */
export function QuoteCard(props: QuoteCardProps) {
  const { quote, paragraphs, article, highlights, acts, speakers } = props;
  const { text, start, end } = quote;
  const wide = useSignal(false);
  const editing = useSignal(false);
  const card = useRef<HTMLElement>(null);
  const wasEditing = useRef(false);
  const over = highlights.find(({ place }) => place && place.start < end && place.end > start);
  const isEditing = editing.value;
  useEffect(() => {
    // The editor that stood here is gone, and the focus with it.
    if (wasEditing.current && !isEditing && document.activeElement === document.body)
      card.current?.querySelector<HTMLElement>('.words')?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return (
    <article class="card" ref={card}>
      <span class="number">{numberAt(paragraphs, start)}</span>
      <div class="quotation">
        {over && <Stroke colour={over.colour} />}
        <button
          type="button"
          class="words serif"
          {...tongueOf(text, article)}
          onClick={() => acts.show({ type: 'span', start, end })}
        >
          <q>{text}</q>
        </button>
      </div>
      {wide.value && <Around article={article} start={start} end={end} />}
      {editing.value ? (
        <SpeakerEditor
          speaker={quote.speaker}
          speakers={speakers}
          isCorrected={quote.how === 'corrected'}
          onDone={(choice) => {
            editing.value = false;
            if (choice !== 'kept') acts.correct([text], choice.speaker);
          }}
        />
      ) : (
        <Below
          {...props}
          over={over}
          wide={wide.value}
          onWide={() => {
            wide.value = !wide.value;
          }}
          onEdit={() => {
            editing.value = true;
          }}
        />
      )}
    </article>
  );
}

const LEFTWARDS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const RIGHTWARDS = /[A-Za-z\u00c0-\u02af\u0370-\u052f]/;

/** Words quoted in another script run its way, with marks of their own; all others as the article does. */
function tongueOf(text: string, { lang, dir }: Article) {
  const runs: 'rtl' | 'ltr' = LEFTWARDS.test(text) ? 'rtl' : 'ltr';
  const isOther = runs !== (dir ?? 'ltr') && !(runs === 'rtl' ? RIGHTWARDS : LEFTWARDS).test(text);
  return isOther && (runs === 'rtl' || RIGHTWARDS.test(text)) ? { dir: runs } : { lang, dir };
}

interface BelowProps extends QuoteCardProps {
  over: SavedHighlight | undefined;
  wide: boolean;
  onWide: () => void;
  onEdit: () => void;
}

/** The line below the words: cue, how the speaker is known, the highlight over them; then what can be done. */
function Below(props: BelowProps) {
  const { quote, over, settings } = props;
  const how = howOf(quote.how);
  return (
    <div class="below is-covered">
      <span class="facts">
        <span class="meta" title={how ? t(`${how}_why`) : undefined}>
          {[quote.cue, how && t(how)].filter(Boolean).join(' · ')}
        </span>
        {over && (
          <span class="meta with-swatch">
            <Swatch colour={over.colour} small label="" /> {labelOf(over.colour, settings)}
          </span>
        )}
      </span>
      <QuoteActions {...props} />
    </div>
  );
}

/** So much of a paragraph is shown on each side of a quotation, in UTF-16 units. */
const AROUND = 400;

/** The paragraph a quotation stands in, the quotation marked; a long one is cut on both sides. */
function Around({ article, start, end }: { article: Article; start: number; end: number }) {
  const { text, lang, dir } = article;
  const first = Math.max(text.lastIndexOf('\n\n', Math.max(0, start - 1)) + 2, 0);
  const stop = text.indexOf('\n\n', end);
  const last = stop < 0 ? text.length : stop;
  const [from, to] = [Math.max(first, start - AROUND), Math.min(last, end + AROUND)];
  return (
    <p class="around serif" lang={lang} dir={dir}>
      {from > first && '… '}
      {text.slice(from, start)}
      <b>{text.slice(start, end)}</b>
      {text.slice(end, to)}
      {to < last && ' …'}
    </p>
  );
}

/** Whether a highlight lies over all the words of a quotation; its marks do not count. */
const covers = (place: Place, { start, end }: Quote): boolean =>
  place !== null && place.start <= start + 1 && place.end >= end - 1;

function QuoteActions(props: BelowProps) {
  const { quote, article, acts, settings, highlights, over, wide, onWide, onEdit } = props;
  const { start, end } = quote;
  const { quoteColour } = settings;
  const isHighlighted = highlights.some(({ place }) => covers(place, quote));
  return (
    <span class="actions">
      <IconButton
        icon={LocateFixed}
        label={t('show_on_page')}
        onClick={() => acts.show({ type: 'span', start, end })}
      />
      <IconButton icon={WrapText} label={t('quote_context')} expanded={wide} onClick={onWide} />
      {!isHighlighted && (
        <IconButton
          icon={Highlighter}
          label={t('highlight_as', labelOf(quoteColour, settings))}
          onClick={() => acts.highlight(start, end, quoteColour)}
        />
      )}
      <IconButton icon={PencilLine} label={t('speaker_correct')} onClick={onEdit} />
      <CopyAs
        settings={settings}
        onChoose={(choice) =>
          acts.cite(choice, quotedIn(article, quote, over?.colour ?? quoteColour), settings)
        }
      />
    </span>
  );
}
