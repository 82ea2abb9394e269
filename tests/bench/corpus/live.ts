/**
 * Pages of a corpus in live Chromium tabs: at their real address, scripting on but the page's own scripts stopped by a
 * content security policy, everything but the main document refused. So noscript, computed style and base address are
 * what a content script sees.
 */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/browsers.mjs';
import type { CorpusPage } from './pages.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
/** A page that has not loaded by then is reported as failed, in ms. */
const LOAD_MS = 20_000;
/** Tabs are made anew after so many pages, so that memory stays level. */
const PAGES_A_TAB = 60;

/** What a run gives: a value a page, or the sentence why there is none. */
export type Outcome<T> = { page: CorpusPage; value: T } | { page: CorpusPage; error: string };

/** Opens every page, runs `script` in it and asks `expression` there. `tabs` at once; order of the answers is the pages'. */
export async function askPages<T>(
  pages: CorpusPage[],
  script: string,
  expression: (page: CorpusPage) => string,
  options: { tabs?: number; onDone?: (done: number) => void } = {},
): Promise<Outcome<T>[]> {
  const browser = await open();
  const outcomes: Outcome<T>[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    let tab = await openTab(browser);
    for (let count = 1; ; count++) {
      const index = next++;
      const page = pages[index];
      if (!page) break;
      if (count % PAGES_A_TAB === 0) {
        await tab.context.close();
        tab = await openTab(browser);
      }
      outcomes[index] = await askOne<T>(tab, page, script, expression(page));
      if ('error' in (outcomes[index] ?? {})) {
        await tab.context.close().catch(() => undefined);
        tab = await openTab(browser);
      }
      options.onDone?.(++done);
    }
    await tab.context.close();
  };
  await Promise.all(Array.from({ length: options.tabs ?? 2 }, work));
  await browser.close();
  return outcomes;
}

/** Asks `expression` about every page in one blank tab, without loading any: for trying things. */
export async function askQuickly<T>(
  pages: CorpusPage[],
  script: string,
  expression: (page: CorpusPage) => string,
): Promise<Outcome<T>[]> {
  const browser = await open();
  const tab = await browser.newPage();
  await tab.evaluate(script);
  const outcomes: Outcome<T>[] = [];
  for (const page of pages) {
    try {
      outcomes.push({ page, value: await tab.evaluate<T>(expression(page)) });
    } catch (error) {
      outcomes.push({ page, error: String(error).split('\n')[0] ?? '' });
    }
  }
  await browser.close();
  return outcomes;
}

/** Asks `expression` once, in one blank tab. */
export async function askOnce<T>(script: string, expression: string): Promise<T> {
  const browser = await open();
  const tab = await browser.newPage();
  await tab.evaluate(script);
  const value = await tab.evaluate<T>(expression);
  await browser.close();
  return value;
}

function open(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    headless: true,
    args: [
      ...CHROMIUM_ARGS,
      '--host-resolver-rules=MAP * ~NOTFOUND',
      // One process for all sites halves the cost; nothing here needs them apart.
      '--disable-features=IsolateOrigins,site-per-process',
      '--disable-site-isolation-trials',
      '--renderer-process-limit=1',
      // Nothing is looked at, so nothing need be drawn.
      '--disable-gpu',
      '--disable-gpu-compositing',
    ],
  });
}

interface Tab {
  context: BrowserContext;
  page: Page;
  serve(page: CorpusPage): void;
}

async function openTab(browser: Browser): Promise<Tab> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
  });
  let current: CorpusPage | null = null;
  await context.route('**/*', async (route, request) => {
    const main = request.isNavigationRequest() && request.frame().parentFrame() === null;
    const wanted = current;
    // Only once: a meta refresh or a script's navigation gets nothing.
    if (!main || !wanted) return route.abort();
    current = null;
    await route.fulfill({
      status: 200,
      body: wanted.html(),
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': POLICY,
      },
    });
  });
  const page = await context.newPage();
  return {
    context,
    page,
    serve: (wanted) => {
      current = wanted;
    },
  };
}

async function askOne<T>(
  tab: Tab,
  page: CorpusPage,
  script: string,
  expression: string,
): Promise<Outcome<T>> {
  try {
    tab.serve(page);
    await tab.page.goto(page.url, { waitUntil: 'domcontentloaded', timeout: LOAD_MS });
    await tab.page.evaluate(script);
    // A page that is shown has its styles: whoever asks first for one must not pay for all.
    await tab.page.evaluate('void getComputedStyle(document.documentElement).display');
    const late = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('took longer than 20 s')), LOAD_MS),
    );
    const value = await Promise.race([tab.page.evaluate<T>(expression), late]);
    return { page, value };
  } catch (error) {
    return {
      page,
      error: error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'failed',
    };
  }
}
