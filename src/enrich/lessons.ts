import type { Enrichment } from "#model/enrichment.ts";
import type { LessonIndex } from "#model/lessons.ts";
import { newestIncidents } from "./newest-records.ts";

/** What did each incident teach? */
export function lessonIndex(): Enrichment {
  return {
    id: "lessons",
    needs: [],
    enrich: (kb): LessonIndex => {
      const incidents = newestIncidents(kb);
      const without = incidents.filter(({ lessons }) => lessons.length === 0);
      return {
        lessons: incidents.flatMap(({ id, lessons }) =>
          lessons.map(({ kind, text, anchor }) => ({ incident: id, kind, text, anchor })),
        ),
        takeaways: without.flatMap(({ id, takeaway = "" }) =>
          takeaway.trim() === "" ? [] : [{ incident: id, text: takeaway }],
        ),
        without: without.map(({ id }) => id),
      };
    },
  };
}
