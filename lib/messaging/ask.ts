/** The caller's half for our own pages: to the background, and to the content script of a tab. */
import { browser } from '../platform/browser';
import { PAGE_ROUTES, type PageInput, type PageRoute, type PageValue } from './page-protocol';
import type { Input, RouteName, Value } from './protocol';
import { callThrough, isReply, type Reply } from './wire';

/** Asks the background. Never throws: a failure is a code and a sentence. */
export function ask<R extends RouteName>(route: R, input: Input<R>): Promise<Reply<Value<R>>> {
  return callThrough((message) => browser.runtime.sendMessage(message), route, input);
}

/** Asks the content script of a tab and checks its answer, because it comes from inside a page. `gone`: no script is there. */
export async function askPage<R extends PageRoute>(
  tabId: number,
  route: R,
  input: PageInput[R],
): Promise<Reply<PageValue<R>>> {
  let answer: unknown;
  try {
    answer = await browser.tabs.sendMessage(tabId, { postil: route, input }, { frameId: 0 });
  } catch (error) {
    return { ok: false, code: 'gone', message: String(error) };
  }
  if (!isReply(answer)) return { ok: false, code: 'gone', message: `no answer to ${route}` };
  if (!answer.ok) return answer;
  const parsed = PAGE_ROUTES[route].safeParse(answer.value);
  if (!parsed.success) return { ok: false, code: 'bad-input', message: parsed.error.message };
  return { ok: true, value: parsed.data as PageValue<R> };
}
