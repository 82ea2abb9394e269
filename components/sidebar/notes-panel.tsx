import { type Signal, useSignal } from '@preact/signals';
import { PencilLine, Trash2, Unlink } from 'lucide';
import { COLOURS } from '../../lib/annotation/colours';
import type { Article } from '../../lib/article/model';
import type { SavedHighlight } from '../../lib/library/schema';
import type { Mark } from '../../lib/messaging/page-protocol';
import { shortDay, t } from '../../lib/platform/i18n';
import { labelOf } from '../../lib/settings/labels';
import type { Settings } from '../../lib/settings/schema';
import { numberAt, type Paragraph, paragraphsOf } from '../article';
import { Button, type ColourName, Empty, Icon, IconButton, Stroke, Swatch } from '../ui';
import type { SidebarActs } from './acts';
import { GroupHead, SearchLine } from './lines';
import { NoteEditor } from './note-editor';
import { lostWhy } from './words';

interface Props {
  article: Article;
  highlights: readonly SavedHighlight[];
  marks: readonly Mark[];
  known: readonly string[];
  acts: SidebarActs;
  settings: Settings;
  editing: Signal<string | null>;
}

/** The highlights in the order of the page, with notes and tags; those whose place is gone by themselves, with the reason. */
export function NotesPanel(props: Props) {
  const { article, highlights, marks, editing } = props;
  const only = useSignal<ColourName | null>(null);
  const search = useSignal('');
  if (highlights.length === 0) {
    return (
      <Empty title={t('notes_none')}>
        <p>{t('notes_none_why')}</p>
      </Empty>
    );
  }
  const paragraphs = paragraphsOf(article.blocks);
  const markOf = new Map(marks.map((mark) => [mark.id as string, mark]));
  const shown = matching(highlights, only.value, search.value);
  const lost = shown.filter(({ id }) => markOf.get(id)?.lost !== undefined);
  const here = shown.filter((one) => !lost.includes(one));
  const card = (highlight: SavedHighlight) => (
    <NoteCard
      key={highlight.id}
      highlight={highlight}
      mark={markOf.get(highlight.id)}
      paragraphs={paragraphs}
      open={editing.value === highlight.id}
      onEdit={(open) => {
        editing.value = open ? highlight.id : null;
      }}
      {...props}
    />
  );
  return (
    <>
      <Filters
        highlights={highlights}
        only={only.value}
        lost={lost.length}
        settings={props.settings}
        onOnly={(colour) => {
          only.value = colour;
        }}
      />
      {highlights.length > 3 && <SearchLine search={search} label={t('notes_search')} />}
      {shown.length === 0 && <p class="waiting">{t('notes_no_match')}</p>}
      <section class="group">{here.map(card)}</section>
      {lost.length > 0 && (
        <section class="group">
          <GroupHead lost words={t('notes_lost')} count={lost.length} />
          {lost.map(card)}
        </section>
      )}
    </>
  );
}

function matching(
  highlights: readonly SavedHighlight[],
  only: ColourName | null,
  search: string,
): SavedHighlight[] {
  const wanted = search.trim().toLowerCase();
  return highlights.filter(
    ({ colour, exact, note, tags }) =>
      (only === null || colour === only) &&
      `${exact} ${note} ${tags.join(' ')}`.toLowerCase().includes(wanted),
  );
}

function Filters(props: {
  highlights: readonly SavedHighlight[];
  only: ColourName | null;
  lost: number;
  settings: Settings;
  onOnly: (colour: ColourName | null) => void;
}) {
  const { highlights, only, lost, settings, onOnly } = props;
  const used = COLOURS.map((colour) => ({
    colour,
    n: highlights.filter((one) => one.colour === colour).length,
  })).filter(({ n }) => n > 0);
  return (
    <div class="toolbar-line" role="group" aria-label={t('notes_filter')}>
      {used.map(({ colour, n }) => (
        <button
          key={colour}
          type="button"
          class="choice with-swatch"
          aria-pressed={only === colour}
          aria-label={`${labelOf(colour, settings)}: ${n}`}
          onClick={() => onOnly(only === colour ? null : colour)}
        >
          <Swatch colour={colour} small label="" /> {n}
        </button>
      ))}
      {lost > 0 && (
        <span class="lost with-swatch">
          <Icon node={Unlink} /> {t('notes_lost_count', lost)}
        </span>
      )}
    </div>
  );
}

interface CardProps extends Props {
  highlight: SavedHighlight;
  mark: Mark | undefined;
  paragraphs: Paragraph[];
  open: boolean;
  onEdit: (open: boolean) => void;
}

function NoteCard(props: CardProps) {
  const { highlight, mark, paragraphs, open, onEdit, acts, settings, article } = props;
  const { id, exact, colour, note, tags, place } = highlight;
  const lost = mark?.lost;
  return (
    <article class={`card${lost ? ' is-lost' : ''}`} id={`note-${id}`}>
      <span class="number">{place && numberAt(paragraphs, place.start)}</span>
      {lost && <Icon node={Unlink} />}
      <div class="quotation">
        {!lost && <Stroke colour={colour} />}
        <button
          type="button"
          class="words serif"
          lang={article.lang}
          dir={article.dir}
          onClick={() => acts.show({ type: 'highlight', id })}
        >
          {exact}
        </button>
      </div>
      {mark?.how === 'changed' && <p class="meta lost">{t('notes_changed')}</p>}
      {lost && <LostLines {...props} why={lost} />}
      {open ? (
        <NoteEditor
          highlight={highlight}
          known={props.known}
          settings={settings}
          onSave={(patch) => acts.edit(id, patch)}
          onDone={() => onEdit(false)}
        />
      ) : (
        <>
          {note && <p class="note">{note}</p>}
          <div class="below">
            <span class="meta">{labelOf(colour, settings)}</span>
            {tags.map((tag) => (
              <span key={tag} class="meta tag">{`#${tag}`}</span>
            ))}
            <span class="gap" />
            <span class="actions">
              <IconButton icon={PencilLine} label={t('note_edit')} onClick={() => onEdit(true)} />
              <IconButton
                icon={Trash2}
                label={t('highlight_delete')}
                onClick={() => acts.remove(highlight)}
              />
            </span>
          </div>
        </>
      )}
    </article>
  );
}

function LostLines({ highlight, mark, why, acts }: CardProps & { why: NonNullable<Mark['lost']> }) {
  return (
    <>
      <p class="note">{lostWhy(why, shortDay(highlight.createdAt, Date.now()))}</p>
      {mark?.maybe && (
        <>
          <p class="note">{t('lost_maybe', mark.maybe.slice(0, 160))}</p>
          <Button onClick={() => acts.place(highlight.id)}>{t('lost_place')}</Button>
        </>
      )}
    </>
  );
}
