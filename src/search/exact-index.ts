import { compareText } from "#model/diagnostic.ts";
import { type SearchFile, textFile } from "./search-file.ts";
import { bareWord, codeKeys } from "./words/code-words.ts";
import { fold } from "./words/fold.ts";

/** Characters of one shard, unless a single name has more: a few kilobytes when compressed. */
const shardSize = 24_000;

export interface ExactIndex {
  files: SearchFile[];
  /** The first name of each shard and the shard's address below `/pagefind/`; sorted by name. */
  shards: [string, string][];
}

/**
 * Which documents have which names of programs in them (`src/search/words/code-words.ts`): what Pagefind divides at its
 * marks or finds by a part, found exactly. A shard is lines of `name<tab>number number …`, sorted by name by code unit;
 * numbers are places in `texts`, each as the distance from the one before.
 */
export function exactIndex(texts: readonly string[]): ExactIndex {
  const lines = [...namesIn(texts)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, numbers]) => `${key}\t${distances(numbers).join(" ")}`);
  const index: ExactIndex = { files: [], shards: [] };
  let shard: string[] = [];
  let size = 0;
  const finish = () => {
    if (shard.length === 0) return;
    const file = textFile("exact/names.txt", shard.join("\n"));
    index.files.push(file);
    index.shards.push([shard[0]?.split("\t", 1)[0] ?? "", file.url.slice("/pagefind/".length)]);
    shard = [];
    size = 0;
  };
  for (const line of lines) {
    if (size + line.length > shardSize) finish();
    shard.push(line);
    size += line.length + 1;
  }
  finish();
  return index;
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
