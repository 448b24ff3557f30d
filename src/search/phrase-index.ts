import { packedFolder, type SearchFile } from "./search-file.ts";
import { packPhrases, phrasePlace, textKeys } from "./words/phrase-shard.ts";

/** So many of the places where keys stand make one shard: about three kilobytes when packed. */
const placesOfShard = 1_600;

export interface PhraseIndex {
  files: SearchFile[];
  /** What the addresses of all shards below `/pagefind/` begin with: `phrases-1a2b3c4d/`. */
  folder: string;
  shards: number;
}

/** Which documents have which two words next to each other (`words/phrase-shard.ts`), in shards by a hash of the two. */
export function phraseIndex(texts: readonly string[]): PhraseIndex {
  const documents = new Map<number, number[]>();
  let places = 0;
  for (const [number, text] of texts.entries()) {
    // So Pagefind divides words that have no blanks between them.
    for (const key of textKeys(text.replaceAll("\u200B", " "))) {
      const known = documents.get(key);
      if (known === undefined) documents.set(key, [number]);
      else known.push(number);
      places++;
    }
  }
  const shards = Math.max(1, Math.ceil(places / placesOfShard));
  return { ...packedFolder("phrases", shardsOf(documents, shards).map(packPhrases)), shards };
}

function shardsOf(documents: ReadonlyMap<number, readonly number[]>, shards: number): Map<number, number[]>[] {
  const made = Array.from({ length: shards }, () => new Map<number, number[]>());
  for (const [key, numbers] of documents) {
    const { shard, mark } = phrasePlace(key, shards);
    const known = made[shard]?.get(mark);
    // Where two keys share a mark, both are found in all that have one of them: comparing the text tells.
    const all = known === undefined ? [...numbers] : [...new Set([...known, ...numbers])].sort((a, b) => a - b);
    made[shard]?.set(mark, all);
  }
  return made;
}
