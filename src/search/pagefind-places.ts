import type { CborReader } from "./cbor-reader.ts";

/** `[[distance from the page before, places, places in metadata] …]`. `act` reads what follows the distance. */
export function eachPage(
  pages: CborReader,
  act: (document: number, source: CborReader, hasMeta: boolean) => void,
): void {
  const source = pages.fork();
  let document = 0;
  for (let left = source.list(); left > 0; left--) {
    const hasMeta = source.list() > 2;
    document += source.number();
    act(document, source, hasMeta);
  }
}

/** Distances; a negative number changes the weight of what follows, which is 25 at first, and is followed by a place. */
export function eachPlace(source: CborReader, act: (place: number, weight: number) => void): void {
  let weight = 25;
  let place = 0;
  for (let left = source.list(); left > 0; left--) {
    const step = source.number();
    place = step < 0 ? 0 : place + step;
    if (step < 0) weight = Math.min(255, -1 - step);
    else act(place, weight);
  }
}
