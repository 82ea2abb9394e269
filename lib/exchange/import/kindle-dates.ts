/** Times as Kindle writes them, in the reader's own zone and language: `Friday, 20 November 2026 21:03:17`. */

const MONTHS = [
  /jan|янв|ene|gen/i,
  /feb|fév|fev|фев/i,
  /mar|mär|мар|maa/i,
  /apr|avr|abr|апр/i,
  /may|mai|mag|mei|мая|май/i,
  /jun|juin|giu|июн/i,
  /jul|juil|lug|июл/i,
  /aug|aoû|aou|ago|авг/i,
  /sep|set|сен/i,
  /oct|okt|ott|out|окт/i,
  /nov|ноя/i,
  /dec|dez|déc|dic|дек/i,
];

/** The time in ms, or undefined where no day can be told. */
export function kindleTime(words: string): number | undefined {
  const east = /(\d{4})[年년]\s*(\d{1,2})[月월]\s*(\d{1,2})[日일]/.exec(words);
  const year = Number(east?.[1] ?? /\b(\d{4})\b/.exec(words)?.[1]);
  const clock = /(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?/.exec(words);
  const [, h = '0', m = '0', s = '0'] = clock ?? [];
  // Behind the clock alone: in German `am` stands before every date.
  const half = /\d\s*([ap])\.?\s?m\b/i.exec(words)?.[1]?.toLowerCase();
  const isLate = half === 'p' || /下午|午後|오후/.test(words);
  const isEarly = half === 'a' || /上午|午前|오전/.test(words);
  const hour = (Number(h) % (isLate || isEarly ? 12 : 24)) + (isLate ? 12 : 0);
  const month = east ? Number(east[2]) - 1 : monthOf(words);
  const day = Number(east?.[3] ?? dayOf(words, clock?.[0] ?? ''));
  if (!year || month < 0 || !day) return undefined;
  const time = new Date(year, month, day, hour, Number(m), Number(s)).getTime();
  return Number.isNaN(time) ? undefined : time;
}

/** The last word that names a month: weekdays come before (`mardi`, `Mar`). */
function monthOf(words: string): number {
  for (const word of words.split(/[^\p{L}]+/u).reverse()) {
    if (word.length < 3) continue;
    const at = MONTHS.findIndex((month) => month.exec(word)?.index === 0);
    if (at >= 0) return at;
  }
  return -1;
}

const dayOf = (words: string, clock: string): string | undefined =>
  /(?<!\d)(\d{1,2})(?!\d)/.exec(words.replace(clock, ' '))?.[1];
