/** The day in a date as a page gives it, whatever the zone. */

/** Year, and month and day if they are known, as numbers. */
export type DateParts = [number] | [number, number] | [number, number, number];

/** The day that a page gives, as it stands there: `2026-03-14T23:30:00-05:00` is the 14th. Null if it is no such date. */
export function dateParts(date: string): DateParts | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])/.exec(date.trim());
  if (!found) return null;
  const [year = 0, month = 0, day = 0] = found.slice(1).map((part) => Number(part ?? 0));
  if (year === 0) return null;
  if (month < 1 || month > 12) return [year];
  return day < 1 || day > 31 ? [year, month] : [year, month, day];
}

/** `2026-03-14`, or as much of it as is known. */
export const isoDay = (parts: DateParts): string =>
  parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
