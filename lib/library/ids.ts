/** ULID-like ids: 48 bits of time, 80 of chance, in Crockford's base 32, so that ids sort by when they were made (https://github.com/ulid/spec). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LETTERS = 10;
const RANDOM_LETTERS = 16;

/** Makes an id for the time `now` (ms); `random` fills bytes, as crypto.getRandomValues does. */
export function makeId(now: number, random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  let time = '';
  for (let i = 0, rest = Math.max(0, Math.floor(now)); i < TIME_LETTERS; i++) {
    time = LETTERS.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  const bytes = new Uint8Array(RANDOM_LETTERS);
  random(bytes);
  return time + Array.from(bytes, (byte) => LETTERS.charAt(byte % 32)).join('');
}
