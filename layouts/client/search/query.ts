import type { SearchOptions } from "./pagefind.ts";

/** What one can narrow a search by; the names are those of the filters in the index and of the URL's parameters. */
export const facetNames = ["severity", "kind", "service", "tag", "year"] as const;
export type FacetName = (typeof facetNames)[number];

export interface Query {
  words: string;
  chosen: Record<FacetName, string[]>;
}

/** `?q=dns&tag=cache&tag=ttl` → the query that it stands for. */
export function readQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  const values = (name: FacetName) => [...new Set(parameters.getAll(name))];
  return {
    words: parameters.get("q") ?? "",
    chosen: {
      severity: values("severity"),
      kind: values("kind"),
      service: values("service"),
      tag: values("tag"),
      year: values("year"),
    },
  };
}

/** The other way round; empty for the empty query. */
export function writeQuery({ words, chosen }: Query): string {
  const parameters = new URLSearchParams();
  if (words.trim() !== "") parameters.set("q", words.trim());
  for (const name of facetNames) for (const value of chosen[name]) parameters.append(name, value);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** Within a facet any of the chosen values will do; all facets with a choice must agree. */
export function filtersOf({ chosen }: Query, without?: FacetName): SearchOptions["filters"] {
  const filters: SearchOptions["filters"] = {};
  for (const name of facetNames) {
    if (name !== without && chosen[name].length > 0) filters[name] = { any: chosen[name] };
  }
  return filters;
}

export function isNarrowed({ chosen }: Query): boolean {
  return facetNames.some((name) => chosen[name].length > 0);
}
