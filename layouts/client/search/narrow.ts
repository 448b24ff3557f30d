import { type Column, type FacetName, facetNames } from "#model/search-table.ts";
import type { Table } from "./table.ts";

/** An incident has several tags, so each one more narrows; it has one kind, so any of the chosen ones will do. */
const allOf: ReadonlySet<FacetName> = new Set(["tag"]);

export function asksForAll(facet: FacetName): boolean {
  return allOf.has(facet);
}

export type Chosen = Record<FacetName, readonly string[]>;

/** How many documents each value of each facet would leave; values that would leave none are not in it. */
export type FacetCounts = Record<FacetName, Map<string, number>>;

export interface Narrowed {
  /** In the order in which they were given. */
  documents: number[];
  counts: FacetCounts;
}

/**
 * Those of the documents that have what is chosen. A facet of which any value will do counts its values as if nothing
 * were chosen in it; one that asks for all counts what one more would leave.
 */
export function narrow(documents: readonly number[], table: Table, chosen: Chosen): Narrowed {
  const tests = facetNames.map((facet) => test(table.facets[facet], chosen[facet], asksForAll(facet)));
  const counters = facetNames.map((facet) => new Array<number>(table.facets[facet].values.length).fill(0));
  const left: number[] = [];
  for (const number of documents) {
    const fails = tests.flatMap((passes, at) => (passes(number) ? [] : [at]));
    if (fails.length === 0) left.push(number);
    for (const [at, facet] of facetNames.entries()) {
      const counts = fails.length === 0 || (fails.length === 1 && fails[0] === at && !asksForAll(facet));
      if (counts) countValues(table.facets[facet].of[number] ?? [], counters[at] ?? []);
    }
  }
  const counts = facetNames.map((facet, at) => [facet, named(table.facets[facet].values, counters[at] ?? [])]);
  return { documents: left, counts: Object.fromEntries(counts) as FacetCounts };
}

function test(column: Column, chosen: readonly string[], all: boolean): (number: number) => boolean {
  if (chosen.length === 0) return () => true;
  const places = chosen.map((value) => column.values.indexOf(value));
  return (number) => {
    const has = column.of[number] ?? [];
    return all ? places.every((place) => has.includes(place)) : places.some((place) => has.includes(place));
  };
}

function countValues(places: readonly number[], counter: number[]): void {
  for (const place of places) counter[place] = (counter[place] ?? 0) + 1;
}

function named(values: readonly string[], counter: readonly number[]): Map<string, number> {
  return new Map(
    values.map((value, at): [string, number] => [value, counter[at] ?? 0]).filter(([, count]) => count > 0),
  );
}
