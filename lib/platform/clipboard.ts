/** Puts text on the clipboard; false if the browser refuses (no gesture, no focus). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts text on the clipboard that keeps its italics where a program takes HTML; as plain text alone where the browser has no more. */
export async function copyRich(text: string, html: string): Promise<boolean> {
  const blob = (words: string, type: string) => new Blob([words], { type });
  try {
    const item = { 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return copyText(text);
  }
}

/** Puts a PNG on the clipboard; false if the browser refuses. */
export async function copyPicture(png: Blob): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    return false;
  }
}
