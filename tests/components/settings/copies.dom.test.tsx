import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type CopyFault, NO_COPIES } from '../../../lib/settings/copies';
import type { CopySettings } from '../../../lib/settings/schema';
import { browser } from '../../mock-browser';
import { button, faults, settled, small, the } from '../ui/a-part';
import { showOptions } from './a-page-of-options';

const may = vi.hoisted(() => ({
  folder: null as null | { name: string },
  state: 'granted',
  downloads: false,
  asked: [] as string[],
}));

vi.mock('../../../lib/platform/folder', () => ({
  canPickFolder: () => true,
  keptFolder: async () => may.folder,
  folderState: async () => may.state,
  filesIn: async () => [new File(['x'], 'postil-backup-2020-05-01.zip', { lastModified: 0 })],
  pickFolder: async () => {
    may.asked.push('pick');
    may.folder = { name: 'Backups' };
    return may.folder;
  },
  allowFolder: async () => {
    may.asked.push('allow');
    may.state = 'granted';
    return true;
  },
}));
vi.mock('../../../lib/platform/downloads', () => ({
  mayDownload: async () => may.downloads,
  askToDownload: async () => {
    may.asked.push('downloads');
    may.downloads = true;
    return true;
  },
  showDownload: async () => undefined,
}));

const COPY = {
  name: 'postil-backup-2026-11-29.zip',
  at: new Date(2026, 10, 29, 9, 30).getTime(),
  bytes: 2_340_000,
  articles: 412,
  highlights: 1193,
  contents: 'c',
  where: 'folder',
} as const;

async function shown(copies: Partial<CopySettings>, known: object = {}, theme = 'light') {
  await browser.storage.local.set({ copies: { ...NO_COPIES, ...known } });
  const given = { every: 'daily', where: 'folder', keep: 7, ...copies } as const;
  const options = showOptions({ copies: given, theme: theme as never });
  await expect.poll(() => options.root.querySelector('.copies-keep, .copies-list')).not.toBeNull();
  await settled();
  return options;
}

beforeEach(async () => {
  Object.assign(may, { folder: { name: 'Backups' }, state: 'granted', downloads: false });
  may.asked.length = 0;
  await page.viewport(1000, 900);
});

describe('the automatic copies in the options', () => {
  it('say what was copied, when and how much, and list what is there', async () => {
    const { root } = await shown({}, { copies: [COPY] });
    const copies = the('.copies', root).textContent;
    expect(copies).toContain('Nov 29, 2026, 9:30 AM, 412 articles, 1,193 highlights, 2.3 MB');
    // Also one that another Postil left there.
    expect(the('.copies-list', root).textContent).toContain('postil-backup-2020-05-01.zip');
  });

  it('ask for a folder, and copy at once when there is one', async () => {
    may.folder = null;
    const { root, asked } = await shown({});
    expect(the('.copies', root).textContent).toContain('No folder is chosen yet.');
    expect(() => button('Copy now', root)).toThrow();
    button('Choose a folder', root).click();
    await expect.poll(() => asked.of('copies.run')).toHaveLength(1);
    expect(button('Copy now', root)).toBeTruthy();
  });

  it('say that the folder must be allowed again, with a button that asks', async () => {
    may.state = 'prompt';
    const { root, asked } = await shown({});
    expect(the('.copies [role=alert]', root).textContent).toContain(
      'The copy folder must be allowed again.',
    );
    expect(await faults(root)).toEqual([]);
    button('Allow “Backups” again', root).click();
    await expect.poll(() => asked.of('copies.run')).toHaveLength(1);
    expect(may.asked).toEqual(['allow']);
    expect(root.querySelector('.copies [role=alert]')).toBeNull();
  });

  it('explain before they ask for the downloads permission, and ask only on a press', async () => {
    const { root, asked } = await shown({ where: 'downloads' });
    expect(the('.copies', root).textContent).toContain('Postil touches only the copies it made');
    expect(may.asked).toEqual([]);
    button('Allow and copy now', root).click();
    await expect.poll(() => asked.of('copies.run')).toHaveLength(1);
    expect(may.asked).toEqual(['downloads']);
  });

  it.each<[CopyFault, string]>([
    ['space', 'There was no room for the copy.'],
    ['damaged', 'It was thrown away; the copies made before are kept.'],
    ['folder-gone', 'Bring it back or choose another folder'],
    ['interrupted', 'because the browser was closed'],
    ['download-failed', 'did not reach the downloads folder'],
    ['failed', 'The copy could not be made.'],
  ])('say what went wrong: %s', async (why, words) => {
    const { root } = await shown(
      {},
      { failed: { at: Date.now(), why, times: 1, where: 'folder' } },
    );
    expect(the('.copies [role=alert]', root).textContent).toContain(words);
  });

  it('show how far a copy is, and how to stop it', async () => {
    const { root, asked } = await shown({}, { running: { step: 'check', done: 4, total: 9 } });
    expect(the('.copies .progress', root).textContent).toContain('Reading the copy back');
    expect(the('.copies .progress', root).textContent).toContain('4 of 9');
    button('Cancel', root).click();
    await expect.poll(() => asked.of('copies.cancel')).toHaveLength(1);
  });

  it('are nothing but a choice until they are wanted', async () => {
    const { root, settings } = await shown({ every: 'off' });
    expect(root.querySelector('.copies-keep')).toBeNull();
    the<HTMLInputElement>('.copies input[value=weekly]', root).click();
    expect(settings.value.copies.every).toBe('weekly');
  });

  it.each(['light', 'dark', 'sepia', 'contrast'])('have no faults at 320 px, %s', async (theme) => {
    await page.viewport(320, 900);
    const failed = { at: Date.now(), why: 'space', times: 4, where: 'folder' };
    const { root } = await shown({}, { copies: [COPY], failed }, theme);
    expect(await faults(root)).toEqual([]);
    expect(root.scrollWidth).toBeLessThanOrEqual(320);
    expect(small(the('.copies', root))).toEqual([]);
  });
});
