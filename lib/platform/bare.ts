/**
 * The few extension calls a content script needs, without the polyfill (2.5 kB gzip in every script).
 * Both engines have these with promises under `browser` (Firefox, Chromium 144+) or `chrome` (MV3).
 */
interface BareRuntime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  getURL(path: string): string;
  onMessage: {
    addListener(listener: BareListener): void;
    removeListener(listener: BareListener): void;
  };
}

/** A message listener as both engines take it: `reply` may be called later if it returned true. */
export type BareListener = (
  message: unknown,
  sender: { id?: string; url?: string; tab?: { id?: number } },
  reply: (answer: unknown) => void,
) => boolean | undefined;

interface BareBrowser {
  readonly runtime?: BareRuntime;
  readonly i18n?: {
    getMessage(key: string, substitutions?: string[]): string;
    getUILanguage(): string;
  };
}

const scope: { browser?: BareBrowser; chrome?: BareBrowser } = globalThis as never;

/** The extension runtime, or null once the extension was reloaded or removed under this page. */
export function runtime(): BareRuntime | null {
  const found = (scope.browser ?? scope.chrome)?.runtime;
  return found?.id ? found : null;
}

/** Words of public/_locales in a content script; empty if the extension is gone. */
export function words(key: string, ...substitutions: string[]): string {
  return (scope.browser ?? scope.chrome)?.i18n?.getMessage(key, substitutions) ?? '';
}
