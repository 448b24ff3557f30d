import type { DocumentTable } from "#model/search-table.ts";
import { type Table, unpackTable } from "./table.ts";

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
    const bytes = await this.#bytes("documents.packed", { cache: "no-cache" });
    return unpackTable(JSON.parse(new TextDecoder().decode(bytes)) as DocumentTable);
  }

  /** Pagefind's engine, behind a mark of twelve letters. Its name stays the same too. */
  async engine(): Promise<Uint8Array<ArrayBuffer>> {
    return (await this.#bytes("wasm.pagefind", { cache: "no-cache" })).slice("pagefind_dcd".length);
  }

  /** The content of a packed file, made what `read` makes of it. */
  file<T>(path: string, read: (bytes: Uint8Array) => T): Promise<T> {
    return this.#once(path, async () => read(await this.#bytes(path)));
  }

  text(path: string): Promise<string> {
    return this.file(path, (bytes) => new TextDecoder().decode(bytes));
  }

  fragment(name: string): Promise<Fragment> {
    return this.file(`fragment/${name}.pf_fragment`, (bytes) => {
      return JSON.parse(new TextDecoder().decode(bytes).replace(/^pagefind_dcd/, "")) as Fragment;
    });
  }

  async #bytes(path: string, options: RequestInit = {}): Promise<Uint8Array<ArrayBuffer>> {
    const response = await fetch(this.#base + path, options);
    if (!response.ok) throw new Error(`${response.status} for ${this.#base}${path}`);
    return unpacked(await response.arrayBuffer());
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

/** Pagefind packs with gzip, we with zlib; a server may have unpacked the former on the way. */
async function unpacked(bytes: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const [first, second] = new Uint8Array(bytes);
  const format = first === 0x1f && second === 0x8b ? "gzip" : first === 0x78 ? "deflate" : undefined;
  if (format === undefined) return new Uint8Array(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
