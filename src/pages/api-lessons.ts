import * as z from "zod";
import { incidentDate } from "#enrich/incident-day.ts";
import { dayOf } from "#model/instant.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { PageSource, SiteFile } from "#model/page.ts";
import { type LessonApiName, lessonApiSchemas } from "./api-lessons-schema.ts";
import { head, pointerTo } from "./api-pointer.ts";
import { causeApi, serviceApi } from "./api-profiles.ts";

/** What documents teach, for other programs: the same numbers as on the pages, from the same facts. */
export const lessonApiPages: PageSource = {
  id: "api-lessons",
  pages: () => [],
  files: (kb) => {
    const data: Record<LessonApiName, unknown> = {
      lessons: lessons(kb),
      fixes: fixes(kb),
      services: serviceApi(kb),
      causes: causeApi(kb),
      gaps: gaps(kb),
      deferred: deferred(kb),
      alerts: alerts(kb),
      "on-this-day": onThisDay(kb),
    };
    return (Object.keys(lessonApiSchemas) as LessonApiName[]).flatMap((name) => [
      file(`/api/v1/${name}.json`, data[name]),
      file(`/api/v1/schema/${name}.json`, z.toJSONSchema(lessonApiSchemas[name])),
    ]);
  },
};

function file(url: string, data: unknown): SiteFile {
  return { url, body: `${JSON.stringify(data, undefined, 2)}\n` };
}

function lessons(kb: KnowledgeBase) {
  return (kb.facts.lessons?.lessons ?? []).flatMap(({ kind, text, ...at }) =>
    pointerTo(kb, at).map((pointer) => ({ ...pointer, kind, text })),
  );
}

function fixes(kb: KnowledgeBase) {
  const { fixes: all = [], without = [] } = kb.facts.fixes ?? {};
  return {
    ...head(kb, "fixes"),
    count: all.length,
    without,
    fixes: all.flatMap((fix) =>
      pointerTo(kb, fix).map((pointer) => {
        const { kind, text, result = null, onlyForNow, checks, errors, commands, files, config } = fix;
        const { codeBefore = null, codeAfter = null } = fix;
        return {
          ...{ ...pointer, kind, text, result, onlyForNow, checks, errors, commands, files, config },
          ...{ codeBefore, codeAfter },
        };
      }),
    ),
    errors: (kb.facts.errors?.errors ?? []).map(({ name, incidents }) => ({
      ...{ name, count: incidents.length, incidents },
    })),
  };
}

function gaps(kb: KnowledgeBase) {
  const { gaps: all = [], closed = 0 } = kb.facts.gaps ?? {};
  return {
    ...{ ...head(kb, "gaps"), count: all.length, closed },
    gaps: all.flatMap(({ source, text, owners, ...at }) =>
      pointerTo(kb, at).map((pointer) => ({ ...pointer, source, text, owners })),
    ),
  };
}

function deferred(kb: KnowledgeBase) {
  const { deferred: all = [] } = kb.facts.deferred ?? {};
  return {
    ...{ ...head(kb, "deferred"), count: all.length },
    deferred: all.flatMap(({ source, text, reason, ...at }) =>
      pointerTo(kb, at).map((pointer) => ({ ...pointer, source, text, reason })),
    ),
  };
}

function alerts(kb: KnowledgeBase) {
  const { alerts: all = [] } = kb.facts.alerts ?? {};
  return {
    ...{ ...head(kb, "alerts"), count: all.length },
    alerts: all.flatMap(({ source, text, expression, ...at }) =>
      pointerTo(kb, at).map((pointer) => ({ ...pointer, source, text, expression })),
    ),
  };
}

function onThisDay(kb: KnowledgeBase) {
  const { today = [], week = [], days = [], without = [] } = kb.facts.onThisDay ?? {};
  return {
    ...{ ...head(kb, "on-this-day"), today, week },
    days: days.map(({ day, incidents }) => ({
      day,
      incidents: incidents.flatMap((incident) => {
        const found = kb.byId.get(incident);
        if (found === undefined) return [];
        return pointerTo(kb, { incident, anchor: "" }).map((at) => ({ ...at, date: dayOf(incidentDate(found)) }));
      }),
    })),
    without,
  };
}
