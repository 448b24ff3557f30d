import { compareText } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";
import { dayOf } from "#model/instant.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { OnThisDayIndex } from "#model/lessons.ts";
import { incidentDate } from "./incident-day.ts";
import { newestIncidents } from "./newest-records.ts";

const dayLength = 86_400_000;
/** A week around a day: three days before and after it. */
const around = 3;
/** Days. What is younger did not happen in a former year, even if New Year lies between. */
const longAgo = 180;

/** What happened on this day of the year? A document that is read again is one that teaches again. */
export function onThisDay(): Enrichment {
  return { id: "onThisDay", needs: [], enrich: indexDays };
}

function indexDays(kb: KnowledgeBase): OnThisDayIndex {
  const days = new Map<string, Dated[]>();
  const without: string[] = [];
  for (const incident of newestIncidents(kb)) {
    const day = dayOf(incidentDate(incident));
    if (day?.length !== 10) {
      without.push(incident.id);
      continue;
    }
    const found = { id: incident.id, day };
    const ofDay = days.get(day.slice(5));
    if (ofDay === undefined) days.set(day.slice(5), [found]);
    else ofDay.push(found);
  }
  const before = daysFrom(kb.asOf, -longAgo);
  const longBefore = (day: string) => (days.get(day) ?? []).filter((found) => found.day <= before);
  const here = kb.asOf.slice(5);
  const today = longBefore(here);
  const near = [...days.keys()].filter((day) => distance(day, here) <= around);
  return {
    today: newestDaysFirst(today),
    week: today.length > 0 ? [] : newestDaysFirst(near.flatMap(longBefore)),
    days: [...days]
      .map(([day, found]) => ({ day, incidents: found.map(({ id }) => id) }))
      .sort((a, b) => compareText(a.day, b.day)),
    without,
  };
}

interface Dated {
  id: string;
  /** `YYYY-MM-DD`. */
  day: string;
}

function newestDaysFirst(found: readonly Dated[]): string[] {
  return [...found].sort((a, b) => compareText(b.day, a.day)).map(({ id }) => id);
}

/** Days between two days of the year, the shorter way round; `MM-DD`, as in a leap year. */
function distance(a: string, b: string): number {
  const days = Math.abs(Date.parse(`2000-${a}`) - Date.parse(`2000-${b}`)) / dayLength;
  return Math.min(days, 366 - days);
}

function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}
