import type { DocumentTable } from "#model/search-table.ts";
import type { Bundle } from "./bundle.ts";

/** Beyond so many shards a beginning is too short to be looked up. */
const mostShards = 3;

/** The index of names of programs: `src/search/exact-index.ts` says how it is made. Numbers are places in the table. */
export class ExactNames {
  readonly #bundle: Bundle;
  readonly #shards: DocumentTable["exact"];

  constructor(bundle: Bundle, shards: DocumentTable["exact"]) {
    this.#bundle = bundle;
    this.#shards = shards;
  }

  /** The documents that have this name, or undefined when none has. */
  async of(name: string): Promise<number[] | undefined> {
    const at = this.#shards.firsts.findLastIndex((first) => first <= name);
    const lines = at < 0 ? [] : await this.#lines(at);
    const line = lines.find((each) => each.startsWith(`${name}\t`));
    return line === undefined ? undefined : numbersOf(line);
  }

  /** The documents with a name that begins so. */
  async startingWith(beginning: string): Promise<number[]> {
    const from = Math.max(
      0,
      this.#shards.firsts.findLastIndex((first) => first <= beginning),
    );
    const found = new Set<number>();
    for (let at = from; at < this.#shards.firsts.length && at < from + mostShards; at++) {
      if (at > from && !this.#shards.firsts[at]?.startsWith(beginning)) break;
      for (const line of await this.#lines(at)) {
        if (line.startsWith(beginning)) for (const number of numbersOf(line)) found.add(number);
      }
    }
    return [...found];
  }

  async #lines(shard: number): Promise<string[]> {
    return (await this.#bundle.text(`${this.#shards.folder}${shard}.packed`)).split("\n");
  }
}

function numbersOf(line: string): number[] {
  let last = 0;
  return line
    .slice(line.indexOf("\t") + 1)
    .split(" ")
    .map((distance) => {
      last += Number(distance);
      return last;
    });
}
