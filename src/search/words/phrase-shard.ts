import { ByteReader, ByteWriter } from "./bytes.ts";
import { foldPhrase } from "./literal.ts";

/** Of what stands between two words so much is compared: a blank, a full stop and a blank, `::`. */
const longestGap = 4;

/**
 * What a phrase is looked up by: each two words that stand next to each other with what is between them, or the only word.
 * A text has a phrase only if it has all of its keys. 32 bits each, evenly spread; in their order, some perhaps twice.
 */
export function phraseKeys(phrase: string): number[] {
  const { single, pairs } = keysOf(phrase);
  return pairs.length > 0 ? pairs : single;
}

/** All keys by which phrases of a text can be looked up. */
export function textKeys(text: string): Set<number> {
  const { single, pairs } = keysOf(text);
  const keys = new Set(pairs);
  for (const key of single) keys.add(key);
  return keys;
}

function keysOf(text: string): { single: number[]; pairs: number[] } {
  const folded = foldPhrase(text);
  const single: number[] = [];
  const pairs: number[] = [];
  let start = -1;
  let end = 0;
  for (const { 0: word, index } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const after = index + word.length;
    single.push(evenly(hashOf(seed, folded, index, after)));
    if (start >= 0) {
      const gap = hashOf(hashOf(seed, folded, start, end), folded, end, Math.min(index, end + longestGap));
      pairs.push(evenly(hashOf(gap, folded, index, after)));
    }
    start = index;
    end = after;
  }
  return { single, pairs };
}

const seed = 0x811c9dc5;

/** FNV-1a over UTF-16 units, going on from another hash. */
function hashOf(hash: number, text: string, from: number, to: number): number {
  let made = hash;
  for (let at = from; at < to; at++) made = Math.imul(made ^ text.charCodeAt(at), 0x01000193);
  return made;
}

/** The finisher of MurmurHash3. */
function evenly(hash: number): number {
  let made = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  made = Math.imul(made ^ (made >>> 13), 0xc2b2ae35);
  return (made ^ (made >>> 16)) >>> 0;
}

/** In which of so many shards a key stands, and under which number there. Of a hundred words that are in no text, one or two share it with another. */
export function phrasePlace(key: number, shards: number): { shard: number; mark: number } {
  return { shard: key % shards, mark: Math.floor(key / shards) & 0xffff };
}

/** Mark → places of documents in the table, ascending. Marks as distances with the number of documents, then the documents. */
export function packPhrases(marks: ReadonlyMap<number, readonly number[]>): Uint8Array {
  const out = new ByteWriter();
  const sorted = [...marks].sort(([a], [b]) => a - b);
  out.number(sorted.length);
  for (const [at, [mark, documents]] of sorted.entries()) {
    out.number(mark - (sorted[at - 1]?.[0] ?? 0));
    out.number(documents.length);
  }
  for (const [, documents] of sorted) {
    for (const [at, document] of documents.entries()) out.number(document - (documents[at - 1] ?? 0));
  }
  return out.written();
}

/** @throws when the bytes are cut off */
export function unpackPhrases(bytes: Uint8Array): Map<number, number[]> {
  const source = new ByteReader(bytes);
  let mark = 0;
  const heads = Array.from({ length: source.number() }, () => {
    mark += source.number();
    return { mark, count: source.number() };
  });
  return new Map(
    heads.map(({ mark: each, count }): [number, number[]] => {
      let document = 0;
      const documents = Array.from({ length: count }, () => {
        document += source.number();
        return document;
      });
      return [each, documents];
    }),
  );
}
