/** A real Chromium with the built extension in it, driven by Playwright; the side panel and the popup through CDP. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { CHROMIUM_ARGS, findChromium, OFFLINE } from '../browsers.mjs';

/** The browser with Postil: its background worker and the address of its pages. */
export interface Postil {
  context: BrowserContext;
  worker: Worker;
  id: string;
  page(name: string): string;
  close(): Promise<void>;
}

/** Starts Chromium on a fresh profile with the extension in `dist`, and nothing reachable but this machine. */
export async function launch(
  dist: string,
  { headless = true, args = [] as string[], profile, online = false }: LaunchOptions = {},
): Promise<Postil> {
  const folder = profile ?? (await mkdtemp(join(tmpdir(), 'postil-')));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findChromium(),
    headless,
    viewport: headless ? { width: 1280, height: 900 } : null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--disable-extensions-except=${dist}`,
      `--load-extension=${dist}`,
      ...CHROMIUM_ARGS,
      ...(online ? [] : [OFFLINE]),
      ...args,
    ],
  } as Parameters<typeof chromium.launchPersistentContext>[1]);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  return {
    context,
    worker,
    id,
    page: (name) => `chrome-extension://${id}/${name}`,
    close: async () => {
      await context.close();
      if (!profile) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** How `launch` may differ: a window, more arguments, a profile that outlives the browser, the network. */
export interface LaunchOptions {
  online?: boolean;
  headless?: boolean;
  args?: string[];
  profile?: string;
}

/** A page of ours that Playwright does not list: the real side panel or popup. */
export interface Surface {
  /** Runs an expression in it and gives its value. */
  run<T>(expression: string): Promise<T>;
  /** Waits until an expression is truthy; fails with the surface's text. */
  until(expression: string, ms?: number): Promise<void>;
  click(selector: string): Promise<void>;
  type(text: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  send(method: string, params?: object): Promise<unknown>;
}

interface Message {
  id: number;
  result?: unknown;
}

/** Attaches to the target whose address holds `part`, waiting until it is there. */
export async function attach({ context }: Postil, part: string): Promise<Surface> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser');
  const session = await browser.newBrowserCDPSession();
  const target = await poll(async () => {
    const { targetInfos } = await session.send('Target.getTargets', {
      filter: [{ type: 'page' }, { type: 'other' }],
    });
    return targetInfos.find((info) => info.url.includes(part));
  }, `no surface ${part}`);
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  return surface(session, sessionId);
}

type Session = Awaited<
  ReturnType<NonNullable<ReturnType<BrowserContext['browser']>>['newBrowserCDPSession']>
>;

function surface(session: Session, sessionId: string): Surface {
  let last = 0;
  const waiting = new Map<number, (result: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', (event) => {
    const message = JSON.parse(event.message) as Message;
    if (event.sessionId === sessionId) waiting.get(message.id)?.(message.result);
  });
  const send = (method: string, params: object = {}) =>
    new Promise<unknown>((done) => {
      waiting.set(++last, done);
      const message = JSON.stringify({ id: last, method, params });
      void session.send('Target.sendMessageToTarget', { sessionId, message });
    });
  const run = async <T>(expression: string): Promise<T> => {
    const reply = (await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: T }; exceptionDetails?: { exception?: { description?: string } } };
    if (reply.exceptionDetails) throw new Error(reply.exceptionDetails.exception?.description);
    return reply.result.value;
  };
  return { send, run, ...acts(send, run) };
}

/** The middle of an element once it has stood still for three looks: a side panel grows while it opens, and what was aimed at moves. */
async function settled(run: Surface['run'], quoted: string): Promise<{ x: number; y: number }> {
  let last = '';
  for (let still = 0; ; ) {
    const at = await run<{ x: number; y: number }>(
      `(() => { const e = document.querySelector(${quoted}); e.scrollIntoView({ block: 'center' }); const r = e.getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; })()`,
    );
    const now = JSON.stringify(at);
    still = now === last ? still + 1 : 0;
    if (still >= 2) return at;
    last = now;
    await sleep(60);
  }
}

function acts(send: Surface['send'], run: Surface['run']) {
  const until = async (expression: string, ms = 10_000) => {
    const end = Date.now() + ms;
    while (Date.now() < end) {
      if (await run<boolean>(`Boolean(${expression})`).catch(() => false)) return;
      await sleep(50);
    }
    const text = await run<string>('document.body?.innerText ?? ""');
    throw new Error(`never true: ${expression}\nIt shows:\n${text}`);
  };
  const click = async (selector: string) => {
    const quoted = JSON.stringify(selector);
    await until(`document.querySelector(${quoted})`);
    const at = await settled(run, quoted);
    for (const type of ['mousePressed', 'mouseReleased']) {
      await send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
    }
  };
  return {
    until,
    click,
    type: async (text: string) => void (await send('Input.insertText', { text })),
    screenshot: async () => {
      const shot = (await send('Page.captureScreenshot')) as { data: string };
      return Buffer.from(shot.data, 'base64');
    },
  };
}

/** Waits `ms`. */
export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Asks until something is there, up to ten seconds. */
export async function poll<T>(
  ask: () => Promise<T | undefined | null | false>,
  otherwise: string,
  ms = 10_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await ask();
    if (found) return found;
    if (Date.now() > end) throw new Error(otherwise);
    await sleep(50);
  }
}

/** The id of a tab by its address, as the extension sees it. */
export function tabIdOf({ worker }: Postil, page: Page): Promise<number> {
  return worker.evaluate(async (url) => {
    const api = (globalThis as unknown as { chrome: TabsApi }).chrome;
    const tabs = await api.tabs.query({});
    return tabs.findLast((tab) => tab.url === url)?.id ?? -1;
  }, page.url());
}

interface TabsApi {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
}
