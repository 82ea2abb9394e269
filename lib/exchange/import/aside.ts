/** Below so many UTF-16 units a text costs less than what stands for it. */
const SHORT = 2000;

/** A text that is wanted later, or never: laid aside in a blob, which the browser holds outside the page and may put onto the disk. */
export function laidAside(text: string): () => Promise<string> {
  return text.length < SHORT ? held(text) : readLater(new Blob([text]));
}

// Each in a function of its own: what is given back holds all that its function names, and one of them must not hold the text.
const held = (text: string) => () => Promise.resolve(text);
const readLater = (blob: Blob) => () => blob.text();
