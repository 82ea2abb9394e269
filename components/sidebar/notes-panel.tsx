import { type Signal, useSignal } from '@preact/signals';
import { ArrowDownUp, Unlink } from 'lucide';
import { COLOURS } from '../../lib/annotation/colours';
import type { Article } from '../../lib/article/model';
import type { SavedHighlight } from '../../lib/library/schema';
import type { Mark } from '../../lib/messaging/page-protocol';
import { t } from '../../lib/platform/i18n';
import { labelOf } from '../../lib/settings/labels';
import type { Settings } from '../../lib/settings/schema';
import { paragraphsOf } from '../article';
import { type ColourName, Empty, Icon, IconButton, Swatch } from '../ui';
import type { SidebarActs } from './acts';
import { GroupHead, ToolLine } from './lines';
import { NoteCard } from './note-card';
import type { Drafts } from './note-editor';

interface Props {
  article: Article;
  highlights: readonly SavedHighlight[];
  marks: readonly Mark[];
  known: readonly string[];
  drafts: Drafts;
  acts: SidebarActs;
  settings: Settings;
  editing: Signal<string | null>;
  /** The highlight that the reader is at on the page. */
  pointed: string | null;
}

/** Never had a place: an import brought it, and it is looked for whenever the page opens. Words that were here and are gone are lost. */
const isWaiting = ({ importId, place }: SavedHighlight): boolean =>
  importId !== undefined && place === null;

/** Show only one colour, or only what is lost. */
type Only = ColourName | 'lost' | null;

/** The highlights in the order of the page, with notes and tags; those whose place is gone by themselves, with the reason. */
export function NotesPanel(props: Props) {
  const { highlights, marks } = props;
  const only = useSignal<Only>(null);
  const search = useSignal<string | null>(null);
  const newest = useSignal(false);
  if (highlights.length === 0) {
    return (
      <Empty title={t('notes_none')}>
        <p>{t('notes_none_why')}</p>
      </Empty>
    );
  }
  const markOf = new Map(marks.map((mark) => [mark.id as string, mark]));
  const isLost = ({ id }: SavedHighlight) => markOf.get(id)?.lost !== undefined;
  const shown = highlights.filter(
    (one) =>
      // What is being written in stays, whatever is asked for.
      one.id === props.editing.value ||
      (matches(one, search.value) && (only.value === 'lost' ? isLost(one) : hasColour(one, only))),
  );
  if (newest.value) shown.sort((a, b) => b.createdAt - a.createdAt);
  return (
    <>
      <ToolLine
        label={t('notes_filter')}
        search={search}
        searchLabel={t('notes_search')}
        more={
          <IconButton
            icon={ArrowDownUp}
            label={t(newest.value ? 'sidebar_sorted_newest' : 'sidebar_sorted_page')}
            pressed={newest.value}
            onClick={() => {
              newest.value = !newest.value;
            }}
          />
        }
      >
        <Filters
          {...props}
          only={only}
          lost={highlights.filter((one) => isLost(one) && !isWaiting(one)).length}
        />
      </ToolLine>
      {shown.length === 0 && (
        <p class="waiting" role="status">
          {t('notes_no_match')}
        </p>
      )}
      <Groups {...props} shown={shown} isLost={isLost} markOf={markOf} />
    </>
  );
}

/** Those with a place, those that are lost, and those that wait for one. */
function Groups(
  props: Props & {
    shown: SavedHighlight[];
    isLost: (one: SavedHighlight) => boolean;
    markOf: Map<string, Mark>;
  },
) {
  const { shown, isLost, markOf } = props;
  return (
    <>
      <Cards {...props} list={shown.filter((one) => !isLost(one))} markOf={markOf} />
      <Cards
        {...props}
        list={shown.filter((one) => isLost(one) && !isWaiting(one))}
        markOf={markOf}
        lost
      />
      <Cards
        {...props}
        list={shown.filter((one) => isLost(one) && isWaiting(one))}
        markOf={markOf}
        waiting
      />
    </>
  );
}

const matches = ({ exact, note, tags }: SavedHighlight, search: string | null): boolean =>
  `${exact} ${note} ${tags.map((tag) => `#${tag}`).join(' ')}`
    .toLowerCase()
    .includes((search ?? '').trim().toLowerCase());

const hasColour = ({ colour }: SavedHighlight, only: Signal<Only>): boolean =>
  only.value === null || colour === only.value;

function Cards(
  props: Props & {
    list: SavedHighlight[];
    markOf: Map<string, Mark>;
    lost?: boolean;
    waiting?: boolean;
  },
) {
  const { list, markOf, lost = false, waiting = false, editing, article } = props;
  if (list.length === 0) return null;
  const paragraphs = paragraphsOf(article.blocks);
  return (
    <section class="group">
      {lost && <GroupHead lost words={t('notes_lost')} count={list.length} />}
      {waiting && (
        <>
          <GroupHead words={t('notes_waiting')} count={list.length} />
          <p class="meta notes-waiting">{t('notes_waiting_why')}</p>
        </>
      )}
      {list.map((highlight) => (
        <NoteCard
          key={highlight.id}
          {...props}
          pointed={props.pointed === highlight.id}
          waiting={waiting}
          highlight={highlight}
          mark={markOf.get(highlight.id)}
          paragraphs={paragraphs}
          open={editing.value === highlight.id}
          onEdit={(open) => {
            editing.value = open ? highlight.id : null;
          }}
        />
      ))}
    </section>
  );
}

function Filters(props: {
  highlights: readonly SavedHighlight[];
  only: Signal<Only>;
  lost: number;
  settings: Settings;
}) {
  const { highlights, only, lost, settings } = props;
  const used = COLOURS.map((colour) => ({
    colour,
    n: highlights.filter((one) => one.colour === colour).length,
  })).filter(({ n }) => n > 0);
  const choose = (one: Only) => {
    only.value = only.value === one ? null : one;
  };
  return (
    <>
      {used.map(({ colour, n }) => (
        <button
          key={colour}
          type="button"
          class="choice with-swatch"
          aria-pressed={only.value === colour}
          aria-label={`${labelOf(colour, settings)}: ${n}`}
          title={labelOf(colour, settings)}
          onClick={() => choose(colour)}
        >
          <Swatch colour={colour} small label="" /> {n}
        </button>
      ))}
      {lost > 0 && (
        <button
          type="button"
          class="choice with-swatch lost"
          aria-pressed={only.value === 'lost'}
          aria-label={t('notes_lost_count', lost)}
          onClick={() => choose('lost')}
        >
          <Icon node={Unlink} /> <span class="wide">{t('notes_lost_count', lost)}</span>
          <span class="narrow">{lost}</span>
        </button>
      )}
    </>
  );
}
