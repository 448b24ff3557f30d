/**
 * Reads what Pagefind writes, item after item and without making a tree of it, which would be of millions of numbers. Of
 * CBOR (RFC 8949) it knows whole numbers, text and lists.
 */
export class CborReader {
  readonly #bytes: Buffer;
  /** The place of the next item. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  /** From the place where another one stands. */
  fork(): CborReader {
    return new CborReader(this.#bytes, this.at);
  }

  number(): number {
    const head = this.#byte();
    if (head >= 64) throw unexpected("number");
    return head < 32 ? this.#size(head) : -1 - this.#size(head - 32);
  }

  text(): string {
    const length = this.#sized(3, "text");
    this.at += length;
    return this.#bytes.toString("utf8", this.at - length, this.at);
  }

  /** How many items the list has; they follow. */
  list(): number {
    return this.#sized(4, "list");
  }

  /** Goes past the next item and all that is in it. */
  skip(): void {
    for (let left = 1; left > 0; left--) {
      const head = this.#byte();
      const size = this.#size(head % 32);
      const type = head >> 5;
      if (type === 3) this.at += size;
      else if (type === 4) left += size;
      else if (type > 1) throw unexpected(`type ${type}`);
    }
  }

  #sized(type: number, name: string): number {
    const head = this.#byte();
    if (head >> 5 !== type) throw unexpected(name);
    return this.#size(head % 32);
  }

  #byte(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) throw unexpected("end");
    return byte;
  }

  #size(short: number): number {
    if (short < 24) return short;
    if (short > 26) throw unexpected(`length ${short}`);
    const length = 1 << (short - 24);
    if (this.at + length > this.#bytes.length) throw unexpected("end");
    this.at += length;
    return this.#bytes.readUIntBE(this.at - length, length);
  }
}

function unexpected(what: string): Error {
  return new Error(`the search index: Pagefind's files have another form than that of 1.6 (${what})`);
}
