import { PencilLine, Trash2, Unlink, Upload } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { picturedIn, pictureOf } from '../../lib/annotation/pictured';
import type { Article } from '../../lib/article/model';
import type { SavedHighlight } from '../../lib/library/schema';
import type { Mark } from '../../lib/messaging/page-protocol';
import { shortDay, t } from '../../lib/platform/i18n';
import { labelOf } from '../../lib/settings/labels';
import type { Settings } from '../../lib/settings/schema';
import { CreditLine, numberAt, type Paragraph } from '../article';
import { CopyAs } from '../exchange/copy-as';
import { Button, Icon, IconButton, Stroke, Tag } from '../ui';
import type { SidebarActs } from './acts';
import { highlightedIn } from './cited';
import { type Drafts, NoteEditor } from './note-editor';
import { OtherNote } from './other-note';
import { lostWhy } from './words';

/** What a card shows: a highlight, where it stands now, and whether its editor is open. */
export interface NoteCardProps {
  article: Article;
  highlight: SavedHighlight;
  mark: Mark | undefined;
  paragraphs: Paragraph[];
  known: readonly string[];
  drafts: Drafts;
  acts: SidebarActs;
  settings: Settings;
  /** An import brought it, and it never had a place. */
  waiting?: boolean;
  open: boolean;
  /** The reader is at it on the page. */
  pointed?: boolean;
  onEdit: (open: boolean) => void;
}

/** A highlight with number, stroke, words, note, label and tags; editing opens in place. */
export function NoteCard(props: NoteCardProps) {
  const { highlight, mark, paragraphs, open, onEdit, acts, article, waiting, pointed } = props;
  const { id, exact, colour, place } = highlight;
  // What waits for its place was never here: there is nothing to have been lost.
  const lost = waiting && !mark?.maybe ? undefined : mark?.lost;
  const card = useRef<HTMLElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    // The editor that stood here is gone, and the focus with it.
    if (wasOpen.current && !open && document.activeElement === document.body)
      card.current?.querySelector<HTMLElement>('.actions button')?.focus();
    wasOpen.current = open;
  }, [open]);
  useEffect(() => {
    if (pointed) card.current?.scrollIntoView({ block: 'nearest' });
  }, [pointed]);
  const state = `${lost ? ' is-lost' : ''}${pointed ? ' is-pointed' : ''}`;
  return (
    <article ref={card} class={`card${state}`} id={`note-${id}`}>
      <span class="number">{!lost && place && numberAt(paragraphs, place.start)}</span>
      {lost && <Icon node={Unlink} label={t('notes_lost')} />}
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
      {pictureOf(highlight.selectors) && (
        <CreditLine credit={picturedIn(highlight.selectors, article.images)?.credit ?? null} />
      )}
      {mark?.how === 'changed' && <Changed {...props} />}
      {lost && <LostLines {...props} why={lost} />}
      {open ? (
        <NoteEditor
          highlight={highlight}
          known={props.known}
          settings={props.settings}
          drafts={props.drafts}
          onSave={(patch) => acts.edit(id, patch)}
          onDone={() => onEdit(false)}
        />
      ) : (
        <>
          <Below {...props} />
          <OtherNote highlight={highlight} onSave={(patch) => acts.edit(id, patch)} />
        </>
      )}
    </article>
  );
}

/** That the words are others now, and which: what went is struck out, what came is underlined, and both are said so. */
function Changed({ mark, article }: NoteCardProps) {
  const diff = mark?.diff ?? [];
  return (
    <>
      <p class="meta lost">{t('notes_changed')}</p>
      {diff.length > 0 && (
        <p class="around serif" lang={article.lang} dir={article.dir}>
          {diff.map(({ kind, text }, i) => {
            const key = `${i} ${kind}`;
            if (kind === 'gone') return <del key={key}>{text}</del>;
            return kind === 'new' ? <ins key={key}>{text}</ins> : text;
          })}
        </p>
      )}
    </>
  );
}

/** Where the keyboard goes when a card is deleted: to the next card, else the one before, else the panel. */
function focusNeighbour(card: Element | null | undefined): void {
  const next = card?.nextElementSibling ?? card?.previousElementSibling;
  const words = next?.querySelector<HTMLElement>('.words') ?? card?.closest<HTMLElement>('.panel');
  words?.focus();
}

function Below({ article, highlight, settings, drafts, acts, onEdit }: NoteCardProps) {
  const pencil = useRef<HTMLButtonElement>(null);
  const { id, colour, note, tags } = highlight;
  const draft = drafts.value.get(id);
  return (
    <>
      {(draft ?? note) && (
        <p class="note" dir="auto">
          {draft ?? note}
        </p>
      )}
      {draft !== undefined && <p class="meta lost">{t('sidebar_note_waits')}</p>}
      <div class="below">
        <span class="facts">
          <span class="meta">{labelOf(colour, settings)}</span>
          {tags.map((tag) => (
            <span key={tag} class="meta">
              <Tag name={tag} />
            </span>
          ))}
        </span>
        <span class="actions">
          <IconButton
            icon={PencilLine}
            label={t('note_edit')}
            box={pencil}
            onClick={() => onEdit(true)}
          />
          <CopyAs
            settings={settings}
            onChoose={(choice) => acts.cite(choice, highlightedIn(article, highlight), settings)}
          />
          <IconButton
            icon={Upload}
            label={t('highlight_export')}
            onClick={() => acts.exportOne(highlight.articleId, id)}
          />
          <IconButton
            icon={Trash2}
            label={t('highlight_delete')}
            onClick={() => {
              focusNeighbour(pencil.current?.closest('.card'));
              acts.remove(highlight);
            }}
          />
        </span>
      </div>
    </>
  );
}

function LostLines(props: NoteCardProps & { why: NonNullable<Mark['lost']> }) {
  const { highlight, mark, why, acts } = props;
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
