import type { Config } from "#model/config.ts";
import { compareText } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";
import { openActions } from "./actions.ts";
import { alertIndex } from "./alerts.ts";
import { causeIndex } from "./causes.ts";
import { deferredDecisions } from "./deferred.ts";
import { errorIndex } from "./errors.ts";
import { fixCatalogue } from "./fixes.ts";
import { documentationGaps } from "./gaps.ts";
import { kindIndex } from "./kinds.ts";
import { lessonIndex } from "./lessons.ts";
import { typedLinks } from "./links.ts";
import { onThisDay } from "./on-this-day.ts";
import { recurrences } from "./recurrence.ts";
import { serviceIndex } from "./services.ts";
import { severityRollup } from "./severity.ts";
import { similarIssues } from "./similar.ts";
import { statistics } from "./statistics.ts";
import { tagIndex } from "./tags.ts";
import { ticketIndex } from "./tickets.ts";

export {
  alertIndex,
  causeIndex,
  deferredDecisions,
  documentationGaps,
  errorIndex,
  fixCatalogue,
  kindIndex,
  lessonIndex,
  onThisDay,
  openActions,
  recurrences,
  serviceIndex,
  severityRollup,
  similarIssues,
  statistics,
  tagIndex,
  ticketIndex,
  typedLinks,
};

/** The enrichments of every knowledge base. */
export function defaultEnrichments(): Enrichment[] {
  return [
    ...[tagIndex(), serviceIndex(), kindIndex(), causeIndex(), severityRollup(), similarIssues()],
    ...[typedLinks(), recurrences(), openActions(), ticketIndex()],
    ...[
      lessonIndex(),
      fixCatalogue(),
      errorIndex(),
      documentationGaps(),
      deferredDecisions(),
      alertIndex(),
      onThisDay(),
      statistics(),
    ],
  ];
}

/**
 * The default enrichments and those of the configuration. One of the configuration takes the place of the default one
 * with its id, so that `enrichments: [similarIssues({ limit: 3 })]` changes one thing and leaves the rest.
 * Those that `leaveOut` names are not run.
 * @throws Error when it names one that is not there.
 */
export function enrichmentsOf(config: Config): Enrichment[] {
  const own = new Set(config.enrichments.map(({ id }) => id));
  const all = [...defaultEnrichments().filter(({ id }) => !own.has(id)), ...config.enrichments];
  const out = new Set(config.leaveOut);
  const unknown = config.leaveOut.find((id) => all.every((enrichment) => enrichment.id !== id));
  if (unknown !== undefined) {
    const there = all.map(({ id }) => id).sort(compareText);
    throw new Error(`\`leaveOut\` names \`${unknown}\`, which is no enrichment. There are: ${there.join(", ")}.`);
  }
  return all.filter(({ id }) => !out.has(id)).map((enrichment) => without(enrichment, out));
}

/** Does without the facts of those that are left out, as it does where they found nothing. */
function without(enrichment: Enrichment, out: ReadonlySet<string>): Enrichment {
  if (!enrichment.needs.some((need) => out.has(need))) return enrichment;
  // One of a configuration may be an object of a class.
  return Object.create(enrichment, { needs: { value: enrichment.needs.filter((need) => !out.has(need)) } });
}
