import { OperatorError } from "#config/operator-error.ts";
import { didYouMean } from "#model/nearest.ts";
import type { LayoutData } from "#model/page.ts";
import type { Site } from "#pages/lay-out.ts";
import type { Queried } from "./query.ts";

/** What the site shows on the page of one incident. */
export type IncidentView = LayoutData["incident"];

export function incidentViews({ pages }: Pick<Site, "pages">): IncidentView[] {
  return pages.flatMap((page) => (page.layout === "incident" ? [page.data] : []));
}

/**
 * The incident of an id, of a path (from the root or inside the content folder), or of a ticket that one document has.
 *
 * @throws OperatorError naming the nearest id, or why the document is not shown
 */
export function findIncident(queried: Pick<Queried, "pages" | "compiled">, name: string): IncidentView {
  const views = incidentViews(queried);
  const wanted = name.toLowerCase();
  const byId = views.find(({ incident }) => incident.id === wanted);
  const path = name.replace(/^\.\//, "");
  const byPath = views.find(({ incident }) => incident.path === path || path.endsWith(`/${incident.path}`));
  const byTicket = views.filter(({ incident }) =>
    incident.refs.some((ref) => ref.role === "incident" && ref.id?.toLowerCase() === wanted),
  );
  const found = byId ?? byPath ?? (byTicket.length === 1 ? byTicket[0] : undefined);
  if (found) return found;
  throw new OperatorError(whyNot(queried.compiled.outcome, name, views, byTicket));
}

function whyNot(
  outcome: Queried["compiled"]["outcome"],
  name: string,
  views: IncidentView[],
  byTicket: IncidentView[],
): string {
  if (byTicket.length > 1) {
    return `\`${name}\` is the ticket of ${byTicket.map(({ incident }) => incident.id).join(", ")}: choose one of them`;
  }
  const blocked = outcome.blocked.find(({ path }) => path === name || path.endsWith(`/${name}`));
  if (blocked) return `\`${blocked.path}\` has errors: nevertwice check ${blocked.path}`;
  const ids = views.map(({ incident }) => incident.id);
  const errors = outcome.blocked.length === 0 ? "" : ` (${outcome.blocked.length} documents with errors were left out)`;
  return `there is no incident \`${name}\`${didYouMean(name, ids)}${errors}: \`nevertwice list\` shows all`;
}
