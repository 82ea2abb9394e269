import { describe, expect, it } from 'vitest';
import { isPerson, namesIn } from '../../../lib/article/metadata/byline';
import { dayIn, isoDate } from '../../../lib/article/metadata/dates';
import { cpuNow } from '../../cpu';

const SITE = 'The Quay';

/** A byline as a page shows it, and the names in it. */
const BYLINES: [string, string[]][] = [
  ['Ada Holm', ['Ada Holm']],
  ['By Ada Holm', ['Ada Holm']],
  ['By: Ada Holm', ['Ada Holm']],
  ['Written by Ada Holm', ['Ada Holm']],
  ['Words by Ada Holm', ['Ada Holm']],
  ['Von Ada Holm', ['Ada Holm']],
  ['Par Ada Holm et Jo Berg', ['Ada Holm', 'Jo Berg']],
  ['Por Ada Holm y Jo Berg', ['Ada Holm', 'Jo Berg']],
  ['Автор: Анна Берг', ['Анна Берг']],
  ['By Ada Holm and Jo Berg', ['Ada Holm', 'Jo Berg']],
  ['By Ada Holm, Jo Berg and Li Wen', ['Ada Holm', 'Jo Berg', 'Li Wen']],
  ['By Ada Holm, Jo Berg, and Li Wen', ['Ada Holm', 'Jo Berg', 'Li Wen']],
  ['Ada Holm & Jo Berg', ['Ada Holm', 'Jo Berg']],
  ['Ada Holm | Jo Berg', ['Ada Holm', 'Jo Berg']],
  ['Ada Holm; Jo Berg', ['Ada Holm', 'Jo Berg']],
  ['Ada Holm, Ada Holm', ['Ada Holm']],
  ['By Ada Holm, M.D.', ['Ada Holm, M.D.']],
  ['Ada Holm, PhD', ['Ada Holm, PhD']],
  ['Robert Berg, Jr.', ['Robert Berg, Jr.']],
  ['Dr. Ada Holm', ['Dr. Ada Holm']],
  ["Sam O'Brien", ["Sam O'Brien"]],
  ['By Ada Holm Published on May 4, 2026', ['Ada Holm']],
  ['Ada HolmPublished May 4, 2026', ['Ada Holm']],
  ['Ada HolmMay 4, 2026', ['Ada Holm']],
  ['Ada Holm • 5 min read', ['Ada Holm']],
  ['By Ada Holm • March 12, 2026', ['Ada Holm']],
  ['Ada Holm 4 August 2026', ['Ada Holm']],
  ['Ada Holm - Mar 27, 2026', ['Ada Holm']],
  ['Ada Holm on Friday December 19, 2025', ['Ada Holm']],
  ['By Ada Holm for The Quay', ['Ada Holm']],
  ['Ada Holm, Staff Writer', ['Ada Holm']],
  ['Ada Holm, Senior Editor', ['Ada Holm']],
  ['Ada Holm, The Quay', ['Ada Holm']],
  ['The Quay', ['The Quay']],
  ['Ada Holm, The Norrby Courier', ['Ada Holm']],
  ['Ada Holm, Jo Berg, Guest Columnists', ['Ada Holm', 'Jo Berg']],
  ['Ada - Product marketer', ['Ada']],
  ['Ada Holm, from the, harbour dept.', ['Ada Holm']],
  ['Articles by Ada Holm', ['Ada Holm']],
  ['content: Ada Holm, code: Jo Berg', []],
  ['Center for Drug Evaluation and Research', ['Center for Drug Evaluation and Research']],
  ['By the Quay Team 2–3 minutes', ['the Quay Team']],
  ['Ada Holm, 12-minute read', ['Ada Holm']],
  ['Ada Holm, Jo Berg', ['Ada Holm', 'Jo Berg']],
  ['CLICK HERE', []],
  ['admin', []],
  ['By', []],
  ['Editorial team', []],
  ['https://quay.example/author/ada', []],
  ['www.quay.example', []],
  ['ada@quay.example', []],
  ['View all posts by Ada Holm', []],
  ['12', []],
  ['', []],
];

describe('the names in a byline', () => {
  it.each(BYLINES)('%j', (byline, names) => {
    expect(namesIn(byline, SITE)).toEqual(names);
  });

  it('are not the site that the writer writes for, by the beginning of its name', () => {
    expect(namesIn('Ada Holm, The Quay', 'The Quay Europe')).toEqual(['Ada Holm']);
    expect(namesIn('Ada Holm, Jo Berg', 'Ada Holm Pictures')).toEqual(['Ada Holm', 'Jo Berg']);
    expect(namesIn('The Quay', 'The Quay Europe')).toEqual(['The Quay']);
  });

  it('are at most twelve', () => {
    const line = Array.from({ length: 40 }, (_, i) => `Ada ${String.fromCharCode(65 + i)}olm`);
    expect(namesIn(line.join(', '), SITE).length).toBeLessThanOrEqual(12);
  });

  it('are found in linear time, whatever the line', () => {
    for (const piece of ['by ', 'a, ', ' - ', 'and ', 'May ', '| ', '1', 'Published ']) {
      const start = cpuNow();
      namesIn(piece.repeat(200_000), SITE);
      expect(cpuNow() - start).toBeLessThan(500);
    }
  });
});

const PEOPLE: [string, boolean][] = [
  ['Ada Holm', true],
  ['Dr. Ada Holm', true],
  ['Ada van der Holm', true],
  ['Çelik Nimani', true],
  ['A. J. Neal', true],
  ['Ada', false],
  ['Editorial Team', false],
  ['Senior Writer', false],
  ['Read more', false],
  ['ada holm', false],
];

describe('whether a name is a person’s', () => {
  it.each(PEOPLE)('%s: %s', (name, is) => {
    expect(isPerson(name)).toBe(is);
  });
});

/** A text, the language of its page, and the day in it. */
const DAYS: [string, string, string | undefined][] = [
  ['May 4, 2026', 'en', '2026-05-04'],
  ['Updated on Sept. 4th, 2026 at noon', 'en', '2026-09-04'],
  ['Monday, May 4 2026', 'en', '2026-05-04'],
  ['4 May 2026', 'en', '2026-05-04'],
  ['4th of May, 2026', 'en', '2026-05-04'],
  ['04-May-2026', 'en', '2026-05-04'],
  ['2026-05-04', 'en', '2026-05-04'],
  ['2026/5/4', 'en', '2026-05-04'],
  ['2026年5月4日', 'ja', '2026-05-04'],
  ['5/4/2026', 'en-US', '2026-05-04'],
  ['5/4/2026', 'en-GB', '2026-04-05'],
  ['25/4/2026', 'en-US', '2026-04-25'],
  ['04.05.2026', 'de', '2026-05-04'],
  ['4. Mai 2026', 'de', '2026-05-04'],
  ['4 mai 2026', 'fr', '2026-05-04'],
  ['4 de mayo de 2026', 'es', '2026-05-04'],
  ['4 мая 2026', 'ru', '2026-05-04'],
  ['4 maja 2026', 'pl', '2026-05-04'],
  ['1er mai 2026', 'fr', '2026-05-01'],
  ['٤ مايو ٢٠٢٦', 'ar', '2026-05-04'],
  ['۲۱ تیر ۱۴۰۵', 'fa', '2026-07-12'],
  ['یکشنبه 1 فروردین ماه 1405', 'fa-IR', '2026-03-21'],
  ['30 اسفند 1403', 'fa', '2025-03-20'],
  ['۱۴۰۴/۱۰/۱۰ - ۱۲:۳۰', 'fa', '2025-12-31'],
  ['30 اسفند 1404', 'fa', undefined],
  ['21 تیر 1405', 'ar', undefined],
  ['version 10.4.2026.1', 'en', undefined],
  ['May 40, 2026', 'en', undefined],
  ['in 2026', 'en', undefined],
  ['4 apples 2026', 'en', undefined],
  ['4 mai 2026', 'no such language', undefined],
  ['', 'en', undefined],
];

describe('the day in a text', () => {
  it.each(DAYS)('%j in %s', (text, lang, day) => {
    expect(dayIn(text, lang)).toBe(day);
  });
});

/** A date as a head writes it, and as ISO 8601. */
const DATES: [string, string | undefined][] = [
  ['2026-05-04', '2026-05-04'],
  ['2026-05-04T10:00:00Z', '2026-05-04T10:00:00Z'],
  ['2026-05-04T10:00:00.000+02:00', '2026-05-04T10:00:00.000+02:00'],
  ['2026-05-04T10:00:00-0500', '2026-05-04T10:00:00-0500'],
  ['2026-05-04 10:00:00 +0000', '2026-05-04T10:00:00+0000'],
  ['20260504', '2026-05-04'],
  ['Thu, 05/04/2026 - 00:00', '2026-05-04'],
  ['May 4, 2026', '2026-05-04'],
  ['May 4, 2026T10:00:00', '2026-05-04'],
  ['2026-13-04', undefined],
  ['yesterday', undefined],
];

describe('a date of a head', () => {
  it.each(DATES)('%j', (said, date) => {
    expect(isoDate(said)).toBe(date);
  });
});
