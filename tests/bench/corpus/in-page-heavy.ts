/** Pages that no corpus has, made in the page: how long extraction takes there, and how long it keeps the page waiting. */
import { extractInSlices } from '../../../lib/article';

/** What one made page costs. `longest` is the longest time that nothing else could run, in ms; `stopped` the time from abort to end. */
export interface Heavy {
  page: string;
  nodes: number;
  characters: number;
  ms: number;
  longest: number;
  stopped: number;
}

const SENTENCE =
  'The harbour was quiet that winter, and nobody in the town could say why it was so. ';
const each = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
/** No two are alike: an article that says the same twice is read once. */
const paragraphs = (count: number, length = 3): string =>
  each(count, (i) => `<p>Day ${i}. ${SENTENCE.repeat(length)}</p>`);

const PAGES: Record<string, () => string> = {
  'as the median page': () => paragraphs(200),
  '3,000 nested levels': () => '<div>'.repeat(3000) + paragraphs(200),
  '100,000 nodes': () =>
    each(
      12_500,
      (i) =>
        `<div><p>The <b>harbour</b> was <i>quiet</i> on day ${i} of that long and cold winter.</p></div>`,
    ),
  '20 MB of text': () => paragraphs(4000, 60),
};

function made(body: string): Document {
  const html = `<!doctype html><title>The quiet harbour</title><article><h1>The quiet harbour</h1>${body}</article>`;
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Counts the longest gap between two turns of the page until it is told to stop. */
function watchTurns(): () => number {
  const channel = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let isOver = false;
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  return () => {
    isOver = true;
    return Math.max(longest, performance.now() - last);
  };
}

async function measure(page: string): Promise<Heavy> {
  const document = made(PAGES[page]?.() ?? '');
  const url = 'https://demo.example/heavy';
  await new Promise((next) => setTimeout(next, 50));
  const turns = watchTurns();
  const start = performance.now();
  await extractInSlices(document, url);
  const ms = performance.now() - start;
  const longest = turns();
  const stop = new AbortController();
  const begun = extractInSlices(document, url, { signal: stop.signal }).catch(() => undefined);
  await new Promise((next) => setTimeout(next, 10));
  const aborted = performance.now();
  stop.abort();
  await begun;
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    page,
    nodes: document.getElementsByTagName('*').length,
    characters: document.body.textContent?.length ?? 0,
    ms: round(ms),
    longest: round(longest),
    stopped: round(performance.now() - aborted),
  };
}

Object.assign(globalThis, {
  postilHeavy: async () => {
    const results: Heavy[] = [];
    for (const page of Object.keys(PAGES)) {
      // Once to have the code compiled, as on a page that was read before.
      if (results.length === 0) await measure(page);
      results.push(await measure(page));
    }
    return results;
  },
});
