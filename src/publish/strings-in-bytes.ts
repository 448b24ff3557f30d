/** Bytes of each needle that are hashed to find where one may begin; shorter needles cannot be looked for. */
export const shortestNeedle = 7;

const bits = 18;
const factor = 0x01000193;
/** factor^(shortestNeedle - 1), by which the oldest byte leaves the hash. */
const oldest = Array.from({ length: shortestNeedle - 1 }).reduce<number>((power) => Math.imul(power, factor), 1);

/**
 * Looks for many strings at once, wherever they stand, also in the middle of words and of binary data: Rabin and Karp's
 * rolling hash of the first bytes, then the whole. Time is that of the bytes alone. ASCII letters count without case; of
 * others the spelling as given and in lower case is found.
 */
export class StringsInBytes {
  readonly #table = new Uint8Array(1 << bits);
  /** Hash of the first bytes → the needles that begin so. */
  readonly #needles = new Map<number, { bytes: Buffer; needle: string }[]>();
  readonly size: number;

  constructor(needles: Iterable<string>) {
    let size = 0;
    for (const needle of new Set(needles)) {
      for (const spelling of new Set([foldedAscii(needle), needle.toLowerCase()])) {
        const bytes = Buffer.from(spelling);
        if (bytes.length < shortestNeedle) continue;
        const hash = hashOf(bytes);
        this.#table[hash >>> (32 - bits)] = 1;
        this.#needles.set(hash, [...(this.#needles.get(hash) ?? []), { bytes, needle }]);
        size += 1;
      }
    }
    this.size = size;
  }

  /** The needles that stand in the bytes, each once. */
  in(bytes: Uint8Array): Set<string> {
    const found = new Set<string>();
    if (this.size === 0 || bytes.length < shortestNeedle) return found;
    const text = folded(bytes);
    let hash = hashOf(text);
    for (let end = shortestNeedle; ; end += 1) {
      if (this.#table[hash >>> (32 - bits)] === 1) this.#compare(text, end - shortestNeedle, hash, found);
      if (end >= text.length) return found;
      const gone = Math.imul(text[end - shortestNeedle] ?? 0, oldest);
      hash = (Math.imul(hash - gone, factor) + (text[end] ?? 0)) >>> 0;
    }
  }

  #compare(text: Buffer, at: number, hash: number, found: Set<string>): void {
    for (const { bytes, needle } of this.#needles.get(hash) ?? []) {
      if (!found.has(needle) && text.subarray(at, at + bytes.length).equals(bytes)) found.add(needle);
    }
  }
}

function hashOf(bytes: Uint8Array): number {
  let hash = 0;
  for (let at = 0; at < shortestNeedle; at += 1) hash = (Math.imul(hash, factor) + (bytes[at] ?? 0)) >>> 0;
  return hash;
}

function foldedAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function folded(bytes: Uint8Array): Buffer {
  const text = Buffer.from(bytes);
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at] ?? 0;
    if (byte >= 0x41 && byte <= 0x5a) text[at] = byte + 0x20;
  }
  return text;
}
