/** Below so many UTF-16 units a text costs less than what stands for it. */
const SHORT = 2000;

/** The short texts, by what reads them. */
const short = new WeakMap<() => Promise<string>, string>();

/** A text that is wanted later, or never: laid aside in a blob, which the browser holds outside the page and may put onto the disk. */
export function laidAside(text: string): () => Promise<string> {
  if (text.length >= SHORT) return readLater(new Blob([text]));
  const read = held(text);
  short.set(read, text);
  return read;
}

/** The text itself where it was too short to be laid aside by itself: it goes with its article. */
export const shortText = (read: () => Promise<string>): string | undefined => short.get(read);

// Each in a function of its own: what is given back holds all that its function names, and one of them must not hold the text.
const held = (text: string) => () => Promise.resolve(text);
const readLater = (blob: Blob) => () => blob.text();
