import { describe, expect, it } from "vitest";
import type { ActionIndex } from "#model/actions.ts";
import type { Action } from "#model/incident.ts";
import { isDone } from "./action-state.ts";
import { openActions } from "./actions.ts";
import { action, day, sampleBase } from "./sample-base.ts";

describe("isDone", () => {
  it.each<[string, Partial<Action>, boolean]>([
    ["ticked", { ticked: true }, true],
    ["not ticked", { ticked: false }, false],
    ["status completed", { status: "Completed" }, true],
    ["status done, with a remark", { status: "done (2025-01-01)" }, true],
    ["status in progress", { status: "In Progress" }, false],
    ["completion date", { completed: day("2025-01-01") }, true],
    ["no sign", {}, false],
    ["no sign, but the reader knows", { done: true }, true],
    ["ticked, but the status is open", { ticked: true, status: "Open" }, false],
    ["completed, but not ticked", { ticked: false, status: "Completed" }, false],
    ["completion date, but in progress", { completed: day("2025-01-01"), status: "In progress" }, false],
    ["will not be done, without a reason", { status: "Won't do" }, false],
    ["will not be done, with a reason", { status: "Won’t do: replaced by the new gateway" }, true],
    ["not completed", { status: "Not completed" }, false],
  ])("%s → %#", (_, signs, done) => {
    expect(isDone(action("x", signs))).toBe(done);
  });
});

it("lists what is open, the most pressing first", () => {
  const index = openActions().enrich(
    sampleBase([
      {
        id: "nt-b",
        actions: [
          action("no date", { anchor: "a-10", owners: ["kim"] }),
          action("no date either", { anchor: "a-2" }),
          action("later", { due: day("2026-04-01"), dueFrom: "own", anchor: "a-3" }),
          action("today", { due: day("2026-03-01"), dueFrom: "own", anchor: "a-4" }),
          action("late", { due: day("2026-02-28"), dueFrom: "tier", anchor: "a-5", title: "Alert" }),
          action("later", { done: true, anchor: "a-6" }),
        ],
      },
      {
        id: "nt-a",
        actions: [
          action("implied", { due: day("2025-01-01"), dueFrom: "implied" }),
          action("by the end of February", { due: day("2026-02"), dueFrom: "own", anchor: "a-2" }),
          action("by the end of the year", { due: day("2026"), dueFrom: "own", anchor: "a-3" }),
        ],
      },
    ]),
  ) as ActionIndex;
  expect(index.open.map(({ text, due, overdue, implied }) => [text, due, overdue, implied])).toEqual([
    ["by the end of February", "2026-02-28", true, false],
    ["Alert: late", "2026-02-28", true, false],
    ["implied", "2025-01-01", false, true],
    ["today", "2026-03-01", false, false],
    ["later", "2026-04-01", false, false],
    ["by the end of the year", "2026-12-31", false, false],
    ["no date either", undefined, false, false],
    ["no date", undefined, false, false],
  ]);
  expect(index).toMatchObject({ done: 1, total: 9 });
  expect({ ...index.openOf }).toEqual({ "nt-a": 3, "nt-b": 5 });
});
