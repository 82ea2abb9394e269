import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ImportDialog } from '../../../components/exchange/import-dialog';
import { importHandlers } from '../../../lib/background/imports';
import { library } from '../../../lib/library/db';
import { type Desk, eraseLibrary } from '../../../lib/library/write';
import { browser } from '../../mock-browser';
import { button, faults, key, settled, show, small, the, type } from '../ui/a-part';

const desk: Desk = {
  db: library(),
  now: Date.now,
  random: (bytes) => void crypto.getRandomValues(bytes),
};

type Route = keyof ReturnType<typeof importHandlers>;

/** The background, in the same page; `refuse` is what it answers a route with instead. */
function aBackground(refuse: Partial<Record<Route, string>> = {}) {
  const handlers = importHandlers(desk);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    const { postil, input } = message as { postil: Route; input: never };
    const code = refuse[postil];
    if (code) return { ok: false, code, message: '' };
    return { ok: true, value: await handlers[postil](input, {} as never) };
  }) as never);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
}

const LIST =
  'title,url,time_added,tags,status\nThe harbour,https://x.example/a,1773475200,ports,unread\nThe quay,https://x.example/b,soon,,archive\n,,,,unread\n';

async function give(root: HTMLElement, ...files: File[]): Promise<void> {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  the('.import-drop', root).dispatchEvent(
    new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }),
  );
  await expect.poll(() => root.querySelector('.import-files')).not.toBeNull();
  await settled();
}

function aDialog(theme = 'light') {
  const onClose = vi.fn();
  return { root: show(<ImportDialog onClose={onClose} />, theme), onClose };
}

beforeEach(async () => {
  await eraseLibrary(desk);
  aBackground();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await page.viewport(1280, 800);
});

describe('the import dialog', () => {
  it('says what would happen before anything is written', async () => {
    const { root } = aDialog();
    await give(root, new File([LIST], 'x'), new File(['what'], 'notes.txt'));
    await expect.element(page.getByRole('heading', { name: 'Import 2 articles' })).toBeVisible();
    expect(the('.import-files', root).textContent).toContain('Pocket');
    expect(the('.is-left-out', root).textContent).toContain('not a format Postil knows');
    expect(the('.is-attention', root).textContent).toContain('x row 3: saved “soon” is no date');
    button('New: 2', root).click();
    await settled();
    expect(the('.import-plan', root).textContent).toContain('The quay');
    expect(await desk.db.articles.count()).toBe(0);
    expect(await desk.db.imports.count()).toBe(0);
  });

  it('counts again when a tag is added', async () => {
    const { root } = aDialog();
    await give(root, new File([LIST], 'x'));
    const tags = () => the('.import-sums tbody tr:last-child .is-new', root).textContent;
    await expect.poll(tags).toBe('1');
    type(the<HTMLInputElement>('.tag-input input', root), 'old');
    await settled();
    the('.tag-input input', root).focus();
    key('Enter');
    await expect.poll(tags).toBe('2');
  });

  it('writes, reports and takes back', async () => {
    const { root, onClose } = aDialog();
    await give(root, new File([LIST], 'x'));
    button('Import 2 articles', root).click();
    await expect.poll(() => root.textContent).toContain('2 new, 0 changed, 0 already here');
    expect(await desk.db.articles.count()).toBe(2);
    button('Take it back', root).click();
    await expect.poll(() => root.textContent).toContain('The import was taken back.');
    expect(await desk.db.articles.count()).toBe(0);
    button('Done', root).click();
    expect(onClose).toHaveBeenCalled();
  });

  it('lists imports before it, with a way back', async () => {
    const first = aDialog();
    await give(first.root, new File([LIST], 'pocket.csv'));
    button('Import 2 articles', first.root).click();
    await expect.poll(() => first.root.textContent).toContain('2 new');
    first.root.remove();
    const { root } = aDialog();
    await expect.poll(() => root.textContent).toContain('Earlier imports');
    expect(the('.import-earlier', root).textContent).toContain('pocket.csv');
    button('Take it back', the('.import-earlier', root)).click();
    await expect.poll(() => root.textContent).toContain('The import was taken back.');
    expect(await desk.db.articles.count()).toBe(0);
  });

  it.each([
    ['import.begin', 'storage-full'],
    ['import.stage', 'stale'],
    ['import.step', 'storage-refused'],
  ] as const)('says so when %s is refused with %s', async (route, code) => {
    vi.restoreAllMocks();
    aBackground({ [route]: code });
    const { root } = aDialog();
    await give(root, new File([LIST], 'x'));
    button('Import 2 articles', root).click();
    await expect
      .poll(() => root.querySelector('[role=alert]')?.textContent ?? '')
      .toContain('The import stopped.');
    expect(await desk.db.articles.count()).toBe(0);
  });

  it('goes on after a refusal', async () => {
    vi.restoreAllMocks();
    aBackground({ 'import.step': 'storage-full' });
    const { root } = aDialog();
    await give(root, new File([LIST], 'x'));
    button('Import 2 articles', root).click();
    await expect.poll(() => root.textContent).toContain('Import stopped at 0 of 2');
    vi.restoreAllMocks();
    aBackground();
    button('Resume', root).click();
    await expect.poll(() => root.textContent).toContain('2 new');
  });

  it.each([
    ['light', 360],
    ['dark', 360],
    ['light', 1280],
    ['sepia', 1280],
    ['contrast', 1280],
  ] as const)('has no faults, %s at %i px, at each step', async (theme, width) => {
    await page.viewport(width, 800);
    const { root } = aDialog(theme);
    await settled();
    expect(await faults(root)).toEqual([]);
    await give(
      root,
      new File([LIST], 'a very long name of a file that was downloaded twice (1) (2).csv'),
      new File(['?'], 'x'),
    );
    expect(await faults(root)).toEqual([]);
    expect(small(root)).toEqual([]);
    const dialog = the('dialog', root);
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
    expect(button('Import 2 articles', root).getBoundingClientRect().bottom).toBeLessThan(800);
    button('Import 2 articles', root).click();
    await expect.poll(() => root.textContent).toContain('2 new');
    expect(await faults(root)).toEqual([]);
  });
});
