import { describe, expect, it } from "vitest";
import type { ActionIndex } from "#model/actions.ts";
import type { Action } from "#model/incident.ts";
import { actionState, isDone } from "./action-state.ts";
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

it("tells done from closed, and disagreement from both", () => {
  expect(actionState(action("x", { status: "Won't do: the new gateway replaces it" }))).toEqual({
    ...{ state: "closed", conflict: false },
  });
  expect(actionState(action("x", { status: "Dropped" }))).toEqual({ state: "open", conflict: false });
  expect(actionState(action("x", { ticked: true, status: "In progress" }))).toEqual({ state: "open", conflict: true });
  expect(actionState(action("x", { ticked: false, status: "Open" }))).toEqual({ state: "open", conflict: false });
});

const indexOf = (...documents: Parameters<typeof sampleBase>[0]) =>
  openActions().enrich(sampleBase(documents)) as ActionIndex;

it("adds up, with the age of each and when its document is to be looked at again", () => {
  const index = indexOf(
    {
      id: "nt-a",
      dates: { incident: day("2026-02-01"), nextReview: day("2026-05") },
      actions: [
        action("late", { due: day("2026-02-28"), dueFrom: "own", owners: ["Kim"] }),
        action("today", { due: day("2026-03-01"), dueFrom: "tier", owners: ["kim ", "Mara"], anchor: "a-2" }),
        action("in 14 days", { due: day("2026-03-15"), dueFrom: "own", anchor: "a-3" }),
        action("in 15 days", { due: day("2026-03-16"), dueFrom: "own", anchor: "a-4" }),
        action("implied", { due: day("2026-02-02"), dueFrom: "implied", anchor: "a-5" }),
        action("disagrees", { ticked: true, status: "Open", anchor: "a-6" }),
        action("done", { ticked: true, completed: day("2026-02-03"), owners: ["Kim"], anchor: "a-7" }),
        action("closed", { status: "Won't do: nobody uses it", anchor: "a-8" }),
      ],
      followups: [action("Tell the team"), action("Close the room", { done: true, ticked: true })],
    },
    { id: "nt-b", dates: { written: day("2025") } },
    { id: "nt-c", actions: [action("undated document")] },
  );
  expect(index.totals).toEqual({
    ...{ total: 9, open: 7, done: 1, closed: 1, overdue: 1, soon: 2, later: 1, undated: 3, implied: 1, unowned: 5 },
    ...{ conflicts: 1, documents: 3, documentsWithout: 1 },
  });
  expect(index.open.map(({ ageDays }) => ageDays)).toEqual([28, 28, 28, 28, 28, 28, undefined]);
  expect(index.finished.map(({ text, state }) => [text, state])).toEqual([
    ["done", "done"],
    ["closed", "closed"],
  ]);
  expect(index.owners).toEqual([
    { name: "Kim", slug: "kim", open: 2, overdue: 1 },
    { name: "Mara", slug: "mara", open: 1, overdue: 0 },
  ]);
  expect(index.followups).toEqual({ total: 2, open: 1 });
  expect(index.without).toEqual(["nt-b"]);
  expect(index.reviews).toEqual([{ incident: "nt-a", day: "2026-05-31" }]);
});

it("keeps the lines of a form apart, unless somebody made one their own", () => {
  const documents = ["a", "b", "c", "d"].map((id) => ({
    id: `nt-${id}`,
    actions: [
      action("Write the report.", { done: id === "a" }),
      action(`Mend ${id}`, { anchor: "a-2" }),
      action("write the  report", { owners: ["Kim"], anchor: "a-3" }),
    ],
  }));
  const index = indexOf(...documents);
  expect(index.boilerplate).toEqual([
    { text: "Write the report.", incidents: ["nt-a", "nt-b", "nt-c", "nt-d"], count: 4, open: 3 },
  ]);
  expect(index.totals).toMatchObject({ total: 8, open: 8, documentsWithout: 0 });
  // Three times is a promise that was made again.
  expect(indexOf(...documents.slice(0, 3)).boilerplate).toEqual([]);
});

it("gives owners with odd names an address each", () => {
  const names = ["../x", "__proto__", "constructor", "C++", "C", "🚑", "a\nb"];
  const { owners, open } = indexOf({ id: "nt-a", actions: [action("x", { owners: names })] });
  expect(new Set(owners.map(({ slug }) => slug)).size).toBe(names.length);
  for (const { slug } of owners) expect(slug).toMatch(/^[\p{L}\p{N}-]+$/u);
  expect(open[0]?.owners).toHaveLength(names.length);
});
