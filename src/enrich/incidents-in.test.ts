import { expect, it } from "vitest";
import type { TimelineRow } from "#model/incident.ts";
import { startOfFile } from "#model/place.ts";
import { incidentsIn } from "./incidents-in.ts";

/** A timeline that comes to an end with its last row. */
function rows(...times: string[]): TimelineRow[] {
  return times.map((iso, i) => ({
    when: { raw: iso, iso, precision: iso.length > 10 ? "minute" : "day", approx: false },
    event: "x",
    place: startOfFile,
    ...(i === times.length - 1 ? { milestone: "resolved" as const } : {}),
  }));
}

it.each<[string, number, TimelineRow[][]]>([
  ["no timeline", 1, []],
  ["one timeline over two days", 1, [rows("2025-11-03T09:12Z", "2025-11-04T09:50Z")]],
  [
    "a bad week",
    3,
    [
      rows("2025-11-03T09:12Z", "2025-11-03T09:50Z"),
      rows("2025-11-05T14:00Z", "2025-11-05T14:31Z"),
      rows("2025-11-06T23:40Z", "2025-11-07T00:31Z"),
    ],
  ],
  ["the same, told backwards", 2, [rows("2025-11-05T14:00Z"), rows("2025-11-03T09:12Z", "2025-11-03T09:50Z")]],
  ["what was done afterwards", 1, [rows("2025-11-03T09:12Z", "2025-11-03T09:50Z"), rows("2025-11-03T14:00Z")]],
  ["two views of the same", 1, [rows("2025-11-03T09:12Z", "2025-11-06T09:50Z"), rows("2025-11-05T14:00Z")]],
  [
    "an outage, and a timeline without an end",
    1,
    [rows("2025-11-03T09:12Z", "2025-11-03T09:50Z"), rows("2025-11-05T14:00Z").map(({ milestone: _, ...row }) => row)],
  ],
  ["steps of the reaction, by day", 1, [rows("2025-11-03T09:12Z"), rows("2025-12-01", "2025-12-09")]],
])("%s → %i", (_, count, timeline) => expect(incidentsIn({ timeline })).toBe(count));
