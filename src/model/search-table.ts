/** What the search page narrows by, in its order. */
export const facetNames = ["severity", "kind", "status", "service", "tag", "cause", "year", "actions"] as const;
export type FacetName = (typeof facetNames)[number];

/** One property of all documents: `of[n]` are the places in `values` of what document `n` has. */
export interface Column {
  values: string[];
  of: number[][];
}

/** `/pagefind/documents.packed`: everything about the documents that needs no words. Newest first. */
export interface DocumentTable {
  /** `en_`: what all names of fragments start with. */
  prefix: string;
  /** The rest of the name of each document's fragment; blanks between. */
  fragments: string;
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or empty. Of a whole day, `~` is the year or the month that it has in common with the one before; blanks between. */
  days: string;
  /** The severity as its author wrote it. */
  labels: Column;
  facets: Record<FacetName, Column>;
  /** Id of a kind → its name. */
  kindNames: [string, string][];
  engine: EngineFacts;
  /** Parts of Pagefind's word index. */
  parts: Ordered;
  /** Shards of exact names. */
  exact: Ordered;
  /** What the addresses of the shards of phrases begin with, and how many there are. */
  phrases: { folder: string; shards: number };
  /** The address below `/pagefind/` of the words that a misspelt one may have been meant to be. */
  hints: string;
}

/** Files that divide something sorted by code unit. They are named by their number: `words-1a2b3c4d/17.packed`. */
export interface Ordered {
  /** What their addresses below `/pagefind/` begin with. */
  folder: string;
  /** What each begins with, or something before it that is after the end of the one before. */
  firsts: string[];
}

/** What Pagefind's engine has to know before it can search. */
export interface EngineFacts {
  /** Of Pagefind. */
  version: string;
  /** The words of each document, as Pagefind counts them; blanks between. */
  lengths: string;
  /** Names of the metadata that is searched. */
  fields: string[];
  /** Characters that belong to words although they are no letters. */
  kept: string;
  /** Of the site. */
  lang: string;
}
