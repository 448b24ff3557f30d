import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { absoluteUrl } from "./absolute-url.ts";
import { head, pointerTo } from "./api-pointer.ts";
import { ownValue } from "./cards.ts";
import { profiler, type SharedValue } from "./profile-values.ts";

/** What the pages of the services show. */
export function serviceApi(kb: KnowledgeBase) {
  const profileOf = profiler(kb);
  return {
    ...head(kb, "services"),
    without: kb.facts.services?.without ?? [],
    services: (kb.facts.services?.groups ?? []).map(({ name, slug, incidents, severities }) => {
      const profile = profileOf(incidents);
      return {
        ...{ name, url: absoluteUrl(kb.config, `/services/${slug}/`) },
        description: ownValue(kb.config.services, name) ?? "",
        ...{ count: incidents.length, severities, incidents },
        openActions: profile.openActions.flatMap(({ incident, anchor, text, owners, due = null, implied, overdue }) =>
          pointerTo(kb, { incident, anchor }).map((at) => ({ ...at, text, owners, due, implied, overdue })),
        ),
        errors: values(profile.errors),
        causes: values(profile.causes),
        inferredCauses: values(profile.inferredCauses),
        factors: values(profile.factors),
        alerts: profile.alerts.flatMap(({ text, expression, ...alert }) =>
          pointerTo(kb, alert).map((at) => ({ ...at, text, expression })),
        ),
      };
    }),
  };
}

/** What the pages of the causes show. */
export function causeApi(kb: KnowledgeBase) {
  const { groups = [], uncategorised = [], inferred = [], factorCount = 0, factors = [] } = kb.facts.causes ?? {};
  const url = (slug: string) => absoluteUrl(kb.config, `/causes/${slug}/`);
  return {
    ...{ ...head(kb, "causes"), uncategorised },
    causes: groups.map(({ name, slug, incidents, severities }) => ({
      ...{ name, url: url(slug), count: incidents.length, severities, incidents },
    })),
    inferred: inferred.map(({ name, slug, incidents }) => ({
      ...{ name, url: url(slug), count: incidents.length, incidents },
    })),
    factorCount,
    factors: values(factors),
  };
}

function values(shared: readonly Pick<SharedValue, "name" | "incidents">[]) {
  return shared.map(({ name, incidents }) => ({ name, count: incidents.length, incidents }));
}
