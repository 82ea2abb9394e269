/** Reaches into the closed shadow root of the in-page toolbar, as only the debugger can, to click there as a reader does. */
import type { CDPSession, Page } from 'playwright';
import { poll } from './browser.ts';

const HOST = 'postil-toolbar';

async function shadowRoot(cdp: CDPSession): Promise<string | null> {
  const { result } = await cdp.send('Runtime.evaluate', {
    // By the prototype: a page may have an image of that name.
    expression: `Document.prototype.querySelector.call(document, '${HOST}')`,
  });
  if (!result.objectId) return null;
  const { node } = await cdp.send('DOM.describeNode', {
    objectId: result.objectId,
    depth: 1,
    pierce: true,
  });
  const root = node.shadowRoots?.[0];
  if (!root) return null;
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  return object.objectId ?? null;
}

async function inside<T>(page: Page, script: string): Promise<T | null> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const objectId = await shadowRoot(cdp);
    if (!objectId) return null;
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function () { ${script} }`,
      returnByValue: true,
    });
    return result.value as T;
  } finally {
    await cdp.detach();
  }
}

/** The middle of an element of the toolbar, once it is there and still. */
export async function toolbarPoint(
  page: Page,
  selector: string,
): Promise<{ x: number; y: number }> {
  let before = '';
  return poll(async () => {
    const box = await inside<{ x: number; y: number; width: number }>(
      page,
      `const e = this.querySelector(${JSON.stringify(selector)}); if (!e) return null;
       const r = e.getBoundingClientRect();
       return { x: r.x + r.width / 2, y: r.y + r.height / 2, width: r.width };`,
    );
    const now = JSON.stringify(box);
    const still = box !== null && box.width > 0 && now === before;
    before = now;
    return still ? box : null;
  }, `the toolbar shows no ${selector}`);
}

/** A trusted click on an element of the toolbar. */
export async function clickToolbar(page: Page, selector: string): Promise<void> {
  const { x, y } = await toolbarPoint(page, selector);
  await page.mouse.click(x, y);
}

/** The toolbar's words, or null if there is none in the page. */
export function toolbarText(page: Page): Promise<string | null> {
  return inside<string>(page, 'return this.textContent;');
}

/** Selects words of the page with the mouse, as a reader does: from the first letter of `text` to its last. */
export async function selectText(page: Page, text: string): Promise<void> {
  const ends = await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(words);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)];
      if (!first || !last) return null;
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }
    return null;
  }, text);
  if (!ends) throw new Error(`not on the page: ${text}`);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
  await page.mouse.up();
}
