/** Numbers and words as bytes: little-endian base 128 (https://protobuf.dev/programming-guides/encoding/#varints), words in UTF-8. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes that grow. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12);
  length = 0;

  #room(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const next = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    next.set(this.#bytes);
    this.#bytes = next;
  }

  /** A whole number from 0 to 2^32 - 1. */
  number(value: number): void {
    this.#room(5);
    let rest = value >>> 0;
    while (rest > 127) {
      this.#bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  /** One byte. */
  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.length++] = value;
  }

  /** A word, its length in bytes before it. */
  word(text: string): void {
    const bytes = encoder.encode(text);
    this.number(bytes.length);
    this.append(bytes);
  }

  /** Bytes as they are. */
  append(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written, as bytes of its own; the writer is empty again. */
  take(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.length);
    this.length = 0;
    return bytes;
  }
}

/** Reads what a ByteWriter wrote. Throws RangeError past the end: what was stored is damaged. */
export class ByteReader {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.at >= this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.at++];
    if (value === undefined) throw new RangeError('the search index ends too early');
    return value;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    throw new RangeError('the search index holds no number here');
  }

  word(): string {
    return decoder.decode(this.bytes(this.number()));
  }

  /** A view of the next `length` bytes. */
  bytes(length: number): Uint8Array {
    const end = this.at + length;
    if (end > this.#bytes.length) throw new RangeError('the search index ends too early');
    const view = this.#bytes.subarray(this.at, end);
    this.at = end;
    return view;
  }
}
