/** Days as the styles write them: whole, or as much of them as the page gives. */
import type { DateParts } from '../../text/day';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const monthOf = (month: number): string => MONTHS[month - 1] ?? '';

/** `2026, March 14`, `2026, March`, `2026`. */
export function yearFirst([year, month, day]: DateParts): string {
  if (month === undefined) return String(year);
  return `${year}, ${monthOf(month)}${day === undefined ? '' : ` ${day}`}`;
}

/** `March 14, 2026`, `March 2026`, `2026`. */
export function monthFirst([year, month, day]: DateParts): string {
  if (month === undefined) return String(year);
  return day === undefined ? `${monthOf(month)} ${year}` : `${monthOf(month)} ${day}, ${year}`;
}

/** `14 Mar. 2026`, `Mar. 2026`, `2026`: months of more than four letters are shortened (MLA 9, appendix 1). */
export function dayFirst([year, month, day]: DateParts): string {
  if (month === undefined) return String(year);
  const name = monthOf(month);
  const short = name.length <= 4 ? name : `${name.slice(0, name === 'September' ? 4 : 3)}.`;
  return `${day === undefined ? '' : `${day} `}${short} ${year}`;
}
