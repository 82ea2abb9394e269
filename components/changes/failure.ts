/** Sentences for a change that did not work, shared by every surface: what happened, what was kept, what now. */
import type { Code } from '../../lib/messaging/wire';
import { t, type WordKey } from '../../lib/platform/i18n';

const FAILURES: Record<Code, WordKey> = {
  forbidden: 'fail_forbidden',
  'bad-input': 'fail_bad_input',
  'not-found': 'fail_not_found',
  'storage-full': 'fail_storage_full',
  'storage-refused': 'fail_storage_refused',
  stale: 'fail_stale',
  private: 'fail_private',
  failed: 'fail_failed',
  gone: 'fail_gone',
};

/** The sentence for a failed call; a code that a page made up gets the general one. */
export const failure = (code: Code | string): string =>
  t(FAILURES[code as Code] ?? FAILURES.failed);
