/** Pairs of documents in a few long arrays: there are a dozen and more for each document. */
export class PairTable {
  /** Those of document `d` stand from `starts[d]` up to `starts[d + 1]`. */
  readonly starts: Int32Array;
  /** By place, as all that follow. */
  others = new Int32Array(1024);
  /** Of the texts as a whole, from 0 to 1. */
  likeness = new Float64Array(1024);
  /** How much the two have in common. */
  common = new Float64Array(1024);
  /** The same without what titles and subjects name, which orders matches and proves none. */
  proven = new Float64Array(1024);
  /** The same, less what the other one has in common with everybody: by this they are ordered. */
  scores = new Float64Array(1024);
  /** Places of pairs, each document's in the order in which they are considered; empty until `order` was called. */
  ordered = new Int32Array();
  /** 1 where an author linked the two. */
  linked = new Uint8Array(1024);
  #size = 0;

  constructor(documents: number) {
    this.starts = new Int32Array(documents + 1);
  }

  /** The pairs of one document are added one after the other, and the documents in the order of their numbers. */
  add(document: number, other: number, linked: boolean, likeness: number, common: number, proven: number): void {
    if (this.#size === this.others.length) this.#grow();
    const at = this.#size;
    this.others[at] = other;
    this.linked[at] = linked ? 1 : 0;
    this.likeness[at] = likeness;
    this.common[at] = common;
    this.proven[at] = proven;
    this.#size += 1;
    this.starts[document + 1] = this.#size;
  }

  /** To be called for each document after its last pair. */
  end(document: number): void {
    this.starts[document + 1] = this.#size;
  }

  /** Puts the pairs of each document in order by `compare`, which gets places; equal ones stay as they were added. */
  order(compare: (a: number, b: number) => number): void {
    const ordered = new Int32Array(this.#size).map((_, at) => at);
    for (let document = 0; document + 1 < this.starts.length; document += 1) {
      const [start, end] = [this.starts[document] as number, this.starts[document + 1] as number];
      if (end - start > few) ordered.subarray(start, end).set([...ordered.subarray(start, end)].sort(compare));
      else insertionSort(ordered, start, end, compare);
    }
    this.ordered = ordered;
  }

  #grow(): void {
    this.others = doubled(this.others, Int32Array);
    this.linked = doubled(this.linked, Uint8Array);
    this.likeness = doubled(this.likeness, Float64Array);
    this.common = doubled(this.common, Float64Array);
    this.proven = doubled(this.proven, Float64Array);
    this.scores = doubled(this.scores, Float64Array);
  }
}

/** Of so many, sorting in place is quicker than what comes with a sort of the language. */
const few = 40;

function insertionSort(list: Int32Array, start: number, end: number, compare: (a: number, b: number) => number): void {
  for (let i = start + 1; i < end; i += 1) {
    const value = list[i] as number;
    let at = i;
    for (; at > start && compare(list[at - 1] as number, value) > 0; at -= 1) list[at] = list[at - 1] as number;
    list[at] = value;
  }
}

function doubled<T extends Int32Array | Uint8Array | Float64Array>(array: T, Type: new (size: number) => T): T {
  const larger = new Type(array.length * 2);
  larger.set(array);
  return larger;
}
