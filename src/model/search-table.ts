/** What the search page narrows by, in its order. */
export const facetNames = ["severity", "kind", "status", "service", "tag", "cause", "year", "actions"] as const;
export type FacetName = (typeof facetNames)[number];

/** One property of all documents: `of[n]` are the places in `values` of what document `n` has. */
export interface Column {
  values: string[];
  of: number[][];
}

/** `/pagefind/documents.json`: everything about the documents that needs no words. Newest first. */
export interface DocumentTable {
  /** `en_`: what all names of fragments start with. */
  prefix: string;
  /** The rest of the name of each document's fragment, by which Pagefind names the document in its answers; blanks between. */
  fragments: string;
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or empty. Of a whole day, `~` is the year or the month that it has in common with the one before; blanks between. */
  days: string;
  /** The severity as its author wrote it. */
  labels: Column;
  facets: Record<FacetName, Column>;
  /** Id of a kind → its name. */
  kindNames: [string, string][];
  /** The first name of each shard of exact names, and the shard's address below `/pagefind/`; sorted by name. */
  exact: [string, string][];
  /** The address below `/pagefind/` of the words that a misspelt one may have been meant to be. */
  words: string;
}
