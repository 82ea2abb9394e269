/** The template being written: read from the settings, kept there with every letter, so that no closed tab costs one. */
import { type Signal, signal } from '@preact/signals';
import type { OwnTemplate } from '../../lib/exchange/own-template';
import { BUILT_IN } from '../../lib/exchange/template-starters';
import { changeSettings, readSettings } from '../../lib/settings';

/** `before` is what another template took the place of, until it is brought back or the new one is written on. */
export interface WrittenTemplate {
  now: Signal<OwnTemplate>;
  before: Signal<OwnTemplate | null>;
  write(changed: Partial<OwnTemplate>): void;
  replace(other: OwnTemplate): void;
  bringBack(): void;
}

/** Opens the template; the built-in one until the settings are read. */
export function openTemplate(): WrittenTemplate {
  const now = signal(BUILT_IN);
  const before = signal<OwnTemplate | null>(null);
  let isTouched = false;
  // Every letter is on its way at once: a tab that is closed behind it does not wait.
  const keep = ({ source, extension }: OwnTemplate) => {
    const isOwn = source !== BUILT_IN.source || extension !== BUILT_IN.extension;
    // A storage that refuses costs the template's next opening, not this export.
    changeSettings({ exportTemplate: isOwn ? { source, extension } : null }).catch(() => undefined);
  };
  const set = (next: OwnTemplate) => {
    isTouched = true;
    now.value = next;
    keep(next);
  };
  readSettings().then(
    ({ exportTemplate }) => {
      if (exportTemplate && !isTouched) now.value = exportTemplate;
    },
    () => undefined,
  );
  return {
    now,
    before,
    write: (changed) => {
      before.value = null;
      set({ ...now.value, ...changed });
    },
    replace: (other) => {
      before.value = now.value;
      set(other);
    },
    bringBack: () => {
      if (before.value) set(before.value);
      before.value = null;
    },
  };
}
