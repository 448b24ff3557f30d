import type { Cbor } from "./words/cbor.ts";

/** Distances; a negative number changes the weight of what follows, which is 25 at first, and is followed by a place. */
export function eachPlace(written: readonly Cbor[], act: (place: number, weight: number) => void): void {
  let weight = 25;
  let place = 0;
  for (const number of written) {
    const step = numberOf(number);
    place = step < 0 ? 0 : place + step;
    if (step < 0) weight = Math.min(255, -1 - step);
    else act(place, weight);
  }
}

export function listOf(value: Cbor | undefined): readonly Cbor[] {
  if (!Array.isArray(value)) throw unexpected("list");
  return value as readonly Cbor[];
}

export function textOf(value: Cbor | undefined): string {
  if (typeof value !== "string") throw unexpected("text");
  return value;
}

export function numberOf(value: Cbor | undefined): number {
  if (typeof value !== "number") throw unexpected("number");
  return value;
}

/** What is thrown where Pagefind's files are not as they were when this was written. */
export function unexpected(what: string): Error {
  return new Error(`the search index: Pagefind's files have another form than that of 1.6 (${what})`);
}
