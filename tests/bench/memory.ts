/** What the pages of a browser hold, out of /proc: Linux alone tells. */
import { readFile } from 'node:fs/promises';
import type { Postil } from '../../scripts/harness/browser.ts';

/** Proportional memory of every renderer, in bytes. */
export async function held(postil: Postil): Promise<number> {
  const session = await postil.context.browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo').catch(() => null);
  await session?.detach();
  let sum = 0;
  for (const { id, type } of info?.processInfo ?? []) {
    if (type !== 'renderer') continue;
    const status = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
    sum += Number(/^Pss:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
  }
  return sum;
}

/** Runs `work` and gives by how many MB the pages held more at the most than before it; looked at four times a second. */
export async function peakOver(postil: Postil, work: () => Promise<unknown>): Promise<number> {
  const before = await held(postil);
  let most = before;
  let isOver = false;
  const watch = async () => {
    while (!isOver) {
      most = Math.max(most, await held(postil));
      await new Promise((done) => setTimeout(done, 250));
    }
  };
  const watching = watch();
  await work().finally(() => {
    isOver = true;
  });
  await watching;
  return Math.round((most - before) / 1e6);
}
