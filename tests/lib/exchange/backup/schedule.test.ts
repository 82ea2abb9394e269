import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CopyDecision,
  type CopyFacts,
  copyName,
  decideCopy,
  isCopyName,
  surplus,
} from '../../../../lib/exchange/backup/schedule';

const zone = process.env.TZ;
beforeAll(() => {
  process.env.TZ = 'Europe/Berlin';
});
afterAll(() => {
  process.env.TZ = zone;
});

/** A time of the wall clock: `29 14:30` in November 2026, or a whole date. */
const at = (text: string) =>
  new Date(
    text.length < 12 ? `2026-11-${text.replace(' ', 'T')}` : text.replace(' ', 'T'),
  ).getTime();
const minutes = (n: number) => n * 60_000;

interface Case {
  name: string;
  given: (Partial<Omit<CopyFacts, 'now' | 'last' | 'failed'>> & { now: string }) & {
    last?: string;
    failed?: string;
  };
  what: 'due' | Exclude<CopyDecision, { due: true }>['why'];
  next?: string;
}

const CASES: Case[] = [
  { name: 'switched off', given: { every: 'off', now: '29 10:00' }, what: 'off' },
  { name: 'never made one', given: { now: '29 10:00' }, what: 'due' },
  {
    name: 'made one today',
    given: { last: '29 08:00', now: '29 23:59' },
    what: 'not-yet',
    next: '30 00:00',
  },
  { name: 'made one yesterday, late', given: { last: '28 23:50', now: '29 00:00' }, what: 'due' },
  {
    name: 'the browser was closed for ten days',
    given: { last: '19 10:00', now: '29 10:00' },
    what: 'due',
  },
  {
    name: 'weekly, six days ago',
    given: { every: 'weekly', last: '23 10:00', now: '29 10:00' },
    what: 'not-yet',
    next: '30 00:00',
  },
  {
    name: 'weekly, seven days ago',
    given: { every: 'weekly', last: '22 23:00', now: '29 00:30' },
    what: 'due',
  },
  {
    name: 'nothing new for a month',
    given: { last: '2026-10-20 10:00', now: '29 10:00', changed: false },
    what: 'nothing-new',
  },
  {
    name: 'nothing new, but no good copy is there',
    given: { now: '29 10:00', changed: false },
    what: 'due',
  },
  {
    name: 'everything was erased',
    given: { last: '20 10:00', now: '29 10:00', emptied: true },
    what: 'emptied',
  },
  {
    name: 'the clock was a year ahead',
    given: { last: '2027-11-29 10:00', now: '29 10:00' },
    what: 'due',
  },
  {
    name: 'the clock was ahead, and nothing is new',
    given: { last: '2027-11-29 10:00', now: '29 10:00', changed: false },
    what: 'nothing-new',
  },
  {
    name: 'summer time ends: a day of 25 hours',
    given: { last: '2026-10-25 00:30', now: '2026-10-25 23:30' },
    what: 'not-yet',
    next: '2026-10-26 00:00',
  },
  {
    name: 'summer time begins: a day of 23 hours',
    given: { last: '2026-03-29 00:30', now: '2026-03-30 00:00' },
    what: 'due',
  },
  {
    name: 'weekly over the end of summer time',
    given: { every: 'weekly', last: '2026-10-20 12:00', now: '2026-10-26 23:59' },
    what: 'not-yet',
    next: '2026-10-27 00:00',
  },
  {
    name: 'failed five minutes ago',
    given: { last: '27 10:00', failed: '29 09:55', failures: 1, now: '29 10:00' },
    what: 'after-failure',
    next: '29 10:10',
  },
  {
    name: 'failed a quarter of an hour ago',
    given: { failed: '29 09:45', failures: 1, now: '29 10:00' },
    what: 'due',
  },
  {
    name: 'failed for the third time',
    given: { failed: '29 09:45', failures: 3, now: '29 10:00' },
    what: 'after-failure',
    next: '29 10:45',
  },
  {
    name: 'failed a hundred times: once a day is tried',
    given: { failed: '28 11:00', failures: 100, now: '29 10:00' },
    what: 'after-failure',
    next: '29 11:00',
  },
  {
    name: 'failed in the future of a clock set back',
    given: { failed: '2027-01-01 10:00', failures: 9, now: '29 10:00' },
    what: 'due',
  },
  {
    name: 'a failure does not bring the next one forward',
    given: { last: '29 08:00', failed: '29 08:30', failures: 1, now: '29 10:00' },
    what: 'not-yet',
    next: '30 00:00',
  },
];

describe('an automatic copy', () => {
  it.each(CASES)('$name: $what', ({ given, what, next }) => {
    const { now, last, failed, ...rest } = given;
    const decision = decideCopy({
      every: 'daily',
      failures: 0,
      changed: true,
      emptied: false,
      ...rest,
      last: last === undefined ? null : at(last),
      failed: failed === undefined ? null : at(failed),
      now: at(now),
    });
    expect(decision.due ? 'due' : decision.why).toBe(what);
    if (next !== undefined) expect(decision).toMatchObject({ next: at(next) });
  });

  it('that goes on failing is tried less and less, and never given up', () => {
    let now = at('01 00:00');
    const tries: number[] = [];
    for (let failures = 0, failed: number | null = null; tries.length < 12; now += minutes(5)) {
      if (
        !decideCopy({
          every: 'daily',
          last: null,
          failed,
          failures,
          changed: true,
          emptied: false,
          now,
        }).due
      )
        continue;
      tries.push(now);
      failures++;
      failed = now;
    }
    const waits = tries.slice(1).map((time, i) => (time - (tries[i] ?? 0)) / minutes(1));
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440, 1440]);
  });

  it('is named by its day, and a second of the same day by a number', () => {
    const day = new Date(2026, 10, 29, 23, 59);
    const taken = new Set<string>();
    for (const name of ['postil-backup-2026-11-29.zip', 'postil-backup-2026-11-29-2.zip']) {
      expect(copyName(day, taken)).toBe(name);
      expect(isCopyName(name)).toBe(true);
      taken.add(name);
    }
    for (const other of [
      'postil-backup.zip',
      'x-postil-backup-2026-11-29.zip',
      'postil-backup-2026-11-29.zip.part',
      'holiday.zip',
    ])
      expect(isCopyName(other)).toBe(false);
  });

  it('leaves the newest that are to be kept, and never none', () => {
    // In the order in which they were made: by their dates, the copy of a clock that ran ahead would outlive all others.
    expect(surplus([1, 2, 9, 4, 5], 2)).toEqual([1, 2, 9]);
    expect(surplus([1, 2, 3], 7)).toEqual([]);
    expect(surplus([1, 2, 3], 0)).toEqual([1, 2]);
    expect(surplus([], 3)).toEqual([]);
  });
});
