import { relative } from "node:path";
import type { Audience, Incident } from "#model/incident.ts";
import { addressKey } from "#permalinks/address.ts";
import { addressesOf } from "#permalinks/addresses-of.ts";
import type { NewLine } from "#permalinks/ledger-text.ts";
import { layOutSite } from "#src/lay-out-site.ts";
import { type Compiled, readersView } from "#src/pipeline.ts";

/** The lines of these documents; those whose id is not written down have no address that lasts. */
export function linesOfDocuments(incidents: readonly Incident[], seen: string): NewLine[] {
  return incidents
    .filter(({ idWritten }) => idWritten)
    .flatMap((incident) =>
      addressesOf(incident).map((url) => ({ url, id: incident.id, seen, audience: incident.audience })),
    );
}

/**
 * The lines of the pages that documents make: a tag, a service, a year, a ticket. Each audience has a site of its own, so that the
 * name of a restricted tag is for those only who can see it.
 */
export async function linesOfLists(compiled: Compiled, seen: string): Promise<NewLine[]> {
  const audiences = new Set(compiled.records.map(({ incident }) => incident.audience));
  const documents = compiled.records.flatMap(({ incident }) => addressesOf(incident));
  // Those have lines of their own, with the id.
  const own = new Set(documents.map(addressKey));
  const lines: NewLine[] = [];
  for (const audience of ["public", "internal", "restricted"] satisfies Audience[]) {
    if (!audiences.has(audience)) continue;
    const { pages } = await layOutSite({ ...compiled, kb: readersView(compiled, audience) });
    const lists = pages.filter(({ url, layout }) => isList(url) && layout !== "tombstone" && !own.has(addressKey(url)));
    lines.push(...lists.map(({ url }) => ({ url, id: "", seen, audience })));
  }
  return lines;
}

/** `/tags/payments/`, but not `/tags/`, which is always there. The names of owners are people's: they are not kept for ever. */
function isList(url: string): boolean {
  return /^\/(?!i\/|rules\/|api\/|actions\/owners\/)[^/]+\/.+\/$/.test(url);
}

/** The path of a document as diagnostics name it: from the root. */
export function fromRoot({ root, contentDir }: Compiled["request"], path: string): string {
  const folder = relative(root, contentDir).replaceAll("\\", "/");
  return folder === "" ? path : `${folder}/${path}`;
}
