/** The options page over settings of a test; what it would store is in `settings`. */
import { type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { onTestFinished } from 'vitest';
import { Options } from '../../../components/settings/options';
import { createToasts } from '../../../components/ui';
import { DEFAULTS, patched, type Settings, type SettingsPatch } from '../../../lib/settings/schema';
import { type Asked, fakeOthers } from '../sidebar/a-sidebar';

/** What a test sees of the page. */
export interface ShownOptions {
  root: HTMLElement;
  settings: Signal<Settings>;
  asked: Asked;
}

/** Shows the options, gone when the test is over. `refuse` makes every change fail. */
export function showOptions(given: Partial<Settings> = {}, refuse = false): ShownOptions {
  const asked = fakeOthers();
  const settings = signal<Settings>({ ...DEFAULTS, ...given });
  const set = (patch: SettingsPatch) => {
    if (refuse) return Promise.reject(new Error('refused by the test'));
    settings.value = patched(settings.value, patch);
    return Promise.resolve();
  };
  const root = document.createElement('div');
  document.body.append(root);
  document.documentElement.dataset.theme = given.theme ?? 'light';
  render(<Options settings={settings} set={set} toasts={createToasts()} />, root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
    delete document.documentElement.dataset.theme;
  });
  return { root, settings, asked };
}
