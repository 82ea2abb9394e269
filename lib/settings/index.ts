/** The settings over storage.local, as a signal that every page of ours shares. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from '../platform/browser';
import { DEFAULTS, patched, Settings, type SettingsPatch } from './schema';

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

/** The settings as the reader sees them here, ahead of the storage; null until they are read. */
let shown: Settings | null = null;
const listeners = new Set<(settings: Settings) => void>();
/** Before they are read, one change after another: each reads what the one before has written. */
let changing: Promise<unknown> = Promise.resolve();
let waiting = 0;

function show(now: Settings): void {
  for (const listener of listeners) listener(now);
}

function store(now: Settings): Promise<void> {
  return browser.storage.local.set({ [KEY]: now });
}

/**
 * Changes some settings and leaves the others. Here they hold at once: a choice must not spring
 * back while it is stored. It is on its way to the storage when this returns, so that a page that
 * is closed right behind it loses nothing. If the storage refuses, this rejects, and what is
 * stored holds again.
 */
export async function changeSettings(patch: SettingsPatch): Promise<void> {
  waiting++;
  if (shown) show(patched(shown, patch));
  const done = shown
    ? store(shown)
    : changing.then(async () => store(patched(await readSettings(), patch)));
  changing = done.catch(() => undefined);
  try {
    await done;
  } finally {
    if (--waiting === 0 && listeners.size > 0) await readSettings().then(show, () => undefined);
  }
}

/** Calls `listener` with the settings whenever they change, until the returned function is called. */
export function onSettings(listener: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    // What comes back of a change is older than the change behind it.
    if (area === 'local' && KEY in changes && waiting === 0)
      listener(parse(changes[KEY]?.newValue));
  };
  listeners.add(listener);
  browser.storage.onChanged.addListener(listen);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) shown = null;
    browser.storage.onChanged.removeListener(listen);
  };
}

/** The settings as a signal, defaults until read. `stop()` ends it. */
export function settings(): {
  value: ReadonlySignal<Settings>;
  set: (patch: SettingsPatch) => Promise<void>;
  stop: () => void;
} {
  const value = signal(DEFAULTS);
  const stop = onSettings((now) => {
    shown = now;
    value.value = now;
  });
  readSettings().then(
    (now) => {
      if (waiting === 0) show(now);
    },
    () => undefined,
  );
  return { value, set: changeSettings, stop };
}
