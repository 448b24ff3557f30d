import { compareText } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { RecurrenceReason } from "#model/recurrence.ts";
import type { TypedLink } from "#model/typed-link.ts";
import { nameKey, tidyName } from "../name-key.ts";
import { errorSignature } from "../similar/error-signature.ts";

/** Documents about what happened more than once. */
export interface Same {
  reasons: RecurrenceReason[];
  /** At least two, by id. */
  members: Incident[];
}

/**
 * A cause in a service that more documents than this have is a habit of the vocabulary ("configuration" in "the
 * platform"), and not one trouble that comes back.
 */
const mostOfOneCause = 8;

/** A signature is a fact about one place in the code; but not one that a tenth of a large knowledge base has. */
const mostOfOneSignature = 0.1;

/**
 * Groups of documents that are the same incident again: one said so, or they have the same error signature, the same
 * cause or bug class in the same service, or the same telling title on different days. Groups of the same documents are one, with all reasons. An older version of a
 * report is no other incident, nor is a duplicate of the same day (`days`: by id, where known); they are left out.
 */
export function sameIncidents(
  kb: KnowledgeBase,
  incidents: readonly Incident[],
  days: ReadonlyMap<string, string | undefined>,
): Same[] {
  const links = kb.facts.links?.links ?? [];
  const copies = links.flatMap(({ kind, from, to }) => {
    if (kind === "supersedes") return [to];
    return kind === "duplicates" && days.get(from) === days.get(to) ? [from] : [];
  });
  const left = new Set(copies);
  const current = incidents.filter(({ id }) => !left.has(id));
  const groups = [...linkedGroups(links, current), ...sharedGroups(current, days)];
  const merged = new Map<string, Same>();
  for (const { reasons, members } of groups) {
    const key = members.map(({ id }) => id).join(" ");
    const known = merged.get(key);
    if (known) known.reasons.push(...reasons);
    else merged.set(key, { reasons: [...reasons], members });
  }
  return [...merged.values()];
}

/** What authors call a duplicate or a recurrence, as far as it leads. */
function linkedGroups(links: readonly TypedLink[], incidents: readonly Incident[]): Same[] {
  const neighbours = new Map<string, string[]>();
  for (const { kind, from, to } of links) {
    if (kind === "supersedes") continue;
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const seen = new Set<string>();
  return [...neighbours.keys()].sort(compareText).flatMap((start) => {
    const group: Incident[] = [];
    for (const waiting = [start]; waiting.length > 0; ) {
      const id = waiting.pop() ?? "";
      const incident = byId.get(id);
      if (seen.has(id) || incident === undefined) continue;
      seen.add(id);
      group.push(incident);
      waiting.push(...(neighbours.get(id) ?? []));
    }
    const members = group.sort((a, b) => compareText(a.id, b.id));
    return members.length < 2 ? [] : [{ reasons: [{ kind: "author" as const, value: "" }], members }];
  });
}

interface Carriers {
  reason: RecurrenceReason;
  members: Incident[];
}

function sharedGroups(incidents: readonly Incident[], days: ReadonlyMap<string, string | undefined>): Same[] {
  const carriers = new Map<string, Carriers>();
  for (const incident of incidents) {
    for (const [key, reason] of reasonsOf(incident)) {
      const known = carriers.get(key);
      if (known) known.members.push(incident);
      else carriers.set(key, { reason, members: [incident] });
    }
  }
  const mostSigned = Math.max(mostOfOneCause, mostOfOneSignature * incidents.length);
  return [...carriers]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, { reason, members }]) => {
      const most = reason.kind === "signature" ? mostSigned : mostOfOneCause;
      if (members.length < 2 || members.length > most) return [];
      if (reason.kind === "title" && !isOnSeveralDays(members, days)) return [];
      return [{ reasons: [reason], members }];
    });
}

/** Of one day, two documents with one title are two reports of one incident. */
function isOnSeveralDays(members: readonly Incident[], days: ReadonlyMap<string, string | undefined>): boolean {
  return new Set(members.flatMap(({ id }) => days.get(id) ?? [])).size > 1;
}

/** By a key; each once. */
function reasonsOf({ title, errors, services, bugClass, causeCategories }: Incident): Map<string, RecurrenceReason> {
  const reasons = new Map<string, RecurrenceReason>();
  for (const error of errors) {
    const value = errorSignature(error);
    if (value !== undefined) reasons.set(`signature ${value.toLowerCase()}`, { kind: "signature", value });
  }
  for (const cause of [...(bugClass === undefined ? [] : [bugClass]), ...causeCategories]) {
    for (const service of services) {
      const key = `cause ${nameKey(cause)}\n${nameKey(service)}`;
      if (saysNothing.test(cause.trim())) continue;
      reasons.set(key, { kind: "cause", value: tidyName(cause), service: tidyName(service) });
    }
  }
  if (isTellingTitle(title)) reasons.set(`title ${nameKey(title)}`, { kind: "title", value: tidyName(title) });
  return reasons;
}

const saysNothing = /^(?:unknown|other|others|misc|n\/?a|none|tbd|general)?$/i;

/**
 * Whoever writes the title of last time once more writes of the same trouble, where the title says which: at least three
 * words that are not those of every status page (`Elevated API error rates`) or form (`Weekly incident review`).
 */
function isTellingTitle(title: string): boolean {
  const words = nameKey(title).match(/\p{L}{4,}|\d{3,}/gu) ?? [];
  return new Set(words.filter((word) => !everyTitle.has(word))).size >= 3;
}

const everyTitle = new Set(
  [
    "incident incidents report reports postmortem post mortem review reviews analysis summary update updates follow template",
    "root cause weekly monthly daily meeting notes draft untitled document part critical required reading with from this that",
    "outage outages downtime disruption disruptions degradation degraded performance failure failures failed failing issue",
    "issues problem problems error errors rate rates elevated increased high slow slowness latency timeout timeouts unavailable",
    "availability unavailability partial major minor intermittent service services system systems platform site website",
    "server servers some users customers multiple several affected affecting impact impacting impacted maintenance scheduled",
    "january february march april june july august september october november december",
  ]
    .join(" ")
    .split(" "),
);
