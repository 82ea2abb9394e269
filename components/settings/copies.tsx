import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { decideCopy } from '../../lib/exchange/backup/schedule';
import { live } from '../../lib/library/live';
import { counts, lastChange } from '../../lib/library/read';
import { ask } from '../../lib/messaging/ask';
import { askToDownload } from '../../lib/platform/downloads';
import { allowFolder, canPickFolder, pickFolder } from '../../lib/platform/folder';
import { dayAndTime, t } from '../../lib/platform/i18n';
import { failureIn } from '../../lib/settings/copies';
import type { CopySettings } from '../../lib/settings/schema';
import { count } from '../exchange/import-words';
import { Button, Failure, Progress, Radios, TextField } from '../ui';
import { CopyList } from './copies-list';
import { type CopiesState, type Place, useCopies } from './copies-state';
import { copySize, countWords, faultWords, nextWords } from './copies-words';
import './copies.css';

const EVERY: CopySettings['every'][] = ['off', 'daily', 'weekly'];
const WHERE: CopySettings['where'][] = ['downloads', 'folder'];

interface Props {
  now: CopySettings;
  change: (copies: CopySettings) => void;
}

/** Copies that are made by themselves: how often, where to, how many stay, and what became of them. */
export function Copies({ now, change }: Props) {
  const state = useCopies();
  const place = state.place.value;
  return (
    <section class="copies">
      <h2>{t('copies_title')}</h2>
      <p>{t('copies_about')}</p>
      <Radios
        name="copies-every"
        label={t('copies_every')}
        values={EVERY}
        chosen={now.every}
        words={(every) => t(`copies_${every}`)}
        onChoose={(every) => change({ ...now, every })}
      />
      {now.every !== 'off' && place && (
        <>
          <Where now={now} change={change} state={state} place={place} />
          <Keep now={now} change={change} />
          {isReady(now, place) && <Standing now={now} state={state} />}
        </>
      )}
      {place && <CopyList state={state} place={place} />}
    </section>
  );
}

const isReady = ({ where }: CopySettings, place: Place): boolean =>
  where === 'folder' ? place.mayWrite : place.mayDownload;

function Where({ now, change, state, place }: Props & { state: CopiesState; place: Place }) {
  return (
    <div class="copies-where">
      <Radios
        name="copies-where"
        label={t('copies_where')}
        values={canPickFolder() ? WHERE : ['downloads']}
        chosen={now.where}
        words={(where) => t(`copies_where_${where}`)}
        under={(where) =>
          where === 'folder' ? (
            <InFolder state={state} place={place} />
          ) : (
            !place.mayDownload && <AllowDownloads state={state} />
          )
        }
        onChoose={(where) => change({ ...now, where })}
      />
    </div>
  );
}

/** Begins with a copy at once: so it shows whether it works. */
const begin = async (state: CopiesState, allowed: Promise<unknown>) => {
  const may = await allowed.catch(() => false);
  await state.look();
  if (may) await ask('copies.run', {});
};

function AllowDownloads({ state }: { state: CopiesState }) {
  return (
    <div class="copies-under">
      <p class="meta">{t('copies_downloads_why')}</p>
      <Button kind="outline" onClick={() => void begin(state, askToDownload())}>
        {t('copies_downloads_allow')}
      </Button>
    </div>
  );
}

function InFolder({ state, place }: { state: CopiesState; place: Place }) {
  const { folder, mayWrite } = place;
  const pick = () => void begin(state, pickFolder());
  if (folder && !mayWrite) {
    const { what, now } = faultWords('folder-permission');
    return (
      <div class="copies-under">
        <Failure
          what={what}
          now={now}
          actions={[
            {
              label: t('copies_allow', folder.name),
              run: () => void begin(state, allowFolder(folder)),
            },
            { label: t('copies_pick_other'), run: pick },
          ]}
        />
      </div>
    );
  }
  return (
    <div class="copies-under copies-folder">
      <span>{folder ? <bdi>{folder.name}</bdi> : t('copies_no_folder')}</span>
      <Button kind={folder ? 'text' : 'outline'} onClick={pick}>
        {t(folder ? 'copies_pick_other' : 'copies_pick')}
      </Button>
    </div>
  );
}

function Keep({ now, change }: Props) {
  const wrong = useSignal(false);
  return (
    <div class="copies-keep">
      <TextField
        label={t('copies_keep')}
        value={String(now.keep)}
        maxLength={2}
        wrong={wrong.value ? t('copies_keep_wrong') : null}
        onChange={(typed) => {
          const keep = Number(typed.trim());
          wrong.value = !Number.isInteger(keep) || keep < 1 || keep > 99;
          if (!wrong.value) change({ ...now, keep });
        }}
      />
    </div>
  );
}

/** The last good copy, the next one, the one that is being made, and what went wrong. */
function Standing({ now, state }: { now: CopySettings; state: CopiesState }) {
  const { copies, running, nothingNew } = state.copies.value;
  const failed = failureIn(state.copies.value, now.where);
  const last = copies.findLast(({ where }) => where === now.where);
  return (
    <>
      {failed && !running && <Failed why={failed.why} />}
      <dl class="copies-facts">
        <Fact name={t('copies_last')}>
          {last
            ? `${dayAndTime(last.at)}, ${countWords(last)}, ${copySize(last.bytes)}`
            : t('copies_none')}
        </Fact>
        <Next now={now} state={state} />
      </dl>
      {running ? (
        <Progress
          label={t(running.step === 'write' ? 'copies_writing' : 'copies_checking')}
          done={running.done}
          total={running.total}
          said={
            running.total > 0 ? t('progress_of', count(running.done), count(running.total)) : ''
          }
          cancel={{ label: t('cancel'), run: () => void ask('copies.cancel', {}) }}
        />
      ) : (
        <div class="copies-now">
          <Button kind="outline" onClick={() => void ask('copies.run', {})}>
            {t('copies_now')}
          </Button>
          <span class="meta" role="status">
            {nothingNew !== null && last && t('copies_nothing_new', dayAndTime(nothingNew))}
          </span>
        </div>
      )}
    </>
  );
}

function Failed({ why }: { why: Parameters<typeof faultWords>[0] }) {
  const { what, now } = faultWords(why);
  return <Failure what={what} now={now} />;
}

/** When the next copy comes, as the background decides it. */
function Next({ now, state }: { now: CopySettings; state: CopiesState }) {
  const query = useMemo(
    () => live(async () => ({ change: await lastChange(), all: (await counts()).all })),
    [],
  );
  useEffect(() => query.stop, [query]);
  const { copies, tick } = state.copies.value;
  const failed = failureIn(state.copies.value, now.where);
  const library = query.value.value;
  if (library.state !== 'ready') return null;
  const last = copies.findLast(({ where }) => where === now.where);
  const decision = decideCopy({
    every: now.every,
    last: last?.at ?? null,
    failed: failed?.at ?? null,
    failures: failed?.times ?? 0,
    changed: library.value.change !== tick,
    emptied: library.value.all === 0 && (last?.articles ?? 0) > 0,
    now: Date.now(),
  });
  return <Fact name={t('copies_next')}>{nextWords(decision, Date.now())}</Fact>;
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
