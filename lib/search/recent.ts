/** What was read last, up to a number of bytes: the least used goes first. */
export class Recent<T> {
  readonly #kept = new Map<string, T>();
  readonly #most: number;
  readonly #sizeOf: (one: T) => number;
  #bytes = 0;

  constructor(most: number, sizeOf: (one: T) => number) {
    this.#most = most;
    this.#sizeOf = sizeOf;
  }

  get(key: string): T | undefined {
    const one = this.#kept.get(key);
    if (one !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, one);
    }
    return one;
  }

  set(key: string, one: T): void {
    const before = this.#kept.get(key);
    if (before !== undefined) this.#bytes -= this.#sizeOf(before);
    this.#kept.set(key, one);
    this.#bytes += this.#sizeOf(one);
    for (const [old, kept] of this.#kept) {
      if (this.#bytes <= this.#most) break;
      this.#kept.delete(old);
      this.#bytes -= this.#sizeOf(kept);
    }
  }
}
