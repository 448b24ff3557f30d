import { type FacetName, facetNames } from "#model/search-table.ts";

export type Sort = "relevance" | "newest";

/** Everything that a reader has asked for: the address of the page says the same. */
export interface Query {
  words: string;
  chosen: Record<FacetName, string[]>;
  sort: Sort;
  /** Results shown beyond the first ones, so that the way back leads to the same place. */
  more: number;
}

/** More results than this are not drawn at once, whatever the address says. */
const mostMore = 500;

/** `?q=dns&tag=cache&tag=ttl` → the query that it stands for. */
export function readQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  const values = (name: FacetName) => [...new Set(parameters.getAll(name))];
  const more = Number(parameters.get("more") ?? 0);
  return {
    words: parameters.get("q") ?? "",
    chosen: Object.fromEntries(facetNames.map((name) => [name, values(name)])) as Query["chosen"],
    sort: parameters.get("sort") === "newest" ? "newest" : "relevance",
    more: Number.isInteger(more) && more > 0 ? Math.min(more, mostMore) : 0,
  };
}

/** The other way round; empty for the empty query. */
export function writeQuery({ words, chosen, sort, more }: Query): string {
  const parameters = new URLSearchParams();
  if (words.trim() !== "") parameters.set("q", words.trim());
  for (const name of facetNames) for (const value of chosen[name]) parameters.append(name, value);
  if (sort !== "relevance") parameters.set("sort", sort);
  if (more > 0) parameters.set("more", String(more));
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

export function isNarrowed({ chosen }: Query): boolean {
  return facetNames.some((name) => chosen[name].length > 0);
}
