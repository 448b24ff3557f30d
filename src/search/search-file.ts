import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";

/** A file of the search bundle. */
export interface SearchFile {
  /** Root-relative, without the path prefix: `/pagefind/wasm.pagefind`. */
  url: string;
  body: Uint8Array;
}

/** Files that divide something sorted. */
export interface OrderedFiles {
  files: SearchFile[];
  /** What their addresses below `/pagefind/` begin with: `words-1a2b3c4d/`. */
  folder: string;
  /** Of each file, the shortest text that comes after the end of the one before and not after its own beginning. */
  firsts: string[];
}

/**
 * A file of ours in the bundle, packed (zlib, RFC 1950), because not every host packs what it sends. With `hashed` its
 * name changes with what is in it: `/pagefind/hints-1a2b3c4d.packed`.
 */
export function packedFile(path: string, content: string | Uint8Array, { hashed = true } = {}): SearchFile {
  const plain = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  const dot = path.lastIndexOf(".");
  const mark = hashed ? `-${createHash("sha256").update(plain).digest("hex").slice(0, 8)}` : "";
  return { url: `/pagefind/${path.slice(0, dot)}${mark}${path.slice(dot)}`, body: deflateSync(plain, { level: 9 }) };
}

/** Files that belong together, in a folder whose name changes with what is in them. They are named by their number. */
export function packedFolder(
  name: string,
  contents: readonly (string | Uint8Array)[],
): { folder: string; files: SearchFile[] } {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(createHash("sha256").update(content).digest());
  const folder = `${name}-${hash.digest("hex").slice(0, 8)}/`;
  return {
    folder,
    files: contents.map((content, at) => packedFile(`${folder}${at}.packed`, content, { hashed: false })),
  };
}

/** What lets two neighbours in an order be told apart: `certif` after `cellar` → `cer`. */
export function shortestAfter(before: string, first: string): string {
  let length = 0;
  while (length < before.length && before[length] === first[length]) length++;
  return first.slice(0, length + 1);
}
