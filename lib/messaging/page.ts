/** Both halves of the wire for a content script: no polyfill, no schemas; types only. */
import { runtime } from '../platform/bare';
import type { PageInput, PageRoute, PageValue } from './page-protocol';
import type { Input, RouteName, Value } from './protocol';
import { callThrough, envelopeOf, type Reply } from './wire';

/** Asks the background from a page. `gone` when the extension was reloaded under it. */
export function callHome<R extends RouteName>(route: R, input: Input<R>): Promise<Reply<Value<R>>> {
  return callThrough(
    async (message) => {
      const home = runtime();
      if (!home) throw new Error('the extension is gone');
      return home.sendMessage(message);
    },
    route,
    input,
  );
}

/** What a content script answers to our own pages. */
export type PageHandlers = {
  [R in PageRoute]: (input: PageInput[R]) => Promise<PageValue<R>>;
};

/** Answers our own origin until `signal` aborts; a message from anywhere else is not heard. */
export function answerOwn(handlers: PageHandlers, signal: AbortSignal): void {
  const home = runtime();
  if (!home) return;
  const origin = home.getURL('/');
  const listen: Parameters<typeof home.onMessage.addListener>[0] = (message, sender, reply) => {
    const envelope = envelopeOf(message);
    if (!envelope || !Object.hasOwn(handlers, envelope.postil)) return undefined;
    // The background has no page of its own: its messages carry our id and, in Firefox, its generated page's address.
    const ours = sender.id === home.id && (sender.url ?? origin).startsWith(origin);
    if (!ours) return undefined;
    const run = handlers[envelope.postil as PageRoute] as (input: unknown) => Promise<unknown>;
    run(envelope.input).then(
      (value) => reply({ ok: true, value }),
      (error: unknown) => reply({ ok: false, code: 'failed', message: String(error) }),
    );
    return true;
  };
  home.onMessage.addListener(listen);
  signal.addEventListener('abort', () => home.onMessage.removeListener(listen), { once: true });
}
