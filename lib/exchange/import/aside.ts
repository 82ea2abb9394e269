/** Below so many UTF-16 units a text costs less than what stands for it. */
const SHORT = 2000;

/** A text that is wanted later, or never: laid aside in a blob, which the browser holds outside the page and may put onto the disk. */
export function laidAside(text: string): () => Promise<string> {
  if (text.length < SHORT) return () => Promise.resolve(text);
  const blob = new Blob([text]);
  return () => blob.text();
}
