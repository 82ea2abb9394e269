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
  try {
    const found = (scope.browser ?? scope.chrome)?.runtime;
    return found?.id ? found : null;
  } catch {
    return null;
  }
}

const known = new Map<string, string>();

/**
 * Words of public/_locales in a content script. Once asked for, they are there even after the extension was reloaded under
 * the page (its API throws then); empty if they were not.
 */
export function words(key: string, ...substitutions: string[]): string {
  const name = [key, ...substitutions].join('\n');
  const found = known.get(name);
  if (found !== undefined) return found;
  try {
    const message = (scope.browser ?? scope.chrome)?.i18n?.getMessage(key, substitutions) ?? '';
    known.set(name, message);
    return message;
  } catch {
    return '';
  }
}
