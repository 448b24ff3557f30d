/**
 * Gives each stem a number, in the order in which they come. Stems are told apart by a hash of 32 bits (FNV-1a,
 * http://www.isthe.com/chongo/tech/comp/fnv/): of a million distinct ones about a hundred share theirs with another, which
 * adds next to nothing to the likeness of texts; whoever prints a stem must compare the words. A `Map` of millions of
 * strings would take most of the time of all comparing.
 */
export class StemNumbers {
  size = 0;
  /** Number + 1 by slot; 0 for a free one. */
  #slots = new Int32Array(1 << 15);
  #hashes = new Int32Array(1 << 14);

  of(stem: string): number {
    const hash = hashOf(stem);
    let slot = this.#freeOrOwn(hash);
    const known = this.#slots[slot] as number;
    if (known !== 0) return known - 1;
    if (this.size === this.#hashes.length) {
      this.#grow();
      slot = this.#freeOrOwn(hash);
    }
    this.#hashes[this.size] = hash;
    this.size += 1;
    this.#slots[slot] = this.size;
    return this.size - 1;
  }

  #freeOrOwn(hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] as number;
      if (number === 0 || this.#hashes[number - 1] === hash) return slot;
    }
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Int32Array(hashes.length * 2);
    for (let number = 0; number < this.size; number += 1) {
      this.#slots[this.#freeOrOwn(hashes[number] as number)] = number + 1;
    }
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
