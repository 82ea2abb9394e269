/** Times as files write them: numbers in seconds, ms or µs, since 1970 or (browsers) 1601, and strings with and without a zone. */

/** Where one unit ends and the next begins: 1e11 s is the year 5138, 1e11 ms is 1973. */
const SECONDS_BELOW = 1e11;
const MS_BELOW = 1e14;
const MICROS_BELOW = 1e16;
/** From 1601 to 1970, in ms. */
const EPOCH_1601 = 11_644_473_600_000;
/** No reading list is older or from later than this. */
const LATEST = Date.UTC(2200, 0, 1);

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i;

/** The time of a value in ms; null for none (empty, 0), undefined for one that is no date. Without a zone it is UTC. */
export function timeOf(value: unknown): number | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string') return undefined;
  const words = value.trim();
  if (words === '') return null;
  if (/^-?\d+(?:\.\d+)?$/.test(words)) return fromNumber(Number(words));
  return fromIso(words) ?? fromOther(words);
}

function fromNumber(n: number): number | null | undefined {
  if (!Number.isFinite(n)) return undefined;
  if (n <= 0) return n === 0 ? null : undefined;
  return plausible(
    n < SECONDS_BELOW
      ? n * 1000
      : n < MS_BELOW
        ? n
        : n < MICROS_BELOW
          ? n / 1000
          : n / 1000 - EPOCH_1601,
  );
}

const plausible = (ms: number): number | undefined =>
  ms > 0 && ms < LATEST ? Math.round(ms) : undefined;

function fromIso(words: string): number | undefined {
  const match = ISO.exec(words);
  if (!match) return undefined;
  const [, y, mo, d, h = '0', mi = '0', s = '0', fraction = '', zone = ''] = match;
  const [year, month, day] = [Number(y), Number(mo), Number(d)];
  const ms = Date.UTC(year, month - 1, day, Number(h), Number(mi), Number(s));
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDay || Number(h) > 24 || Number(mi) > 59 || Number(s) > 60) return undefined;
  return plausible(ms + Math.floor(Number(`0.${fraction || '0'}`) * 1000) - offsetOf(zone));
}

/** A zone's distance from UTC in ms. */
function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -1 : 1) * minutes * 60_000;
}

/** Written out, as in mails and logs; a day and a year must be in it, because engines read almost anything as a date. */
function fromOther(words: string): number | undefined {
  if (words.length > 60 || !/\b\d{4}\b/.test(words) || !/[A-Za-z]{3}/.test(words)) return undefined;
  const zoned = /(?:GMT|UTC|Z|[+-]\d{4}|\([^)]*\))\s*$/i.test(words) ? words : `${words} UTC`;
  const ms = Date.parse(zoned);
  return Number.isNaN(ms) ? undefined : plausible(ms);
}

/** A day or time as the library keeps it for `publishedAt`: the day alone where only a day is given. */
export function publishedOf(value: unknown): string | undefined {
  if (typeof value === 'string' && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value.trim()))
    return value.trim();
  const ms = timeOf(value);
  return typeof ms === 'number' ? new Date(ms).toISOString() : undefined;
}
