import type { DocumentTable } from "#model/search-table.ts";
import type { Bundle } from "./bundle.ts";
import { shardsWith } from "./shards.ts";

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
    const line = (await this.#lines(`${name}\t`, 1))[0];
    return line === undefined ? undefined : numbersOf(line);
  }

  /** The documents with a name that begins so. */
  async startingWith(beginning: string): Promise<number[]> {
    return [...new Set((await this.#lines(beginning, mostShards)).flatMap(numbersOf))];
  }

  async #lines(beginning: string, most: number): Promise<string[]> {
    const shards = await shardsWith(this.#bundle, this.#shards, { beginning, most }, linesIn);
    return shards.flat().filter((line) => line.startsWith(beginning));
  }
}

function linesIn(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes).split("\n");
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
