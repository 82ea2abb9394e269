/** The receiver's half in the background: checks the route, the caller and the input before anything is done. */
import { browser } from '../platform/browser';
import { type Caller, type Input, ROUTES, type RouteName, type Value } from './protocol';
import { type Code, envelopeOf, type Reply } from './wire';

/** Who sent a message, as the browser says it; never from the payload. */
export interface Sender {
  caller: Caller;
  /** The page a content script stands in; empty for our own pages. */
  url: string;
  tabId: number | null;
  incognito: boolean;
}

/** What does the work of each route. A thrown error with a `code` of the wire's keeps it; any other is `failed`. */
export type Handlers = {
  [R in RouteName]: (input: Input<R>, sender: Sender) => Promise<Value<R>>;
};

/** The part of the browser's sender that is looked at. */
export interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?:
    | { id?: number | undefined; url?: string | undefined; incognito?: boolean | undefined }
    | undefined;
}

/**
 * The page's address now. `sender.url` is the one it was loaded from; after a navigation without a load the tab's is right,
 * if it is still of the same origin.
 */
function addressOf(loaded: string, now: string | undefined): string {
  if (!now || !URL.canParse(now) || !URL.canParse(loaded)) return loaded;
  return new URL(now).origin === new URL(loaded).origin ? now : loaded;
}

/** Tells the caller from the browser's own word about the sender; null for another extension or a frame inside a page. */
export function senderOf(raw: RawSender, own: { id: string; origin: string }): Sender | null {
  if (raw.id !== own.id) return null;
  const url = raw.url ?? '';
  const incognito = raw.tab?.incognito ?? false;
  const tabId = raw.tab?.id ?? null;
  if (url.startsWith(own.origin)) return { caller: 'own', url: '', tabId, incognito };
  if (raw.frameId !== 0 || tabId === null) return null;
  return { caller: 'page', url: addressOf(url, raw.tab?.url), tabId, incognito };
}

/** The codes that an error of a handler may carry to the caller. */
const KEPT: readonly Code[] = [
  'forbidden',
  'bad-input',
  'not-found',
  'storage-full',
  'storage-refused',
  'stale',
  'private',
];

const refuse = (code: Code, message: string): Reply<never> => ({ ok: false, code, message });

/** Parses, and takes input that nests deeper than the stack for bad as well. */
function parsed(schema: (typeof ROUTES)[RouteName]['input'], input: unknown) {
  try {
    return schema.safeParse(input);
  } catch (error) {
    return { success: false, error: error as Error } as const;
  }
}

/** The reply to a message, or null if it names no route of ours. Never throws. */
export async function replyTo(
  message: unknown,
  sender: Sender | null,
  handlers: Handlers,
): Promise<Reply<unknown> | null> {
  const envelope = envelopeOf(message);
  if (!envelope || !Object.hasOwn(ROUTES, envelope.postil)) return null;
  const name = envelope.postil as RouteName;
  const route = ROUTES[name];
  if (!sender || !(route.from as readonly Caller[]).includes(sender.caller)) {
    return refuse('forbidden', `${name} is not for this caller`);
  }
  const input = parsed(route.input, envelope.input);
  if (!input.success) return refuse('bad-input', input.error.message.slice(0, 500));
  try {
    const run = handlers[name] as (input: unknown, sender: Sender) => Promise<unknown>;
    return { ok: true, value: await run(input.data, sender) };
  } catch (error) {
    const { code, message: said } = Object(error) as { code?: unknown; message?: unknown };
    // A DOMException has a code too, but a number.
    const known = KEPT.find((one) => one === code);
    return refuse(known ?? 'failed', typeof said === 'string' ? said : String(error));
  }
}

/** Answers every route of ours from now on. */
export function answer(handlers: Handlers): void {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  const listen = (message: unknown, raw: unknown, respond: (reply: unknown) => void) => {
    const envelope = envelopeOf(message);
    if (!envelope || !Object.hasOwn(ROUTES, envelope.postil)) return undefined;
    void replyTo(message, senderOf(raw as RawSender, own), handlers).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listen as never);
}
