import type { FacetName } from "#model/search-table.ts";
import { ranks } from "../../parts/severity-words.ts";
import { docStatusWords, incidentStatusWords } from "../../parts/status-words.ts";
import type { Table } from "./table.ts";

export const facetHeadings: Record<FacetName, string> = {
  severity: "Severity",
  kind: "Kind",
  status: "Status",
  service: "Service",
  tag: "Tag",
  cause: "Cause",
  year: "Year",
  actions: "Actions",
};

const words: Partial<Record<FacetName, ReadonlyMap<string, string>>> = {
  severity: new Map<string, string>(ranks.map(({ key, word }) => [key, word])),
  status: new Map([
    ...Object.entries(incidentStatusWords),
    ...Object.entries(docStatusWords).map(([key, { word }]): [string, string] => [key, word]),
    ["unknown", "Not stated"],
  ]),
  actions: new Map([["open", "Has open actions"]]),
};

/** The value of a facet in the words of the site. */
export function facetWord(facet: FacetName, value: string, { kindNames }: Table): string {
  const own = facet === "kind" ? kindNames.find(([id]) => id === value)?.[1] : words[facet]?.get(value);
  return own || value;
}
