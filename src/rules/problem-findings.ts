import type { Finding } from "#model/diagnostic.ts";
import type { Incident, ReadingProblem } from "#model/incident.ts";
import type { Place } from "#model/place.ts";

/** What a rule says about one problem; the place is the problem's. */
export type Words = Omit<Finding, "place">;

/** Puts the problems of these ids into words. `value` reads a value of the problem, empty when the reader gave none. */
export function problemFindings(
  incident: Incident,
  ids: readonly string[],
  say: (value: (name: string) => string, place: Place) => Words,
): Finding[] {
  return problemsOf(incident, ids).map(({ place, values }) => ({
    place,
    ...say((name) => (Object.hasOwn(values, name) ? (values[name] ?? "") : ""), place),
  }));
}

/** The problems of these ids, in the reader's order. */
export function problemsOf(incident: Incident, ids: readonly string[]): ReadingProblem[] {
  return incident.problems.filter((problem) => ids.includes(problem.id));
}
