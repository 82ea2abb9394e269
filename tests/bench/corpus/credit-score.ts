/**
 * How pictures, captions and credits are scored against reference answers: pictures are paired one to one, then each caption
 * and credit is right, wrong or missing.
 */

/** A picture as it was found. `srcs` are further addresses of it, if they are known. */
export interface FoundPicture {
  src: string;
  srcs?: string[];
  alt: string;
  caption: string | null;
  credit: string | null;
}

/** A picture as it should be found; `"?"` in a field means that nobody minds, null that there is none. */
export interface WantedPicture {
  src: string | null;
  srcs?: string[];
  alt?: string | null;
  caption: string | null;
  credit: string | null;
  credit_alt?: string[];
}

/** What was wrong on a page. */
export interface Mistake {
  what: 'missed' | 'false picture' | 'false credit' | 'missed credit' | 'wrong credit' | 'caption';
  found: string;
  wanted: string;
  picture: string;
}

/** What is counted over pages. */
export interface Tally {
  pictures: number;
  found: number;
  extra: number;
  credits: number;
  right: number;
  wrong: number;
  missed: number;
  captions: number;
  captionsRight: number;
}

/** A page's counts and the mistakes behind them. */
export interface Judgement {
  tally: Tally;
  mistakes: Mistake[];
}

const ALIKE = 0.8;
const SHORTEST_NAME = 10;
const SHORTEST_ALT = 20;
const ANY = '?';
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;

/** The words of a text: NFKC, lower case, runs of letters and digits; Han, kana and Hangul fall into characters. */
export function tokens(text: string): string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => run.match(UNSPACED) ?? []);
}

function shared(a: string[], b: string[]): number {
  const left = new Map<string, number>();
  for (const one of a) left.set(one, (left.get(one) ?? 0) + 1);
  let both = 0;
  for (const one of b) {
    const n = left.get(one) ?? 0;
    if (n > 0) both++;
    left.set(one, n - 1);
  }
  return both;
}

/** Intersection over union of two texts' words, as multisets; 0 if either has none. */
export function iou(a: string, b: string): number {
  const [first, second] = [tokens(a), tokens(b)];
  if (first.length === 0 || second.length === 0) return 0;
  const both = shared(first, second);
  return both / (first.length + second.length - both);
}

const LABELS = new Set(
  'photo photos photograph photographs image images picture pictures credit credits pic pics photography photographer photographers courtesy source sources copyright c illustration illustrations foto fotos фото file stock via of by the'.split(
    ' ',
  ),
);
const ANYWHERE = new Set(['images', 'photo', 'credit', 'by', 'the', 'of']);

function names(credit: string): Set<string> {
  const all = tokens(credit);
  const start = all.findIndex((one) => !LABELS.has(one));
  const rest = (start < 0 ? [] : all.slice(start)).filter((one) => !ANYWHERE.has(one));
  return new Set(rest.length > 0 ? rest : all);
}

/** Whether two credits name the same: token-set F1 of at least .8, without labels. */
export function sameCredit(found: string, wanted: string): boolean {
  const [a, b] = [names(found), names(wanted)];
  const both = [...a].filter((one) => b.has(one)).length;
  return both > 0 && (2 * both) / (a.size + b.size) >= ALIKE;
}

function addressOf(src: string | null | undefined): string {
  if (!src || !URL.canParse(src)) return '';
  const { host, pathname, search } = new URL(src);
  return `${host.replace(/^www\./, '')}${pathname}${search}`;
}

function fileOf(src: string | null | undefined): string {
  if (!src || !URL.canParse(src)) return '';
  const file = new URL(src).pathname.split('/').at(-1) ?? '';
  return file.length >= SHORTEST_NAME ? file.toLowerCase() : '';
}

const sourcesOf = ({ src, srcs }: { src: string | null; srcs?: string[] }): string[] => [
  ...(src ? [src] : []),
  ...(srcs ?? []),
];

type Fits = (found: FoundPicture, wanted: WantedPicture) => boolean;

/** Fits by a key that belongs to one wanted picture alone. */
function fitsBy(keyOf: (src: string) => string, wanted: readonly WantedPicture[]): Fits {
  const owners = new Map<string, number>();
  for (const one of wanted)
    for (const key of new Set(sourcesOf(one).map(keyOf)))
      owners.set(key, (owners.get(key) ?? 0) + 1);
  return (found, one) => {
    const keys = new Set(sourcesOf(one).map(keyOf));
    return sourcesOf(found)
      .map(keyOf)
      .some((key) => key !== '' && keys.has(key) && owners.get(key) === 1);
  };
}

const fitsByCaption: Fits = (found, { caption }) =>
  caption !== null && caption !== ANY && iou(found.caption ?? '', caption) >= ALIKE;

const fitsByAlt: Fits = (found, { alt, src }) => {
  const same = alt && tokens(found.alt).join(' ') === tokens(alt).join(' ');
  return !!same && found.alt !== '' && (alt.length > SHORTEST_ALT || !src);
};

/** Pairs pictures one to one, from the surest way of telling to the least; gives the index of the wanted one for each, or -1. */
export function pairPictures(
  found: readonly FoundPicture[],
  wanted: readonly WantedPicture[],
): number[] {
  const pairs = found.map(() => -1);
  const taken = new Set<number>();
  const ways = [fitsBy(addressOf, wanted), fitsBy(fileOf, wanted), fitsByCaption, fitsByAlt];
  for (const fits of ways) {
    found.forEach((one, i) => {
      if (pairs[i] !== -1) return;
      const at = wanted.findIndex((other, j) => !taken.has(j) && fits(one, other));
      if (at < 0) return;
      pairs[i] = at;
      taken.add(at);
    });
  }
  return pairs;
}

/** An empty tally. */
export const nothing = (): Tally => ({
  pictures: 0,
  found: 0,
  extra: 0,
  credits: 0,
  right: 0,
  wrong: 0,
  missed: 0,
  captions: 0,
  captionsRight: 0,
});

/** The sum of tallies. */
export function total(tallies: readonly Tally[]): Tally {
  const sum = nothing();
  for (const tally of tallies)
    for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
}

/** Judges the pictures found on a page. Pictures in `ignored` count neither way. */
export function judgePictures(
  found: readonly FoundPicture[],
  wanted: readonly WantedPicture[],
  ignored: readonly string[],
): Judgement {
  const tally = nothing();
  const mistakes: Mistake[] = [];
  const pairs = pairPictures(found, wanted);
  const neutral = new Set(ignored.map(addressOf));
  found.forEach((one, i) => {
    if (pairs[i] !== -1 || sourcesOf(one).some((src) => neutral.has(addressOf(src)))) return;
    tally.extra++;
    if (one.credit) tally.wrong++;
    mistakes.push({
      what: 'false picture',
      found: `${one.caption ?? ''} | ${one.credit ?? ''}`,
      wanted: '',
      picture: one.src,
    });
  });
  wanted.forEach((one, j) => {
    const match = found[pairs.indexOf(j)];
    const picture = one.src ?? one.alt ?? '';
    tally.pictures++;
    if (match) tally.found++;
    else mistakes.push({ what: 'missed', found: '', wanted: one.caption ?? '', picture });
    judgeCredit(match?.credit ?? null, one, tally, (what) =>
      mistakes.push({ what, found: match?.credit ?? '', wanted: one.credit ?? '', picture }),
    );
    if (one.caption === null || one.caption === ANY) return;
    tally.captions++;
    if (iou(match?.caption ?? '', one.caption) >= ALIKE) tally.captionsRight++;
    else
      mistakes.push({
        what: 'caption',
        found: match?.caption ?? '',
        wanted: one.caption,
        picture,
      });
  });
  return { tally, mistakes };
}

function judgeCredit(
  found: string | null,
  { credit, credit_alt: others = [] }: WantedPicture,
  tally: Tally,
  say: (what: Mistake['what']) => void,
): void {
  if (credit === ANY) return;
  if (credit === null) {
    if (found === null) return;
    tally.wrong++;
    say('false credit');
    return;
  }
  tally.credits++;
  if (found !== null && [credit, ...others].some((one) => sameCredit(found, one))) {
    tally.right++;
    return;
  }
  tally.missed++;
  if (found !== null) tally.wrong++;
  say(found === null ? 'missed credit' : 'wrong credit');
}
