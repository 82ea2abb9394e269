/** The help sheet: every command with its keys, by the place where it acts. */
import { useMemo } from 'preact/hooks';
import { COMMANDS, type Where } from '../../lib/commands';
import { activeChords, type KeySettings } from '../../lib/commands/bindings';
import { keyLabels } from '../../lib/commands/keys';
import { t } from '../../lib/platform/i18n';
import { isMac } from '../../lib/platform/mac';
import { Button, Dialog, Keycap } from '../ui';
import { runnable } from './listen';
import './help.css';

/** The places of the sheet, where one is first: the reader's and the list's commands are never there at once. */
function placesFor(here: ReadonlySet<string>): Where[] {
  const isList = [...here].some((id) => id.startsWith('list.'));
  return isList
    ? ['list', 'everywhere', 'browser', 'reader']
    : ['reader', 'everywhere', 'browser', 'list'];
}

interface Props {
  keys: KeySettings;
  onOptions: () => void;
  onClose: () => void;
}

/** All keys, as they are set now. */
export function Help({ keys, onOptions, onClose }: Props) {
  const places = useMemo(() => placesFor(runnable()), []);
  return (
    <Dialog title={t('help_title')} wide onClose={onClose}>
      {!keys.singleKeys && <p class="help-off">{t('help_single_off')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div class="help-places" tabIndex={0} role="group" aria-label={t('help_title')}>
        <div class="help-columns">
          {places.map((where) => (
            <section key={where} aria-labelledby={`help-${where}`}>
              <h3 id={`help-${where}`}>{t(`where_${where}`)}</h3>
              <dl>
                {COMMANDS.filter((one) => one.where === where).map((command) => (
                  <div key={command.id}>
                    <dt>{t(command.label)}</dt>
                    <dd>
                      <Chords chords={chordsFor(command, keys)} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
      <div class="actions">
        <Button onClick={onOptions}>{t('help_change')}</Button>
        <Button kind="outline" autofocus onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </Dialog>
  );
}

function chordsFor(command: (typeof COMMANDS)[number], keys: KeySettings): string[] {
  if (command.where !== 'browser') return activeChords(command, keys);
  return command.key === '' ? [] : [command.key];
}

/** The alternatives of a command, or that it has none. */
export function Chords({ chords }: { chords: readonly string[] }) {
  if (chords.length === 0) return <span class="meta">{t('options_key_unset')}</span>;
  return (
    <span class="chords">
      {chords.map((chord) => (
        <Keycap key={chord} labels={keyLabels(chord, isMac())} />
      ))}
    </span>
  );
}
