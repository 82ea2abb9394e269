/** The template being written: read from the settings, kept there as one types. */
import { type Signal, signal } from '@preact/signals';
import type { OwnTemplate } from '../../lib/exchange/own-template';
import { BUILT_IN } from '../../lib/exchange/template-starters';
import { changeSettings, readSettings } from '../../lib/settings';

/** How long one has stopped typing before it is kept, in ms. */
const REST = 400;

/** `before` is what another template took the place of, until it is brought back or the new one is written on. */
export interface WrittenTemplate {
  now: Signal<OwnTemplate>;
  before: Signal<OwnTemplate | null>;
  write(changed: Partial<OwnTemplate>): void;
  replace(other: OwnTemplate): void;
  bringBack(): void;
  /** Keeps at once what is not kept yet. */
  keep(): void;
}

/** Opens the template; the built-in one until the settings are read. */
export function openTemplate(): WrittenTemplate {
  const now = signal(BUILT_IN);
  const before = signal<OwnTemplate | null>(null);
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let isTouched = false;
  const keep = () => {
    if (waiting === null) return;
    clearTimeout(waiting);
    waiting = null;
    const { source, extension } = now.value;
    const isOwn = source !== BUILT_IN.source || extension !== BUILT_IN.extension;
    // A storage that refuses costs the template's next opening, not this export.
    changeSettings({ exportTemplate: isOwn ? { source, extension } : null }).catch(() => undefined);
  };
  const set = (next: OwnTemplate) => {
    isTouched = true;
    now.value = next;
    if (waiting !== null) clearTimeout(waiting);
    waiting = setTimeout(keep, REST);
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
    keep,
  };
}
