/**
 * `npm run bench paint`: 10, 100 and 1,000 highlights painted by Postil, and by wrapping words in elements as most peers do:
 * time with style and layout, elements put into the page, and the mutations that the page's own scripts get to see.
 */
import { join } from 'node:path';
import { bundle } from './corpus/bundle.ts';
import { askQuickly } from './corpus/live.ts';
import type { CorpusPage } from './corpus/pages.ts';
import type { PaintCell } from './paint/in-page.ts';

const COUNTS = [10, 100, 1000];
/** A page of that name is only a tab here: nothing of the corpus is read. */
const TAB: CorpusPage = {
  id: 'paint',
  url: 'https://unknown.invalid/',
  domain: 'paint',
  type: 'made',
  fold: 0,
  reference: {
    title: null,
    author: null,
    publish_date: null,
    main_content: null,
    with: [],
    without: [],
  },
  html: () => '',
};

/** Runs the bench; a row is a way of painting and a number of highlights. */
export async function run() {
  const script = await bundle(join(import.meta.dirname, 'paint/in-page.ts'));
  const asked = `postilPaint(${JSON.stringify(COUNTS)})`;
  const [outcome] = await askQuickly<PaintCell[]>([TAB], script, () => asked);
  if (!outcome || !('value' in outcome)) throw new Error(`nothing was painted: ${outcome?.error}`);
  const own = outcome.value.find((cell) => cell.way === 'postil' && cell.highlights === 1000);
  return {
    rows: outcome.value,
    goals: [
      { what: 'painting 1,000, ms', goal: 1, value: own?.ms ?? Number.NaN },
      { what: 'elements added', goal: 0, value: own?.elements ?? Number.NaN },
      { what: 'mutations the page sees', goal: 0, value: own?.mutations ?? Number.NaN },
    ],
  };
}
