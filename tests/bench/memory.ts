/** What the pages of a browser hold, out of /proc: Linux alone tells. */
import { readFile } from 'node:fs/promises';
import type { Postil } from '../../scripts/harness/browser.ts';

/**
 * What each renderer holds of its own, by its process, in bytes: as the browser's task manager counts ("memory footprint"), with its
 * share of what is shared. The browser's own code is not counted: a process has more or less of it as others have it, too.
 */
export async function held(postil: Postil): Promise<Map<number, number>> {
  const session = await postil.context.browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo').catch(() => null);
  await session?.detach();
  const sizes = new Map<number, number>();
  for (const { id, type } of info?.processInfo ?? []) {
    if (type !== 'renderer') continue;
    const status = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
    const kilobytes = [...status.matchAll(/^(?:Pss_Anon|Pss_Shmem|SwapPss):\s+(\d+)/gm)];
    sizes.set(id, kilobytes.reduce((sum, [, size]) => sum + Number(size), 0) * 1024);
  }
  return sizes;
}

/**
 * By how many MB the renderer that grew most has grown: all pages of the extension and their workers share one, and what the
 * browser does with its spare ones is not ours.
 */
export function grownBy(
  before: ReadonlyMap<number, number>,
  now: ReadonlyMap<number, number>,
): number {
  return Math.round(Math.max(...[...now].map(([id, size]) => size - (before.get(id) ?? 0))) / 1e6);
}

/** Runs `work` and gives by how many MB the page's renderer held more at the most than before it; looked at four times a second. NaN if the browser never told. */
export async function peakOver(postil: Postil, work: () => Promise<unknown>): Promise<number> {
  const before = await held(postil);
  let most = Number.NaN;
  let isOver = false;
  const watch = async () => {
    while (!isOver) {
      const now = await held(postil);
      if (now.size > 0) most = Math.max(Number.isNaN(most) ? 0 : most, grownBy(before, now));
      await new Promise((done) => setTimeout(done, 250));
    }
  };
  const watching = watch();
  await work().finally(() => {
    isOver = true;
  });
  await watching;
  return most;
}
