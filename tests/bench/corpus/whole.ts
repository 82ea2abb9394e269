/** The whole extraction cross-validated: every page is taken apart with trees that saw nothing of its domain. */
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import type { Answer } from './in-page.ts';
import { askQuickly } from './live.ts';
import type { CorpusPage } from './pages.ts';
import { overlap, type Score, words } from './score.ts';

const WEIGHTS = join(import.meta.dirname, '../../../lib/article/body/weights.ts');

/** What one page got, and whether it calls itself news. */
export interface Whole extends Score {
  page: CorpusPage;
  text: string;
  isNews: boolean;
}

/** Every page through all steps, with the trees that `weightsOf` gives for its fold, as a module. Parsed, not loaded. */
export async function extractWhole(
  pages: readonly CorpusPage[],
  weightsOf: (fold: number) => string,
): Promise<Whole[]> {
  const found: Whole[] = [];
  for (const fold of new Set(pages.map((page) => page.fold))) {
    const inside = pages.filter((page) => page.fold === fold);
    const instead = new Map([[WEIGHTS, weightsOf(fold)]]);
    const script = await bundle(
      join(import.meta.dirname, 'in-page.ts'),
      'iife',
      undefined,
      instead,
    );
    const ask = ({ url, html }: CorpusPage) =>
      `postilQuick(["postil"], ${JSON.stringify(url)}, ${JSON.stringify(html())})`;
    interface Visit {
      news: boolean;
      answers: { postil: Answer };
    }
    for (const outcome of await askQuickly<Visit>(inside, script, ask)) {
      const { page } = outcome;
      const visit = 'value' in outcome ? outcome.value : null;
      const text = visit?.answers.postil.text ?? '';
      const score = overlap(words(text), words(page.reference.main_content ?? ''));
      found.push({ page, text, isNews: visit?.news ?? false, ...score });
    }
  }
  return found;
}
