import { useSignal } from '@preact/signals';
import { areCopies } from '../../lib/library/duplicates';
import type { SavedArticle } from '../../lib/library/schema';
import { shortDay, t, tn } from '../../lib/platform/i18n';
import { Button, Dialog, Failure } from '../ui';
import { progressWords, rowTitle } from './row';
import './merge-dialog.css';

/** The record that is most worth keeping: with a text, then with more highlights, then further read, then the older. */
const best = (rows: readonly SavedArticle[]): SavedArticle | undefined =>
  [...rows].sort(
    (a, b) =>
      Number(b.textHash !== '') - Number(a.textHash !== '') ||
      b.highlightCount - a.highlightCount ||
      b.progress - a.progress ||
      a.savedAt - b.savedAt,
  )[0];

/** Records of one article side by side: which one stays is chosen, what the others have goes over to it. Several sets come one after the other. */
export function MergeDialog(props: {
  sets: SavedArticle[][];
  onMerge: (keep: SavedArticle, others: SavedArticle[]) => void;
  onClose: () => void;
}) {
  const { sets, onMerge, onClose } = props;
  const at = useSignal(0);
  const rows = sets[at.value] ?? [];
  const chosen = useSignal<string | null>(null);
  const keep = rows.find(({ id }) => id === chosen.value) ?? best(rows);
  if (!keep) return null;
  const next = () => {
    chosen.value = null;
    if (at.value + 1 < sets.length) at.value++;
    else onClose();
  };
  return (
    <Dialog title={t('merge_title', rows.length)} onClose={onClose}>
      <p>{t('merge_about')}</p>
      {!areCopies(rows) && <Failure quiet what={t('merge_unlike')} now={t('merge_unlike_now')} />}
      <fieldset class="merge" aria-label={t('merge_keep')}>
        {rows.map((row) => (
          <Candidate
            key={row.id}
            row={row}
            isKept={row === keep}
            onKeep={() => {
              chosen.value = row.id;
            }}
          />
        ))}
      </fieldset>
      <div class="actions">
        {sets.length > 1 && (
          <span class="meta merge-of">{t('progress_of', at.value + 1, sets.length)}</span>
        )}
        <Button kind="outline" onClick={next}>
          {t(sets.length > 1 ? 'merge_skip' : 'cancel')}
        </Button>
        <Button
          kind="primary"
          onClick={() => {
            onMerge(
              keep,
              rows.filter((row) => row !== keep),
            );
            next();
          }}
        >
          {t('merge')}
        </Button>
      </div>
    </Dialog>
  );
}

function Candidate(props: { row: SavedArticle; isKept: boolean; onKeep: () => void }) {
  const { row, isKept, onKeep } = props;
  const facts: [string, string][] = [
    [t('merge_saved'), shortDay(row.savedAt, Date.now())],
    [t('merge_text'), row.textHash === '' ? t('merge_no_text') : tn('words', row.wordCount)],
    [t('merge_reading'), progressWords(row)],
    [t('merge_highlights'), `${row.highlightCount}`],
    [t('merge_notes'), `${row.noteCount}`],
    [t('tags'), row.tags.map((tag) => `#${tag}`).join(' ') || '–'],
  ];
  return (
    <label class={`merge-one${isKept ? ' is-kept' : ''}`}>
      <span class="merge-head">
        <input type="radio" name="merge" checked={isKept} onChange={onKeep} />
        <span class="meta">{t(isKept ? 'merge_kept' : 'merge_goes')}</span>
      </span>
      <span class="serif merge-name" lang={row.lang} dir={row.dir}>
        {rowTitle(row.title)}
      </span>
      <span class="meta merge-address" dir="ltr">
        {row.url}
      </span>
      <span class="merge-facts">
        {facts.map(([name, value]) => (
          <span key={name}>
            <span class="meta">{name}</span>
            <span dir="auto">{value}</span>
          </span>
        ))}
      </span>
    </label>
  );
}
