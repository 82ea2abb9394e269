/** Arrows (and j, k outside the line) go through search line and rows, a slash goes to the line; Enter is each one's own. */
export function onListKey(event: KeyboardEvent): void {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || event.defaultPrevented) return;
  const line = document.querySelector<HTMLElement>('.popup-find input');
  const isTyping = target instanceof HTMLInputElement;
  if (key === '/' && !isTyping) {
    event.preventDefault();
    line?.focus();
    return;
  }
  const isDown = key === 'ArrowDown' || (key === 'j' && !isTyping);
  const isUp = key === 'ArrowUp' || (key === 'k' && !isTyping);
  if (!isDown && !isUp) return;
  const stops = [line, ...document.querySelectorAll<HTMLElement>('.popup-row')];
  const active = document.activeElement as HTMLElement | null;
  // What stands at the end of a row belongs to the row.
  const row = active?.closest('.popup-item')?.querySelector<HTMLElement>('.popup-row');
  const at = stops.indexOf(row ?? active);
  const next = stops[at < 0 ? 1 : at + (isDown ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
