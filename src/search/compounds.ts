import type { CborReader } from "./cbor-reader.ts";
import { eachPage, eachPlace } from "./pagefind-places.ts";

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

  /** `pages` are those of each form, in Pagefind's files. */
  add(stem: string, pages: readonly CborReader[]): void {
    if (stem.length >= shortest) this.#open.push(new Beginning(stem, pages));
  }
}

/** A word that others begin with, and where it stands. */
export class Beginning {
  readonly stem: string;
  readonly #pages: readonly CborReader[];
  #places: Map<number, Set<number>> | undefined;

  constructor(stem: string, pages: readonly CborReader[]) {
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
      eachPage(pages, (document, source, hasMeta) => {
        const known = of.get(document) ?? new Set<number>();
        eachPlace(source, (place) => known.add(place));
        if (hasMeta) source.skip();
        of.set(document, known);
      });
    }
    return of;
  }
}
