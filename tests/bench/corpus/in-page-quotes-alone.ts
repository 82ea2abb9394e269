/** The quotes step alone, in a script of its own: its code is as cold as on any page, and what is timed is it and nothing else. */
import type { Block } from '../../../lib/article/model';
import { quotesOf } from '../../../lib/article/quotes';
import { isApart, signatureAt } from '../../../lib/article/steps/quotes';

interface Told {
  blocks: Block[];
  text: string;
  title: string;
  byline: string[];
  lang?: string;
}

function quotesAlone(told: Told, rangeOf: (start: number, end: number) => Range | null) {
  const start = performance.now();
  for (const _ of quotesOf({
    ...told,
    isApart: (at) => isApart(rangeOf(at, at + 1)),
    signature: (at) => signatureAt(rangeOf(at, at + 1)),
  }));
  const ms = performance.now() - start;
  const starts = [0, ...[...told.text.matchAll(/\n\n/g)].map(({ index }) => index + 2)];
  const signed = starts.flatMap((at): [number, string][] => {
    const name = signatureAt(rangeOf(at, at + 1));
    return name ? [[at, name]] : [];
  });
  return { ms, apart: starts.filter((at) => isApart(rangeOf(at, at + 1))), signed };
}

Object.assign(globalThis, { quotesAlone });
