/** Gives the leaves of a page with their signals, for fitting. */
import { readContexts, readLeaves, signalNames, signalsOf } from '../../../lib/article/body';
import type { Draft } from '../../../lib/article/draft';
import { readMetadata } from '../../../lib/article/steps/metadata';
import { OWN } from '../../../lib/text/tree';

/** What a pass with pauses gives in the end. */
function ended<T>(pass: Generator<void, T>): T {
  for (;;) {
    const step = pass.next();
    if (step.done) return step.value;
  }
}

/** The title as the extraction has it: the step needs nothing but the document and its table. */
function titleOf(document: Document, url: string, table: Draft['table']): string {
  const draft = { document, url, base: url, table, tree: OWN, article: { title: '' } };
  ended(readMetadata(draft as unknown as Draft));
  return draft.article.title;
}

Object.assign(globalThis, {
  postilLeaves: (url: string, html: string) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const base = parsed.createElement('base');
    base.href = url;
    if (!parsed.querySelector('base[href]')) parsed.head.prepend(base);
    const read = ended(readLeaves(parsed.body));
    const signals = ended(signalsOf(read, ended(readContexts(read)), titleOf(parsed, url, read)));
    return {
      names: signalNames(),
      leaves: read.leaves.map(({ text }) => ({ text })),
      signals: read.leaves.map((_, i) =>
        Array.from(signals(i), (value) => Math.round((value ?? 0) * 1000) / 1000),
      ),
    };
  },
});
