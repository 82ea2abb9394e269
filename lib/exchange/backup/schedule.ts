/**
 * When an automatic copy is due: pure, from what is set, what was done and the clock. Days are the reader's calendar days, so
 * that the hour of a change to summer time neither skips a copy nor makes two.
 */

/** How often a copy is made. */
export type Every = 'off' | 'daily' | 'weekly';

/** What the decision looks at. Times in ms; `failures` are those since the last good copy. */
export interface CopyFacts {
  every: Every;
  /** The last good copy, null if there is none or it is gone. */
  last: number | null;
  failed: number | null;
  failures: number;
  /** Whether anything was written to the library since the last good copy. */
  changed: boolean;
  /** Whether nothing is left in the library of what the last good copy holds. */
  emptied: boolean;
  now: number;
}

/** Due, or why not: switched off, not its day yet, nothing new since the last one, nothing left to copy, or waiting after a failure. `next` in ms. */
export type CopyDecision =
  | { due: true }
  | { due: false; why: 'off' | 'nothing-new' | 'emptied'; next: null }
  | { due: false; why: 'not-yet' | 'after-failure'; next: number };

const DAYS = { daily: 1, weekly: 7 } as const;
/** The first wait after a failure, doubled with each, in ms. */
const FIRST_WAIT_MS = 15 * 60_000;
const LONGEST_WAIT_MS = 24 * 60 * 60_000;

/** Decides. A time that lies ahead of `now` means that the clock was set back: it holds nothing up. */
export function decideCopy(facts: CopyFacts): CopyDecision {
  const { every, last, failed, failures, changed, emptied, now } = facts;
  if (every === 'off') return { due: false, why: 'off', next: null };
  const isHere = last !== null && last <= now;
  if (last !== null && !changed) return { due: false, why: 'nothing-new', next: null };
  // Copies of nothing would in the end push out the last one that holds something.
  if (last !== null && emptied) return { due: false, why: 'emptied', next: null };
  const day = isHere ? dayAfter(last, DAYS[every]) : now;
  if (day > now) return { due: false, why: 'not-yet', next: day };
  if (failures > 0 && failed !== null && failed <= now) {
    const next = failed + Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
    if (next > now) return { due: false, why: 'after-failure', next };
  }
  return { due: true };
}

/** The beginning of the calendar day `days` after that of `at`. */
function dayAfter(at: number, days: number): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
}

const NAME = /^postil-backup-(\d{4}-\d{2}-\d{2})(?:-(\d{1,3}))?\.zip$/;

/** The name of a copy made at `at` that none of `taken` has: `postil-backup-2026-11-29.zip`, then `…-2.zip`. */
export function copyName(at: Date, taken: ReadonlySet<string>): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  for (let n = 1; ; n++) {
    const name = `postil-backup-${day}${n === 1 ? '' : `-${n}`}.zip`;
    if (!taken.has(name)) return name;
  }
}

/** Whether a file bears a name as we give it. */
export const isCopyName = (name: string): boolean => NAME.test(name);

/** The copies too many, of `copies` with the oldest first: what is left are the `keep` made last, and always one. */
export const surplus = <C>(copies: readonly C[], keep: number): C[] =>
  copies.slice(0, Math.max(0, copies.length - Math.max(1, keep)));
