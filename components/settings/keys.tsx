/** The keys: each can be set anew, switched off, swapped and brought back; those of the browser are the browser's to set. */
import { type Signal, useSignal } from '@preact/signals';
import { RotateCcw } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import {
  BROWSER_COMMANDS,
  COMMANDS,
  type CommandId,
  OWN_COMMANDS,
  type OwnCommand,
  ownCommand,
} from '../../lib/commands';
import { boundTo, conflictOf, swapped, withKey } from '../../lib/commands/bindings';
import { chordsOfPress, keyLabels } from '../../lib/commands/keys';
import { t } from '../../lib/platform/i18n';
import { isMac } from '../../lib/platform/mac';
import { openShortcutPage } from '../../lib/platform/shortcuts';
import type { Settings, SettingsPatch } from '../../lib/settings/schema';
import { Chords } from '../commands';
import { Button, Checkbox, IconButton, type Toasts } from '../ui';
import './keys.css';

const PLACES: OwnCommand['where'][] = ['everywhere', 'reader', 'list'];

/** What is being set: a command that waits for its key, or a key that another command has. */
type Setting = { id: OwnCommand['id']; taken?: { chord: string; by: CommandId } } | null;

interface Props {
  now: Settings;
  change: (patch: SettingsPatch) => void;
  toasts: Toasts;
}

/** The section of the options page. */
export function Keys({ now, change, toasts }: Props) {
  const setting = useSignal<Setting>(null);
  return (
    <section id="keys">
      <h2>{t('options_keys')}</h2>
      <Checkbox checked={now.singleKeys} onChange={(singleKeys) => change({ singleKeys })}>
        {t('options_keys_single')}
      </Checkbox>
      {PLACES.map((where) => (
        <div key={where} role="group" aria-label={t(`where_${where}`)}>
          <h3>{t(`where_${where}`)}</h3>
          <ul class="key-lines">
            {OWN_COMMANDS.filter((one) => one.where === where).map((command) => (
              <KeyLine key={command.id} {...{ command, now, change, setting }} />
            ))}
          </ul>
        </div>
      ))}
      <Button
        disabled={Object.keys(now.keys).length === 0}
        onClick={() => {
          change({ keys: {} });
          const { keys } = now;
          const undo = { label: t('undo'), run: () => change({ keys }) };
          toasts.show({ text: t('options_keys_are_reset'), action: undo });
        }}
      >
        {t('options_keys_reset')}
      </Button>
      <Browsers toasts={toasts} />
    </section>
  );
}

function Browsers({ toasts }: { toasts: Toasts }) {
  const open = async () => {
    if (!(await openShortcutPage())) toasts.show({ text: t('options_keys_where') });
  };
  return (
    <div role="group" aria-label={t('where_browser')}>
      <h3>{t('where_browser')}</h3>
      <ul class="key-lines">
        {BROWSER_COMMANDS.map(({ id, label, key }) => (
          <li key={id}>
            <span class="key-name">{t(label)}</span>
            <Chords chords={key === '' ? [] : [key]} />
          </li>
        ))}
      </ul>
      <p class="meta">{t('options_keys_where')}</p>
      <Button onClick={() => void open()}>{t('options_keys_browser')}</Button>
    </div>
  );
}

interface LineProps {
  command: OwnCommand;
  now: Settings;
  change: (patch: SettingsPatch) => void;
  setting: Signal<Setting>;
}

function KeyLine({ command, now, change, setting }: LineProps) {
  const { id } = command;
  const name = t(command.label);
  const mine = setting.value?.id === id ? setting.value : null;
  const button = useRef<HTMLSpanElement>(null);
  const end = () => {
    setting.value = null;
    setTimeout(() => button.current?.querySelector('button')?.focus());
  };
  const begin = () => {
    setting.value = { id };
  };
  const set = (keys: Record<string, string>) => {
    change({ keys });
    end();
  };
  const take = (chord: string) => {
    const by = conflictOf(id, chord, now.keys);
    if (by === null) set(withKey(now.keys, id, chord));
    else setting.value = { id, taken: { chord, by } };
  };
  return (
    <li>
      <span class="key-name">{name}</span>
      {mine === null ? (
        <span class="key-acts" ref={button}>
          <Chords chords={boundTo(command, now.keys)} />
          <Button label={t('key_change_of', name)} onClick={begin}>
            {t('key_change')}
          </Button>
          <IconButton
            icon={RotateCcw}
            label={t('key_reset', name)}
            disabled={!(id in now.keys)}
            onClick={() => set(withKey(now.keys, id, command.key))}
          />
        </span>
      ) : mine.taken ? (
        <Taken
          {...mine.taken}
          onEnd={end}
          onSwap={(other) => set(swapped(now.keys, id, mine.taken?.chord ?? '', other))}
        />
      ) : (
        <Waiting
          name={name}
          onTake={take}
          onOff={() => set(withKey(now.keys, id, ''))}
          onEnd={end}
        />
      )}
    </li>
  );
}

/** Waits for the press that becomes the key. Escape and Tab leave things as they were. */
function Waiting(props: {
  name: string;
  onTake: (chord: string) => void;
  onOff: () => void;
  onEnd: () => void;
}) {
  const { name, onTake, onOff, onEnd } = props;
  const box = useRef<HTMLButtonElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <span class="key-acts">
      <button
        ref={box}
        type="button"
        class="key-waits"
        aria-label={t('key_press_for', name)}
        onKeyDown={(event) => {
          if (event.key === 'Tab') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Escape') return onEnd();
          const [chord] = chordsOfPress(event, isMac());
          if (chord) onTake(chord);
        }}
      >
        {t('key_press')}
      </button>
      <Button onClick={onOff}>{t('key_off')}</Button>
      <Button onClick={onEnd}>{t('cancel')}</Button>
    </span>
  );
}

/** Another command has the key: it is named, and the two can change places. The browser's keys cannot be had. */
function Taken(props: {
  chord: string;
  by: CommandId;
  onSwap: (other: OwnCommand['id']) => void;
  onEnd: () => void;
}) {
  const { chord, by, onSwap, onEnd } = props;
  const other = ownCommand(by);
  const label = COMMANDS.find(({ id }) => id === by)?.label ?? 'options_keys';
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <span class="key-acts key-taken" ref={box}>
      <span role="alert">{t('key_taken', keyLabels(chord, isMac()).join(' '), t(label))}</span>
      {other && <Button onClick={() => onSwap(other.id)}>{t('key_swap')}</Button>}
      <Button onClick={onEnd}>{t('cancel')}</Button>
    </span>
  );
}
