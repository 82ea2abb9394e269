/** The settings over storage.local, as a signal that every page of ours shares. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from '../platform/browser';
import { DEFAULTS, Settings } from './schema';

const KEY = 'settings';

const parse = (stored: unknown): Settings => {
  const result = Settings.safeParse({ ...DEFAULTS, ...(stored as Partial<Settings> | undefined) });
  return result.success ? result.data : DEFAULTS;
};

/** The settings as they stand; a broken value falls back to its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parse(stored[KEY]);
}

/** One change after another: each reads what the one before has written. */
let changing: Promise<unknown> = Promise.resolve();

/** Changes some settings and leaves the others. */
export function changeSettings(patch: Partial<Settings>): Promise<void> {
  const change = async () => {
    const now = await readSettings();
    await browser.storage.local.set({ [KEY]: { ...now, ...patch } });
  };
  const done = changing.then(change, change);
  changing = done.catch(() => undefined);
  return done;
}

/** Calls `listener` with the settings whenever they change, until the returned function is called. */
export function onSettings(listener: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) listener(parse(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

/** The settings as a signal, defaults until read. `stop()` ends it. */
export function settings(): {
  value: ReadonlySignal<Settings>;
  set: (patch: Partial<Settings>) => Promise<void>;
  stop: () => void;
} {
  const value = signal(DEFAULTS);
  const stop = onSettings((now) => {
    value.value = now;
  });
  readSettings().then(
    (now) => {
      value.value = now;
    },
    () => undefined,
  );
  return { value, set: changeSettings, stop };
}
