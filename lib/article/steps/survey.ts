/** The table that all later steps work on: boxes and leaves of the page, and what each box knows of those around it. */
import { readContexts } from '../body/context';
import { readLeaves } from '../body/leaves';
import type { Draft } from '../draft';

/** Measures the page. */
export function* survey(draft: Draft): Generator<void, void> {
  draft.table = yield* readLeaves(draft.body);
  yield;
  draft.contexts = yield* readContexts(draft.table);
}
