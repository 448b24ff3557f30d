import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { ActionAge, AgeId } from "#model/statistics.ts";
import { epochsById } from "./newest-records.ts";

type AgedAction = ActionAge["actions"][number];

const bounds: readonly { id: AgeId; below: number }[] = [
  { id: "month", below: 30 },
  { id: "quarter", below: 90 },
  { id: "year", below: 365 },
  { id: "older", below: Number.POSITIVE_INFINITY },
];

/** The open actions by the days between the incident that they come from and the day of the knowledge base. */
export function actionAges(kb: KnowledgeBase): ActionAge[] | undefined {
  const open = kb.facts.actions?.open;
  if (open === undefined) return undefined;
  const groups = new Map<AgeId, AgedAction[]>([
    ...bounds.map(({ id }) => [id, []] as [AgeId, AgedAction[]]),
    ["unknown", []],
  ]);
  const epochs = epochsById(kb);
  const today = Date.parse(`${kb.asOf}T00:00:00Z`);
  for (const { incident, anchor, text } of open) {
    const days = daysSince(epochs.get(incident), today);
    const id = days === undefined ? "unknown" : (bounds.find(({ below }) => days < below)?.id ?? "older");
    groups.get(id)?.push({ incident, anchor, text, ...(days === undefined ? {} : { days }) });
  }
  return [...groups].map(([id, actions]) => ({ id, actions: actions.sort((a, b) => (b.days ?? 0) - (a.days ?? 0)) }));
}

/** An incident of tomorrow (`asOf` may lie in the past) is as new as one of today. */
function daysSince(epoch: number | undefined, today: number): number | undefined {
  return epoch === undefined ? undefined : Math.max(0, Math.floor((today - epoch) / 86_400_000));
}
