import type { Lesson } from "#model/incident.ts";
import { sharedSections } from "./shared-sections.ts";

/** The sort of lesson that a heading, a label or the title of a column announces. */
export function lessonKind(key: string): Lesson["kind"] | undefined {
  const rule = sharedSections.find(
    (candidate) => candidate.means.field === "lessons" && candidate.headings.includes(key),
  );
  return rule?.means.field === "lessons" ? rule.means.kind : undefined;
}
