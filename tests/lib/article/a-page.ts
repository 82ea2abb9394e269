import { onTestFinished } from 'vitest';

/** A live page in a frame of its own, scripts off, as a content script sees one: styles apply, noscript is text. */
export async function aPage(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.style.cssText = 'width: 1000px; height: 800px';
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await loaded;
  if (!frame.contentDocument) throw new Error('the frame has no document');
  return frame.contentDocument;
}
