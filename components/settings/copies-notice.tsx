import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { readSettings } from '../../lib/settings';
import { type Copies, type CopyFault, failureIn, onCopies } from '../../lib/settings/copies';
import { Failure } from '../ui';
import { faultWords } from './copies-words';
import './copies.css';

/** Faults that only the reader can mend: said at once. The others are tried again by themselves first. */
const READERS: readonly CopyFault[] = [
  'no-folder',
  'folder-permission',
  'folder-gone',
  'no-downloads',
];
const TRIED = 3;

const isWorthSaying = (failed: Copies['failed']): boolean =>
  failed !== null && (READERS.includes(failed.why) || failed.times >= TRIED);

/** Where the library is looked at: that the automatic copies fail, with the way to the options. Nothing as long as all is well. */
export function CopiesNotice({ onOptions }: { onOptions: () => void }) {
  const why = useSignal<CopyFault | null>(null);
  useEffect(
    () =>
      onCopies((now) => {
        void readSettings().then(({ copies }) => {
          const failed = failureIn(now, copies.where);
          const isSaid = copies.every !== 'off' && isWorthSaying(failed);
          why.value = isSaid && failed ? failed.why : null;
        });
      }),
    [],
  );
  if (why.value === null) return null;
  const { what, now } = faultWords(why.value);
  return (
    <div class="copies-notice">
      <Failure
        quiet
        what={what}
        now={now}
        actions={[{ label: t('copies_to_options'), run: onOptions }]}
      />
    </div>
  );
}
