import { type OrderedFiles, packedFolder, shortestAfter } from "./search-file.ts";
import { type IndexedWord, packWords } from "./words/word-part.ts";

/** Bytes of one part before it is packed, roughly: some two to three kilobytes behind. */
const partSize = 6_000;

/** Pagefind's words, sorted, in parts that are small enough for the first words that a reader types. */
export function wordParts(words: readonly IndexedWord[]): OrderedFiles {
  const parts: IndexedWord[][] = [];
  let size = 0;
  for (const word of words) {
    const own = sizeOf(word);
    const part = parts.at(-1);
    if (part === undefined || size + own > partSize) parts.push([word]);
    else part.push(word);
    size = parts.at(-1) === part ? size + own : own;
  }
  const firsts = parts.map((part, at) => shortestAfter(parts[at - 1]?.at(-1)?.stem ?? "", part[0]?.stem ?? ""));
  return { ...packedFolder("words", parts.map(packWords)), firsts };
}

function sizeOf({ stem, forms }: IndexedWord): number {
  return forms.reduce((sum, { postings }) => sum + 3 * postings.length, 4 + Buffer.byteLength(stem) / 2);
}
