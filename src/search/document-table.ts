import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { rankKey } from "#model/knowledge-base.ts";
import type { IncidentCard, PageOf } from "#model/page.ts";
import type { Column, DocumentTable } from "#model/search-table.ts";
import type { Fragment } from "./fragments.ts";

/** A document of the search, in the order of the table. */
export interface Indexed {
  page: PageOf<"incident">;
  fragment: Fragment;
}

export function documentTable(
  documents: readonly Indexed[],
  { facts }: Pick<KnowledgeBase, "facts">,
  rest: Pick<DocumentTable, "engine" | "parts" | "exact" | "phrases" | "hints">,
): DocumentTable {
  const cards = documents.map(({ page }) => page.data.card);
  const causes = causesOf(facts);
  const hashes = documents.map(({ fragment }) => fragment.hash);
  const prefix = /^[a-z-]+_/.exec(hashes[0] ?? "")?.[0] ?? "";
  const shared = hashes.every((hash) => hash.startsWith(prefix)) ? prefix : "";
  const of = (values: (card: IncidentCard) => readonly string[]) => column(cards.map(values));
  return {
    prefix: shared,
    fragments: hashes.map((hash) => hash.slice(shared.length)).join(" "),
    days: shortDays(cards.map(({ day }) => day)),
    labels: of(({ severity }) => (severity.label === "" ? [] : [severity.label])),
    facets: {
      severity: of(({ severity }) => [rankKey(severity.rank)]),
      kind: of(({ kind }) => [kind]),
      status: of(statusesOf),
      service: of(({ services }) => services.map(({ name }) => name)),
      tag: of(({ tags }) => tags.map(({ name }) => name)),
      cause: of(({ id }) => causes.get(id) ?? []),
      year: of(({ day }) => [day === "" ? "undated" : day.slice(0, 4)]),
      actions: of(({ openActions }) => (openActions > 0 ? ["open"] : [])),
    },
    kindNames: [...new Map(cards.map(({ kind, kindName }) => [kind, kindName]))],
    ...rest,
  };
}

/** `2024-05-02 2024-05-01 2024-04-30` → `2024-05-02 ~01 ~04-30`: a month or year stands only where it changes. */
function shortDays(days: readonly string[]): string {
  return days
    .map((day, at) => {
      const before = days[at - 1] ?? "";
      const whole = day.length === 10 && before.length === 10;
      const shared = whole ? [8, 5].find((length) => day.startsWith(before.slice(0, length))) : undefined;
      return shared === undefined ? day : `~${day.slice(shared)}`;
    })
    .join(" ");
}

/** How far the incident has come, and the document unless it is finished. */
function statusesOf({ incidentStatus, docStatus }: IncidentCard): string[] {
  return docStatus === "final" ? [incidentStatus] : [incidentStatus, docStatus];
}

function causesOf({ causes }: KnowledgeBase["facts"]): Map<string, string[]> {
  const of = new Map<string, string[]>();
  for (const { name, incidents } of causes?.groups ?? []) {
    for (const id of incidents) of.set(id, [...(of.get(id) ?? []), name]);
  }
  return of;
}

function column(rows: readonly (readonly string[])[]): Column {
  const places = new Map<string, number>();
  const of = rows.map((row) =>
    [...new Set(row)].map((value) => {
      const place = places.get(value) ?? places.size;
      places.set(value, place);
      return place;
    }),
  );
  return { values: [...places.keys()], of };
}
