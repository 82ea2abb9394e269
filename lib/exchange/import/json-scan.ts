/** Where strings and values of JSON end, without reading them. */

/** Behind the string that begins at `at`; -1 if it does not end. */
export function stringEnd(text: string, at: number): number {
  for (let from = at + 1; ; ) {
    const end = text.indexOf('"', from);
    if (end < 0) return -1;
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return end + 1;
    from = end + 1;
  }
}

/** Behind the value that begins at `at`, with how deep it nests; -1 if it does not end. */
export function valueEnd(text: string, start: number): { end: number; depth: number } {
  let depth = 0;
  let deepest = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      const end = stringEnd(text, at);
      if (end < 0) return { end: -1, depth: deepest };
      if (depth === 0) return { end, depth: deepest };
      at = end - 1;
    } else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 93 || code === 125) {
      if (depth === 0) return { end: at, depth: deepest };
      if (--depth === 0) return { end: at + 1, depth: deepest };
    } else if (depth === 0 && code === 44) return { end: at, depth: deepest };
  }
  return { end: depth === 0 ? text.length : -1, depth: deepest };
}
