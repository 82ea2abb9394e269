/** A toolbar in a page of a test, with a record of what it told; its closed root is opened, because nobody could look inside. */
import { cdp } from 'vitest/browser';
import { type MountedToolbar, mountToolbar } from '../../../components/toolbar/mount';

export const WORDS = {
  selectionBar: 'Highlight the selection',
  highlightBar: 'Highlight',
  note: 'Note',
  copy: 'Copy',
  markdown: 'As Markdown',
  link: 'Link to these words',
  previous: 'Previous highlight',
  next: 'Next highlight',
  remove: 'Delete',
  colours: { yellow: 'Yellow', green: 'Green', blue: 'Blue', coral: 'Coral', violet: 'Violet' },
};
export const LABELS = {
  yellow: 'Key point',
  green: 'Evidence',
  blue: 'Question',
  coral: 'Disagree',
  violet: 'To quote',
};

/** The mode that was asked for, before the tests opened the root. */
export const asked: { mode: ShadowRootMode | null } = { mode: null };

export interface Fixture extends MountedToolbar {
  told: string[];
  stop: AbortController;
}

export function mount(ground: 'light' | 'dark' = 'light'): Fixture {
  const told: string[] = [];
  const stop = new AbortController();
  const tell =
    (name: string) =>
    (...args: (string | number)[]) =>
      void told.push([name, ...args].join(' '));
  const original = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    asked.mode = init.mode;
    return original.call(this, { ...init, mode: 'open' });
  };
  stop.signal.addEventListener('abort', () => {
    Element.prototype.attachShadow = original;
  });
  const toolbar = mountToolbar({
    document,
    words: WORDS,
    labels: () => LABELS,
    signal: stop.signal,
    groundOf: () => ground,
    onPick: tell('pick'),
    onNote: tell('note'),
    onCopy: tell('copy'),
    onRecolour: tell('recolour'),
    onOpenNote: tell('open note'),
    onCopyHighlight: tell('copy highlight'),
    onStep: tell('step'),
    onDelete: tell('delete'),
    onCovered: tell('covered'),
  });
  return { ...toolbar, told, stop };
}

export const host = () => document.querySelector('postil-toolbar');

export function inside<T extends Element = HTMLElement>(selector: string): T {
  const found = host()?.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} in the toolbar`);
  return found;
}

export const button = (name: string) => inside(`button[aria-label*="${name}"]`);

export const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A real click by the browser, which has isTrusted true: where the element's middle is, whatever lies there. */
export async function press(element: Element): Promise<void> {
  const box = element.getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect();
  const at = {
    x: box.left + box.width / 2 + (frame?.left ?? 0),
    y: box.top + box.height / 2 + (frame?.top ?? 0),
    button: 'left',
    clickCount: 1,
  } as const;
  const session = cdp();
  await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
  await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
}

/** A real pointer, without a press. */
export async function hover(x: number, y: number): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect();
  const at = { x: x + (frame?.left ?? 0), y: y + (frame?.top ?? 0) };
  await cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
}
