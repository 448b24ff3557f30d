import { eachPlace, listOf, numberOf } from "./pagefind-places.ts";
import type { Cbor } from "./words/cbor.ts";

/** Shorter words begin too many others, and are seldom parts of a compound. */
const shortest = 3;

/**
 * Pagefind indexes `orchard-migration` as `orchardmigration`, `orchard` and `migration`, all at one place, and counts the
 * place once when somebody looks for `orchard`. Given the words in their order, this tells which begin another one.
 */
export class Compounds {
  /** Each begins the next. */
  #open: Beginning[] = [];

  /** The words given so far that this one begins with. */
  beginningsOf(stem: string): readonly Beginning[] {
    this.#open = this.#open.filter((each) => stem.startsWith(each.stem));
    return this.#open;
  }

  /** `pages` of each form, as Pagefind's files have them. */
  add(word: { stem: string; pages: readonly (readonly Cbor[])[] }): void {
    if (word.stem.length >= shortest) this.#open.push(new Beginning(word.stem, word.pages));
  }
}

/** A word that others begin with, and where it stands. */
export class Beginning {
  readonly stem: string;
  readonly #pages: readonly (readonly Cbor[])[];
  #places: Map<number, Set<number>> | undefined;

  constructor(stem: string, pages: readonly (readonly Cbor[])[]) {
    this.stem = stem;
    this.#pages = pages;
  }

  placesIn(document: number): ReadonlySet<number> | undefined {
    this.#places ??= this.#read();
    return this.#places.get(document);
  }

  #read(): Map<number, Set<number>> {
    const of = new Map<number, Set<number>>();
    for (const pages of this.#pages) {
      let document = 0;
      for (const page of pages) {
        const [distance, places] = listOf(page);
        document += numberOf(distance);
        const known = of.get(document) ?? new Set<number>();
        eachPlace(listOf(places), (place) => known.add(place));
        of.set(document, known);
      }
    }
    return of;
  }
}
