import { expect, it } from "vitest";
import type { LessonIndex } from "#model/lessons.ts";
import { lessonIndex } from "./lessons.ts";
import { day, sampleBase } from "./sample-base.ts";

it("gives each lesson of each document, and what the others say in one sentence", () => {
  const base = sampleBase([
    {
      id: "nt-a",
      dates: { incident: day("2024-05-01") },
      takeaway: "Not offered: there are lessons",
      lessons: [
        { kind: "went-well", text: "The pager worked", anchor: "l-1" },
        { kind: "lesson", text: "Test the restore", anchor: "l-2" },
      ],
    },
    { id: "nt-b", dates: { incident: day("2025-05-01") }, takeaway: "A full disk stops everything" },
    { id: "nt-c", takeaway: " " },
    { id: "nt-d", dates: { written: day("2026") }, lessons: [{ kind: "gap", text: "Who owns DNS?", anchor: "l-1" }] },
  ]);
  expect(lessonIndex().enrich(base) satisfies unknown).toEqual({
    lessons: [
      { incident: "nt-d", kind: "gap", text: "Who owns DNS?", anchor: "l-1" },
      { incident: "nt-a", kind: "went-well", text: "The pager worked", anchor: "l-1" },
      { incident: "nt-a", kind: "lesson", text: "Test the restore", anchor: "l-2" },
    ],
    takeaways: [{ incident: "nt-b", text: "A full disk stops everything" }],
    without: ["nt-b", "nt-c"],
  } satisfies LessonIndex);
});
