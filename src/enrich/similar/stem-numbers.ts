/**
 * Gives each stem (a hash of 53 bits) a number, in the order in which they come: a table with open addressing. A `Map`
 * of millions of numbers that are no small integers would take most of the time of all comparing.
 */
export class StemNumbers {
  size = 0;
  /** Number + 1 by slot; 0 for a free one. */
  #slots = new Int32Array(1 << 15);
  /** The stem by its number. */
  #stems = new Float64Array(1 << 14);

  of(stem: number): number {
    let slot = this.#freeOrOwn(stem);
    const known = this.#slots[slot] as number;
    if (known !== 0) return known - 1;
    if (this.size === this.#stems.length) {
      this.#grow();
      slot = this.#freeOrOwn(stem);
    }
    this.#stems[this.size] = stem;
    this.size += 1;
    this.#slots[slot] = this.size;
    return this.size - 1;
  }

  #freeOrOwn(stem: number): number {
    const mask = this.#slots.length - 1;
    // The low 32 bits of a hash are as good as any.
    for (let slot = stem & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] as number;
      if (number === 0 || this.#stems[number - 1] === stem) return slot;
    }
  }

  #grow(): void {
    const stems = new Float64Array(this.#stems.length * 2);
    stems.set(this.#stems);
    this.#stems = stems;
    this.#slots = new Int32Array(stems.length * 2);
    for (let number = 0; number < this.size; number += 1) {
      this.#slots[this.#freeOrOwn(stems[number] as number)] = number + 1;
    }
  }
}
