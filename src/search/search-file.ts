import { createHash } from "node:crypto";

/** A file of the search bundle. */
export interface SearchFile {
  /** Root-relative, without the path prefix: `/pagefind/pagefind.js`. */
  url: string;
  body: Uint8Array;
}

/** A text file of ours in the bundle. With `hashed` its name changes with its bytes: `/pagefind/words-1a2b3c4d.txt`. */
export function textFile(path: string, text: string, { hashed = true } = {}): SearchFile {
  const body = Buffer.from(text, "utf8");
  const dot = path.lastIndexOf(".");
  const mark = hashed ? `-${createHash("sha256").update(body).digest("hex").slice(0, 8)}` : "";
  return { url: `/pagefind/${path.slice(0, dot)}${mark}${path.slice(dot)}`, body };
}
