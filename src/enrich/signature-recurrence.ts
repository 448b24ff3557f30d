import { compareText } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { SignatureRecurrence, SignatureRepeat } from "#model/statistics.ts";
import { incidentDate, incidentEpoch } from "./incident-day.ts";
import { errorSignature } from "./similar/error-signature.ts";

const within = 90;

interface Seen {
  id: string;
  /** Days since the Unix epoch. */
  day: number;
}

/** Which error signatures came back within 90 days? Given newest first. */
export function signatureRecurrence(incidents: readonly Incident[]): SignatureRecurrence {
  const bySignature = new Map<string, Seen[]>();
  const comparable: Incident[] = [];
  for (const incident of incidents) {
    const day = dayNumber(incident);
    const signatures = new Set(incident.errors.flatMap((error) => errorSignature(error) ?? []));
    if (day === undefined || signatures.size === 0) continue;
    comparable.push(incident);
    for (const signature of signatures) {
      bySignature.set(signature, [...(bySignature.get(signature) ?? []), { id: incident.id, day }]);
    }
  }
  const order = new Map(incidents.map(({ id }, at) => [id, at]));
  const place = (id: string) => order.get(id) ?? 0;
  return {
    within,
    comparable: comparable.map(({ id }) => id),
    repeats: [...bySignature]
      .flatMap(([signature, seen]) => repeatsOf(signature, seen))
      .sort((a, b) => place(a.later) - place(b.later) || compareText(a.signature, b.signature)),
  };
}

/** Neighbours in time, so that three outages of one error are two repetitions and not three. */
function repeatsOf(signature: string, seen: readonly Seen[]): SignatureRepeat[] {
  const ordered = [...seen].sort((a, b) => a.day - b.day || compareText(a.id, b.id));
  return ordered.flatMap(({ id, day }, at) => {
    const before = ordered[at - 1];
    if (before === undefined || day - before.day > within) return [];
    return [{ signature, earlier: before.id, later: id, days: day - before.day }];
  });
}

/** A month or a year alone does not tell whether 90 days have passed. */
function dayNumber(incident: Incident): number | undefined {
  const epoch = incidentEpoch(incident);
  if (epoch === undefined || (incidentDate(incident)?.iso?.length ?? 0) < 10) return undefined;
  return Math.floor(epoch / 86_400_000);
}
