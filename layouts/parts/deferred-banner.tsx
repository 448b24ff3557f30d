import type { Incident } from "#model/incident.ts";
import { firstAnchor } from "./anchors.ts";
import { excerpt } from "./excerpt.ts";

/** A risk that a team chose to keep must be found as such on the day when it bites. */
export function DeferredBanner({ incident, anchors }: { incident: Incident; anchors: ReadonlySet<string> }) {
  if (incident.incidentStatus !== "deferred") return null;
  const anchor = firstAnchor(anchors, ["the-decision", "decision", "options"]);
  const reason = reasonOf(incident);
  return (
    <p class="banner banner-deferred">
      <strong>Deliberately not fixed.</strong>{" "}
      {reason === "" ? "The document gives no reason." : <span dir="auto">{excerpt(reason, 200)}</span>}{" "}
      {anchor === undefined ? null : <a href={`#${anchor}`}>Why</a>}
    </p>
  );
}

/** What was put off and why, else the decision as a whole. */
function reasonOf({ options, decision }: Incident): string {
  const deferred = options.find((option) => option.decision === "deferred" && option.reason !== "");
  if (deferred === undefined) return decision ?? "";
  return deferred.title === "" ? deferred.reason : `${deferred.title}: ${deferred.reason}`;
}
