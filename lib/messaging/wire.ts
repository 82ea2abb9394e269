/**
 * One envelope and one reply between our contexts. The receiver checks, in this order: the name is an own route,
 * the caller (told from `sender`, never from the payload) may call it, the input parses.
 * Caller's half: no imports at run time, so that a content script pays about 0.2 kB.
 */
import type { Input, RouteName, Value } from './protocol';

/** Why a call failed; the interface has a sentence for each. `gone`: the extension was reloaded under this page. */
export type Code =
  | 'forbidden'
  | 'bad-input'
  | 'not-found'
  | 'storage-full'
  | 'storage-refused'
  | 'stale'
  | 'private'
  | 'failed'
  | 'gone';

/** What every route answers. `message` is for a log or "copy details", never for a decision. */
export type Reply<T> = { ok: true; value: T } | { ok: false; code: Code; message: string };

/** What travels. */
export interface Envelope {
  postil: string;
  input: unknown;
}

/** Sends a message and gives the other side's answer, as `runtime.sendMessage` does. */
export type Send = (message: Envelope) => Promise<unknown>;

/** Whether an answer has the shape of a reply; anything else means that nobody of ours answered. */
export function isReply(answer: unknown): answer is Reply<unknown> {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    typeof (answer as Reply<unknown>).ok === 'boolean'
  );
}

/** Calls a route of the background through `send`. Never throws: a lost connection is `{ ok: false, code: 'gone' }`. */
export async function callThrough<R extends RouteName>(
  send: Send,
  route: R,
  input: Input<R>,
): Promise<Reply<Value<R>>> {
  try {
    const answer = await send({ postil: route, input });
    if (isReply(answer)) return answer as Reply<Value<R>>;
    return { ok: false, code: 'gone', message: `no answer to ${route}` };
  } catch (error) {
    return { ok: false, code: 'gone', message: String(error) };
  }
}

/** The envelope in a message, or null if it is none of ours. */
export function envelopeOf(message: unknown): Envelope | null {
  const name = (message as Envelope | null)?.postil;
  return typeof name === 'string' ? (message as Envelope) : null;
}
