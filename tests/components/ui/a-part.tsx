/** Shows a piece of interface in the test's page, and looks for faults in it. */
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { onTestFinished } from 'vitest';
import '../../../components/ui';

/** The themes that a page can be set to. */
export const THEMES = ['light', 'dark', 'sepia', 'grey', 'black', 'contrast'] as const;

/** Renders into a box of its own, gone when the test is over. */
export function show(child: ComponentChild, theme: string = 'light'): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  document.documentElement.dataset.theme = theme;
  render(child, root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
    delete document.documentElement.dataset.theme;
  });
  return root;
}

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** So many rounds at most: a page that never rests is looked at all the same. */
const MOST_ROUNDS = 50;

/**
 * Lets renders, effects (which wait for a frame) and answers of a test's background come through: until two rounds in a row
 * changed nothing. Each asks the browser for its databases, which is answered behind whatever the store was asked before; a
 * busy machine takes longer for both.
 */
export async function settled(): Promise<void> {
  let changed = false;
  const watch = new MutationObserver(() => {
    changed = true;
  });
  watch.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  for (let [round, quiet] = [0, 0]; quiet < 2 && round < MOST_ROUNDS; round++) {
    changed = false;
    await frame();
    await pause(20);
    await indexedDB.databases();
    quiet = changed ? 0 : quiet + 1;
  }
  watch.disconnect();
}

/** The element of a selector; a test that does not find it says which. */
export function the<E extends HTMLElement>(selector: string, inside: ParentNode = document): E {
  const found = inside.querySelector<E>(selector);
  if (!found) throw new Error(`nothing fits ${selector}`);
  return found;
}

/** The button with a name, by its label or its words. */
export function button(name: string, inside: ParentNode = document): HTMLButtonElement {
  const all = [...inside.querySelectorAll<HTMLButtonElement>('button, summary, [role=menuitem]')];
  const found = all.find((one) => (one.ariaLabel ?? one.textContent?.trim()) === name);
  if (!found)
    throw new Error(
      `no button is called ${name}; there are: ${all.map((one) => one.ariaLabel ?? one.textContent).join(', ')}`,
    );
  return found;
}

/** Presses a key on the focused element, as a page sees it. */
export function key(name: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key: name,
    bubbles: true,
    cancelable: true,
    ...more,
  });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}

/** Types into a field as one stroke. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}

/** What axe finds wrong in an element, each with the tag it stands in. Throws if axe looked at nothing. */
export async function faults(root: Element): Promise<string[]> {
  const { passes, violations } = await axe.run(root);
  if (passes.length === 0) throw new Error('axe looked at nothing');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`),
  );
}

/** Controls smaller than WCAG 2.2 asks for, in either direction. */
export function small(root: Element, least = 24): string[] {
  return [...root.querySelectorAll('button, summary, input, textarea')]
    .filter((one) => one.checkVisibility())
    .map((one) =>
      one.matches('[type=radio],[type=checkbox]') ? (one.closest('label') ?? one) : one,
    )
    .filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return Math.min(width, height) < least;
    })
    .map((one) => one.outerHTML.slice(0, 120));
}
