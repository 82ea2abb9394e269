/** The calendar of Iran, in which its pages are dated. */

const MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');
const WORDED = new RegExp(
  `(?<!\\d)(\\d{1,2})\\s+(${MONTHS.join('|')})(?:\\s*ماه)?\\s+(1[34]\\d\\d)(?!\\d)`,
);
const NUMBERS = /(?<!\d)(1[34]\d\d)\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)/;
const DAY_MS = 86_400_000;

/** The first date of that calendar in a text with plain digits, as `YYYY-MM-DD` of ours; undefined if there is none. */
export function jalaliDay(text: string): string | undefined {
  const [worded, day, month = '', year] = WORDED.exec(text) ?? [];
  if (worded) return inOurs(Number(year), MONTHS.indexOf(month) + 1, Number(day));
  const [numbers, y, m, d] = NUMBERS.exec(text) ?? [];
  return numbers ? inOurs(Number(y), Number(m), Number(d)) : undefined;
}

/** Its year begins between 19 and 22 March, and its first six months have 31 days: the browser's own calendar says which day fits. */
function inOurs(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const before = (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
  const format = new Intl.DateTimeFormat('en-u-ca-persian', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  for (let start = 19; start <= 22; start++) {
    const time = Date.UTC(year + 621, 2, start) + before * DAY_MS;
    const parts = Object.fromEntries(
      format.formatToParts(time).map(({ type, value }) => [type, value]),
    );
    if (
      Number.parseInt(parts.year ?? '', 10) === year &&
      Number(parts.month) === month &&
      Number(parts.day) === day
    )
      return new Date(time).toISOString().slice(0, 10);
  }
  return undefined;
}
