import { compareText } from "#model/diagnostic.ts";
import { type OrderedFiles, packedFolder, shortestAfter } from "./search-file.ts";
import { bareWord, codeKeys } from "./words/code-words.ts";
import { fold } from "./words/fold.ts";

/** Characters of one shard, unless a single name has more: about three kilobytes when packed. */
const shardSize = 8_000;

/**
 * Which documents have which names of programs in them (`src/search/words/code-words.ts`): what Pagefind divides at its
 * marks or finds by a part, found exactly. A shard is lines of `name<tab>number number …`, sorted by name by code unit;
 * numbers are places in `texts`, each as the distance from the one before.
 */
export function exactIndex(texts: readonly string[]): OrderedFiles {
  const lines = [...namesIn(texts)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, numbers]) => `${key}\t${distances(numbers).join(" ")}`);
  const shards: string[][] = [];
  let size = 0;
  for (const line of lines) {
    const shard = shards.at(-1);
    if (shard === undefined || size + line.length > shardSize) shards.push([line]);
    else shard.push(line);
    size = (shards.at(-1) === shard ? size : 0) + line.length + 1;
  }
  const firsts = shards.map((shard, at) => shortestAfter(nameOf(shards[at - 1]?.at(-1)), nameOf(shard[0])));
  const contents = shards.map((shard) => shard.join("\n"));
  return { ...packedFolder("names", contents), firsts };
}

function nameOf(line = ""): string {
  return line.split("\t", 1)[0] ?? "";
}

/** A word that is a name in one document is looked for in all of them, however they write it: `DNS`, `dns`. */
function namesIn(texts: readonly string[]): Map<string, number[]> {
  const words = texts.map((text) => [...new Set(text.split(/\s+/))]);
  const names = new Map<string, number[]>();
  for (const each of words) for (const word of each) for (const key of codeKeys(word)) names.set(key, []);
  for (const [number, each] of words.entries()) {
    const keys = new Set(each.flatMap((word) => [fold(bareWord(word)), ...codeKeys(word)]));
    for (const key of keys) names.get(key)?.push(number);
  }
  return names;
}

function distances(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
}
