import { compareText } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";
import type { Incident } from "#model/incident.ts";
import { dayOf } from "#model/instant.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Recurrence, RecurrenceChain, RecurrenceIndex } from "#model/recurrence.ts";
import { incidentDate } from "./incident-day.ts";
import { recordOf } from "./own-record.ts";
import { openOn } from "./recurrence/open-on.ts";
import { type Same, sameIncidents } from "./recurrence/same-incidents.ts";

/** What happened again, after how many days, and which promise of the time before was still open then? */
export function recurrences(): Enrichment {
  return { id: "recurrence", needs: ["links"], enrich: findRecurrences };
}

interface Dated {
  incident: Incident;
  /** `YYYY-MM-DD`. */
  day: string;
}

function findRecurrences(kb: KnowledgeBase): RecurrenceIndex {
  const incidents = kb.records.map(({ incident }) => incident).sort((a, b) => compareText(a.id, b.id));
  const days = new Map(incidents.map((incident) => [incident.id, wholeDay(incident)]));
  const chains = sameIncidents(kb, incidents, days).flatMap((same) => chainOf(same, days));
  chains.sort(
    (a, b) =>
      compareText(days.get(b.incidents.at(-1) ?? "") ?? "", days.get(a.incidents.at(-1) ?? "") ?? "") ||
      compareText(a.incidents.join(" "), b.incidents.join(" ")),
  );
  const links = chains.flatMap((chain) => chain.links);
  return {
    compared: incidents.length,
    undated: incidents.filter(({ id }) => days.get(id) === undefined).map(({ id }) => id),
    chains,
    again: byIncident(links, "earlier", "later"),
    before: byIncident(links, "later", "earlier"),
  };
}

/** Of an incident of which only the month is known, nobody can say how many days lie between it and the next. */
function wholeDay(incident: Incident): string | undefined {
  const day = dayOf(incidentDate(incident));
  return day?.length === 10 ? day : undefined;
}

function chainOf({ reasons, members }: Same, days: ReadonlyMap<string, string | undefined>): RecurrenceChain[] {
  const dated = members.flatMap((incident): Dated[] => {
    const day = days.get(incident.id);
    return day === undefined ? [] : [{ incident, day }];
  });
  if (dated.length < 2) return [];
  dated.sort((a, b) => compareText(a.day, b.day) || compareText(a.incident.id, b.incident.id));
  const links = dated.slice(1).map((later, index): Recurrence => {
    const earlier = dated[index] ?? later;
    return {
      earlier: earlier.incident.id,
      later: later.incident.id,
      days: Math.round((Date.parse(later.day) - Date.parse(earlier.day)) / 86_400_000),
      reasons,
      openThen: dated.slice(0, index + 1).flatMap(({ incident }) => openOn(incident, later.day)),
    };
  });
  return [
    {
      reasons,
      incidents: dated.map(({ incident }) => incident.id),
      links,
      undated: members.filter(({ id }) => days.get(id) === undefined).map(({ id }) => id),
    },
  ];
}

/** The same two may follow each other in several chains; they are named once, with all the reasons. */
function byIncident(
  links: readonly Recurrence[],
  from: "earlier" | "later",
  to: "earlier" | "later",
): Record<string, Recurrence[]> {
  const merged = new Map<string, Map<string, Recurrence>>();
  for (const link of links) {
    const others = merged.get(link[from]) ?? new Map<string, Recurrence>();
    merged.set(link[from], others);
    const known = others.get(link[to]);
    others.set(link[to], known === undefined ? link : withBoth(known, link));
  }
  return recordOf(
    [...merged].map(([id, others]) => [
      id,
      [...others.values()].sort((a, b) => a.days - b.days || compareText(a[to], b[to])),
    ]),
  );
}

function withBoth(a: Recurrence, b: Recurrence): Recurrence {
  const known = new Set(a.openThen.map(({ incident, anchor }) => `${incident} ${anchor}`));
  return {
    ...a,
    reasons: [...a.reasons, ...b.reasons],
    openThen: [...a.openThen, ...b.openThen.filter(({ incident, anchor }) => !known.has(`${incident} ${anchor}`))],
  };
}
