import { gunzipSync } from "node:zlib";
import type { SearchFile } from "./search-file.ts";

/** What Pagefind keeps of one page. */
export interface Fragment {
  /** `en_5e87d94`: by this Pagefind names the page in its answers, and its file. */
  hash: string;
  /** Of the page. */
  url: string;
  /** The text of the page, blocks ended by a full stop. */
  content: string;
  meta: { title?: string };
}

const name = /\/fragment\/([^/]+)\.pf_fragment$/;

/** By the URL of the page. The form is that of Pagefind 1.6: JSON behind a mark, compressed. */
export function fragmentsOf(files: readonly SearchFile[]): Map<string, Fragment> {
  const found = new Map<string, Fragment>();
  for (const { url, body } of files) {
    const hash = name.exec(url)?.[1];
    if (hash === undefined) continue;
    const text = gunzipSync(body).toString("utf8");
    const fragment = JSON.parse(text.replace(/^pagefind_dcd/, "")) as Omit<Fragment, "hash">;
    found.set(fragment.url, { ...fragment, hash });
  }
  return found;
}
