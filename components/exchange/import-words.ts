/** Sentences of an import: why a file or a row was left out, what became of an article. */
import type { LeftOut } from '../../lib/exchange/import/read';
import type { ReportWords } from '../../lib/exchange/import/report';
import type {
  ImportCounts,
  ImportProblem,
  ImportRecord,
  ProblemKind,
} from '../../lib/library/imports';
import { digits, t, tn, type WordKey } from '../../lib/platform/i18n';

/** A count as the reader's language writes it. */
export const count = digits;

/** `1,187 new, 6 changed, 38 already here, 2 left out by you`. */
export const doneWords = ({ new: added, changed, same, left = 0 }: ImportCounts): string =>
  t('import_done', count(added), count(changed), count(same)) +
  (left > 0 ? `, ${t('import_done_left', count(left))}` : '');

/** `Import stopped at 412 of 1,193`. */
export const stoppedWords = ({ done, total, restore }: ImportRecord): string =>
  t(restore ? 'restore_stopped' : 'import_stopped', count(done), count(total));

/** That it was taken back, and how many articles stay. */
export function undoneWords({ kept, restore }: ImportRecord): string {
  const more = kept > 0 ? ` ${tn('import_undone_kept', kept)}` : '';
  return `${t(restore ? 'restore_undone' : 'import_undone')}${more}`;
}

const FAULTS: Record<LeftOut, WordKey> = {
  unknown: 'import_fault_unknown',
  empty: 'import_fault_empty',
  'no-rows': 'import_fault_no_rows',
  'not-carried': 'import_fault_not_carried',
  'not-zip': 'import_fault_not_zip',
  'cut-off': 'import_fault_cut_off',
  password: 'import_fault_password',
  'too-many': 'import_fault_too_many',
  'too-large': 'import_fault_too_large',
  'bad-name': 'import_fault_bad_name',
  'bad-method': 'import_fault_bad_method',
  damaged: 'import_fault_damaged',
};

/** Why a file was left out, as half a sentence. */
export const leftOutWords = (why: LeftOut): string => t(FAULTS[why]);

const PROBLEMS: Record<ProblemKind, WordKey> = {
  'no-address': 'import_problem_no_address',
  'bad-address': 'import_problem_bad_address',
  'bad-date': 'import_problem_bad_date',
  'bad-number': 'import_problem_bad_number',
  'bad-tag': 'import_problem_bad_tag',
  'no-words': 'import_problem_no_words',
  'too-long': 'import_problem_too_long',
  'not-read': 'import_problem_not_read',
  'too-deep': 'import_problem_too_deep',
  'cut-off': 'import_problem_cut_off',
  'deleted-there': 'import_problem_deleted_there',
  feed: 'import_problem_feed',
  'not-carried': 'import_problem_not_carried',
};

/** What was the matter with a row, and what was done: `saved “soon” is no date; taken without one`. */
export function problemWords({ kind, field, value = '' }: ImportProblem): string {
  return t(PROBLEMS[kind], ...(field === undefined ? [value] : [field, value]));
}

const WHAT: Record<string, WordKey> = {
  new: 'import_what_new',
  changed: 'import_what_changed',
  same: 'import_what_same',
  trashed: 'import_what_trashed',
  left: 'import_what_chosen',
};

/** The fields of an article that an import changed, in words. */
export const fieldWords = (fields: readonly string[]): string =>
  fields.map((field) => t(`import_field_${field}` as WordKey)).join(', ');

/** The words of the report that is saved as a file. */
export const REPORT: ReportWords = {
  get columns() {
    return [
      t('import_column_row'),
      t('import_column_title'),
      t('import_column_address'),
      t('import_column_what'),
      t('import_column_why'),
      t('import_column_highlights'),
    ];
  },
  outcome: (what, fields) => t(WHAT[what] ?? 'import_what_same', fieldWords(fields)),
  left: (kept) => t(kept ? 'import_what_kept' : 'import_what_left'),
  waiting: () => t('import_what_waiting'),
  problem: problemWords,
};
