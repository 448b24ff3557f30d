import type { OpenAction } from "#model/actions.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { AlertEntry, SharedFactor } from "#model/lessons.ts";
import { errorUrls } from "./fixes-by-error.ts";

/** A value that some documents of a group have. */
export interface SharedValue {
  name: string;
  /** Empty for none. */
  url: string;
  /** Ids, newest first. */
  incidents: string[];
}

/** What a group of documents (of one service, of one cause) has in common. */
export interface GroupProfile {
  errors: SharedValue[];
  /** As the authors categorised them. */
  causes: SharedValue[];
  /** What the words of documents speak for whose authors chose nothing. */
  inferredCauses: SharedValue[];
  services: SharedValue[];
  factors: SharedValue[];
  alerts: AlertEntry[];
  openActions: OpenAction[];
}

/** Gives the profile of any group; reads the facts once, and does without those that are not there. */
export function profiler(kb: KnowledgeBase): (incidents: readonly string[]) => GroupProfile {
  const { facts } = kb;
  const errorUrl = errorUrls(kb);
  const errors = byIncident(
    (facts.errors?.errors ?? []).map((each) => ({ ...each, url: errorUrl.get(each.name) ?? "" })),
  );
  const causes = byIncident((facts.causes?.groups ?? []).map((each) => ({ ...each, url: `/causes/${each.slug}/` })));
  const inferred = byIncident(
    (facts.causes?.inferred ?? []).map(({ name, slug, incidents }) => ({
      ...{ name, url: `/causes/${slug}/`, incidents: incidents.map(({ id }) => id) },
    })),
  );
  const services = byIncident(
    (facts.services?.groups ?? []).map((each) => ({ ...each, url: `/services/${each.slug}/` })),
  );
  const factors = byIncident((facts.causes?.factors ?? []).map((each) => ({ ...each, url: factorUrl(each) })));
  const alerts = grouped(facts.alerts?.alerts ?? []);
  const actions = grouped(facts.actions?.open ?? []);
  return (incidents) => ({
    errors: shared(incidents, errors),
    causes: shared(incidents, causes),
    inferredCauses: shared(incidents, inferred),
    services: shared(incidents, services),
    factors: shared(incidents, factors),
    alerts: incidents.flatMap((id) => alerts.get(id) ?? []),
    openActions: incidents.flatMap((id) => actions.get(id) ?? []),
  });
}

export function factorUrl({ slug }: Pick<SharedFactor, "slug">): string {
  return `/causes/factors/#f-${slug}`;
}

type Values = Map<string, { name: string; url: string; at: number }[]>;

/** The values of each incident, which remember their place in the order of the index. */
function byIncident(index: readonly SharedValue[]): Values {
  const values: Values = new Map();
  index.forEach(({ name, url, incidents }, at) => {
    for (const id of incidents) {
      const of = values.get(id);
      if (of === undefined) values.set(id, [{ name, url, at }]);
      else of.push({ name, url, at });
    }
  });
  return values;
}

/** Those that most of the incidents have first, then in the order of the index. */
function shared(incidents: readonly string[], values: Values): SharedValue[] {
  const found = new Map<number, SharedValue>();
  for (const id of incidents) {
    for (const { name, url, at } of values.get(id) ?? []) {
      const value = found.get(at) ?? { name, url, incidents: [] };
      value.incidents.push(id);
      found.set(at, value);
    }
  }
  return [...found]
    .sort(([a, m], [b, n]) => n.incidents.length - m.incidents.length || a - b)
    .map(([, value]) => value);
}

function grouped<T extends { incident: string }>(entries: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(entry.incident);
    if (group === undefined) groups.set(entry.incident, [entry]);
    else group.push(entry);
  }
  return groups;
}
