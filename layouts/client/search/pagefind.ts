/** The part of Pagefind's JavaScript API that the search page uses. See https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(words: string | null, options: SearchOptions): Promise<SearchResponse>;
  /** Null when a later call has overtaken this one. */
  debouncedSearch(words: string | null, options: SearchOptions, milliseconds: number): Promise<SearchResponse | null>;
}

export interface SearchOptions {
  filters: Record<string, { any: string[] }>;
  sort?: Record<string, "asc" | "desc">;
}

/** How many pages each value of each filter has. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface SearchResponse {
  results: { id: string; data(): Promise<ResultData> }[];
  filters: FilterCounts;
}

export interface ResultData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/**
 * Loads the search bundle of this site.
 * @throws when the bundle is missing, unreadable, or WebAssembly is forbidden.
 */
export async function loadPagefind(prefix: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(`${prefix}pagefind/pagefind.js`);
  // Trusted Types refuse the address of a worker; without one there is no error and no difference to the reader.
  await pagefind.options({ baseUrl: prefix, noWorker: true });
  await pagefind.init();
  return pagefind;
}
