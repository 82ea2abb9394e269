import { showDownload } from '../../lib/platform/downloads';
import { dayAndTime, t } from '../../lib/platform/i18n';
import { openOwn } from '../../lib/platform/tabs';
import type { CopyRecord } from '../../lib/settings/copies';
import { Button } from '../ui';
import type { CopiesState, Place } from './copies-state';
import { copySize, countWords } from './copies-words';

/** The copies that are there, the newest first: those in the folder, also of an earlier Postil, and those we downloaded. */
export function CopyList({ state, place }: { state: CopiesState; place: Place }) {
  const { copies } = state.copies.value;
  const downloaded = copies.filter(({ where }) => where === 'downloads').reverse();
  if (place.files.length + downloaded.length === 0) return null;
  return (
    <section class="copies-list">
      <h3>{t('copies_kept')}</h3>
      <ul>
        {place.files.map((file) => (
          <CopyLine
            key={file.name}
            name={file.name}
            facts={factsOf(
              copies.find(({ where, name }) => where === 'folder' && name === file.name),
              file,
            )}
            action={t('copies_restore')}
            run={() => void openOwn(`/library.html#/import/${file.name}`)}
          />
        ))}
        {downloaded.map((copy) => (
          <CopyLine
            key={copy.download}
            name={copy.name}
            facts={`${dayAndTime(copy.at)}, ${countWords(copy)}, ${copySize(copy.bytes)}`}
            action={t('copies_show')}
            run={() => void showDownload(copy.download ?? 0).catch(() => undefined)}
          />
        ))}
      </ul>
      {downloaded.length > 0 && <p class="meta">{t('copies_downloaded_how')}</p>}
    </section>
  );
}

function factsOf(copy: CopyRecord | undefined, { lastModified, size }: File): string {
  const at = dayAndTime(copy?.at ?? lastModified);
  return copy ? `${at}, ${countWords(copy)}, ${copySize(size)}` : `${at}, ${copySize(size)}`;
}

function CopyLine(props: { name: string; facts: string; action: string; run: () => void }) {
  const { name, facts, action, run } = props;
  return (
    <li>
      <span class="copies-name">{name}</span>
      <span class="meta">{facts}</span>
      <Button label={`${action}: ${name}`} onClick={run}>
        {action}
      </Button>
    </li>
  );
}
