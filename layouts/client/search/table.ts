import type { Column, DocumentTable, FacetName } from "#model/search-table.ts";

/** The table of the bundle, with its packed columns unpacked. */
export interface Table extends Omit<DocumentTable, "fragments" | "days"> {
  fragments: string[];
  days: string[];
}

export function unpackTable(packed: DocumentTable): Table {
  const fragments = packed.fragments === "" ? [] : packed.fragments.split(" ");
  return { ...packed, fragments, days: longDays(packed.days) };
}

/** The values that a document has of a facet. */
export function valuesOf({ facets }: Table, facet: FacetName, number: number): string[] {
  return valuesIn(facets[facet], number);
}

export function valuesIn({ values, of }: Column, number: number): string[] {
  return (of[number] ?? []).map((place) => values[place] ?? "");
}

/** `2024-05-02 ~01 ~04-30` → each in full. */
function longDays(packed: string): string[] {
  let last = "";
  return packed.split(" ").map((written) => {
    const rest = written.slice(1);
    if (written.startsWith("~")) last = last.slice(0, rest.length > 2 ? 5 : 8) + rest;
    else last = written;
    return last;
  });
}
