/** What an import did, row by row, as a table to keep: one line an article, then one a problem. */
import { chunksOf, type ImportProblem, type ImportRecord } from '../../library/imports';
import { BYTE_ORDER_MARK, row } from '../table';

/** Words for what happened and why; the interface gives them in the reader's language. */
export interface ReportWords {
  columns: readonly string[];
  outcome(what: string, fields: readonly string[]): string;
  left(kept: boolean): string;
  /** Of a row that a stopped import has not come to. */
  waiting(): string;
  problem(problem: ImportProblem): string;
}

/** The report in pieces, a chunk at a time. Columns: row, title, address, what happened, why, highlights. */
export async function* reportOf(record: ImportRecord, words: ReportWords): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + row(words.columns);
  for await (const chunk of chunksOf(record.id)) {
    yield chunk.items
      .map((item, i) => {
        const outcome = chunk.outcomes[i];
        const what = outcome ? words.outcome(outcome.what, outcome.fields) : words.waiting();
        const added = outcome?.highlights.new ?? 0;
        return row([item.row, item.title, item.url, what, '', added]);
      })
      .join('');
  }
  for (const problem of record.problems)
    yield row([
      problem.row,
      '',
      problem.value ?? '',
      words.left(!problem.leftOut),
      words.problem(problem),
      0,
    ]);
}

/** The problems alone, as lines of text. */
export function problemLines(problems: readonly ImportProblem[], words: ReportWords): string {
  return problems.map((one) => `${one.row}: ${words.problem(one)}\n`).join('');
}
