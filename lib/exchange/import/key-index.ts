/**
 * Where the article of an address stands, for a million addresses in some 20 MB: of each address only 64 bits are kept. Two
 * addresses may therefore be taken for one, by chance once in a thousand files of that size: whoever finds one looks again.
 * FNV-1a over UTF-16 units, twice with different seeds (http://www.isthe.com/chongo/tech/comp/fnv/), finished after MurmurHash3.
 */

/** So many small tables: each grows by itself, so that none takes a long task. */
const SHARDS = 256;
/** Places of an empty table. */
const FIRST = 32;
/** How full a table may be. */
const FULL = 0.7;

/** One table: three numbers a place, the two halves of the fingerprint and the index + 1 (0: free). */
interface Shard {
  places: Uint32Array;
  used: number;
}

/** Finds the index that was noted for a key. */
export class KeyIndex {
  readonly #shards: Shard[] = Array.from({ length: SHARDS }, () => ({
    places: new Uint32Array(FIRST * 3),
    used: 0,
  }));

  /** The index noted for a key, or for one that looks like it; -1 for none. */
  get(key: string): number {
    const [a, b] = [hash(key, 0x811c9dc5), hash(key, 0x9e3779b9)];
    const { places } = this.#shardOf(a);
    return (places[placeOf(places, a, b) + 2] ?? 0) - 1;
  }

  /** Notes where the article of a key stands. */
  set(key: string, index: number): void {
    const [a, b] = [hash(key, 0x811c9dc5), hash(key, 0x9e3779b9)];
    const shard = this.#shardOf(a);
    if (shard.used >= (shard.places.length / 3) * FULL) grow(shard);
    const at = placeOf(shard.places, a, b);
    if (shard.places[at + 2] === 0) shard.used++;
    shard.places.set([a, b, index + 1], at);
  }

  #shardOf(a: number): Shard {
    const shard = this.#shards[a >>> 24];
    if (!shard) throw new RangeError('no such table');
    return shard;
  }
}

/** Where the fingerprint stands, or would. */
function placeOf(places: Uint32Array, a: number, b: number): number {
  const count = places.length / 3;
  for (let at = b % count; ; at = (at + 1) % count) {
    const i = at * 3;
    if (places[i + 2] === 0 || (places[i] === a && places[i + 1] === b)) return i;
  }
}

function grow(shard: Shard): void {
  const { places } = shard;
  shard.places = new Uint32Array(places.length * 2);
  for (let i = 0; i < places.length; i += 3) {
    const [a = 0, b = 0, index = 0] = places.subarray(i, i + 3);
    if (index > 0) shard.places.set([a, b, index], placeOf(shard.places, a, b));
  }
}

function hash(key: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
