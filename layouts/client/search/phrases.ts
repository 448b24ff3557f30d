import type { DocumentTable } from "#model/search-table.ts";
import { phraseKeys, phrasePlace, unpackPhrases } from "#search/words/phrase-shard.ts";
import type { Bundle } from "./bundle.ts";
import { loadShard } from "./shards.ts";

/** Of a longer phrase the beginning is looked up; the text tells about the rest. */
const mostKeys = 6;

/** The index of phrases: `src/search/phrase-index.ts` says how it is made. Numbers are places in the table. */
export class Phrases {
  readonly #bundle: Bundle;
  readonly #facts: DocumentTable["phrases"];

  constructor(bundle: Bundle, facts: DocumentTable["phrases"]) {
    this.#bundle = bundle;
    this.#facts = facts;
  }

  /** The documents that have each two words of the phrase next to each other: all that have the phrase, and rarely others. */
  async having(phrase: string): Promise<Set<number>> {
    const { folder, shards } = this.#facts;
    const sets = await Promise.all(
      phraseKeys(phrase)
        .slice(0, mostKeys)
        .map(async (key) => {
          const { shard, mark } = phrasePlace(key, shards);
          return (await loadShard(this.#bundle, folder, shard, unpackPhrases)).get(mark) ?? [];
        }),
    );
    const [first = [], ...rest] = sets;
    const others = rest.map((each) => new Set(each));
    return new Set(first.filter((number) => others.every((each) => each.has(number))));
  }
}
