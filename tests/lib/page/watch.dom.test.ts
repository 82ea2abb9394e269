/** Looking again for lost highlights: often enough, and never for nothing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onLateContentWhile } from '../../../lib/page/watch';

let box: HTMLElement;
let stop: AbortController;

beforeEach(() => {
  // The clock is the test's own: what a busy machine holds up is no pause of the page.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  box = document.createElement('div');
  document.body.append(box);
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  box.remove();
  vi.useRealTimers();
});

const QUIET = 20;
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Watches the box; `answers` are what looking again comes to, one after the other, then false. */
function watch(isWanted: () => boolean, answers: boolean[] = []) {
  const again = vi.fn(async () => answers.shift() ?? false);
  onLateContentWhile(box, isWanted, again, { quietMs: QUIET, signal: stop.signal });
  return again;
}

const change = () => box.append('more ');

describe('looking again when content comes late', () => {
  it('does nothing while nothing is lost, however much the page changes', async () => {
    const again = watch(() => false);
    for (let i = 0; i < 100; i++) change();
    await wait(QUIET * 5);
    expect(again).not.toHaveBeenCalled();
  });

  it('still looks after a thousand changes that did not matter', async () => {
    let isLost = false;
    const again = watch(() => isLost);
    for (let i = 0; i < 100; i++) {
      change();
      await Promise.resolve();
    }
    isLost = true;
    change();
    await wait(QUIET);
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('looks when content comes into a shadow root that became known', async () => {
    const shadow = box.attachShadow({ mode: 'open' });
    const known: ShadowRoot[] = [];
    const again = vi.fn(async () => false);
    const options = { quietMs: QUIET, signal: stop.signal, shadows: () => known };
    const follow = onLateContentWhile(box, () => true, again, options);
    shadow.append('nobody is told of this');
    await wait(QUIET * 4);
    expect(again).not.toHaveBeenCalled();
    known.push(shadow);
    follow();
    shadow.append('but of this');
    await vi.waitFor(() => expect(again).toHaveBeenCalledTimes(1));
  });

  it('looks once for a burst of changes', async () => {
    const again = watch(() => true);
    for (let i = 0; i < 5; i++) {
      change();
      await wait(1);
    }
    await wait(QUIET);
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('looks at a page that never rests, too, and ever more rarely while that is in vain', async () => {
    const again = watch(() => true);
    const until = performance.now() + QUIET * 60;
    while (performance.now() < until) {
      change();
      await wait(5);
    }
    expect(again.mock.calls.length).toBeGreaterThanOrEqual(1);
    expect(again.mock.calls.length).toBeLessThanOrEqual(4);
  });

  it('stops with its signal', async () => {
    const again = watch(() => true);
    change();
    await Promise.resolve();
    stop.abort();
    await wait(QUIET * 3);
    expect(again).not.toHaveBeenCalled();
  });
});
