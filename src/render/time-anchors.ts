import type { TimelineRow } from "#model/incident.ts";

/**
 * The id of each row by its time as the author wrote it, `t-14-47`: it stays when a row is put in before it. A second row
 * at that minute is `t-14-47-2`; a row without a clock has none. Of a second timeline, `t2-14-47`.
 */
export function timeAnchors(rows: readonly Pick<TimelineRow, "when">[], timeline: number): (string | undefined)[] {
  const stem = timeline === 0 ? "t" : `t${timeline + 1}`;
  const seen = new Map<string, number>();
  return rows.map(({ when }) => {
    const [, hour, minute] = /T(\d\d):(\d\d)/.exec(when.iso ?? "") ?? [];
    if (hour === undefined) return undefined;
    const id = `${stem}-${hour}-${minute}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
