import type { DocumentTable } from "#model/search-table.ts";
import { type Table, unpackTable } from "./table.ts";

/** The part of Pagefind's JavaScript API that the search page uses. See https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(words: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  /** The name of the document's fragment. */
  id: string;
  score: number;
  /** Which words of the content were found, counted from 0. */
  words: number[];
}

/** What Pagefind keeps of one page. */
export interface Fragment {
  url: string;
  content: string;
  meta: { title?: string; lead?: string };
  anchors: { element: string; id: string; text?: string; location: number }[];
}

/** The files of the search bundle of this site. */
export class Bundle {
  readonly #base: string;
  readonly #loaded = new Map<string, Promise<unknown>>();

  /** `prefix` is where the site begins: `/kb/`. */
  constructor(prefix: string) {
    this.#base = `${prefix}pagefind/`;
  }

  /** Asked for anew each time: its name stays the same when the site changes. */
  async table(): Promise<Table> {
    const response = await fetchFile(`${this.#base}documents.json`, { cache: "no-cache" });
    return unpackTable((await response.json()) as DocumentTable);
  }

  /** @throws when the bundle is missing, unreadable, or WebAssembly is forbidden */
  async pagefind(): Promise<Pagefind> {
    return this.#once("pagefind", async () => {
      const pagefind = (await import(`${this.#base}pagefind.js`)) as Pagefind;
      // Trusted Types refuse the address of a worker; without one there is no error and no difference to the reader.
      await pagefind.options({ baseUrl: "/", noWorker: true });
      await pagefind.init();
      return pagefind;
    });
  }

  text(path: string): Promise<string> {
    return this.#once(path, async () => (await fetchFile(this.#base + path)).text());
  }

  fragment(name: string): Promise<Fragment> {
    return this.#once(`fragment/${name}`, async () => {
      const response = await fetchFile(`${this.#base}fragment/${name}.pf_fragment`);
      const text = await unpacked(await response.arrayBuffer());
      return JSON.parse(text.replace(/^pagefind_dcd/, "")) as Fragment;
    });
  }

  /** What failed is tried again the next time that it is asked for. */
  #once<T>(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.#loaded.get(key);
    if (known !== undefined) return known as Promise<T>;
    const loading = load();
    this.#loaded.set(key, loading);
    loading.catch(() => this.#loaded.delete(key));
    return loading;
  }
}

async function fetchFile(url: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response;
}

/** The text of a compressed file, also where the server has unpacked it on the way. */
async function unpacked(bytes: ArrayBuffer): Promise<string> {
  const [first, second] = new Uint8Array(bytes);
  if (first !== 0x1f || second !== 0x8b) return new TextDecoder().decode(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
