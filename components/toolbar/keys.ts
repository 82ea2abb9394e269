/** The keys of the bars. They act only where nobody types, and never with a modifier: those are the page's and the browser's. */

import { COLOURS } from '../../lib/annotation/colours';
import { designOf, documentOf } from '../../lib/text/document';
import { closestTo } from '../../lib/text/dom';
import type { CopyKind } from './view';
import type { Colour } from './words';

const EDITABLE =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="searchbox"], [role="combobox"]';

/** What a key means above a selection or at a highlight. */
export type KeyAct =
  | { readonly pick: Colour }
  | 'note'
  | CopyKind
  | 'remove'
  | 'next'
  | 'previous'
  | 'hide';

const ACTS: Readonly<Record<string, KeyAct>> = {
  n: 'note',
  c: 'citation',
  m: 'markdown',
  l: 'link',
  Delete: 'remove',
  Backspace: 'remove',
  j: 'next',
  k: 'previous',
};

/** The meaning of a key press, or null if it is not ours. */
export function keyAct(event: KeyboardEvent): KeyAct | null {
  const { key, isTrusted, isComposing, ctrlKey, altKey, metaKey, shiftKey } = event;
  if (!isTrusted || isComposing || ctrlKey || altKey || metaKey) return null;
  if (key === 'Escape') return 'hide';
  if (shiftKey || isTypedInto(event)) return null;
  const pick = COLOURS[Number(key) - 1];
  if (pick && /^[1-5]$/.test(key)) return { pick };
  return Object.hasOwn(ACTS, key) ? (ACTS[key] ?? null) : null;
}

/** Whether a press asks to undo, where nobody types. */
export function isUndo(event: KeyboardEvent): boolean {
  const { key, isTrusted, ctrlKey, metaKey, altKey, shiftKey } = event;
  const asks =
    isTrusted && (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'z';
  return asks && !isTypedInto(event);
}

/** Whether the press goes into something one types into, also inside open shadow roots. */
function isTypedInto(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return false;
  return closestTo(target, EDITABLE) !== null || designOf(documentOf(target)) === 'on';
}

/** Arrow keys, Home and End inside a toolbar (WAI-ARIA APG, toolbar pattern); true if the focus moved. */
export function moveFocus(event: KeyboardEvent, root: ParentNode, active: HTMLElement): boolean {
  const buttons = [...root.querySelectorAll<HTMLElement>('[role="toolbar"] button')];
  const at = buttons.indexOf(active);
  const to = at < 0 ? undefined : buttons[target(event, at, buttons.length, isRtl(buttons[at]))];
  if (!to) return false;
  to.focus();
  return true;
}

function target({ key }: KeyboardEvent, at: number, count: number, rtl: boolean): number {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return -1;
  return (at + (rtl ? -step : step) + count) % count;
}

const isRtl = (element: Element | undefined) =>
  element !== undefined && getComputedStyle(element).direction === 'rtl';
